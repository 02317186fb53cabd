import GRDB
import GRDBSQLite

/// A transaction on a connection of SQLite.
///
/// Statements come from GRDB's cache; binding, stepping and reading go to SQLite itself, which spares two
/// conversions a value on the hot paths.
struct SQLiteConnection: SQLConnection {
    let database: Database

    @discardableResult
    func execute(_ sql: String, _ arguments: [SQLValue]) throws(StorageError) -> Int {
        let before = database.totalChangesCount
        let statement = try prepared(sql, arguments)
        defer { finish(statement) }
        while try step(statement, sql) {}
        return database.totalChangesCount == before ? 0 : database.changesCount
    }

    func forEachRow(_ sql: String, _ arguments: [SQLValue], _ body: (any SQLRow) throws -> Bool) throws {
        let statement = try prepared(sql, arguments)
        defer { finish(statement) }
        let row = SQLiteRow(statement: statement.sqliteStatement)
        while try step(statement, sql) {
            guard try body(row) else { return }
        }
    }

    /// The cached statement with its values bound, or a fresh one while a row of the same query is being read.
    private func prepared(_ sql: String, _ arguments: [SQLValue]) throws(StorageError) -> Statement {
        var statement: Statement
        do {
            statement = try database.cachedStatement(sql: sql)
            if sqlite3_stmt_busy(statement.sqliteStatement) != 0 { statement = try database.makeStatement(sql: sql) }
        } catch {
            throw StorageError(error, sql: sql)
        }
        let handle = statement.sqliteStatement
        guard sqlite3_bind_parameter_count(handle) == arguments.count else {
            throw .statement(code: SQLITE_RANGE, sql: sql)
        }
        for (index, argument) in arguments.enumerated() {
            guard bind(argument, to: handle, at: Int32(index + 1)) == SQLITE_OK else { throw failure(sql) }
        }
        return statement
    }

    private func step(_ statement: Statement, _ sql: String) throws(StorageError) -> Bool {
        switch sqlite3_step(statement.sqliteStatement) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw failure(sql)
        }
    }

    /// Lets go of the cursor and of the values: a bound secret does not wait in memory for the next call.
    private func finish(_ statement: Statement) {
        sqlite3_reset(statement.sqliteStatement)
        sqlite3_clear_bindings(statement.sqliteStatement)
    }

    private func failure(_ sql: String) -> StorageError {
        StorageError(
            resultCode: sqlite3_extended_errcode(database.sqliteConnection),
            message: String(cString: sqlite3_errmsg(database.sqliteConnection)), sql: sql)
    }
}

private func bind(_ value: SQLValue, to statement: OpaquePointer, at index: Int32) -> Int32 {
    // SQLITE_TRANSIENT, a cast that C's macro does and Swift cannot import: SQLite copies the bytes.
    let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    switch value {
    case .null: return sqlite3_bind_null(statement, index)
    case .integer(let integer): return sqlite3_bind_int64(statement, index, integer)
    case .real(let real): return sqlite3_bind_double(statement, index, real)
    case .text(var text):
        return text.withUTF8 { utf8 in
            utf8.withMemoryRebound(to: CChar.self) { characters in
                guard let start = characters.baseAddress else {
                    return sqlite3_bind_text(statement, index, "", 0, copied)
                }
                return sqlite3_bind_text64(
                    statement, index, start, UInt64(characters.count), copied, UInt8(SQLITE_UTF8))
            }
        }
    case .blob(let bytes):
        guard !bytes.isEmpty else { return sqlite3_bind_zeroblob(statement, index, 0) }
        return bytes.withUnsafeBytes {
            sqlite3_bind_blob64(statement, index, $0.baseAddress, UInt64($0.count), copied)
        }
    }
}
