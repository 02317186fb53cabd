/// A table as the engine itself describes it: what a copier of rows needs to know, and keeps no list of.
struct TableShape: Hashable, Sendable {
    /// What a column holds.
    enum Kind: String, Hashable, Sendable { case integer, real, text, blob }

    struct Column: Hashable, Sendable {
        let name: String
        let kind: Kind
    }

    let name: String
    /// In the order of their names, which is the same whichever engine has grown the table.
    let columns: [Column]
    /// Places in ``columns`` of the primary key, in the key's own order; never empty.
    let key: [Int]

    /// - Throws: ``StorageError/missing`` when there is no such table, or none with a primary key.
    init(_ name: String, dialect: Dialect, in transaction: SQLTransaction) throws {
        let found = try transaction.query(
            dialect.columns, Array(repeating: .text(name), count: dialect.columnsArguments)
        ) {
            row in (name: try row.text(0), type: try row.text(1), place: try row.integer(2))
        }.sorted { $0.name < $1.name }
        self.name = name
        columns = try found.map { column in
            guard let kind = dialect.kind(ofType: column.type) else { throw StorageError.unexpectedValue(column: 1) }
            return Column(name: column.name, kind: kind)
        }
        key = found.indices.filter { found[$0].place > 0 }.sorted { found[$0].place < found[$1].place }
        guard !key.isEmpty else { throw StorageError.missing }
    }

    private var list: String { columns.map(\.name).joined(separator: ", ") }
    private var keyList: String { key.map { columns[$0].name }.joined(separator: ", ") }

    /// Rows after the one with the key `after`, in the order of keys, which is that of bytes on every engine.
    func page(after: [SQLValue]?, limit: Int, in transaction: SQLTransaction) throws -> [[SQLValue]] {
        let marks = Array(repeating: "?", count: key.count).joined(separator: ", ")
        let beyond = after == nil ? "" : " where (\(keyList)) > (\(marks))"
        return try transaction.query(
            "select \(list) from \(name)\(beyond) order by \(keyList) limit ?", (after ?? []) + [.integer(limit)]
        ) { row in try columns.indices.map { try value($0, row) } }
    }

    private func value(_ column: Int, _ row: any SQLRow) throws -> SQLValue {
        switch columns[column].kind {
        case .integer: return .optional(try row.optionalInteger(column))
        case .real: return try row.optionalReal(column).map { .real($0) } ?? .null
        case .text: return .optional(try row.optionalText(column))
        case .blob: return .optional(try row.optionalBlob(column))
        }
    }

    /// The key of a row.
    func key(of row: [SQLValue]) -> [SQLValue] { key.map { row[$0] } }

    /// Appends rows, several with each statement.
    func insert(_ rows: [[SQLValue]], in transaction: SQLTransaction) throws {
        let marks = "(" + Array(repeating: "?", count: columns.count).joined(separator: ", ") + ")"
        let together = max(1, min(Self.rowsTogether, Self.argumentLimit / columns.count))
        var rest = rows[...]
        while !rest.isEmpty {
            let part = rest.prefix(together)
            rest = rest.dropFirst(part.count)
            let values = Array(repeating: marks, count: part.count).joined(separator: ", ")
            try transaction.execute("insert into \(name) (\(list)) values \(values)", part.flatMap { $0 })
        }
    }

    /// Rows of one statement; two sizes of statements a table are prepared, this one and the rest's.
    private static let rowsTogether = 50
    /// Less than any engine's limit of arguments to one statement.
    private static let argumentLimit = 8000
}

extension Migration {
    /// The tables that these steps leave, those that others refer to before them: the order in which they were made.
    static func tables(of migrations: [Migration]) -> [String] {
        var tables: [String] = []
        for case .common(let sql) in migrations.flatMap(\.statements) {
            let words = sql.split(whereSeparator: { $0.isWhitespace || $0 == "(" })
            guard words.count > 2, words[1] == "table" else { continue }
            let name = String(words[2])
            switch words[0] {
            case "create": tables.append(name)
            case "drop": tables.removeAll { $0 == name }
            case "alter" where words.count > 5 && words[3] == "rename" && words[4] == "to":
                tables = tables.map { $0 == name ? String(words[5]) : $0 }
            default: break
            }
        }
        return tables
    }
}
