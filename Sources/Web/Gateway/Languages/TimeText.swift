/// Words for how far off a time is.
package enum TimeText: UIText {
    /// A length of time in the unit in which people say it.
    package enum Span: Hashable, Sendable {
        case minutes(Int)
        case hours(Int)
        case days(Int)
        case months(Int)
        case years(Int)
    }

    case now
    case today
    case tomorrow
    case yesterday
    case span(Span)
    case ago(Span)
    case ahead(Span)

    package static let samples: [TimeText] =
        [.now, .today, .tomorrow, .yesterday]
        + [Span.minutes(1), .minutes(5), .hours(1), .hours(11), .days(1), .days(21), .months(1), .months(3), .years(2)]
        .flatMap { [.span($0), .ago($0), .ahead($0)] }
}
