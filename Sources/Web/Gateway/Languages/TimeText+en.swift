extension TimeText {
    package var english: String {
        switch self {
        case .now: return "just now"
        case .today: return "today"
        case .tomorrow: return "tomorrow"
        case .yesterday: return "yesterday"
        case .span(let span): return Self.english(span)
        case .ago(let span): return "\(Self.english(span)) ago"
        case .ahead(let span): return "in \(Self.english(span))"
        }
    }

    private static func english(_ span: Span) -> String {
        switch span {
        case .minutes(let count): return "\(count) \(Plural.one(count, "minute", "minutes"))"
        case .hours(let count): return "\(count) \(Plural.one(count, "hour", "hours"))"
        case .days(let count): return "\(count) \(Plural.one(count, "day", "days"))"
        case .months(let count): return "\(count) \(Plural.one(count, "month", "months"))"
        case .years(let count): return "\(count) \(Plural.one(count, "year", "years"))"
        }
    }
}
