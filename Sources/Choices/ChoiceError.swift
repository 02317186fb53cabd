import Vocabulary

/// Why a choice could not be recorded. Nothing was changed.
package enum ChoiceError: Error, Hashable, Sendable {
    /// The policy in force has no such consent, purpose, channel or topic.
    case undeclared(ElementName)
    /// A purpose that rests on no ground one can object to (Article 21(1) GDPR).
    case notOpenToObjection(ElementName)
    /// Nothing is there to withdraw or to end.
    case nothingToEnd(ElementName?)
    /// A consent that asks for an age the person is known not to have reached.
    case underAge(ElementName, minimum: Int)
    /// A consent of a child known to be younger than the age from which it counts without whoever holds parental
    /// responsibility (Article 8(1) GDPR).
    case guardianNeeded(ElementName, age: Int)
    /// Only the firm may find so.
    case findingOfTheFirm
    /// The words shown are needed for a consent that is given: text and language.
    case wordsMissing(ElementName)

    package var code: String {
        switch self {
        case .undeclared: return "choice-undeclared"
        case .notOpenToObjection: return "not-open-to-objection"
        case .nothingToEnd: return "nothing-to-end"
        case .underAge: return "under-age"
        case .guardianNeeded: return "guardian-consent-missing"
        case .findingOfTheFirm: return "finding-of-the-firm"
        case .wordsMissing: return "words-missing"
        }
    }
}
