import Ledger
import Testing
import Vocabulary

private let controller = Samples.controller
private let other = ControllerID(rawValue: "other")

/// What every store of the ledger must do; a suite for a store says how it runs a transaction and calls each rule.
struct LedgerConformance {
    let store: any LedgerRunner

    private func fill(_ count: Int, limit: Int = 100) async throws {
        let sequencer = Sequencer(controller: controller, signer: try Samples.signer())
        for first in stride(from: 0, to: count, by: limit) {
            let entries = try (first..<min(count, first + limit)).map { try Samples.entry($0) }
            try await store.write { transaction in for entry in entries { try transaction.record(entry) } }
            _ = try await store.write { try sequencer.run(limit: limit, at: Samples.start, in: $0) }
        }
    }

    func pendingEntriesAreTakenOnceInOrder() async throws {
        let entries = try (0..<10).map { try Samples.entry($0) }
        let foreign = try Samples.entry(50, controller: other)
        try await store.write { transaction in
            for entry in entries.shuffled() + [foreign] { try transaction.record(entry) }
        }
        let names = try await store.write { try $0.controllersWithPendingEntries(limit: 5) }
        #expect(names == [controller, other])
        #expect(try await store.write { try $0.controllersWithPendingEntries(limit: 1) } == [controller])
        let first = try await store.write { try $0.takePendingEntries(of: controller, limit: 4) }
        let rest = try await store.write { try $0.takePendingEntries(of: controller, limit: 40) }
        #expect(first + rest == entries.map { PendingEntry($0) })
        #expect(try await store.write { try $0.takePendingEntries(of: controller, limit: 4) }.isEmpty)
        #expect(try await store.write { try $0.takePendingEntries(of: other, limit: 4) } == [PendingEntry(foreign)])
    }

    func longEntriesAndThoseOfNobodyWaitAsTheyAre() async throws {
        let long = PendingEntry(
            controller: controller, id: EntryID(rawValue: "long"), learned: Samples.start, subject: nil,
            bytes: [UInt8](repeating: 32, count: 65_535))
        let entries = [long] + (try (0..<200).map { PendingEntry(try Samples.entry($0)) })
        try await store.write { transaction in for entry in entries { try transaction.insertPending(entry) } }
        let taken = try await store.write { try $0.takePendingEntries(of: controller, limit: 1000) }
        #expect(Set(taken) == Set(entries) && taken.count == entries.count)
    }

    func theTreeIsTheOneThatMemoryMakes() async throws {
        try await fill(600, limit: 130)
        let memory = try Samples.ledger(600, batch: 130)
        let head = try await store.write { try $0.latestCheckpoint(of: controller) }
        #expect(head == memory.heads[controller]?.last)
        let heads = try await store.write { try $0.checkpoints(of: controller, from: 131, limit: 3) }
        #expect(heads.map(\.size) == [260, 390, 520])
        let rows = try await store.write { try $0.entries(of: controller, from: 0, limit: 1000) }
        #expect(rows == memory.sequenced[controller])
        let tiles = try #require(memory.tiles[controller])
        for (address, bytes) in tiles {
            #expect(try await store.write { try $0.tile(address, of: controller) } == bytes)
        }
        #expect(try await store.write { try $0.tile(TileAddress(level: 0, index: 3), of: controller) } == nil)
    }

    func entriesAreFoundByIdentifierPlaceAndPerson() async throws {
        try await fill(50)
        let entry = try Samples.entry(33)
        #expect(try await store.write { try $0.sequence(of: entry.id, of: controller) } == 33)
        #expect(try await store.write { try $0.sequence(of: EntryID(rawValue: "none"), of: controller) } == nil)
        #expect(try await store.write { try $0.sequence(of: entry.id, of: other) } == nil)
        let page = try await store.write { try $0.entries(of: controller, from: 48, limit: 10) }
        #expect(page.map(\.sequence) == [48, 49])
        let person = SubjectReference(rawValue: "s3")
        let newest = try await store.write { try $0.entries(about: person, of: controller, before: nil, limit: 3) }
        #expect(newest.map(\.sequence) == [45, 38, 31])
        let older = try await store.write { try $0.entries(about: person, of: controller, before: 31, limit: 9) }
        #expect(older.map(\.sequence) == [24, 17, 10, 3])
        #expect(try older.allSatisfy { try $0.entry.subject == person })
        let foreign = try await store.write { [other] in
            try $0.entries(about: person, of: other, before: nil, limit: 9)
        }
        #expect(foreign.isEmpty)
    }

    func aPlaceIsTakenOnce() async throws {
        try await fill(5)
        let rows = try await store.write { try $0.entries(of: controller, from: 4, limit: 1) }
        await #expect(throws: (any Error).self) { try await store.write { try $0.appendEntries(rows) } }
        let head = try #require(try await store.write { try $0.latestCheckpoint(of: controller) })
        await #expect(throws: (any Error).self) {
            try await store.write { try $0.writeCheckpoint(head, of: controller) }
        }
    }

    func aLeaseHasOneHolder() async throws {
        let now = Samples.start
        func take(_ holder: String, _ until: Int64, _ at: Int64) async throws -> Bool {
            try await store.write {
                try $0.takeLease("l", holder: holder, until: now.adding(seconds: until), now: now.adding(seconds: at))
            }
        }
        #expect(try await take("a", 10, 0))
        #expect(try await !take("b", 15, 5))
        #expect(try await take("a", 20, 5))
        #expect(try await !take("b", 30, 19))
        #expect(try await take("b", 30, 20))
        #expect(try await !take("a", 40, 25))
        try await store.write { try $0.releaseLease("l", holder: "a") }
        #expect(try await !take("a", 40, 25))
        try await store.write { try $0.releaseLease("l", holder: "b") }
        #expect(try await take("a", 40, 25))
    }

    func aReceiptComesFromTheStore() async throws {
        try await fill(300)
        let id = try Samples.entry(123).id
        let key = try Samples.signer().key
        let receipt = try await store.write { try EvidenceReceipt(of: id, controller: controller, key: key, in: $0) }
        #expect(try #require(receipt).problems(trusting: key).isEmpty)
    }
}

/// How a store runs a transaction.
protocol LedgerRunner {
    @discardableResult
    func write<Value: Sendable>(
        _ job: @escaping @Sendable (any LedgerTransaction) throws -> Value
    ) async throws -> Value
}
