import Foundation
import Storage

/// Copies one schema of a server, and brings it back, with PostgreSQL's own programs: `pg_dump` sees one unchanging view
/// of it while others write.
///
/// The address goes to them in the environment, where others on the machine cannot read a password.
struct ServerDump {
    static let dataFile = "data.dump"
    static let keysFile = "keys.dump"

    let address: PostgreSQLAddress

    /// Writes the schema into a file, in the custom format of `pg_dump`.
    ///
    /// - Throws: ``HouseError/programFailed(_:)``.
    func write(to path: String) throws {
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        else { throw HouseError.folderUnusable(path) }
        try run("pg_dump", ["--format=custom", "--no-owner", "--schema=" + address.schema, "--file=" + path])
    }

    /// Brings the schema of a file into the database, which must not have it; all of it or nothing.
    ///
    /// - Throws: ``HouseError/programFailed(_:)``.
    func bringBack(from path: String) throws {
        try run(
            "pg_restore",
            ["--no-owner", "--exit-on-error", "--single-transaction", "--dbname=" + address.database, path])
    }

    /// What the program says of a failure goes to standard error as it is.
    private func run(_ name: String, _ arguments: [String]) throws {
        let program = Process()
        program.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        program.arguments = [name] + arguments
        program.environment = ProcessInfo.processInfo.environment.merging(address.environment) { $1 }
        program.standardOutput = FileHandle.standardError
        do { try program.run() } catch { throw HouseError.programFailed(name) }
        program.waitUntilExit()
        guard program.terminationReason == .exit, program.terminationStatus == 0 else {
            throw HouseError.programFailed(name)
        }
    }
}
