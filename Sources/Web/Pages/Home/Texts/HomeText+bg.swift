extension HomeText {
    package var bulgarian: String {
        switch self {
        case .title: return "Обещания за личните данни, които се спазват"
        case .lead:
            return "Всяка фирма тук публикува политиката си от един файл, а сървърът изпълнява същия файл: решава за "
                + "всяко използване на лични данни и пази доказателството. Вижте какво обещава фирмата и какво пази "
                + "за вас, и направете своя избор."
        case .firms: return "Фирми на този сървър"
        case .noFirms: return "Още никоя фирма не е публикувала политика тук."
        case .inForceFrom: return "В сила от"
        case .mailbox: return "Пощенска кутия на този сървър (местен режим)"
        case .seeMyData: return "Вижте данните си"
        case .myData: return "Моите данни"
        case .wholeNotice: return "Прочетете цялата политика"
        case .inShort: return "Накратко"
        case .more: return "Повече"
        case .formsHere: return "Какво можете да направите тук"
        case .allPoints: return "Всички начини, по които приемаме данни"
        case .whoToTurnTo: return "Към кого да се обърнете"
        case .firm: return "Фирма"
        case .person: return "Лице за контакт"
        case .email: return "Имейл"
        case .phone: return "Телефон"
        case .address: return "Адрес"
        case .authority: return "Надзорен орган"
        }
    }
}
