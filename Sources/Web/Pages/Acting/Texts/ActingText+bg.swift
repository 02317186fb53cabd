extension ActingText {
    package var bulgarian: String {
        switch self {
        case .title: return "От чие име действате?"
        case .lead: return "Каквото правите от чуждо име, остава в неговата история с вашия знак."
        case .here(let capacity): return "Действате за друг човек като \(capacity)."
        case .until(let date): return "Това важи до \(date)."
        case .change: return "Смяна или край"
        case .question: return "Искам да действам"
        case .myself: return "за себе си"
        case .unnamed: return "човек без име при нас"
        case .act: return "Продължи"
        case .missing: return "Изберете за кого действате"
        case .none: return "Не действате за никого"
        case .noneLead:
            return "Ако сте родител, настойник, пълномощник или наследник, покажете документа на фирмата; тя "
                + "го записва."
        case .link: return "Действам за друг човек"
        case .whoTitle: return "Кой може да действа за мен"
        case .whoNone: return "Никой освен вас."
        }
    }
}
