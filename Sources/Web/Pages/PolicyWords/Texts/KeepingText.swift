import Policies

/// When something that is held goes, in words.
package enum KeepingText: UIText {
    /// The day is known; as ``Voice`` writes it.
    case on(RetentionOutcome, String)
    /// The day hangs on what has not happened yet: the clauses below, joined.
    case when(RetentionOutcome, String)
    /// The day has passed.
    case over(String)
    case never
    case relationEnds(String)
    case afterEvent(String)
    case consentEnds(String)
    case purposeEnds(String)
    case lawEnds(String)
    /// The birthday that a rule counts from is not known.
    case birthdayUnknown
    case otherEnds(String)

    package static let samples: [KeepingText] =
        RetentionOutcome.allCases.flatMap { [.on($0, "1"), .when($0, "1")] }
        + [
            .over("1"), .never, .relationEnds("1"), .afterEvent("1"), .consentEnds("1"), .purposeEnds("1"),
            .lawEnds("1"), .birthdayUnknown, .otherEnds("1"),
        ]
}
