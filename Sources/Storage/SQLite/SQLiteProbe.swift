import Foundation
import GRDB

/// A look at a database's file that changes nothing, neither in it nor beside it.
///
/// Opening a store for writing touches its file even when nothing is written, so what may be refused is looked at first.
struct SQLiteProbe: Sendable {
    private let queue: DatabaseQueue

    /// - Throws: ``StorageError/notADatabase``, ``StorageError/corrupt``, ``StorageError/inputOutput(code:)``.
    init(path: String) throws(StorageError) {
        var configuration = Configuration()
        configuration.readonly = true
        let size = (try? FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int) ?? 0
        do {
            queue = try DatabaseQueue(
                path: size > 0 ? path : Self.immutable(path), configuration: configuration)
        } catch { throw StorageError(error) }
    }

    /// Nobody writes a file that has no log, so it can be read without locks and without making a log.
    private static func immutable(_ path: String) -> String {
        let allowed = CharacterSet.urlPathAllowed.subtracting(CharacterSet(charactersIn: "?#%"))
        return "file:" + (path.addingPercentEncoding(withAllowedCharacters: allowed) ?? path) + "?immutable=1"
    }

    func read<Value>(_ job: (SQLTransaction) throws -> Value) throws(StorageError) -> Value {
        do { return try queue.read { try job(SQLTransaction(SQLiteConnection(database: $0))) } } catch {
            throw StorageError(error)
        }
    }

    /// As ``read(_:)``, for a job that has errors of its own.
    func readKeeping<Value>(_ job: (SQLTransaction) throws -> Value) throws -> Value {
        do { return try queue.read { try job(SQLTransaction(SQLiteConnection(database: $0))) } } catch let error
            as DatabaseError
        { throw StorageError(error) }
    }
}
