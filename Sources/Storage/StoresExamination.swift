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

extension StoresExamination {
    /// As ``run(folder:keys:)``, of two schemas on a server.
    ///
    /// - Returns: `nil` when neither schema has a table.
    package static func run(
        _ place: PostgreSQLPlace, keys: @escaping @Sendable (any KeyTransaction) throws -> Void
    ) async throws -> Self? {
        // Another node may be making both, the keys first: so what is seen of the data is looked at before the keys,
        // and once more when it was not there.
        var ofData = try await Self.pending(Migrations.data, at: place.data) { _, _ in false }
        let ofKeys = try await Self.pending(Migrations.keys, at: place.keys) { transaction, pending in
            guard pending.isEmpty else { return false }
            try keys(transaction)
            return try transaction.exists("select 1 from controller_key limit 1")
        }
        if ofData == nil, ofKeys?.isUsed == true {
            ofData = try await Self.pending(Migrations.data, at: place.data) { _, _ in false }
        }
        switch (ofData, ofKeys) {
        case (nil, nil): return nil
        case (.some, nil): throw StorageError.missing
        case (nil, let ofKeys?) where ofKeys.isUsed: throw StorageError.missing
        case (_, let ofKeys?):
            return Self(
                pendingData: (ofData?.pending ?? Migrations.data).map(\.told), pendingKeys: ofKeys.pending.map(\.told))
        }
    }

    /// What a schema lacks, and what `look` finds in it; `nil` when it has no table.
    private static func pending(
        _ migrations: [Migration], at address: PostgreSQLAddress,
        look: @escaping @Sendable (SQLTransaction, [Migration]) throws -> Bool
    ) async throws -> (pending: [Migration], isUsed: Bool)? {
        let migrator = Migrator(migrations: migrations, dialect: .postgresql)
        let database = PostgreSQLDatabase(looking: address)
        defer { try? database.close() }
        return try await database.pointRead { transaction in
            let tables = try transaction.query(Dialect.postgresql.tableNames) { try $0.text(0) }
            if tables.isEmpty { return nil }
            let pending = try migrator.pending(in: transaction)
            return (pending, try look(transaction, pending))
        }
    }
}

extension Migration {
    fileprivate var told: String { "\(label): \(name)" }
}
