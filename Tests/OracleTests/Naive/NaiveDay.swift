import Policies
import Vocabulary

/// A day counted the long way: year by year and month by month from 1970. Good for the years 1900 to 2400.
struct NaiveDay: Equatable {
    var year: Int
    var month: Int
    var day: Int

    static let milliseconds: Int64 = 86_400_000

    init(_ date: CalendarDate) { (year, month, day) = (date.year, date.month, date.day) }

    /// The day in UTC on which this moment lies.
    init(milliseconds: Int64) {
        var days = milliseconds / Self.milliseconds
        if milliseconds % Self.milliseconds < 0 { days -= 1 }
        (year, month, day) = (1970, 1, 1)
        while days < 0 {
            year -= 1
            days += Self.length(ofYear: year)
        }
        while days >= Self.length(ofYear: year) {
            days -= Self.length(ofYear: year)
            year += 1
        }
        while days >= Int64(Self.length(ofMonth: month, year: year)) {
            days -= Int64(Self.length(ofMonth: month, year: year))
            month += 1
        }
        day += Int(days)
    }

    /// 00:00 UTC of the day.
    var startMilliseconds: Int64 {
        var days: Int64 = 0
        if year >= 1970 {
            for earlier in 1970..<year { days += Self.length(ofYear: earlier) }
        } else {
            for later in year..<1970 { days -= Self.length(ofYear: later) }
        }
        for earlier in 1..<month { days += Int64(Self.length(ofMonth: earlier, year: year)) }
        return (days + Int64(day) - 1) * Self.milliseconds
    }

    static func isLeap(_ year: Int) -> Bool {
        if year % 400 == 0 { return true }
        if year % 100 == 0 { return false }
        return year % 4 == 0
    }

    static func length(ofYear year: Int) -> Int64 { isLeap(year) ? 366 : 365 }

    static func length(ofMonth month: Int, year: Int) -> Int {
        if month == 2 { return isLeap(year) ? 29 : 28 }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31
    }

    /// The moment moved on by a period: months and years move the day and keep the time of day.
    static func moment(_ milliseconds: Int64, after period: Period) -> Int64 {
        switch period.unit {
        case .hours: return milliseconds + Int64(period.count) * 3_600_000
        case .days: return milliseconds + Int64(period.count) * Self.milliseconds
        case .weeks: return milliseconds + Int64(period.count) * 7 * Self.milliseconds
        case .months, .years:
            var moved = NaiveDay(milliseconds: milliseconds)
            let inDay = milliseconds - moved.startMilliseconds
            for _ in 0..<(period.unit == .years ? period.count * 12 : period.count) {
                moved.month += 1
                if moved.month == 13 { (moved.year, moved.month) = (moved.year + 1, 1) }
            }
            moved.day = min(moved.day, length(ofMonth: moved.month, year: moved.year))
            return moved.startMilliseconds + inDay
        }
    }
}
