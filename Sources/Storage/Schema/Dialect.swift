/// How an engine's SQL differs from what we write; all that differs stands in this file.
enum Dialect: Sendable {
    case sqlite

    /// A query for the names of all tables.
    var tableNames: String {
        switch self {
        case .sqlite:
            return "select name from sqlite_master where type = 'table' and name not like 'sqlite!_%' escape '!'"
        }
    }

    /// The statement as this engine runs it.
    func statements(for statement: SchemaStatement) -> [String] {
        switch (self, statement) {
        case (.sqlite, .common(let sql)):
            return [sql]
        case (.sqlite, .appendOnly(let table)):
            return ["update", "delete"].map { change in
                """
                create trigger \(table)_no_\(change) before \(change) on \(table)
                begin select raise(abort, '\(table) is append-only'); end
                """
            }
        }
    }
}
