extension HistoryText {
    package var bulgarian: String {
        switch self {
        case .title: return "Какво е правено с данните ми"
        case .lead:
            return
                "Всяко действие и всяко решение за вас, най-новите отгоре, от доказателства, които никой не може да промени след това. Току-що стореното се появява до секунди."
        case .emptyTitle: return "Още нищо не е правено"
        case .emptyBody: return "Щом нещо бъде направено с данните ви, то ще стои тук."
        case .who: return "Кой"
        case .you: return "Вие"
        case .behalf: return "Някой, който действа от ваше име"
        case .staff: return "Служител на фирмата"
        case .client: return "Програма на фирмата"
        case .system: return "Този сървър сам"
        case .form: return "Който попълни формуляра"
        case .reasons: return "Защо"
        case .happened: return "Кога е станало"
        case .learned: return "Кога научихме"
        case .version: return "Версия на политиката"
        case .clauses: return "Точки от политиката"
        case .number: return "Номер в доказателствата"
        case .place: return "Място в доказателствата"
        case .proof: return "Изтегляне на доказателството"
        case .operation: return "Действие"
        case .data: return "Данни"
        case .purpose: return "Цел"
        case .recipient: return "Получател"
        case .older: return "По-рано"
        }
    }
}
