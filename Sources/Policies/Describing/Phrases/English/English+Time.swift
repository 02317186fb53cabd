import Vocabulary

extension EnglishPhrases {
    func period(_ period: Period) -> String {
        let unit = String(period.unit.rawValue.dropLast())
        return "\(period.count) \(unit)\(period.count == 1 ? "" : "s")"
    }
    func within(_ period: Period) -> String { "within \(self.period(period))" }
    func noLongerThan(_ period: Period) -> String { "no longer than \(self.period(period))" }
    func every(_ period: Period) -> String {
        guard period.count == 1 else { return "every \(self.period(period))" }
        return period.unit == .days
            ? "once a day" : "once \(period.unit == .hours ? "an" : "a") \(period.unit.rawValue.dropLast())"
    }

    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    func date(_ date: CalendarDate) -> String { "\(date.day) \(Self.months[date.month - 1]) \(date.year)" }
    func from(_ date: CalendarDate) -> String { "from \(self.date(date))" }
    func before(_ date: CalendarDate) -> String { "before \(self.date(date))" }
}
