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
    /// For these purposes the day is known; see ``on(_:_:)``.
    case servesUntil(String, String)
    /// For these purposes it hangs on the clauses.
    case servesWhile(String, String)
    case servesNoMore(String, String)
    case servesWithoutEnd(String)

    package static let samples: [KeepingText] =
        RetentionOutcome.allCases.flatMap { [.on($0, "1"), .when($0, "1")] }
        + [
            .over("1"), .never, .relationEnds("1"), .afterEvent("1"), .consentEnds("1"), .purposeEnds("1"),
            .lawEnds("1"), .birthdayUnknown, .otherEnds("1"), .servesUntil("1", "1"), .servesWhile("1", "1"),
            .servesNoMore("1", "1"), .servesWithoutEnd("1"),
        ]
}
