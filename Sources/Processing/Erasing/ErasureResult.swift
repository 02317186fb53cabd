import Policies
import Vocabulary

/// How much is to be erased.
package enum ErasureScope: Hashable, Sendable {
    /// All that is held: the person leaves.
    case everything
    /// These values only.
    case data([DatumID])
}

/// Why something is erased (Article 17(1) GDPR, letters a to f); free words have no place in evidence.
package enum ErasureGround: String, CaseIterable, Hashable, Codable, Sendable {
    /// The person wishes it, and says no more.
    case asked
    case noLongerNeeded = "no-longer-needed"
    case consentWithdrawn = "consent-withdrawn"
    case objection
    case unlawful
    case legalObligation = "legal-obligation"
    case child
}

/// What an erasure did and what it had to leave: the honest statement for the person (Articles 12(4) and 17(3) GDPR).
package struct ErasureResult: Hashable, Sendable {
    /// One value.
    package struct Value: Hashable, Sendable {
        package let datum: DatumID
        package let item: ElementName
    }

    /// One value that stays, with everything that keeps it.
    package struct Kept: Hashable, Sendable {
        package let value: Value
        /// Another value has taken its place already.
        package let isReplaced: Bool
        /// Why the policy forbids to destroy it: `must-be-kept`, `under-hold`.
        package let reasons: [Reason]
        /// The rule of keeping, where a statutory period keeps it.
        package let rule: ElementName?
        /// The law behind the rule.
        package let law: ElementName?
        /// Holds that reach it; it goes when they and the statutory period are over.
        package let holds: [ElementName]
        /// Until when, as far as it is known now; `nil` while only a hold keeps it.
        package let until: KeepingEnd?
    }

    /// The person's name in evidence: all that still ties the person to the proof once the keys are gone.
    package let reference: SubjectReference
    package let erased: [Value]
    package let kept: [Kept]
    /// The items of what stays: only stored from now on (Article 18 GDPR).
    package var restricted: [ElementName] {
        kept.filter { !$0.isReplaced }.map(\.value.item).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
    /// The whole person went: no record is left, and no sign-in leads here.
    package let isWhole: Bool
    /// Everything was asked for and something had to stay: the person has left all the same.
    package let hasLeft: Bool
}

/// Why an erasure could not be tried; nothing was changed.
package enum ErasureFault: Error, Hashable, Sendable {
    /// The person has no such datum.
    case datumUnknown
    /// No erasure of this person waits to be final.
    case notWaiting

    package var code: String {
        switch self {
        case .datumUnknown: return "datum-unknown"
        case .notWaiting: return "erasure-not-waiting"
        }
    }
}
