import GRDB
import GRDBSQLite

/// A transaction on a connection of GRDB's.
///
/// Statements come from GRDB's cache; binding, stepping and reading go to SQLite itself, which spares two
/// conversions a value on the hot paths.
struct SQLiteConnection: SQLConnection {
    let database: Database

    @discardableResult
    func execute(_ sql: String, _ arguments: [SQLValue]) throws(StorageError) -> Int {
        let before = database.totalChangesCount
        let prepared = try prepared(sql)
        // The statement of GRDB lives as long as this call; the handle in it is all that is worked on.
        try withExtendedLifetime(prepared) { () throws(StorageError) in
            let statement = SQLiteStatement(handle: prepared.sqliteStatement, sql: sql)
            defer { statement.finish() }
            try statement.bind(arguments)
            while try statement.step() {}
        }
        return database.totalChangesCount == before ? 0 : database.changesCount
    }

    func forEachRow(_ sql: String, _ arguments: [SQLValue], _ body: (any SQLRow) throws -> Bool) throws {
        let prepared = try prepared(sql)
        try withExtendedLifetime(prepared) {
            try SQLiteStatement(handle: prepared.sqliteStatement, sql: sql).forEachRow(arguments, body)
        }
    }

    /// The cached statement, or a fresh one while a row of the same query is being read.
    private func prepared(_ sql: String) throws(StorageError) -> Statement {
        do {
            let statement = try database.cachedStatement(sql: sql)
            if sqlite3_stmt_busy(statement.sqliteStatement) == 0 { return statement }
            return try database.makeStatement(sql: sql)
        } catch {
            throw StorageError(error, sql: sql)
        }
    }
}
