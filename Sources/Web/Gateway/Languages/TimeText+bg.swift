extension TimeText {
    package var bulgarian: String {
        switch self {
        case .now: return "току-що"
        case .today: return "днес"
        case .tomorrow: return "утре"
        case .yesterday: return "вчера"
        case .span(let span): return Self.bulgarian(span)
        case .ago(let span): return "преди \(Self.bulgarian(span))"
        case .ahead(let span): return "след \(Self.bulgarian(span))"
        }
    }

    private static func bulgarian(_ span: Span) -> String {
        switch span {
        case .minutes(let count): return "\(count) \(Plural.one(count, "минута", "минути"))"
        case .hours(let count): return "\(count) \(Plural.one(count, "час", "часа"))"
        case .days(let count): return "\(count) \(Plural.one(count, "ден", "дни"))"
        case .months(let count): return "\(count) \(Plural.one(count, "месец", "месеца"))"
        case .years(let count): return "\(count) \(Plural.one(count, "година", "години"))"
        }
    }
}
