import Vocabulary

/// A day of the week, Monday first.
package enum Weekday: Int, CaseIterable, Hashable, Sendable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday

    /// Of a calendar day; 1970-01-01 was a Thursday.
    package init(_ day: CalendarDate) {
        let shifted = (day.daysSinceEpoch + 3) % 7
        self = Self.allCases[shifted < 0 ? shifted + 7 : shifted]
    }

    /// `monday`; `nil` for anything else.
    init?(name: String) {
        guard let day = Self.allCases.first(where: { "\($0)" == name }) else { return nil }
        self = day
    }

    /// Saturday and Sunday.
    package var isWeekend: Bool { self >= .saturday }

    /// The first such day of the week on or after a day.
    func first(from day: CalendarDate) -> CalendarDate {
        day.adding(days: (rawValue - Weekday(day).rawValue + 7) % 7)
    }
}

extension Weekday: Comparable {
    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
