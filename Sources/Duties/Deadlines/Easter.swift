import Vocabulary

/// Easter Sunday of a year, as a day of the Gregorian calendar.
enum Easter: String, Hashable, Sendable {
    case western, orthodox

    /// Right for the years 1900 to 2099.
    func sunday(of year: Int) -> CalendarDate {
        switch self {
        case .western: return Self.western(year)
        case .orthodox: return Self.orthodox(year)
        }
    }

    /// The algorithm of an anonymous correspondent of Nature (1876), by the names of its quantities in Meeus.
    private static func western(_ year: Int) -> CalendarDate {
        let (golden, century, rest) = (year % 19, year / 100, year % 100)
        let correction = (century - (century + 8) / 25 + 1) / 3
        let epact = (19 * golden + century - century / 4 - correction + 15) % 30
        let toSunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
        let late = (golden + 11 * epact + 22 * toSunday) / 451
        let days = epact + toSunday - 7 * late + 114
        return CalendarDate(year: year, month: days / 31, day: days % 31 + 1) ?? Self.march(22, of: year)
    }

    /// Meeus's rule in the Julian calendar, which was thirteen days behind from March 1900 to February 2100.
    private static func orthodox(_ year: Int) -> CalendarDate {
        let moon = (19 * (year % 19) + 15) % 30
        let toSunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
        let days = moon + toSunday + 114
        let julian = CalendarDate(year: year, month: days / 31, day: days % 31 + 1) ?? Self.march(22, of: year)
        return julian.adding(days: 13)
    }

    private static func march(_ day: Int, of year: Int) -> CalendarDate {
        CalendarDate(year: year, month: 3, day: day) ?? CalendarDate(daysSinceEpoch: 0)
    }
}
