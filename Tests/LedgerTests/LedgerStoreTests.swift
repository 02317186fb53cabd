import Fixtures
import Ledger
import Storage
import Testing
import Vocabulary

@Suite("The ledger in memory")
struct MemoryLedgerTests {
    struct Runner: LedgerRunner {
        let ledger = MemoryLedger()
        func write<Value: Sendable>(
            _ job: @escaping @Sendable (any LedgerTransaction) throws -> Value
        ) async throws -> Value {
            try job(ledger)
        }
    }

    private let rules = LedgerConformance(store: Runner())

    @Test func `pending entries are taken once, in order`() async throws {
        try await rules.pendingEntriesAreTakenOnceInOrder()
    }

    @Test func `entries are found by identifier, place and person`() async throws {
        try await rules.entriesAreFoundByIdentifierPlaceAndPerson()
    }

    @Test func `the tree is the one that memory makes`() async throws {
        try await rules.theTreeIsTheOneThatMemoryMakes()
    }
    @Test func `a place is taken once`() async throws { try await rules.aPlaceIsTakenOnce() }
    @Test func `a lease has one holder`() async throws { try await rules.aLeaseHasOneHolder() }
    @Test func `a receipt comes from the store`() async throws { try await rules.aReceiptComesFromTheStore() }
}

@Suite("The ledger on every engine")
struct LedgerStoreTests {
    struct Runner: LedgerRunner {
        let database: any SQLDatabase
        func write<Value: Sendable>(
            _ job: @escaping @Sendable (any LedgerTransaction) throws -> Value
        ) async throws -> Value {
            try await database.write(job)
        }
    }

    private func on(
        _ engine: Engine, _ rule: (LedgerConformance, any SQLDatabase) async throws -> Void
    ) async throws {
        let opened = try await engine.database(Migrations.data, now: Samples.start)
        try await rule(LedgerConformance(store: Runner(database: opened.database)), opened.database)
        withExtendedLifetime(opened) {}
    }

    @Test(arguments: Engine.allCases) func `pending entries are taken once, in order`(engine: Engine) async throws {
        try await on(engine) { rules, _ in try await rules.pendingEntriesAreTakenOnceInOrder() }
    }

