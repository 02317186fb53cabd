import Vocabulary

/// Brings a store's schema up to date, step by step, each in a transaction that also records it.
struct Migrator: Sendable {
    let migrations: [Migration]
    let dialect: Dialect
    /// Whether stores whose restore is under way are taken (``RestoreMark``).
    var takesRestored = RestoreMark.isOurs

    /// How often a step is tried that another node applies at the same time.
    private static let attempts = 50

    private static let register = """
        create table if not exists schema_migration (
            room text not null, number integer not null, name text not null, applied_at integer not null,
            primary key (room, number)
        ) strict
        """

    /// Applies what is missing.
    ///
    /// Two nodes that start at once apply each step once: the step's row in the register comes first, and whoever is
    /// second waits for it, is refused, and looks again.
    /// - Parameter applies: `false` only checks; a store that lacks a step is then ``StorageError/missing``.
    /// - Throws: ``StorageError/newer(migration:)`` when the store knows a step that we do not;
    ///   ``StorageError/notADatabase`` when it has tables, but not our register of steps.
    func bringUpToDate(_ database: any SQLDatabase, now: Instant, applies: Bool) async throws(StorageError) {
        do {
            var attempts = 0
            while true {
                let pending = try await database.pointRead { try self.pending(in: $0) }
                guard applies || pending.isEmpty else { throw StorageError.missing }
                guard let migration = pending.first else { return }
                do {
                    try await database.write { try apply(migration, in: $0, now: now) }
                } catch StorageError.constraint(.unique, let place) where attempts < Self.attempts {
                    // Another node applied this step at the same time: go on with what is there now.
                    attempts += 1
                    _ = place
                }
            }
        } catch { throw StorageError(error) }
    }

    /// The steps that the store lacks, in their order.
    ///
    /// - Throws: ``StorageError/newer(migration:)``, ``StorageError/moveUnfinished``, ``StorageError/restoreUnfinished``,
    ///   ``StorageError/notADatabase``.
    func pending(in transaction: SQLTransaction) throws -> [Migration] {
        let applied = try appliedLabels(transaction)
        if applied.contains(MoveMark.label) { throw StorageError.moveUnfinished }
        if !takesRestored, applied.contains(RestoreMark.label) { throw StorageError.restoreUnfinished }
        let known = Set(migrations.map(\.label) + [RestoreMark.label])
        if let unknown = applied.subtracting(known).min() { throw StorageError.newer(migration: unknown) }
        return migrations.filter { !applied.contains($0.label) }
    }

    private func appliedLabels(_ transaction: SQLTransaction) throws -> Set<String> {
        let tables = try transaction.query(dialect.tableNames) { try $0.text(0) }
        guard tables.contains("schema_migration") else {
            guard tables.isEmpty else { throw StorageError.notADatabase }
            return []
        }
        return Set(
            try transaction.query("select room, number from schema_migration") {
                "\(try $0.text(0))-\(try $0.integer(1))"
            })
    }

    private func apply(_ migration: Migration, in transaction: SQLTransaction, now: Instant) throws {
        for statement in dialect.statements(for: .common(Self.register)) { try transaction.execute(statement) }
        try transaction.execute(
            "insert into schema_migration (room, number, name, applied_at) values (?, ?, ?, ?)",
            [.text(migration.room), .integer(migration.number), .text(migration.name), .instant(now)])
        for statement in migration.statements.flatMap(dialect.statements(for:)) { try transaction.execute(statement) }
    }
}
