import Ledger
import Vocabulary

extension Door {
    /// Moves what waits into each controller's tree, as far as this node holds the lease, and signs the heads.
    ///
    /// - Parameters:
    ///   - holder: names this node.
    ///   - signers: of the controllers that this node serves; entries of others wait for who serves them.
    /// - Returns: how many trees grew.
    @discardableResult
    package func sequence(
        holder: String, signers: [ControllerID: CheckpointSigner], at now: Instant
    ) async throws -> Int {
        let waiting = try await data.read { try $0.controllersWithPendingEntries(limit: 1000) }
        var grown = 0
        for controller in waiting {
            guard let signer = signers[controller] else { continue }
            let sequencer = Sequencer(controller: controller, signer: signer)
            var more = true
            while more {
                more = try await data.write { transaction in
                    let lease = Sequencer.leaseName(controller)
                    guard try transaction.takeLease(lease, holder: holder, until: now.adding(seconds: 10), now: now)
                    else { return false }
                    return try sequencer.run(at: now, in: transaction) != nil
                }
                if more { grown += 1 }
            }
            try await tally(controller)
        }
        return grown
    }

    /// Where an entry stands with its proof; `nil` while it waits.
    package func receipt(
        of entry: EntryID, at controller: ControllerID, key: CheckpointKey
    ) async throws -> EvidenceReceipt? {
        try await data.read { try EvidenceReceipt(of: entry, controller: controller, key: key, in: $0) }
    }
}
