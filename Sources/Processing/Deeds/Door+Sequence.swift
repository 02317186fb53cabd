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
            while let appended = try await step(sequencer, of: controller, holder: holder, at: now) {
                shelf.forget(appended)
                grown += 1
                // What came meanwhile waits for the next time: under load there is always some, and a step of a few
                // entries costs as much in tiles, heads and flushes as one of many.
                if appended.count < Sequencer.defaultLimit { break }
            }
            // What others wrote, and what was not counted where it was sequenced.
            try await tally(controller)
        }
        return grown
    }

    /// Gives up this node's leases of sequencing, so that who comes after it need not wait until they have run out.
    package func endSequencing(holder: String, of controllers: some Collection<ControllerID> & Sendable) async throws {
        try await data.write { transaction in
            for controller in controllers {
                try transaction.releaseLease(Sequencer.leaseName(controller), holder: holder)
            }
        }
    }

    /// One batch, counted in the same transaction where that takes no reading.
    ///
    /// - Returns: what was appended; `nil` when nothing waits, or another node sequences.
    private func step(
        _ sequencer: Sequencer, of controller: ControllerID, holder: String, at now: Instant
    ) async throws -> [EntryID]? {
        let shelf = shelf
        return try await data.write { transaction -> [EntryID]? in
            let lease = Sequencer.leaseName(controller)
            guard try transaction.takeLease(lease, holder: holder, until: now.adding(seconds: 10), now: now)
            else { return nil }
            var appended: [EntryID] = []
            let head = try sequencer.run(at: now, in: transaction) { entries in
                appended = entries.map(\.id)
                guard let first = entries.first, let last = entries.last,
                    try transaction.talliedUntil(of: controller) == first.sequence,
                    let tallies = try shelf.counted(entries)
                else { return }
                try transaction.add(tallies, of: controller, talliedUntil: last.sequence + 1)
            }
            return head == nil ? nil : appended
        }
    }

    /// Where an entry stands with its proof; `nil` while it waits.
    package func receipt(
        of entry: EntryID, at controller: ControllerID, key: CheckpointKey
    ) async throws -> EvidenceReceipt? {
        try await data.read { try EvidenceReceipt(of: entry, controller: controller, key: key, in: $0) }
    }
}
