import Vocabulary

/// An entry on its way into the tree: written with its deed, not sequenced yet.
package struct PendingEntry: Hashable, Sendable {
    package let controller: ControllerID
    package let id: EntryID
    package let learned: Instant
    package let subject: SubjectReference?
    /// The leaf.
    package let bytes: [UInt8]

    package init(
        controller: ControllerID, id: EntryID, learned: Instant, subject: SubjectReference?, bytes: [UInt8]
    ) {
        (self.controller, self.id, self.learned) = (controller, id, learned)
        (self.subject, self.bytes) = (subject, bytes)
    }

    package init(_ entry: EvidenceEntry) {
        self.init(
            controller: entry.controller, id: entry.id, learned: entry.learned, subject: entry.subject,
            bytes: entry.canonicalBytes)
    }
}

/// An entry with its place in the tree; never changed, never removed.
package struct SequencedEntry: Hashable, Sendable {
    package let controller: ControllerID
    /// From 0, without gaps.
    package let sequence: Int64
    package let id: EntryID
    package let subject: SubjectReference?
    /// The leaf.
    package let bytes: [UInt8]
    package let leafHash: TreeHash

    package init(
        controller: ControllerID, sequence: Int64, id: EntryID, subject: SubjectReference?, bytes: [UInt8],
        leafHash: TreeHash
    ) {
        (self.controller, self.sequence, self.id) = (controller, sequence, id)
        (self.subject, self.bytes, self.leafHash) = (subject, bytes, leafHash)
    }

    /// The leaf read back.
    package var entry: EvidenceEntry {
        get throws(EvidenceError) { try EvidenceEntry(canonicalBytes: bytes) }
    }
}

/// A signed checkpoint with the time at which it was made, which is the store's and not signed.
package struct StoredCheckpoint: Hashable, Sendable {
    package let size: Int64
    /// The signed note.
    package let note: String
    package let made: Instant

    package init(size: Int64, note: String, made: Instant) { (self.size, self.note, self.made) = (size, note, made) }
}
