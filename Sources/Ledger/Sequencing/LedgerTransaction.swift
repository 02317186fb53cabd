import Vocabulary

/// What a store does for the ledger inside one transaction.
///
/// Everything that one value did commits together or not at all. Where two nodes meet, the store's uniqueness of
/// (controller, sequence) lets one commit and the other fail and try again. Methods throw what the store throws.
package protocol LedgerTransaction {
    /// Writes an entry with its deed, at the latest when the transaction commits (invariant: no deed without evidence).
    func insertPending(_ entry: PendingEntry) throws

    /// Removes and returns pending entries, at most so many, in the order of (learned, id).
    ///
    /// The oldest, as a rule: entries that were committed together may come before older ones of a later commit.
    func takePendingEntries(of controller: ControllerID, limit: Int) throws -> [PendingEntry]

    /// Controllers that have pending entries, in the order of their names.
    func controllersWithPendingEntries(limit: Int) throws -> [ControllerID]

    /// Appends entries whose sequence numbers follow on the last.
    func appendEntries(_ entries: [SequencedEntry]) throws

    /// The bytes of a tile as far as it is filled.
    func tile(_ address: TileAddress, of controller: ControllerID) throws -> [UInt8]?

    /// Writes tiles, each in place of a narrower one at its address if there is one.
    func writeTiles(_ tiles: [Tile], of controller: ControllerID) throws

    /// Keeps a signed head beside the earlier ones.
    func writeCheckpoint(_ checkpoint: StoredCheckpoint, of controller: ControllerID) throws

    /// The head that was signed last; `nil` before the first.
    func latestCheckpoint(of controller: ControllerID) throws -> StoredCheckpoint?

    /// Checkpoints of at least that size, the smallest first.
    func checkpoints(of controller: ControllerID, from size: Int64, limit: Int) throws -> [StoredCheckpoint]

    /// Where an entry stands; `nil` while it is pending, and when there is none.
    func sequence(of entry: EntryID, of controller: ControllerID) throws -> Int64?

    /// Entries from that place on, in order.
    func entries(of controller: ControllerID, from sequence: Int64, limit: Int) throws -> [SequencedEntry]

    /// Entries about one person, the newest first.
    ///
    /// - Parameter before: only those of smaller sequence: the last one of the page before.
    func entries(
        about subject: SubjectReference, of controller: ControllerID, before: Int64?, limit: Int
    ) throws -> [SequencedEntry]

    /// Takes or prolongs a lease, when nobody else holds it at `now`.
    func takeLease(_ name: String, holder: String, until: Instant, now: Instant) throws -> Bool

    /// Gives a lease back; without effect when the holder is another.
    func releaseLease(_ name: String, holder: String) throws
}

extension LedgerTransaction {
    /// Writes an entry with its deed.
    package func record(_ entry: EvidenceEntry) throws { try insertPending(PendingEntry(entry)) }
}
