import Policies
import Vault
import Vocabulary

/// What a look at one person whose time had come did, or would do.
package struct Departure: Sendable {
    /// What one rule did with some items whose time ended together.
    package struct Part: Hashable, Sendable {
        package let rule: ElementName
        package let laws: [ElementName]
        package let outcome: RetentionOutcome
        /// For what is to be made anonymous: which way it goes.
        package let way: AnonymousWay?
        package internal(set) var items: [ElementName]
        /// How many values were destroyed; 0 for outcomes that destroy none by themselves.
        package internal(set) var values: Int
        /// When the keeping ended; of several values of one item, of the first.
        package internal(set) var end: Instant
        /// The rows that it concerns; of an item of which none is kept here there may be none.
        package internal(set) var data: [DatumID] = []
        /// Other values of its one item stay.
        package internal(set) var isPartly = false
        /// Where others stay: every value that had come in by then went. `nil` when one from before them stays.
        package internal(set) var upTo: Instant?

        /// Whether its values are destroyed at once.
        package var destroys: Bool { outcome == .erase || way.map { $0 != .waits } ?? false }

        /// Whether it stands as a task: for somebody, or until others have come.
        package var waits: Bool { outcome == .shredPaper || way == .waits }
    }

    package let subject: SubjectID
    package let parts: [Part]
    /// What other values had replaced and no hold keeps any more.
    package let replaced: [SealedDatum]
    /// Nothing was left of the person, so the person went too.
    package let isWhole: Bool
    /// When the person is to be looked at next.
    package let next: Instant?
    /// Begun and durable, and not yet finished; see ``Door/finish(_:)``.
    let erasures: [Erasure]
}
