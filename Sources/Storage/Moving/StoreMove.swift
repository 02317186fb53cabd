import Crypto
import Ledger
import Vault
import Vocabulary

/// Copies both stores of a house into two empty ones, on whichever engine, and shows that they hold the same.
///
/// Keys go before data, as in every write: whatever moment it is cut off at, no datum stands without its key. From
/// the first row to the end of the comparison the target is marked, and no server takes it.
package struct StoreMove: Sendable {
    /// Rows of one transaction.
    static let page = 500

    /// Which of the two stores.
    package enum Part: String, CaseIterable, Sendable {
        case keys, data
    }

    /// What is being done.
    package enum Step: String, Sendable {
        case copying, comparing, verifying
    }

    /// How far it is, after each page.
    package struct Progress: Sendable {
        package let step: Step
        package let part: Part
        package let table: String
        /// Rows of this table so far.
        package let rows: Int64
    }

    /// A table that holds the same on both sides.
    package struct Table: Hashable, Sendable {
        package let part: Part
        package let name: String
        package let rows: Int64
        /// Over all rows in the order of their keys.
        package let digest: Vocabulary.Digest
    }

    /// A ledger that is whole on both sides.
    package struct LedgerHead: Sendable {
        package let controller: ControllerID
        /// 0 before the first head.
        package let size: Int64
    }

    /// What a move brought over.
    package struct Outcome: Sendable {
        package let tables: [Table]
        package let heads: [LedgerHead]
    }

    private let from: Stores
    private let to: Stores
    private let now: Instant
    private let progress: @Sendable (Progress) -> Void

    /// - Parameters:
    ///   - from: stands still meanwhile.
    ///   - to: has its schema and no row.
    package init(
        from: Stores, to: Stores, now: Instant, progress: @escaping @Sendable (Progress) -> Void
    ) {
        (self.from, self.to, self.now, self.progress) = (from, to, now, progress)
    }

    /// - Throws: ``MoveError`` when the target is not empty, or does not hold the same in the end; ``StorageError``;
    ///   ``LedgerError`` when a ledger is not whole.
    package func run() async throws -> Outcome {
        for part in Part.allCases {
            guard try await Self.isEmpty(part, to) else { throw MoveError.targetNotEmpty }
        }
        for part in Part.allCases { try await database(part, to).write { [now] in try MoveMark.set(in: $0, at: now) } }
        for part in Part.allCases { try await copy(part) }
        var tables: [Table] = []
        for part in Part.allCases { tables += try await compare(part) }
        let heads = try await verify()
        // The keys' mark goes last: while it stands, nobody takes the target.
        for part in Part.allCases.reversed() { try await database(part, to).write { try MoveMark.remove(in: $0) } }
        return Outcome(tables: tables, heads: heads)
    }

    /// Whether a store has a schema at most.
    package static func isEmpty(_ part: Part, _ stores: Stores) async throws -> Bool {
        let (database, tables) = (part == .keys ? stores.keys : stores.data, Migration.tables(of: part.migrations))
        return try await database.read { transaction in
            try tables.allSatisfy { try !transaction.exists("select 1 from \($0) limit 1") }
        }
    }

    private func database(_ part: Part, _ stores: Stores) -> any SQLDatabase {
        part == .keys ? stores.keys : stores.data
    }

    private func shape(_ table: String, _ part: Part, _ stores: Stores) async throws -> TableShape {
        let dialect = stores.dialect
        return try await database(part, stores).read { try TableShape(table, dialect: dialect, in: $0) }
    }

    private func copy(_ part: Part) async throws {
        for table in Migration.tables(of: part.migrations) {
            let shape = try await shape(table, part, from)
            let target = database(part, to)
            try await eachPage(of: shape, .copying, part, from) { rows in
                try await target.write { try shape.insert(rows, in: $0) }
            }
        }
    }

    private func compare(_ part: Part) async throws -> [Table] {
        var tables: [Table] = []
        for name in Migration.tables(of: part.migrations) {
            let source = try await digest(of: name, part, from)
            let target = try await digest(of: name, part, to)
            guard source == target else { throw MoveError.differs(table: name) }
            tables.append(source)
        }
        return tables
    }

    private func digest(of name: String, _ part: Part, _ stores: Stores) async throws -> Table {
        let shape = try await shape(name, part, stores)
        var digest = RowDigest()
        try await eachPage(of: shape, .comparing, part, stores) { for row in $0 { digest.add(row) } }
        return Table(part: part, name: name, rows: digest.rows, digest: try digest.finish())
    }

    private func eachPage(
        of shape: TableShape, _ step: Step, _ part: Part, _ stores: Stores,
        _ body: ([[SQLValue]]) async throws -> Void
    ) async throws {
        var (after, count) = ([SQLValue]?.none, Int64(0))
        while true {
            let last = after
            let rows = try await database(part, stores).read { transaction in
                try shape.page(after: last, limit: Self.page, in: transaction)
            }
            try await body(rows)
            count += Int64(rows.count)
            progress(Progress(step: step, part: part, table: shape.name, rows: count))
            guard rows.count == Self.page, let end = rows.last else { return }
            after = shape.key(of: end)
        }
    }

    private func verify() async throws -> [LedgerHead] {
        var heads: [LedgerHead] = []
        for controller in try await from.readKeys({ try $0.controllersWithKeys() }) {
            var found: [StoredCheckpoint?] = []
            for stores in [from, to] {
                found.append(try await stores.data.read { try LedgerAudit.run(controller, in: $0) })
            }
            guard found[0] == found[1] else { throw MoveError.differs(table: "ledger_checkpoint") }
            let size = found[0]?.size ?? 0
            progress(Progress(step: .verifying, part: .data, table: "ledger_entry", rows: size))
            heads.append(LedgerHead(controller: controller, size: size))
        }
        return heads
    }
}

extension StoreMove.Part {
    var migrations: [Migration] { self == .keys ? Migrations.keys : Migrations.data }
}

/// Why a move did not come to its end.
package enum MoveError: Error, Hashable, Sendable {
    /// The target holds rows already; nothing was changed.
    case targetNotEmpty
    /// Source and target do not hold the same; the source was written to meanwhile, or a copy went wrong.
    case differs(table: String)
    /// A server works on the source, or ended without saying so a moment ago.
    case sourceServed

    /// A stable name.
    package var code: String {
        switch self {
        case .targetNotEmpty: return "move-target-not-empty"
        case .differs: return "move-differs"
        case .sourceServed: return "move-source-served"
        }
    }
}
