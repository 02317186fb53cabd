import GRDBSQLite
import Synchronization

/// One connection of our own that only reads, with the statements it has prepared.
///
/// What GRDB's pool does for a look-up (a queue, a savepoint, checks of its own) costs more than the look-up.
final class SQLiteReader: Sendable {
    private let handles: Mutex<SQLiteReaderHandles>

    /// - Throws: ``StorageError`` when the file cannot be opened.
    init(path: String) throws(StorageError) { handles = Mutex(try SQLiteReaderHandles(path: path)) }

    /// Runs the job in a transaction that ends with it, on the caller's thread.
    func read<Value: Sendable>(_ job: @Sendable (SQLTransaction) throws -> Value) throws -> Value {
        try handles.withLock { handles in
            try handles.begin()
            // A transaction that only read has nothing to lose: its end is its end, whichever way.
            defer { handles.end() }
            return try job(SQLTransaction(handles))
        }
    }
}

/// The connection and its statements; never outside the lock of its reader.
private final class SQLiteReaderHandles: SQLConnection {
    private let connection: OpaquePointer
    private var prepared: [String: OpaquePointer] = [:]
    /// Kept apart: they are run at every look-up.
    private var (beginning, ending): (OpaquePointer?, OpaquePointer?) = (nil, nil)

    init(path: String) throws(StorageError) {
        var opened: OpaquePointer?
        // No lock of SQLite's own: the reader's lock sees to it that one thread is here at a time.
        let flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX
        let result = sqlite3_open_v2(path, &opened, flags, nil)
        guard result == SQLITE_OK, let opened else {
            sqlite3_close_v2(opened)
            throw StorageError(resultCode: result, message: "", sql: "")
        }
        connection = opened
        sqlite3_extended_result_codes(connection, 1)
        sqlite3_busy_timeout(connection, 5000)
        try run("pragma trusted_schema = off")
        beginning = try handle("begin")
        ending = try handle("commit")
    }

    func begin() throws(StorageError) {
        guard let beginning else { return try run("begin") }
        try run(SQLiteStatement(handle: beginning, sql: "begin"))
    }

    func end() {
        guard let ending else { return }
        try? run(SQLiteStatement(handle: ending, sql: "commit"))
    }

    deinit {
        for statement in prepared.values { sqlite3_finalize(statement) }
        sqlite3_close_v2(connection)
    }

    /// Runs a statement without values and rows.
    private func run(_ sql: String) throws(StorageError) {
        try run(SQLiteStatement(handle: try handle(sql), sql: sql))
    }

    private func run(_ statement: SQLiteStatement) throws(StorageError) {
        defer { statement.finish() }
        while try statement.step() {}
    }

    /// The engine refuses it with ``StorageError/readOnly`` if it changes anything.
    @discardableResult
    func execute(_ sql: String, _ arguments: [SQLValue]) throws(StorageError) -> Int {
        let statement = SQLiteStatement(handle: try handle(sql), sql: sql)
        defer { statement.finish() }
        try statement.bind(arguments)
        while try statement.step() {}
        return 0
    }

    func forEachRow(_ sql: String, _ arguments: [SQLValue], _ body: (any SQLRow) throws -> Bool) throws {
        if let kept = prepared[sql], sqlite3_stmt_busy(kept) == 0 {
            return try SQLiteStatement(handle: kept, sql: sql).forEachRow(arguments, body)
        }
        guard prepared[sql] != nil else {
            return try SQLiteStatement(handle: try handle(sql), sql: sql).forEachRow(arguments, body)
        }
        // A row of the same query is being read: this one has a statement of its own.
        let fresh = try prepare(sql)
        defer { sqlite3_finalize(fresh) }
        try SQLiteStatement(handle: fresh, sql: sql).forEachRow(arguments, body)
    }

    private func handle(_ sql: String) throws(StorageError) -> OpaquePointer {
        if let kept = prepared[sql] { return kept }
        let statement = try prepare(sql)
        prepared[sql] = statement
        return statement
    }

    private func prepare(_ sql: String) throws(StorageError) -> OpaquePointer {
        var statement: OpaquePointer?
        let result = sqlite3_prepare_v3(connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil)
        guard result == SQLITE_OK, let statement else {
            throw StorageError(
                resultCode: sqlite3_extended_errcode(connection), message: String(cString: sqlite3_errmsg(connection)),
                sql: sql)
        }
        return statement
    }
}
