extension TimeText {
    package var latvian: String {
        switch self {
        case .now: return "tikko"
        case .today: return "šodien"
        case .tomorrow: return "rīt"
        case .yesterday: return "vakar"
        case .span(let span): return Self.nominative(span)
        case .ago(let span): return "pirms \(Self.dative(span))"
        case .ahead(let span): return "pēc \(Self.dative(span))"
        }
    }

    private static func nominative(_ span: Span) -> String {
        switch span {
        case .minutes(let count): return form(count, "minūšu", "minūte", "minūtes")
        case .hours(let count): return form(count, "stundu", "stunda", "stundas")
        case .days(let count): return form(count, "dienu", "diena", "dienas")
        case .months(let count): return form(count, "mēnešu", "mēnesis", "mēneši")
        case .years(let count): return form(count, "gadu", "gads", "gadi")
        }
    }

    /// After `pirms` and `pēc`: the plural has the dative, whatever the number; one has its own case.
    private static func dative(_ span: Span) -> String {
        switch span {
        case .minutes(let count): return form(count, "minūtēm", "minūtes", "minūtēm")
        case .hours(let count): return form(count, "stundām", "stundas", "stundām")
        case .days(let count): return form(count, "dienām", "dienas", "dienām")
        case .months(let count): return form(count, "mēnešiem", "mēneša", "mēnešiem")
        case .years(let count): return form(count, "gadiem", "gada", "gadiem")
        }
    }

    private static func form(_ count: Int, _ zero: String, _ one: String, _ other: String) -> String {
        "\(count) \(Plural.latvian(count, zero: zero, one: one, other: other))"
    }
}
