import Vocabulary

/// The public holidays of one country, by which time limits are moved (Article 3(4) Regulation (EEC, Euratom) 1182/71).
///
/// What the law of the country calls a holiday of the whole state; with days that a government made free for one year as
/// far as the register knows them.
package struct HolidayCalendar: Hashable, Sendable {
    /// ISO 3166-1, two letters.
    package let country: String
    /// The law that names the days.
    package let source: String
    /// What the calendar does not know; `nil` when nothing is known to be missing.
    package let remark: String?
    private let easter: Easter
    private let rules: [HolidayRule]
    private let others: [CalendarDate: String]

    /// The calendars that come with the program, by country.
    package static let builtIn: [String: HolidayCalendar] = {
        do throws(HolidayError) { return try read(PackageResources.holidays_json) } catch {
            // The file is compiled in and read by the tests, so no running program comes here.
            preconditionFailure("the register of holidays is broken: \(error.code)")
        }
    }()

    /// Reads a register.
    ///
    /// - Throws: ``HolidayError`` for bytes that are no JSON, and for a country or a day without what it must have.
    package static func read(_ bytes: [UInt8]) throws(HolidayError) -> [String: HolidayCalendar] {
        let json: JSON
        do { json = try JSON.parse(bytes) } catch { throw .unreadable(error.code) }
        var calendars: [String: HolidayCalendar] = [:]
        for row in json["countries"]?.arrayValue ?? [] {
            let calendar = try HolidayCalendar(row)
            calendars[calendar.country] = calendar
        }
        return calendars
    }

    private init(_ json: JSON) throws(HolidayError) {
        guard let country = json["code"]?.stringValue, let source = json["source"]?.stringValue,
            let easter = json["easter"]?.stringValue.flatMap(Easter.init(rawValue:)),
            let days = json["days"]?.arrayValue
        else { throw .rowMalformed(json["code"]?.stringValue ?? "?") }
        (self.country, self.source, self.easter) = (country, source, easter)
        remark = json["remark"]?.stringValue
        var rules: [HolidayRule] = []
        for day in days { rules.append(try HolidayRule(day)) }
        self.rules = rules
        var others: [CalendarDate: String] = [:]
        for row in json["others"]?.arrayValue ?? [] {
            guard let day = row["date"]?.stringValue.flatMap({ CalendarDate($0) }), let name = row["name"]?.stringValue
            else { throw .rowMalformed(country) }
            others[day] = name
        }
        self.others = others
    }

    /// The holidays of a year with their English names; of two on one day, one.
    package func holidays(of year: Int) -> [CalendarDate: String] {
        var holidays: [CalendarDate: String] = [:]
        var moving: [(day: CalendarDate, name: String)] = []
        for rule in rules {
            guard let day = rule.day(in: year, easter) else { continue }
            holidays[day] = rule.name
            if rule.moves, Weekday(day).isWeekend { moving.append((day, rule.name)) }
        }
        for (day, name) in moving.sorted(by: { $0.day < $1.day }) {
            var next = day
            while Weekday(next).isWeekend || holidays[next] != nil { next = next.adding(days: 1) }
            holidays[next] = "\(name) (moved)"
        }
        for (day, name) in others where day.year == year { holidays[day] = name }
        return holidays
    }
}

/// Why a register of holidays could not be read.
package enum HolidayError: Error, Hashable, Sendable {
    case unreadable(String)
    /// The country or the holiday whose row lacks something.
    case rowMalformed(String)

    package var code: String {
        switch self {
        case .unreadable: return "holidays-unreadable"
        case .rowMalformed: return "holidays-row-malformed"
        }
    }
}
