import ArgumentParser
import Foundation
import Storage

/// On which database a command works: the files in its folder, or a server of PostgreSQL.
struct DatabaseOptions: ParsableArguments {
    /// So that an address with a password need not stand on a command line, where others on the machine can read it.
    static let variable = "ZAVET_DATABASE"
    static let keysVariable = "ZAVET_KEYS_DATABASE"

    @Option(help: "A database of PostgreSQL in place of files, as postgres://…; else ZAVET_DATABASE.")
    var database: String?

    @Option(help: "The database of the keys, if it is another; else ZAVET_KEYS_DATABASE.")
    var keysDatabase: String?

    /// The server's two schemas; `nil` for files.
    ///
    /// - Throws: ``StorageError/addressMalformed``.
    func postgresql() throws -> PostgreSQLPlace? {
        let environment = ProcessInfo.processInfo.environment
        let keys = keysDatabase ?? environment[Self.keysVariable]
        guard let data = database ?? environment[Self.variable] else {
            guard keys == nil else { throw HouseError.keysDatabaseAlone }
            return nil
        }
        return try PostgreSQLPlace(data: data, keys: keys)
    }
}
