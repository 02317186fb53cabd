import Policies
import Vocabulary

/// A promise of keeping that was broken in a simulated life.
package struct KeepingVerdict: Hashable, Sendable {
    /// How it was broken.
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        /// Still held though its end had come, nothing held it back, and a sweep had passed since.
        case tooLong = "held-too-long"
        /// Destroyed or set aside before its end, or under a hold.
        case tooSoon = "gone-too-soon"
        /// Something happened to it that its rule does not say.
        case otherwise = "not-as-promised"
    }

    package let kind: Kind
    package let item: ElementName
    /// The rule that promised; of what went too soon the rule by which it went.
    package let rule: ElementName?
    /// When it was to go; `nil` when that was not known.
    package let end: Instant?
    /// When it went, or was still seen.
    package let at: Instant
    /// Which of the simulated people, from 0.
    package internal(set) var person = 0
}
