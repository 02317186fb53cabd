import Vault

/// What a look at the two files found, before anything was opened for writing.
package struct StoresExamination: Sendable {
    /// Steps of the schema that the store of data lacks, as `vault-1: persons, sealed data`.
    package let pendingData: [String]
    /// Steps of the schema that the store of keys lacks.
    package let pendingKeys: [String]

    /// Looks at the files of a folder, and changes nothing in it.
    ///
    /// - Parameters:
    ///   - keys: looks at the keys, such as whether they open; not called while they lack a step.
    /// - Returns: `nil` when neither file is there.
    /// - Throws: ``StorageError``: `database-missing` when only one is there and it is in use, `not-a-database`,
    ///   `database-newer`, `database-corrupt`; or what `keys` throws.
    package static func run(folder: String, keys: (any KeyTransaction) throws -> Void) throws -> Self? {
        let (dataPath, keysPath) = (folder + "/" + Stores.dataFile, folder + "/" + Stores.keysFile)
        let (hasData, hasKeys) = (SQLiteFile(path: dataPath).exists, SQLiteFile(path: keysPath).exists)
        guard hasKeys else {
            if hasData { throw StorageError.missing }
            return nil
        }
        let ofKeys = try SQLiteProbe(path: keysPath)
        let keyMigrator = Migrator(migrations: Migrations.keys, dialect: .sqlite)
        let pendingKeys = try ofKeys.read(keyMigrator.pending)
        guard hasData else {
            let areUsed =
                try pendingKeys.isEmpty && ofKeys.read { try $0.exists("select 1 from controller_key limit 1") }
            if areUsed { throw StorageError.missing }
            return Self(pendingData: Migrations.data.map(\.told), pendingKeys: pendingKeys.map(\.told))
        }
        let dataMigrator = Migrator(migrations: Migrations.data, dialect: .sqlite)
        let pendingData = try SQLiteProbe(path: dataPath).read(dataMigrator.pending)
        if pendingKeys.isEmpty { try ofKeys.readKeeping { try keys($0) } }
        return Self(pendingData: pendingData.map(\.told), pendingKeys: pendingKeys.map(\.told))
    }
}

extension Migration {
    fileprivate var told: String { "\(label): \(name)" }
}
