import Vocabulary

/// Moves pending entries of one controller into its tree and signs the new head.
///
/// All within the caller's transaction, so that a crash leaves either the old tree and its pending entries or the new
/// one; running it again goes on where it stopped, and running it with nothing pending changes nothing.
package struct Sequencer: Sendable {
    /// The lease that whoever sequences a controller holds.
    package static func leaseName(_ controller: ControllerID) -> String { "sequence/\(controller)" }
    /// Entries that one transaction moves unless told otherwise.
    package static let defaultLimit = 1000

    private let controller: ControllerID
    private let signer: CheckpointSigner

    package init(controller: ControllerID, signer: CheckpointSigner) {
        (self.controller, self.signer) = (controller, signer)
    }

    /// Sequences at most `limit` pending entries, in the order of (learned, id).
    ///
    /// - Parameter appended: told what was appended, within the transaction.
    /// - Returns: the new head; `nil` when nothing was pending.
    /// - Throws: ``LedgerError/treeDamaged(size:)`` when the stored tiles do not give the root that was signed last.
    package func run(
        limit: Int = defaultLimit, at now: Instant, in transaction: some LedgerTransaction,
        appended: ([SequencedEntry]) throws -> Void = { _ in }
    ) throws -> SignedCheckpoint? {
        let pending = try transaction.takePendingEntries(of: controller, limit: limit)
        guard !pending.isEmpty else { return nil }
        var edge = try edge(in: transaction)
        var sequenced: [SequencedEntry] = []
        sequenced.reserveCapacity(pending.count)
        for entry in pending {
            guard entry.controller == controller else { throw LedgerError.foreignEntry }
            let leaf = TreeHash.leaf(entry.bytes)
            sequenced.append(
                SequencedEntry(
                    controller: controller, sequence: edge.size, id: entry.id, subject: entry.subject,
                    bytes: entry.bytes, leafHash: leaf))
            edge.append(leaf)
        }
        let head = try signer.sign(Checkpoint(origin: signer.origin, size: edge.size, root: edge.root))
        try transaction.appendEntries(sequenced)
        try appended(sequenced)
        try transaction.writeTiles(edge.takeTiles(), of: controller)
        try transaction.writeCheckpoint(StoredCheckpoint(size: edge.size, note: head.text, made: now), of: controller)
        return head
    }

    /// The right edge of the tree as stored, checked against what was signed last.
    private func edge(in transaction: some LedgerTransaction) throws -> TreeEdge {
        guard let last = try transaction.latestCheckpoint(of: controller) else { return TreeEdge() }
        let checkpoint = try SignedCheckpoint(text: last.note).checkpoint
        let edge = try TreeEdge(size: checkpoint.size) { try transaction.tile($0, of: controller) }
        guard edge.root == checkpoint.root, last.size == checkpoint.size else {
            throw LedgerError.treeDamaged(size: checkpoint.size)
        }
        return edge
    }
}
