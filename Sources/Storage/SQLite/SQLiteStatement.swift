import GRDBSQLite

/// A prepared statement while it runs once: bound, stepped, let go.
struct SQLiteStatement {
    let handle: OpaquePointer
    let sql: String

    func bind(_ arguments: [SQLValue]) throws(StorageError) {
        guard sqlite3_bind_parameter_count(handle) == arguments.count else {
            throw .statement(code: SQLITE_RANGE, sql: sql)
        }
        for (index, argument) in arguments.enumerated() {
            guard Self.bind(argument, to: handle, at: Int32(index + 1)) == SQLITE_OK else { throw failure }
        }
    }

    /// Whether there is a row; `false` at the end.
    func step() throws(StorageError) -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw failure
        }
    }

    /// Binds, gives the rows to `body` until that returns `false`, and lets go.
    func forEachRow(_ arguments: [SQLValue], _ body: (any SQLRow) throws -> Bool) throws {
        defer { finish() }
        try bind(arguments)
        let row = SQLiteRow(statement: handle)
        while try step() {
            guard try body(row) else { return }
        }
    }

    /// Lets go of the cursor and of the values: a bound secret does not wait in memory for the next call.
    func finish() {
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
    }

    private var failure: StorageError {
        let connection = sqlite3_db_handle(handle)
        return StorageError(
            resultCode: sqlite3_extended_errcode(connection), message: String(cString: sqlite3_errmsg(connection)),
            sql: sql)
    }

    private static func bind(_ value: SQLValue, to statement: OpaquePointer, at index: Int32) -> Int32 {
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
}
