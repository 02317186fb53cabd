import ArgumentParser
import Foundation
import Storage
import Vault
import Vocabulary

/// Where a command finds the database and the master key.
struct HouseOptions: ParsableArguments {
    @Option(help: "The folder of database and keys.")
    var data = "data"

    @Option(help: "The file of the master key; else ZAVET_MASTER_KEY, else DATA/master.key.")
    var masterKey: String?

    @OptionGroup var database: DatabaseOptions

    /// The house as it stands; a command beside a running server makes nothing and sweeps nothing.
    func visit() async throws -> House {
        try await House.visit(folder: data, masterKey: masterKey, postgresql: database.postgresql())
    }
}

extension Stores {
    /// Opens the two stores that are there, without any key.
    static func visit(_ folder: String, _ postgresql: PostgreSQLPlace?) async throws -> Stores {
        if let postgresql { return try await Stores.open(postgresql, now: House.clock.now) }
        var options = SQLiteDatabase.Options()
        options.createsFile = false
        return try await Stores.open(folder: folder, now: House.clock.now, options: options)
    }
}

extension House {
    /// Opens the stores that are there, with their key, and changes nothing in them.
    ///
    /// - Throws: ``StorageError/missing`` without them; else as ``open(folder:masterKey:)``.
    static func visit(
        folder: String, masterKey: String?, postgresql: PostgreSQLPlace? = nil
    ) async throws -> House {
        if postgresql == nil {
            let isThere = [Stores.dataFile, Stores.keysFile].contains {
                FileManager.default.fileExists(atPath: folder + "/" + $0)
            }
            guard isThere else { throw HouseError.noStore(folder + "/") }
        }
        let source = MasterKeySource(
            folder: folder, path: masterKey, environment: ProcessInfo.processInfo.environment)
        let masters = try source.keys(isFirstStart: false).keys
        let found = try await examine(folder, postgresql, masters)
        if found == nil { throw HouseError.noStore(postgresql?.data.place ?? folder + "/") }
        return try await wired(Stores.visit(folder, postgresql), in: folder, masters: masters, made: Made())
    }

    /// - Throws: ``HouseError/controllerUnknown(_:known:)``.
    func require(_ controller: ControllerID) async throws {
        let known = try await stores.readKeys { try $0.controllersWithKeys() }
        guard known.contains(controller) else {
            throw HouseError.controllerUnknown(controller.rawValue, known: known.map(\.rawValue).sorted())
        }
    }
}