    @Test(arguments: Engine.allCases)
    func `of writes that arrive together each has its own entries, and a failed one has none`(engine: Engine)
        async throws
    {
        struct Undone: Error {}
        try await on(engine) { _, database in
            let entries = try (0..<60).map { try Samples.entry($0) }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for (number, entry) in entries.enumerated() {
                    group.addTask {
                        do {
                            try await database.write { transaction in
                                try transaction.record(entry)
                                if number % 7 == 3 { throw Undone() }
                            }
                        } catch is Undone {}
                    }
                }
                try await group.waitForAll()
            }
            let kept = entries.enumerated().filter { $0.offset % 7 != 3 }.map { PendingEntry($0.element) }
            let first = try await database.write { try $0.takePendingEntries(of: Samples.controller, limit: 20) }
            let rest = try await database.write { try $0.takePendingEntries(of: Samples.controller, limit: 60) }
            #expect(first.count == 20 && Set(first + rest) == Set(kept) && first.count + rest.count == kept.count)
        }
    }

    @Test(arguments: Engine.allCases)
    func `long entries, and those of nobody, wait as they are`(engine: Engine) async throws {
        try await on(engine) { rules, _ in try await rules.longEntriesAndThoseOfNobodyWaitAsTheyAre() }
    }

    @Test(arguments: Engine.allCases)
    func `what nodes of release 0_1 left waiting comes into the tree too`(engine: Engine) async throws {
        try await on(engine) { _, database in
            let (older, newer) = (try Samples.entry(1), try Samples.entry(2))
            try await database.write { transaction in
                try transaction.execute(
                    "insert into ledger_pending (controller, learned, id, subject, bytes) values (?, ?, ?, ?, ?)",
                    [
                        .id(older.controller), .instant(older.learned), .id(older.id), .optional(older.subject),
                        .blob(older.canonicalBytes),
                    ])
                #expect(try transaction.controllersWithPendingEntries(limit: 5) == [older.controller])
                try transaction.record(newer)
            }
            let taken = try await database.write {
                try $0.takePendingEntries(of: older.controller, limit: 5)
            }
            #expect(taken == [PendingEntry(older), PendingEntry(newer)])
            #expect(try await database.write { try $0.controllersWithPendingEntries(limit: 5) }.isEmpty)
        }
    }

    @Test(arguments: Engine.allCases) func `entries are found by identifier, place and person`(engine: Engine)
        async throws
    {
        try await on(engine) { rules, _ in try await rules.entriesAreFoundByIdentifierPlaceAndPerson() }
    }

    @Test(arguments: Engine.allCases) func `the tree is the one that memory makes`(engine: Engine) async throws {
        try await on(engine) { rules, _ in try await rules.theTreeIsTheOneThatMemoryMakes() }
    }

    @Test(arguments: Engine.allCases) func `a place is taken once`(engine: Engine) async throws {
        try await on(engine) { rules, _ in try await rules.aPlaceIsTakenOnce() }
    }

    @Test(arguments: Engine.allCases) func `a lease has one holder`(engine: Engine) async throws {
        try await on(engine) { rules, _ in try await rules.aLeaseHasOneHolder() }
    }

    @Test(arguments: Engine.allCases) func `a receipt comes from the store`(engine: Engine) async throws {
        try await on(engine) { rules, _ in try await rules.aReceiptComesFromTheStore() }
    }

    @Test(arguments: Engine.allCases)
    func `a sequencing that fails leaves its entries pending`(engine: Engine) async throws {
        try await on(engine) { _, database in
            let signer = try Samples.signer()
            let broken = try CheckpointSigner(origin: signer.origin, publicKey: signer.key.publicKey) { _ in
                throw LedgerError.malformedKey
            }
            let entries = try (0..<5).map { try Samples.entry($0) }
            try await database.write { transaction in for entry in entries { try transaction.record(entry) } }
            await #expect(throws: LedgerError.malformedKey) {
                try await database.write {
                    try Sequencer(controller: Samples.controller, signer: broken).run(at: Samples.start, in: $0)
                }
            }
            let head = try await database.write {
                try Sequencer(controller: Samples.controller, signer: signer).run(at: Samples.start, in: $0)
            }
            #expect(head?.checkpoint.size == 5)
        }
    }

    @Test(arguments: Engine.allCases)
    func `the schema lets no entry and no checkpoint be changed or removed`(engine: Engine) async throws {
        try await on(engine) { _, database in
            let entry = try Samples.entry(0)
            try await database.write { transaction in
                try transaction.record(entry)
                _ = try Sequencer(controller: Samples.controller, signer: Samples.signer())
                    .run(at: Samples.start, in: transaction)
            }
            for sql in [
                "delete from ledger_entry", "update ledger_entry set sequence = 1", "delete from ledger_checkpoint",
                "update ledger_checkpoint set note = ''",
            ] {
                let error = await #expect(throws: StorageError.self) {
                    try await database.write { _ = try $0.execute(sql) }
                }
                #expect(error?.code == "constraint", "\(sql)")
            }
        }
    }

    @Test func `look-ups use an index, however long the ledger is`() async throws {
        let opened = try await Engine.sqlite.database(Migrations.data, now: Samples.start)
        let database = opened.database
        let expected = [
            ("select sequence from ledger_entry where controller = 'a' and id = 'b'", "ledger_entry_by_id"),
            (
                "select bytes from ledger_entry where controller = 'a' and subject = 's' and sequence < 9 "
                    + "order by sequence desc limit 5", "ledger_entry_by_subject"
            ),
            ("select note from ledger_checkpoint where controller = 'a' order by size desc limit 1", "PRIMARY KEY"),
            ("select id from ledger_pending where controller = 'a' order by learned, id limit 5", "PRIMARY KEY"),
            ("select id from ledger_packet where controller = 'a' order by learned, id limit 5", "sqlite_autoindex"),
        ]
        for (sql, index) in expected {
            let plan = try await database.pointRead {
                try $0.query("explain query plan " + sql) { try $0.text(3) }
            }
            #expect(plan.contains { $0.contains(index) } && !plan.contains { $0.contains("TEMP B-TREE") }, "\(plan)")
        }
        withExtendedLifetime(opened) {}
    }
}
