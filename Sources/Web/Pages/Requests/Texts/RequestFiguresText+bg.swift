extension RequestFiguresText {
    package var bulgarian: String {
        switch self {
        case .title: return "Числа за исканията"
        case .lead: return "Исканията от последните дванайсет месеца, по месеца на получаване и по право."
        case .none: return "През последните дванайсет месеца няма искания."
        case .noneAnswered: return "Още на никое не е отговорено."
        case .byMonth: return "По месеци"
        case .byRight: return "По права"
        case .daysTaken: return "Дни до отговора"
        case .month: return "Месец"
        case .right: return "Право"
        case .received: return "Получени"
        case .answered: return "Отговорени"
        case .stillOpen: return "Отворени"
        case .late: return "Закъснели"
        case .median: return "Дни, медиана"
        case .slowest: return "Най-много дни"
        case .inTime: return "Отговорени навреме"
        case .toMedian: return "Медиана"
        case .toSlowest: return "До най-късния отговор"
        case .counts(let received, let answered, let late):
            return "получени \(received), отговорени \(answered), закъснели \(late)"
        case .days(let median, let slowest): return "медиана \(median), най-много \(slowest)"
        }
    }
}
