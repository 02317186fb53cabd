/// What one of the two stores is like, and whether it can be the partner of the other.
///
/// Keys are written before the data that they seal, so what is in the data has left its trace in the keys. A store that
/// lacks it is not a new one: it was lost, and something empty stands in its place.
struct StoreStanding: Sendable {
    /// Steps of the schema that are lacking.
    let pending: [Migration]
    /// Whether anything depends on it: keys of a controller; or a policy's version, or a person, in the data.
    let isUsed: Bool
    /// Whether there are keys of people; of data never asked.
    let hasPersonKeys: Bool

    /// Whether one of the two was lost: the other holds what it would have to know. `nil` is a store without a table.
    static func isLost(data: StoreStanding?, keys: StoreStanding?) -> Bool {
        switch (data, keys) {
        case (nil, nil): return false
        case (.some, nil): return true
        case (nil, let keys?): return keys.isUsed
        case (let data?, let keys?): return data.isUsed && !keys.isUsed || keys.hasPersonKeys && !data.isUsed
        }
    }

    /// Looks at a file and changes nothing, neither in it nor beside it.
    ///
    /// - Parameter look: what else is looked at; not called while a step is lacking.
    /// - Returns: `nil` when there is no such file, or nothing in it.
    init?(
        file path: String, _ migrations: [Migration], look: (SQLTransaction) throws -> Void
    ) throws {
        // The engine would take an empty file for a new database, and throw away the log beside it.
        guard try SQLiteFile(path: path).byteCount() > 0 else { return nil }
        let found = try SQLiteProbe(path: path).readKeeping { transaction in
            try Self(Migrator(migrations: migrations, dialect: .sqlite), transaction, look)
        }
        guard let found else { return nil }
        self = found
    }

    /// As ``init(file:_:look:)``, at a schema on a server.
    init?(
        schema address: PostgreSQLAddress, _ migrations: [Migration],
        look: @escaping @Sendable (SQLTransaction) throws -> Void
    ) async throws {
        let database = PostgreSQLDatabase(looking: address)
        defer { try? database.close() }
        let migrator = Migrator(migrations: migrations, dialect: .postgresql)
        let found = try await database.pointRead { try Self(migrator, $0, look) }
        guard let found else { return nil }
        self = found
    }

    private init?(
        _ migrator: Migrator, _ transaction: SQLTransaction, _ look: (SQLTransaction) throws -> Void
    ) throws {
        let tables = Set(try transaction.query(migrator.dialect.tableNames) { try $0.text(0) })
        if tables.isEmpty { return nil }
        pending = try migrator.pending(in: transaction)
        func hasRow(_ table: String) throws -> Bool {
            try tables.contains(table) && transaction.exists("select 1 from \(table) limit 1")
        }
        isUsed = try hasRow("controller_key") || hasRow("policy_version") || hasRow("subject")
        hasPersonKeys = try hasRow("person_key")
        if pending.isEmpty { try look(transaction) }
    }
}
