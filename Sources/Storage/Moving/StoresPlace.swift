import Foundation
import Vocabulary

/// Where both stores of a house are: files in a folder, or schemas on a server.
package enum StoresPlace: Sendable {
    case folder(String)
    case server(PostgreSQLPlace)

    /// What may be told of it.
    package var name: String {
        switch self {
        case .folder(let folder): return folder + "/"
        case .server(let place): return place.data.place
        }
    }

    /// Looks at what is there, and changes nothing.
    ///
    /// - Returns: `nil` when nothing is there.
    /// - Throws: as ``StoresExamination/run(folder:keys:)``; ``StorageError/moveUnfinished``.
    package func examine() async throws -> StoresExamination? {
        switch self {
        case .folder(let folder): return try StoresExamination.run(folder: folder) { _ in }
        case .server(let place): return try await StoresExamination.run(place) { _ in }
        }
    }

    /// Opens what is there.
    ///
    /// - Parameter makes: whether what is missing is made.
    package func open(makes: Bool, now: Instant) async throws -> Stores {
        switch self {
        case .folder(let folder):
            var options = SQLiteDatabase.Options()
            options.createsFile = makes
            return try await Stores.open(folder: folder, now: now, options: options)
        case .server(var place):
            place.options.applies = makes
            return try await Stores.open(place, now: now)
        }
    }

    /// Removes what a move that was cut off has left; only of stores that bear its mark.
    ///
    /// The keys' store goes last: while its mark stands, nobody takes what is left.
    package func clearUnfinishedMove() async throws {
        do { _ = try await examine() } catch StorageError.moveUnfinished {
            switch self {
            case .folder(let folder):
                for file in [Stores.dataFile, Stores.keysFile] {
                    for end in ["-wal", "-shm", ""] { try SQLiteFile(path: "\(folder)/\(file)\(end)").remove() }
                }
            case .server(let place):
                for address in [place.data, place.keys] { try await PostgreSQLDatabase.dropTables(at: address) }
            }
        }
    }
}

extension Stores {
    /// The engine of both.
    var dialect: Dialect { files == nil ? .postgresql : .sqlite }

    /// Whether a server works on these stores, or ended a moment ago without saying so.
    package func isServed(at now: Instant) async throws -> Bool {
        try await data.pointRead {
            try $0.exists("select 1 from lease where name like ? and until > ?", [.text("serve/%"), .instant(now)])
        }
    }
}
