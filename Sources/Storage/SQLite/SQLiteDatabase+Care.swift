import Foundation
import GRDB

extension SQLiteDatabase {
    /// Copies the store, as it is at one moment, into a new file, while others read and write.
    ///
    /// The copy appears under its name only once it is whole and on the disk; its owner alone may read it.
    ///
    /// - Throws: ``StorageError/exists`` when the file is there already; ``StorageError/missing`` without its folder.
    package func backup(to path: String) async throws {
        let (file, partial) = (SQLiteFile(path: path), SQLiteFile(path: path + ".partial"))
        if file.exists { throw StorageError.exists }
        try partial.remove()
        try partial.prepare()
        do {
            try await onReader { source in
                let copy = try DatabaseQueue(path: partial.path)
                try copy.writeWithoutTransaction { destination in
                    try source.backup(to: destination)
                    // A copy is one file: without this, opening it would make a log beside it.
                    try destination.execute(sql: "PRAGMA journal_mode = DELETE")
                }
                try copy.close()
            }
            try partial.flushed(as: file)
        } catch {
            try? partial.remove()
            throw StorageError(error)
        }
    }

    /// What is wrong with the file, in SQLite's words, which name tables and pages and no values; empty when nothing
    /// is. Reads the whole file.
    ///
    /// - Throws: ``StorageError/corrupt`` when it is too damaged to be examined.
    package func problems() async throws -> [String] {
        try await onReader { database in
            var problems = try String.fetchAll(database, sql: "PRAGMA integrity_check(100)").filter { $0 != "ok" }
            let orphans = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
            for (table, rows) in Dictionary(grouping: orphans, by: { $0[0] as String }).sorted(by: { $0.key < $1.key })
            {
                problems.append("\(rows.count) rows of \(table) refer to rows that are not there")
            }
            return problems
        }
    }

    /// Brings the log into the file and empties it: after the return, deleted bytes stand in neither.
    ///
    /// Waits for the reads that run, five seconds at most.
    ///
    /// - Throws: ``StorageError/busy`` when a read took longer; try again.
    package func scrub() async throws {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            pool.asyncWriteWithoutTransaction { database in
                continuation.resume(
                    with: Result {
                        do { try database.checkpoint(.truncate) } catch { throw StorageError(error) }
                    })
            }
        }
    }

    private func onReader<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            pool.asyncRead { database in
                continuation.resume(
                    with: Result {
                        do { return try body(database.get()) } catch { throw StorageError(error) }
                    })
            }
        }
    }
}
