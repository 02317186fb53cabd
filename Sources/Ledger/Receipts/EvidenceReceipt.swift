import Vocabulary

/// What a person keeps: an entry, where it stands, the path to a signed checkpoint, and the key.
///
/// It proves offline that the controller had this entry in its ledger; that the key is the controller's, the reader
/// must know from elsewhere.
package struct EvidenceReceipt: Hashable, Sendable {
    /// Largest receipt that is read, in bytes.
    package static let maxBytes = 131_072

    package let entry: EvidenceEntry
    package let sequence: Int64
    package let path: [TreeHash]
    package let checkpoint: SignedCheckpoint
    package let key: CheckpointKey

    package init(
        entry: EvidenceEntry, sequence: Int64, path: [TreeHash], checkpoint: SignedCheckpoint, key: CheckpointKey
    ) {
        (self.entry, self.sequence, self.path) = (entry, sequence, path)
        (self.checkpoint, self.key) = (checkpoint, key)
    }

    /// The receipt of an entry under the newest checkpoint; `nil` while it is pending, and when there is none.
    package init?(
        of id: EntryID, controller: ControllerID, key: CheckpointKey, in transaction: some LedgerTransaction
    ) throws {
        guard let sequence = try transaction.sequence(of: id, of: controller),
            let stored = try transaction.latestCheckpoint(of: controller),
            let row = try transaction.entries(of: controller, from: sequence, limit: 1).first
        else { return nil }
        let checkpoint = try SignedCheckpoint(text: stored.note)
        let path = try withoutActuallyEscaping({ try transaction.tile($0, of: controller) }) { tile in
            var tree = TileTree(size: checkpoint.checkpoint.size, tile: tile)
            return try tree.inclusionProof(of: sequence)
        }
        self.init(entry: try row.entry, sequence: sequence, path: path, checkpoint: checkpoint, key: key)
    }
}

/// What a receipt fails by.
package enum ReceiptProblem: String, CaseIterable, Hashable, Sendable {
    /// The key in the receipt is not the one that the reader trusts.
    case untrustedKey = "untrusted-key"
    /// The checkpoint is not signed by the key.
    case signature = "signature"
    /// The entry is of another controller than the checkpoint.
    case foreignEntry = "foreign-entry"
    /// The path does not lead from the entry to the checkpoint's root.
    case inclusion = "inclusion"
}

extension EvidenceReceipt {
    /// Checks the receipt with nothing but itself and the key that the reader trusts.
    ///
    /// - Parameter trusted: the key known from elsewhere; without one, the receipt's own, and the result says no more
    ///   than that the receipt agrees with itself.
    /// - Returns: what is wrong; nothing when all is well.
    package func problems(trusting trusted: CheckpointKey? = nil) -> [ReceiptProblem] {
        var problems: [ReceiptProblem] = []
        if let trusted, trusted != key { problems.append(.untrustedKey) }
        if !checkpoint.isSigned(by: trusted ?? key) || key.name != checkpoint.checkpoint.origin.text {
            problems.append(.signature)
        }
        if checkpoint.checkpoint.origin.controller != entry.controller { problems.append(.foreignEntry) }
        let isIncluded = TreeProof.verifyInclusion(
            leaf: .leaf(entry.canonicalBytes), sequence: sequence, size: checkpoint.checkpoint.size, path: path,
            root: checkpoint.checkpoint.root)
        if !isIncluded { problems.append(.inclusion) }
        return problems
    }

    /// The receipt as JSON, in canonical form or not as one likes.
    package var json: JSON {
        get throws(LedgerError) {
            guard let entry = try? JSON.parse(entry.canonicalBytes) else { throw .malformedReceipt }
            return [
                "type": "zavet-evidence-receipt", "v": 1, "entry": entry, "sequence": .integer(sequence),
                "path": .array(path.map { .string($0.hex) }), "checkpoint": .string(checkpoint.text),
                "key": .string(key.text),
            ]
        }
    }

    /// Reads a receipt.
    ///
    /// - Throws: ``LedgerError`` for anything that is no receipt; whether it is true, ``problems(trusting:)`` tells.
    package init(json: JSON) throws(LedgerError) {
        guard let members = json.objectValue, members.count == 7, json["type"] == "zavet-evidence-receipt",
            json["v"] == 1, let entryJSON = json["entry"], let entry = try? EvidenceEntry(json: entryJSON),
            let sequence = json["sequence"]?.integerValue, sequence >= 0,
            let steps = json["path"]?.arrayValue, steps.count <= 63,
            let note = json["checkpoint"]?.stringValue, let keyText = json["key"]?.stringValue
        else { throw .malformedReceipt }
        let path = steps.compactMap { $0.stringValue.flatMap(TreeHash.init(hex:)) }
        guard path.count == steps.count else { throw .malformedReceipt }
        self.init(
            entry: entry, sequence: sequence, path: path, checkpoint: try SignedCheckpoint(text: note),
            key: try CheckpointKey(text: keyText))
    }
}
