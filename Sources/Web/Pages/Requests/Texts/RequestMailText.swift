import Policies

/// The words of letters about requests.
package enum RequestMailText: UIText {
    /// What a letter is for.
    package enum Occasion: String, CaseIterable, Sendable {
        case received, question, extended, lifting, weighed, charged, passed, answered
    }

    case title(Occasion, firm: String)
    case greeting
    case lead(Occasion)
    case about(String)
    case number(String)
    case due(String)
    case asked(String, day: String)
    case draft(Right)
    case ground(String, article: String)
    case authority(name: String, site: String)
    /// Those of other countries of the Union.
    case otherAuthorities
    case court

    package static let samples: [RequestMailText] =
        [
            .greeting, .about("1"), .number("1"), .due("1"), .asked("1", day: "2"), .ground("1", article: "2"),
            .authority(name: "1", site: "2"), .otherAuthorities, .court,
        ] + Occasion.allCases.flatMap { [.title($0, firm: "1"), .lead($0)] }
        + Right.allCases.map(RequestMailText.draft)
}
