import Vocabulary

/// Periods and days as words of a language.
protocol TimePhrases: Sendable {
    /// "30 days": how long something lasts.
    func period(_ period: Period) -> String
    /// "within 30 days"
    func within(_ period: Period) -> String
    /// "no longer than 30 days"
    func noLongerThan(_ period: Period) -> String
    /// "every 6 months", "once a year"
    func every(_ period: Period) -> String
    /// "12 January 2020"
    func date(_ date: CalendarDate) -> String
    /// "from 12 January 2020"
    func from(_ date: CalendarDate) -> String
    /// "before 12 January 2020"
    func before(_ date: CalendarDate) -> String
}
