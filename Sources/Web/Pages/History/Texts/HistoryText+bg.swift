extension HistoryText {
    package var bulgarian: String {
        switch self {
        case .title: return "Какво е правено с данните ми"
        case .lead:
            return "Всяко действие с данните ви и всяко решение за тях, най-новите отгоре. Записите идват от "
                + "доказателства, които никой не може да промени впоследствие; новите се появяват до няколко секунди."
        case .emptyTitle: return "Още нищо не е правено"
        case .emptyBody: return "Щом нещо бъде направено с данните ви, ще го видите тук."
        case .who: return "Кой"
        case .you: return "Вие"
        case .behalf: return "Някой, който действа от ваше име"
        case .staff: return "Служител на фирмата"
        case .client: return "Програма на фирмата"
        case .system: return "Самият сървър"
        case .form: return "Попълнилият формуляра"
        case .reasons: return "Защо"
        case .happened: return "Кога е станало"
        case .learned: return "Кога го научихме"
        case .version: return "Редакция на политиката"
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
