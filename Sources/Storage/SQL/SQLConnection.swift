/// One connection inside one transaction: synchronous, never suspended, used by one thread at a time.
///
/// The SQL is what SQLite, PostgreSQL and distributed engines with PostgreSQL's protocol all accept; see
/// `docs/internals/storage.md` for the rules. Placeholders are `?`.
package protocol SQLConnection {
    /// Runs one statement that returns no rows.
    ///
    /// - Returns: how many rows it inserted, changed or deleted itself, without what triggers did.
    @discardableResult
    func execute(_ sql: String, _ arguments: [SQLValue]) throws(StorageError) -> Int

    /// Runs one statement and gives its rows, in their order, to `body` until that returns `false`.
    ///
    /// - Throws: ``StorageError``, or whatever `body` throws.
    func forEachRow(_ sql: String, _ arguments: [SQLValue], _ body: (any SQLRow) throws -> Bool) throws
}

extension SQLConnection {
    /// All rows, each read by `read`. For results that are known to be short; else ``forEachRow(_:_:_:)``.
    package func query<Value>(
        _ sql: String, _ arguments: [SQLValue] = [], _ read: (any SQLRow) throws -> Value
    ) throws -> [Value] {
        var values: [Value] = []
        try forEachRow(sql, arguments) { row in
            values.append(try read(row))
            return true
        }
        return values
    }

    /// The first row, read by `read`; `nil` when there is none.
    package func first<Value>(
        _ sql: String, _ arguments: [SQLValue] = [], _ read: (any SQLRow) throws -> Value
    ) throws -> Value? {
        var value: Value?
        try forEachRow(sql, arguments) { row in
            value = try read(row)
            return false
        }
        return value
    }

    /// Whether the query has a row.
    package func exists(_ sql: String, _ arguments: [SQLValue] = []) throws -> Bool {
        try first(sql, arguments) { _ in true } ?? false
    }

    /// The integer in the first column of the first row; 0 when there is no row.
    package func count(_ sql: String, _ arguments: [SQLValue] = []) throws -> Int {
        Int(try first(sql, arguments) { try $0.integer(0) } ?? 0)
    }
}
