import Vocabulary

/// One public holiday of a country and the years in which it is one.
struct HolidayRule: Hashable, Sendable {
    /// On which day of a year it falls.
    enum Day: Hashable, Sendable {
        case date(month: Int, day: Int)
        /// So many days after Easter Sunday; before it when negative.
        case easter(Int)
        /// The first, second … such day of a month, the last one for -1; but the first day of the month where that is
        /// the other day.
        case nth(Int, Weekday, month: Int, unlessFirst: Weekday?)
        /// The first such day on or after a date.
        case from(month: Int, day: Int, Weekday)
    }

    let name: String
    let day: Day
    let years: ClosedRange<Int>
    let exceptions: Set<Int>
    /// Whether the next working day is free when it falls on a Saturday or Sunday.
    let moves: Bool

    /// The day of this year; `nil` when it is no holiday in it.
    func day(in year: Int, _ easter: Easter) -> CalendarDate? {
        guard years.contains(year), !exceptions.contains(year) else { return nil }
        switch day {
        case .date(let month, let day): return CalendarDate(year: year, month: month, day: day)
        case .easter(let offset): return easter.sunday(of: year).adding(days: offset)
        case .from(let month, let day, let weekday):
            return CalendarDate(year: year, month: month, day: day).map(weekday.first(from:))
        case .nth(let count, let weekday, let month, let unlessFirst):
            guard let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
            if Weekday(first) == unlessFirst { return first }
            guard count < 0 else { return weekday.first(from: first).adding(days: 7 * (count - 1)) }
            return weekday.first(from: first.adding(months: 1)).adding(days: 7 * count)
        }
    }
}

extension HolidayRule {
    /// Reads a row of the register.
    ///
    /// - Throws: ``HolidayError`` for a row that names no day.
    init(_ json: JSON) throws(HolidayError) {
        guard let name = json["name"]?.stringValue, let day = Day(json) else {
            throw .rowMalformed(json["name"]?.stringValue ?? "?")
        }
        self.name = name
        self.day = day
        years = (json["since"]?.count ?? 1)...(json["until"]?.count ?? 9999)
        exceptions = Set((json["except"]?.arrayValue ?? []).compactMap(\.count))
        moves = json["moves"]?.stringValue == "next-working-day"
    }
}

extension HolidayRule.Day {
    fileprivate init?(_ json: JSON) {
        func monthAndDay(_ key: String) -> (Int, Int)? {
            // A leap year, which has every day.
            guard let text = json[key]?.stringValue, let day = CalendarDate("2024-\(text)") else { return nil }
            return (day.month, day.day)
        }
        let weekday = json["weekday"]?.stringValue.flatMap(Weekday.init(name:))
        if let (month, day) = monthAndDay("date") {
            self = .date(month: month, day: day)
        } else if let offset = json["easter"]?.count {
            self = .easter(offset)
        } else if let weekday, let (month, day) = monthAndDay("from") {
            self = .from(month: month, day: day, weekday)
        } else if let weekday, let count = json["nth"]?.count, let month = json["month"]?.count, count != 0 {
            let other = json["unless-first"]?.stringValue.flatMap(Weekday.init(name:))
            self = .nth(count, weekday, month: month, unlessFirst: other)
        } else {
            return nil
        }
    }
}

extension JSON {
    fileprivate var count: Int? { integerValue.map { Int($0) } }
}
