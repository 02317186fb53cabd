import Vocabulary

/// The mark of stores that are being restored: until what evidence names was erased again, nobody may be served from
/// them (Article 17 GDPR).
///
/// It stands in the store of keys as a step of the schema that no release has, and is set before the data come: so a
/// restore that was killed anywhere is refused by every release, by this one with ``StorageError/restoreUnfinished``.
package enum RestoreMark {
    private static let room = "restore"
    private static let number = 1
    /// As ``Migration`` labels its steps.
    static let label = "\(room)-\(number)"

    /// Whether stores with the mark are opened all the same: by the restore itself.
    @TaskLocal package static var isOurs = false

    /// Marks the keys of a folder, which lie there already; the data do not.
    ///
    /// - Throws: ``StorageError``.
    package static func set(folder: String, now: Instant) async throws {
        var options = SQLiteDatabase.Options()
        options.createsFile = false
        let keys = try await SQLiteDatabase(
            path: folder + "/" + Stores.keysFile, migrations: Migrations.keys, now: now, options: options)
        try await keys.write { try set(in: $0, at: now) }
        try keys.close()
    }

    /// The same of keys on a server.
    ///
    /// - Throws: ``StorageError``.
    package static func set(_ place: PostgreSQLPlace, now: Instant) async throws {
        var options = place.options
        options.applies = true
        let keys = try await PostgreSQLDatabase(place.keys, migrations: Migrations.keys, now: now, options: options)
        try await keys.write { try set(in: $0, at: now) }
        try keys.close()
    }

    /// Takes the mark away: what was ended was ended again.
    package static func remove(from stores: Stores) async throws {
        try await stores.keys.write { transaction in
            try transaction.execute(
                "delete from schema_migration where room = ? and number = ?", [.text(room), .integer(number)])
        }
    }

    /// Whether a restore into this folder was cut off.
    ///
    /// - Throws: ``StorageError``.
    package static func isSet(folder: String) throws -> Bool {
        let path = folder + "/" + Stores.keysFile
        guard try SQLiteFile(path: path).byteCount() > 0 else { return false }
        return try SQLiteProbe(path: path).readKeeping { try isSet(in: $0, .sqlite) }
    }

    /// The same of a server.
    package static func isSet(_ place: PostgreSQLPlace) async throws -> Bool {
        let keys = PostgreSQLDatabase(looking: place.keys)
        defer { try? keys.close() }
        return try await keys.pointRead { try isSet(in: $0, .postgresql) }
    }

    /// Removes both schemas of a restore that was cut off, so that it can begin anew; the data first, so that the mark
    /// stands to the end.
    ///
    /// - Throws: ``StorageError``.
    package static func dropUnfinished(_ place: PostgreSQLPlace) async throws {
        guard try await isSet(place) else { return }
        try await PostgreSQLDatabase.dropSchema(at: place.data)
        try await PostgreSQLDatabase.dropSchema(at: place.keys)
    }

    /// Removes the keys of a restore that was cut off before they had their mark; does nothing where data stand beside
    /// them, since a restore brings these later.
    ///
    /// - Throws: ``StorageError``.
    package static func dropUnmarkedKeys(_ place: PostgreSQLPlace) async throws {
        let data = PostgreSQLDatabase(looking: place.data)
        defer { try? data.close() }
        let tables = try await data.pointRead { try $0.query(Dialect.postgresql.tableNames) { try $0.text(0) } }
        guard tables.isEmpty else { return }
        try await PostgreSQLDatabase.dropSchema(at: place.keys)
    }

    private static func set(in transaction: SQLTransaction, at now: Instant) throws {
        try transaction.execute(
            "insert into schema_migration (room, number, name, applied_at) values (?, ?, ?, ?)",
            [.text(room), .integer(number), .text("a backup is being restored"), .instant(now)])
    }

    private static func isSet(in transaction: SQLTransaction, _ dialect: Dialect) throws -> Bool {
        let tables = try transaction.query(dialect.tableNames) { try $0.text(0) }
        guard tables.contains("schema_migration") else { return false }
        return try transaction.exists(
            "select 1 from schema_migration where room = ? and number = ?", [.text(room), .integer(number)])
    }
}
