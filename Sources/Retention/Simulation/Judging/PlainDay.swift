import Policies
import Vocabulary

/// A day of the judge's own calendar, counted the long way: year by year and month by month from 1970.
struct PlainDay {
    static let milliseconds: Int64 = 86_400_000

    var year: Int
    var month: Int
    var day: Int

    init(year: Int, month: Int, day: Int) { (self.year, self.month, self.day) = (year, month, day) }

    init(_ date: CalendarDate) { self.init(year: date.year, month: date.month, day: date.day) }

    /// The day in UTC on which this moment lies.
    init(at moment: Int64) {
        var days = moment / Self.milliseconds
        if moment % Self.milliseconds < 0 { days -= 1 }
        (year, month, day) = (1970, 1, 1)
        while days < 0 {
            year -= 1
            days += Self.length(of: year)
        }
        while days >= Self.length(of: year) {
            days -= Self.length(of: year)
            year += 1
        }
        while days >= Self.length(of: month, in: year) {
            days -= Self.length(of: month, in: year)
            month += 1
        }
        day += Int(days)
    }

    /// 00:00 UTC of the day.
    var start: Int64 {
        var days = Int64(day) - 1
        if year >= 1970 {
            for earlier in 1970..<year { days += Self.length(of: earlier) }
        } else {
            for later in year..<1970 { days -= Self.length(of: later) }
        }
        for earlier in 1..<month { days += Self.length(of: earlier, in: year) }
        return days * Self.milliseconds
    }

    static func length(of year: Int) -> Int64 { length(of: 2, in: year) + 337 }

    static func length(of month: Int, in year: Int) -> Int64 {
        switch month {
        case 2: return year % 400 == 0 || year % 4 == 0 && year % 100 != 0 ? 29 : 28
        case 4, 6, 9, 11: return 30
        default: return 31
        }
    }

    /// The first day on which somebody born on this day has so many years; 1 March where there is no 29 February.
    func birthday(_ years: Int) -> PlainDay {
        let day = PlainDay(year: year + years, month: month, day: day)
        return Int64(day.day) > Self.length(of: month, in: day.year)
            ? PlainDay(year: day.year, month: 3, day: 1) : day
    }

    /// A moment moved on by a period: months and years move the day, into the month's last where it has no such day.
    static func moment(_ moment: Int64, after period: Period) -> Int64 {
        switch period.unit {
        case .hours: return moment + Int64(period.count) * 3_600_000
        case .days: return moment + Int64(period.count) * milliseconds
        case .weeks: return moment + Int64(period.count) * 7 * milliseconds
        case .months, .years:
            var moved = PlainDay(at: moment)
            let inDay = moment - moved.start
            let months = moved.month - 1 + period.count * (period.unit == .years ? 12 : 1)
            (moved.year, moved.month) = (moved.year + months / 12, months % 12 + 1)
            moved.day = min(moved.day, Int(length(of: moved.month, in: moved.year)))
            return moved.start + inDay
        }
    }
}
