import Foundation
import GRDB
import Vocabulary

/// A store on one file of SQLite: one writer that commits in groups, many readers that never wait for it.
///
/// Write-ahead log, `synchronous=FULL`, foreign keys, deleted bytes overwritten, file readable by its owner alone.
package final class SQLiteDatabase: SQLDatabase {
    /// How a file is opened.
    package struct Options: Sendable {
        /// Connections for reading; at least as many as threads that read at once. Default 8.
        package var readers = 8
        /// Writes that may wait before a further one is refused. Default 8192.
        package var waitingWrites = 8192
        /// Whether a file that is not there is made. Default `true`; otherwise ``StorageError/missing``.
        package var createsFile = true
        /// Whether the file is only read. Default `false`.
        package var isReadOnly = false
        /// The most pages that the file may have; `nil`, the default, for no limit but the disk.
        package var pageLimit: Int?

        package init() {}
    }

    let pool: DatabasePool
    private let readers: SQLiteReaders
    private let commits: GroupCommit

    /// Opens the file and applies the migrations that it does not have yet.
    ///
    /// - Parameter now: when, for the record that each migration leaves.
    /// - Throws: ``StorageError``: `database-missing`, `not-a-database`, `database-newer`, `database-corrupt`,
    ///   `database-read-only`, `io`.
    package init(
        path: String, migrations: [Migration], now: Instant, options: Options = Options()
    ) async throws(StorageError) {
        let file = SQLiteFile(path: path)
        if !file.exists, !options.createsFile || options.isReadOnly { throw .missing }
        if !options.isReadOnly { try file.prepare() }
        do { pool = try Self.pool(path, options) } catch { throw StorageError(error) }
        readers = SQLiteReaders(path: path, limit: options.readers)
        commits = GroupCommit(pool: pool, waitingLimit: options.waitingWrites)
        try await Migrator(migrations: migrations, dialect: .sqlite).bringUpToDate(
            self, now: now, applies: !options.isReadOnly)
    }

    private static func pool(_ path: String, _ options: Options) throws -> DatabasePool {
        let pool = try DatabasePool(path: path, configuration: configuration(options))
        if !options.isReadOnly { try pool.writeWithoutTransaction { try prepareWriter($0, options) } }
        return pool
    }

    private static func configuration(_ options: Options) -> Configuration {
        var configuration = Configuration()
        configuration.maximumReaderCount = options.readers
        configuration.readonly = options.isReadOnly
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { database in
            // Of a file that is made; one that is there keeps its own. A person's state fits in a page beside others.
            try database.execute(sql: "PRAGMA page_size = 8192")
            try database.execute(sql: "PRAGMA secure_delete = ON")
            try database.execute(sql: "PRAGMA trusted_schema = OFF")
        }
        return configuration
    }

    /// The pool sets `synchronous=NORMAL` after every hook of its own, so durability is set here and read back.
    private static func prepareWriter(_ database: Database, _ options: Options) throws {
        try database.execute(sql: "PRAGMA synchronous = FULL")
        guard try Int.fetchOne(database, sql: "PRAGMA synchronous") == 2 else { throw StorageError.readOnly }
        try database.execute(sql: "PRAGMA wal_autocheckpoint = 8000")
        // 64 MiB, in use as far as pages are touched: with the default of 2 a write of some pages reads most of them anew.
        try database.execute(sql: "PRAGMA cache_size = -65536")
        if let limit = options.pageLimit { try database.execute(sql: "PRAGMA max_page_count = \(limit)") }
    }

    @discardableResult
    package func write<Value: Sendable>(
        _ job: @escaping @Sendable (SQLTransaction) throws -> Value
    ) async throws -> Value {
        try await commits.write(job)
    }

    package func read<Value: Sendable>(
        _ job: @escaping @Sendable (SQLTransaction) throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            pool.asyncRead { database in
                continuation.resume(
                    with: Result {
                        do { return try job(SQLTransaction(SQLiteConnection(database: try database.get()))) } catch {
                            throw translated(error)
                        }
                    })
            }
        }
    }

    /// On the caller's thread, without a change of thread, on a connection of our own.
    package func pointRead<Value: Sendable>(
        _ job: @escaping @Sendable (SQLTransaction) throws -> Value
    ) async throws -> Value {
        try readers.read(job)
    }

    package func close() throws {
        commits.close()
        readers.close()
        // Groups that wait are on the writer's queue, or put themselves there again: pass behind them.
        while commits.hasWaiting { pool.writeWithoutTransaction { _ in } }
        // The log goes into the file while the writer is there to do it; what fails here is done at the next start.
        _ = try? pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
        do { try pool.close() } catch { throw translated(error) }
    }
}

/// Ours for an error of the engine; anything else is the job's own and passes as it is.
private func translated(_ error: any Error) -> any Error {
    error is DatabaseError ? StorageError(error) : error
}
