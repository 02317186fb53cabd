import Vocabulary

extension BulgarianPhrases {
    /// Masculine nouns have a form of their own after numbers: "2 месеца", "30 дни".
    func period(_ period: Period) -> String {
        let isOne = period.count == 1
        let unit =
            switch period.unit {
            case .hours: isOne ? "час" : "часа"
            case .days: isOne ? "ден" : "дни"
            case .weeks: isOne ? "седмица" : "седмици"
            case .months: isOne ? "месец" : "месеца"
            case .years: isOne ? "година" : "години"
            }
        return "\(period.count) \(unit)"
    }
    func within(_ period: Period) -> String { "в срок до \(self.period(period))" }
    func noLongerThan(_ period: Period) -> String { "не по-дълго от \(self.period(period))" }
    func every(_ period: Period) -> String {
        guard period.count == 1 else { return "на всеки \(self.period(period))" }
        switch period.unit {
        case .hours: return "веднъж на час"
        case .days: return "веднъж на ден"
        case .weeks: return "веднъж седмично"
        case .months: return "веднъж месечно"
        case .years: return "веднъж годишно"
        }
    }

    static let months = [
        "януари", "февруари", "март", "април", "май", "юни", "юли", "август", "септември", "октомври", "ноември",
        "декември",
    ]
    func date(_ date: CalendarDate) -> String { "\(date.day) \(Self.months[date.month - 1]) \(date.year) г." }
    func from(_ date: CalendarDate) -> String { "от \(self.date(date))" }
    func before(_ date: CalendarDate) -> String { "преди \(self.date(date))" }
}
