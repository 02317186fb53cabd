import GRDBSQLite

/// The row under a statement of SQLite.
struct SQLiteRow: SQLRow {
    let statement: OpaquePointer

    func optionalInteger(_ column: Int) throws(StorageError) -> Int64? {
        guard try holds(SQLITE_INTEGER, column) else { return nil }
        return sqlite3_column_int64(statement, Int32(column))
    }

    func optionalReal(_ column: Int) throws(StorageError) -> Double? {
        guard try holds(SQLITE_FLOAT, column) else { return nil }
        return sqlite3_column_double(statement, Int32(column))
    }

    func optionalText(_ column: Int) throws(StorageError) -> String? {
        guard try holds(SQLITE_TEXT, column) else { return nil }
        guard let start = sqlite3_column_text(statement, Int32(column)) else { return "" }
        let count = Int(sqlite3_column_bytes(statement, Int32(column)))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    func optionalBlob(_ column: Int) throws(StorageError) -> [UInt8]? {
        guard try holds(SQLITE_BLOB, column) else { return nil }
        guard let start = sqlite3_column_blob(statement, Int32(column)) else { return [] }
        return Array(
            UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, Int32(column)))))
    }

    /// Whether the column has a value of this type; `false` for a null.
    private func holds(_ type: Int32, _ column: Int) throws(StorageError) -> Bool {
        switch sqlite3_column_type(statement, Int32(column)) {
        case type: return true
        case SQLITE_NULL where column < sqlite3_column_count(statement): return false
        default: throw .unexpectedValue(column: column)
        }
    }
}
