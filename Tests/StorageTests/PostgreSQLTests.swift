import Fixtures
import Foundation
import Ledger
import Storage
import Synchronization
import Testing
import Vocabulary

@Suite("What only PostgreSQL can show: several nodes, and a server that goes away")
struct PostgreSQLTests {
    /// A node by itself, whose connections the server knows by the schema's name.
    private func open(_ schema: String, _ migrations: [Migration] = noteMigrations) async throws -> PostgreSQLDatabase {
        var options = PostgreSQLDatabase.Options()
        (options.readers, options.lanes) = (2, 2)
        let url = try TestServer.shared().url() + "&application_name=" + schema
        return try await PostgreSQLDatabase(
            PostgreSQLAddress(url, schema: schema), migrations: migrations, now: noon, options: options)
    }

    private func schema() -> String { "n_" + RandomIDs().text() }

    @Test func `nodes that start at once migrate once`() async throws {
        let schema = schema()
        let nodes = try await withThrowingTaskGroup(of: PostgreSQLDatabase.self) { group in
            for _ in 0..<4 { group.addTask { try await open(schema, Migrations.data) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        let steps = try await nodes[0].pointRead { try $0.count("select count(*) from schema_migration") }
        #expect(steps == Migrations.data.count)
        for node in nodes { try node.close() }
    }

    @Test func `two who read the same and write on it do not both win`() async throws {
        let schema = schema()
        let nodes = [try await open(schema), try await open(schema)]
        try await nodes[0].write {
            try $0.execute("insert into note (controller, id, number) values ('a', '1', 0)", [])
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<60 {
                group.addTask {
                    try await nodes[number % 2].write { transaction in
                        let seen = try transaction.first("select number from note where id = '1'") { try $0.integer(0) }
                        try transaction.execute(
                            "update note set number = ? where controller = 'a' and id = '1'",
                            [.integer((seen ?? 0) + 1)])
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await nodes[0].pointRead { try $0.count("select number from note where id = '1'") } == 60)
        for node in nodes { try node.close() }
    }

    @Test func `a long write that short ones crowd out again and again gets its turn`() async throws {
        let schema = schema()
        let node = try await open(schema)
        try await node.write {
            try $0.execute("insert into note (controller, id, number) values ('a', 'long', 0)", [])
        }
        let crowd = Crowd()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for lane in 0..<16 {
                group.addTask {
                    var number = 0
                    while !crowd.isOver.withLock({ $0 }) {
                        let id = "\(lane)-\(number)"
                        try await node.write { transaction in
                            _ = try transaction.first("select number from note where id = 'long'") { try $0.integer(0) }
                            try transaction.execute(
                                "insert into note (controller, id, number) values ('a', ?, 1)", [.text(id)])
                        }
                        number += 1
                        crowd.done.withLock { $0 += 1 }
                    }
                }
            }
            group.addTask {
                defer { crowd.isOver.withLock { $0 = true } }
                while crowd.done.withLock({ $0 }) < 100 { await Task.yield() }
                var round = 0
                repeat {
                    try await node.write { transaction in
                        crowd.tries.withLock { $0 += 1 }
                        let count = try transaction.first("select count(*) from note") { try $0.integer(0) }
                        // Long enough for the other lane to commit what this one has not seen.
                        Thread.sleep(forTimeInterval: 0.05)
                        try transaction.execute(
                            "update note set number = ? where controller = 'a' and id = 'long'", [.integer(count ?? 0)])
                    }
                    round += 1
                    // Until somebody was in its way: otherwise nothing is shown.
                } while round < 5 || (round < 60 && crowd.tries.withLock { $0 } == round)
                #expect(crowd.tries.withLock { $0 } > round)
            }
            try await group.waitForAll()
        }
        try node.close()
    }

    @Test func `a holder whose lease ran out in mid-transaction cannot fork the tree`() async throws {
        let schema = schema()
        let slow: any SQLDatabase = try await open(schema, Migrations.data)
        let quick: any SQLDatabase = try await open(schema, Migrations.data)
        let signer = try CheckpointSigner(
            origin: LedgerOrigin(ControllerID(rawValue: "shop")), privateKey: Sealed(Array(repeating: 7, count: 32)))
        let shop = ControllerID(rawValue: "shop")
        let ids = RandomIDs()
        let entries = try (0..<40).map { _ in
            try EvidenceEntry(
                id: ids.timeOrdered(at: noon), controller: shop, kind: .decisionPermitted, subject: nil, happened: noon,
                learned: noon, actor: .system("test"), policy: nil, clauses: [], detail: [:])
        }
        try await slow.write { transaction in for entry in entries { try transaction.record(entry) } }
        let gate = Gate()
        let sequencer = Sequencer(controller: shop, signer: signer)
        async let stalled = sequence(slow, sequencer, as: "slow", at: noon, pausing: gate)
        while !gate.isHeld { await Task.yield() }
        // For the other node the lease has run out long ago.
        let taken = try await sequence(quick, sequencer, as: "quick", at: noon.adding(seconds: 60))
        _ = try await stalled
        #expect(taken)
        while try await sequence(quick, sequencer, as: "quick", at: noon.adding(seconds: 61)) {}
        let rows = try await quick.read { try $0.entries(of: shop, from: 0, limit: 1000) }
        #expect(rows.map(\.sequence) == Array(0..<40))
        #expect(Set(rows.map(\.id)) == Set(entries.map(\.id)))
        let heads = try await quick.read { try $0.checkpoints(of: shop, from: 0, limit: 100) }
        #expect(Set(heads.map(\.size)).count == heads.count && heads.last?.size == 40)
        try slow.close()
        try quick.close()
    }

    /// One turn of a node that sequences, as the door does it, with a pause once it holds the lease.
    private func sequence(
        _ node: any SQLDatabase, _ sequencer: Sequencer, as holder: String, at now: Instant, pausing gate: Gate? = nil
    ) async throws -> Bool {
        try await node.write { transaction in
            guard
                try transaction.takeLease(
                    Sequencer.leaseName(ControllerID(rawValue: "shop")), holder: holder, until: now.adding(seconds: 10),
                    now: now)
            else { return false }
            gate?.pauseOnce()
            return try sequencer.run(limit: 25, at: now, in: transaction) != nil
        }
    }

    /// Holds a transaction up the first time only: one that is run again finds the lease as it is then.
    private final class Gate: Sendable {
        private let held = Mutex(false)
        var isHeld: Bool { held.withLock { $0 } }

        func pauseOnce() {
            let wasHeld = held.withLock { held in
                defer { held = true }
                return held
            }
            if !wasHeld { usleep(700_000) }
        }
    }

    @Test func `a connection that the server cut is made anew, and nothing is lost or done twice`() async throws {
        let schema = schema()
        let database = try await open(schema)
        let others = try await open(schema)
        for number in 0..<12 {
            try await database.write { try $0.execute(insertNote, [.text("a"), .text("\(number)"), .text("x")]) }
            _ = try await others.read {
                try $0.query(
                    """
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where application_name = ? and pid <> pg_backend_pid()
                    """, [.text(schema)]
                ) { _ in true }
            }
            #expect(try await database.pointRead { try $0.count("select count(*) from note") } == number + 1)
        }
        try database.close()
        try others.close()
    }

    @Test func `data of one house and keys of another, new one are refused, both ways`() async throws {
        let server = try TestServer.shared()
        let (used, fresh) = (RandomIDs().text(), RandomIDs().text())
        let stores = try await server.stores(now: noon, named: used)
        let vault = VaultConformance(stores: stores)
        try await vault.setUp()
        _ = try await vault.register("ann@example.org")
        try stores.close()
        try await server.stores(now: noon, named: fresh).close()
        func look(data: String, keys: String) async throws -> StoresExamination? {
            let place = PostgreSQLPlace(
                data: try server.address(schema: "d_" + data), keys: try server.address(schema: "k_" + keys))
            return try await StoresExamination.run(place) { _ in }
        }
        for (data, keys) in [(used, fresh), (fresh, used), (used, "none"), ("none", used)] {
            await #expect(throws: StorageError.missing) { try await look(data: data, keys: keys) }
        }
        #expect(try await look(data: used, keys: used) != nil)
        #expect(try await look(data: fresh, keys: fresh) != nil)
        #expect(try await look(data: "none", keys: "none") == nil)
    }

    @Test func `a server that is not there is told clearly, without the password`() async throws {
        let address = try PostgreSQLAddress(
            "postgres://zavet:s3cret-word@127.0.0.1:1/none?connect_timeout=1", schema: "zavet")
        let error = await #expect(throws: StorageError.self) {
            try await PostgreSQLDatabase(address, migrations: noteMigrations, now: noon)
        }
        #expect(error?.code == "store-unreachable")
        #expect(error?.description.contains("s3cret-word") == false)
        #expect(address.place == "127.0.0.1:1/none" && !"\(address)".contains("s3cret-word"))
    }

    @Test(arguments: ["postgres://u:p%zz@h/d", "postgres://h/d?sslmod=verify-full", "mysql://h/d", "data"])
    func `an address that libpq cannot read is refused and not repeated`(url: String) {
        #expect(throws: StorageError.addressMalformed) { try PostgreSQLAddress(url, schema: "zavet") }
    }

    @Test func `a server that confirms what is not on its disk is refused`() async throws {
        let url = try TestServer.shared().url() + "&options=-csynchronous_commit%3Doff"
        let address = try PostgreSQLAddress(url, schema: schema())
        await #expect(throws: StorageError.notDurable(setting: "synchronous_commit")) {
            try await PostgreSQLDatabase(address, migrations: noteMigrations, now: noon)
        }
    }

    @Test func `a statement outside its type is refused, and the next one works`() async throws {
        let database = try await open(schema())
        let error = await #expect(throws: StorageError.self) {
            try await database.write {
                try $0.execute(
                    "insert into note (controller, id, number) values (?, ?, ?)",
                    [
                        .text("a"), .text("1"), .text("no number"),
                    ])
            }
        }
        #expect(error?.code == "constraint")
        try await database.write { try $0.execute(insertNote, [.text("a"), .text("1"), .text("x")]) }
        try database.close()
    }
}

/// What a long write and those that crowd it out share.
private final class Crowd: Sendable {
    let isOver = Mutex(false)
    let tries = Mutex(0)
    let done = Mutex(0)
}
