import Fixtures
import Foundation
import Ledger
import Synchronization
import Testing
import Vault
import Vocabulary

@testable import Storage

@Suite("A house moves to another engine whole, or not at all")
struct StoreMoveTests {
    private let shop = ControllerID(rawValue: "shop")

    /// Rows in both stores: keys, and a tree of many pages.
    private func fill(_ stores: Stores) async throws {
        let ring = KeyRing(masters: MasterKeys(current: .generate()))
        let prepared = try ring.prepareController(shop, at: noon)
        try await stores.writeKeys { try $0.commit(prepared) }
        let (ids, shop) = (RandomIDs(), shop)
        let sequencer = Sequencer(
            controller: shop,
            signer: try CheckpointSigner(
                origin: LedgerOrigin(shop), privateKey: Sealed(Array(repeating: 7, count: 32))))
        for round in 0..<4 {
            let entries = try (0..<(300 + round)).map { _ in
                try EvidenceEntry(
                    id: ids.timeOrdered(at: noon), controller: shop, kind: .decisionPermitted, subject: nil,
                    happened: noon, learned: noon, actor: .system("test"), policy: nil, clauses: [], detail: [:])
            }
            try await stores.write { transaction in for entry in entries { try transaction.record(entry) } }
            while try await stores.write({ try sequencer.run(limit: 100, at: noon, in: $0) }) != nil {}
        }
    }

    private func move(_ from: Stores, _ to: Stores) async throws -> StoreMove.Outcome {
        try await StoreMove(from: from, to: to, now: noon) { _ in }.run()
    }

    @Test(arguments: Engine.allCases, Engine.allCases) func `what stood here stands there`(from: Engine, to: Engine)
        async throws
    {
        let (source, target) = (try await from.stores(now: noon), try await to.stores(now: noon))
        try await fill(source.stores)
        let outcome = try await move(source.stores, target.stores)
        #expect(outcome.heads.map(\.size) == [1206])
        #expect(outcome.tables.first { $0.name == "ledger_entry" }?.rows == 1206)
        #expect(outcome.tables.first { $0.name == "controller_key" }?.rows == 1)
        // And on: the target is a source like any other.
        let back = try await from.stores(now: noon)
        let second = try await move(target.stores, back.stores)
        #expect(Set(second.tables) == Set(outcome.tables))
    }

    @Test(arguments: Engine.allCases) func `every table is moved but the register of steps`(engine: Engine) async throws
    {
        let place = try await engine.stores(now: noon)
        for part in StoreMove.Part.allCases {
            let database = part == .keys ? place.stores.keys : place.stores.data
            let dialect = place.stores.dialect
            let there = try await database.read { try $0.query(dialect.tableNames) { try $0.text(0) } }
            #expect(Set(there) == Set(Migration.tables(of: part.migrations) + ["schema_migration"]))
        }
    }

    @Test(arguments: Engine.allCases) func `a table has the same shape on both engines`(engine: Engine) async throws {
        let (one, other) = (try await Engine.sqlite.stores(now: noon), try await engine.stores(now: noon))
        for name in Migration.tables(of: Migrations.data) {
            let shapes = try await [one, other].asyncMap { place in
                let dialect = place.stores.dialect
                return try await place.stores.data.read { try TableShape(name, dialect: dialect, in: $0) }
            }
            #expect(shapes[0] == shapes[1])
        }
    }

    @Test(arguments: Engine.allCases) func `a target that holds something is not touched`(engine: Engine) async throws {
        let (source, target) = (try await Engine.sqlite.stores(now: noon), try await engine.stores(now: noon))
        try await fill(source.stores)
        try await fill(target.stores)
        await #expect(throws: MoveError.targetNotEmpty) { try await move(source.stores, target.stores) }
        #expect(try await target.stores.data.read { try LedgerAudit.run(shop, in: $0)?.size } == 1206)
    }

    @Test(arguments: Engine.allCases)
    func `a source that is written to meanwhile is told, and the target stays refused`(
        engine: Engine
    ) async throws {
        let (source, target) = (try await Engine.sqlite.stores(now: noon), try await engine.stores(now: noon))
        try await fill(source.stores)
        let isComparing = Mutex(false)
        let late = LateWriter(base: source.stores.data) { isComparing.withLock { $0 } }
        let from = Stores(data: late, keys: source.stores.keys, files: source.stores.files)
        await #expect(throws: MoveError.differs(table: "lease")) {
            _ = try await StoreMove(from: from, to: target.stores, now: noon) { progress in
                if progress.step == .comparing { isComparing.withLock { $0 = true } }
            }.run()
        }
        await #expect(throws: StorageError.moveUnfinished) {
            try await target.stores.keys.read {
                _ = try Migrator(migrations: Migrations.keys, dialect: target.stores.dialect).pending(in: $0)
            }
        }
    }

    @Test(arguments: Engine.allCases) func `a ledger with a changed entry or tile is not whole`(engine: Engine)
        async throws
    {
        let place = try await engine.stores(now: noon)
        try await fill(place.stores)
        try await place.stores.data.write {
            _ = try $0.execute(
                "update ledger_tile set bytes = ? where controller = ? and level = 0 and place = 1",
                [.blob(Array(repeating: 1, count: 8192)), .id(shop)])
        }
        await #expect(throws: LedgerError.self) {
            try await place.stores.data.read { _ = try LedgerAudit.run(shop, in: $0) }
        }
    }
}

/// A store into which somebody writes once, before the first read of which `isTime` says so.
private final class LateWriter: SQLDatabase {
    private let base: any SQLDatabase
    private let isTime: @Sendable () -> Bool
    private let hasWritten = Mutex(false)

    init(base: any SQLDatabase, isTime: @escaping @Sendable () -> Bool) { (self.base, self.isTime) = (base, isTime) }

    func write<Value: Sendable>(_ job: @escaping @Sendable (SQLTransaction) throws -> Value) async throws -> Value {
        try await base.write(job)
    }

    func read<Value: Sendable>(_ job: @escaping @Sendable (SQLTransaction) throws -> Value) async throws -> Value {
        let isDue =
            isTime()
            && hasWritten.withLock { done in
                defer { done = true }
                return !done
            }
        if isDue { _ = try await base.write { try $0.takeLease("x", holder: "y", until: noon, now: noon) } }
        return try await base.read(job)
    }

    func pointRead<Value: Sendable>(_ job: @escaping @Sendable (SQLTransaction) throws -> Value) async throws -> Value {
        try await base.pointRead(job)
    }

    func scrub() async throws { try await base.scrub() }
    func close() throws { try base.close() }
}

extension Array {
    fileprivate func asyncMap<Value>(_ body: (Element) async throws -> Value) async rethrows -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await body(element)) }
        return values
    }
}
