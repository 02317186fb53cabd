import Dispatch
import Foundation
import Vocabulary

/// A store on a server of PostgreSQL: threads of our own wait for it, so that no thread of Swift's pool ever does.
package final class PostgreSQLDatabase: SQLDatabase {
    /// How a database is used by one node.
    package struct Options: Sendable {
        /// Connections for reading, each with its thread; more than four times the server's cores gain nothing.
        package var readers = max(4, 2 * ProcessInfo.processInfo.activeProcessorCount)
        /// Connections that commit writes, each with its thread.
        package var lanes = 2
        /// Reads, and writes, that may wait before a further one is refused.
        package var waiting = 8192
        /// Whether what the schema lacks is made. Otherwise ``StorageError/missing``.
        package var applies = true
        /// Shared by the stores that are on the same servers; who copies the options shares it.
        var servers = PostgreSQLServers()

        package init() {}
    }

    private typealias Read = @Sendable (PostgreSQLSession) -> Void

    private let address: PostgreSQLAddress
    private let reads: WorkQueue<Read>
    private let writes: WorkQueue<any PendingWrite>
    private let turns = LaneTurns()
    private let servers: PostgreSQLServers
    private let threads = DispatchGroup()

    /// Connects, and applies the migrations that the schema does not have yet.
    ///
    /// - Parameter now: when, for the record that each migration leaves.
    /// - Throws: ``StorageError``: `store-unreachable`, `store-not-durable`, `database-newer`, `database-missing`.
    package convenience init(
        _ address: PostgreSQLAddress, migrations: [Migration], now: Instant, options: Options = Options()
    ) async throws(StorageError) {
        self.init(address, options)
        do {
            if options.applies { try await makeSchema() }
            try await Migrator(migrations: migrations, dialect: .postgresql)
                .bringUpToDate(self, now: now, applies: options.applies)
        } catch {
            try? close()
            throw StorageError(error)
        }
    }

    /// For a look at what is there: one connection for reading, and nothing is asked of the schema.
    convenience init(looking address: PostgreSQLAddress) {
        var options = Options()
        (options.readers, options.lanes) = (1, 0)
        self.init(address, options)
    }

    private init(_ address: PostgreSQLAddress, _ options: Options) {
        (self.address, servers) = (address, options.servers)
        reads = WorkQueue(limit: options.waiting)
        writes = WorkQueue(limit: options.waiting)
        for number in 0..<options.readers { startReader(number) }
        for number in 0..<options.lanes { startLane(number) }
    }

    /// Removes a schema with all that is in it.
    static func dropSchema(at address: PostgreSQLAddress) async throws {
        var options = Options()
        (options.readers, options.lanes) = (1, 1)
        let database = PostgreSQLDatabase(address, options)
        defer { try? database.close() }
        try await database.write { try $0.execute("drop schema if exists \"\(address.schema)\" cascade") }
    }

    /// Removes all tables of a schema.
    static func dropTables(at address: PostgreSQLAddress) async throws {
        var options = Options()
        (options.readers, options.lanes) = (1, 1)
        let database = PostgreSQLDatabase(address, options)
        defer { try? database.close() }
        try await database.write { transaction in
            let tables = try transaction.query(Dialect.postgresql.tableNames) { try $0.text(0) }
            for statement in tables.flatMap(Dialect.postgresql.dropping) { try transaction.execute(statement) }
        }
    }

    private func makeSchema() async throws {
        let schema = address.schema
        let isThere = try await pointRead {
            try $0.exists("select 1 from information_schema.schemata where schema_name = ?", [.text(schema)])
        }
        guard !isThere else { return }
        do {
            try await write { try $0.execute("create schema if not exists \"\(schema)\"") }
        } catch StorageError.constraint(.unique, _) {
            // Another node made it at the same moment.
        }
    }

    private func startReader(_ number: Int) {
        let (queue, address, servers) = (reads, address, servers)
        start("zavet-read-\(number)") {
            let session = PostgreSQLSession(address, servers)
            while let read = queue.take(upTo: 1) { for read in read { read(session) } }
        }
    }

    private func startLane(_ number: Int) {
        let (queue, address, turns, servers) = (writes, address, turns, servers)
        start("zavet-write-\(number)") { PostgreSQLLane(address, turns, servers).work(queue) }
    }

    private func start(_ name: String, _ work: @escaping @Sendable () -> Void) {
        let threads = threads
        threads.enter()
        let thread = Thread {
            work()
            threads.leave()
        }
        thread.name = name
        thread.start()
    }

    @discardableResult
    package func write<Value: Sendable>(
        _ job: @escaping @Sendable (SQLTransaction) throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let write = Write(job: job, continuation: continuation)
            do throws(StorageError) { try writes.put(write) } catch { write.refuse(error) }
        }
    }

    package func read<Value: Sendable>(
        _ job: @escaping @Sendable (SQLTransaction) throws -> Value
    ) async throws -> Value {
        try await onReader { try $0.read(job) }
    }

    package func pointRead<Value: Sendable>(
        _ job: @escaping @Sendable (SQLTransaction) throws -> Value
    ) async throws -> Value {
        try await onReader { try $0.read(job) }
    }

    private func onReader<Value: Sendable>(
        _ body: @escaping @Sendable (PostgreSQLSession) throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let read: Read = { session in continuation.resume(with: Result { try body(session) }) }
            do { try reads.put(read) } catch { continuation.resume(throwing: error) }
        }
    }

    /// Gives the room of deleted rows back, so that the next rows are written over them.
    ///
    /// The server's own log, and copies made from it, keep them as long as they are kept themselves; what reaches
    /// those is the destruction of keys. See `docs/internals/storage.md`.
    package func scrub() async throws {
        try await onReader { session in
            let tables = try session.read { transaction in
                try transaction.query(Dialect.postgresql.tableNames) { try $0.text(0) }
            }
            let connection = try session.connection()
            for table in tables { try connection.executeAlone("vacuum \"\(table)\"") }
        }
    }

    package func close() throws {
        reads.close()
        writes.close()
        threads.wait()
    }
}
