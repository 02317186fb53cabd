import Vocabulary

/// The bare table beside which the benchmarks put the house's own deeds: the same engine, the same file, the same
/// group commit, and no more than one row a call. Only `zavet bench` makes it, in a folder of its own.
package struct Yardstick: Sendable {
    /// As long as an entry of evidence usually is.
    package static let rowBytes = 400

    private let database: any SQLDatabase
    private let dialect: Dialect

    package init(_ stores: Stores) { (database, dialect) = (stores.data, stores.dialect) }

    /// Makes the table, and puts so many rows into it.
    package func fill(rows: Int, ids: RandomIDs, now: Instant) async throws {
        let schema: [SchemaStatement] = [
            """
            create table if not exists yardstick (
                controller text not null, id text not null, learned integer not null, bytes blob not null,
                primary key (controller, id)
            ) strict, without rowid
            """,
            "create index if not exists yardstick_by_time on yardstick (controller, learned, id)",
        ]
        let statements = schema.flatMap(dialect.statements(for:))
        try await database.write { transaction in
            for statement in statements { try transaction.execute(statement) }
        }
        let bytes = [UInt8](repeating: 7, count: Self.rowBytes)
        var left = rows
        while left > 0 {
            let batch = (0..<min(left, 5000)).map { _ in ids.text() }
            try await database.write { transaction in
                for id in batch { try Self.insert(id, bytes, now, transaction) }
            }
            left -= batch.count
        }
    }

    /// One look-up by the primary key: the state of a person as it is stored.
    package func row(of controller: String, _ subject: String) async throws -> [UInt8]? {
        try await database.pointRead { transaction in
            try transaction.first(
                "select state from person where controller = ? and subject = ?", [.text(controller), .text(subject)]
            ) { try $0.blob(0) }
        }
    }

    /// One row, durable when it returns.
    package func append(_ id: String, at now: Instant) async throws {
        let bytes = [UInt8](repeating: 7, count: Self.rowBytes)
        try await database.write { try Self.insert(id, bytes, now, $0) }
    }

    private static func insert(_ id: String, _ bytes: [UInt8], _ now: Instant, _ transaction: SQLTransaction) throws {
        try transaction.execute(
            "insert into yardstick (controller, id, learned, bytes) values ('bare', ?, ?, ?)",
            [.text(id), .instant(now), .blob(bytes)])
    }
}
