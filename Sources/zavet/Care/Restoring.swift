import Correspondence
import Ledger
import Messages
import Policies
import Processing
import Storage
import Vault
import Vocabulary

/// Repeats, in restored stores, the erasures, withdrawals and holds that evidence names since the backup was begun.
struct Restoring {
    private static let page = 500

    let house: House
    /// The earlier of the times at which the two copies were begun.
    let since: Instant
    /// When the copy of the data was begun.
    let dataSince: Instant

    /// What was done again, and what could not be.
    struct Outcome: Sendable {
        var persons = 0
        var data = 0
        /// Keys that had no data.
        var orphans = 0
        /// Messages that waited in the copy and are not sent.
        var messages = 0
        /// Messages to many that were under way in the copy and are not carried on.
        var mailings = 0
        /// Withdrawals, objections and the like.
        var choices = 0
        /// Holds placed, reviewed and lifted.
        var holds = 0
        var lost: [RepeatedChoices.Lost] = []
    }

    /// - Parameter bundles: evidence that is newer than the copy of the data; checked before.
    func run(bundles: [String]) async throws -> Outcome {
        var outcome = Outcome()
        let stores = house.stores
        _ = try await Erasing(keys: stores, data: stores).finish()
        for controller in try await stores.readKeys({ try $0.controllersWithKeys() }) {
            _ = try await house.door.recall(controller)
            // A copy from before may hold dates of birth in its states; what is written below would lose them.
            try await house.door.sealBirths(of: controller, at: house.clock.now)
            var next: Int64 = 0
            while true {
                let from = next
                let rows = try await stores.read { try $0.entries(of: controller, from: from, limit: Self.page) }
                for row in rows { try await repeatErasure(row.entry, &outcome) }
                guard let last = rows.last, rows.count == Self.page else { break }
                next = last.sequence + 1
            }
        }
        try await repeatBundles(bundles, &outcome)
        try await giveUpMessages(&outcome)
        outcome.orphans = try await OrphanKeys(keys: stores, data: stores)
            .sweep(olderThan: house.clock.now, everything: true)
        try await stores.scrubKeys()
        try await note(outcome)
        return outcome
    }

    private func giveUpMessages(_ outcome: inout Outcome) async throws {
        let stores = house.stores
        let queue = RestoredQueue(store: stores, letters: LetterKeys(keys: stores, ring: house.ring), ids: house.ids)
        let mailings = MailingCare(door: house.door, store: stores)
        for controller in try await stores.readKeys({ try $0.controllersWithKeys() }) {
            outcome.messages += try await queue.giveUp(at: controller, now: house.clock.now)
            outcome.mailings += try await mailings.giveUp(
                DeedContext(
                    controller: controller, principal: Asker(kind: .system), actor: .system("restore"),
                    now: house.clock.now))
        }
    }

    /// Erasures first: who is gone is not asked for choices.
    private func repeatBundles(_ bundles: [String], _ outcome: inout Outcome) async throws {
        try await sequencePending()
        for bundle in bundles {
            for entry in try LedgerBundle.entries(in: bundle) { try await repeatErasure(entry, &outcome) }
        }
        var choices = RepeatedChoices(house: house, since: dataSince)
        var seen: Set<EntryID> = []
        for bundle in bundles {
            for entry in try LedgerBundle.entries(in: bundle) where seen.insert(entry.id).inserted {
                try await choices.take(entry)
            }
        }
        (outcome.choices, outcome.holds, outcome.lost) = (choices.repeated, choices.holds.repeated, choices.lost)
    }

    /// Puts what waited in the copy into its trees, so that a bundle's entries can be looked for; nobody else is here,
    /// so no lease is asked for.
    private func sequencePending() async throws {
        for controller in try await house.stores.read({ try $0.controllersWithPendingEntries(limit: 1000) }) {
            let sequencer = Sequencer(controller: controller, signer: try await house.signer(of: controller))
            let now = house.clock.now
            var more = true
            while more { more = try await house.stores.write { try sequencer.run(at: now, in: $0) != nil } }
        }
    }

    /// Erases what an entry says was erased, unless it is gone.
    private func repeatErasure(_ entry: EvidenceEntry, _ outcome: inout Outcome) async throws {
        guard entry.learned >= since, [.subjectErased, .datumErased].contains(entry.kind),
            let reference = entry.subject, let key = try await person(reference, entry.controller)
        else { return }
        let (controller, now, stores) = (entry.controller, house.clock.now, house.stores)
        guard entry.kind == .datumErased else {
            outcome.persons += 1
            let erasure = Erasure(controller: controller, subject: key, datum: nil, begunAt: now)
            try await stores.write { try $0.insert(erasure) }
            return try await Erasing(keys: stores, data: stores).finish([erasure])
        }
        let policy = try house.door.policy(of: controller, at: now).policy
        let begun = try await stores.write { transaction in
            // Joined records were erased as one; each holds its own data.
            let held = try transaction.heldData(of: key, of: controller)
            let going = held.filter(entry.erases)
            for datum in going {
                try transaction.beginErasure(of: controller, datum.subject, data: [datum.id], at: now)
            }
            if var record = try transaction.person(key, of: controller), record.subject == key {
                let gone = Set(going.map(\.id))
                let left = held.filter { !gone.contains($0.id) }
                record.state.lose(Set(going.map(\.item)), going, leaving: left, policy)
                record.holdsSeveral = nil
                // The next sweep looks at what is left and says when it goes.
                try transaction.update(record, due: now)
            }
            return going.map { Erasure(controller: controller, subject: $0.subject, datum: $0.id, begunAt: now) }
        }
        outcome.data += begun.count
        try await Erasing(keys: stores, data: stores).finish(begun)
    }

    private func person(_ reference: SubjectReference, _ controller: ControllerID) async throws -> SubjectID? {
        try await house.stores.readKeys { try $0.personKey(of: controller, reference: reference)?.subject }
    }

    private func note(_ outcome: Outcome) async throws {
        let now = house.clock.now
        let entries = try await house.stores.readKeys({ try $0.controllersWithKeys() }).map { controller in
            try EvidenceEntry(
                id: house.ids.timeOrdered(at: now), controller: controller, kind: EvidenceKind("backup-restored"),
                subject: nil, happened: now, learned: now, actor: .operator, policy: nil, clauses: [],
                detail: [
                    "as-of": .instant(since), "erased-persons": .count(Int64(outcome.persons)),
                    "erased-data": .count(Int64(outcome.data)), "orphan-keys": .count(Int64(outcome.orphans)),
                    "repeated-choices": .count(Int64(outcome.choices)),
                    "repeated-holds": .count(Int64(outcome.holds)),
                    "not-repeated": .count(Int64(outcome.lost.count)),
                ])
        }
        try await house.stores.write { transaction in for entry in entries { try transaction.record(entry) } }
    }
}
