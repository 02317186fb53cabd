/// How an engine's SQL differs from what we write; all that differs stands in this file.
enum Dialect: Sendable {
    case sqlite
    case postgresql

    /// A query for the names of all tables.
    var tableNames: String {
        switch self {
        case .sqlite:
            return "select name from sqlite_master where type = 'table' and name not like 'sqlite!_%' escape '!'"
        case .postgresql:
            return """
                select table_name::text from information_schema.tables where table_schema = current_schema()
                order by table_name
                """
        }
    }

    /// A query for a table's columns: name, type, and place in the primary key from 1, or 0.
    var columns: String {
        switch self {
        case .sqlite: return "select name, lower(type), pk from pragma_table_info(?)"
        case .postgresql:
            return """
                select c.column_name::text, c.data_type::text, coalesce(k.ordinal_position::bigint, 0)
                from information_schema.columns c left join (
                    select u.column_name, u.ordinal_position from information_schema.key_column_usage u
                    join information_schema.table_constraints t on t.constraint_schema = u.constraint_schema
                        and t.constraint_name = u.constraint_name and t.table_name = u.table_name
                    where t.constraint_type = 'PRIMARY KEY' and t.table_schema = current_schema() and t.table_name = ?
                ) k on k.column_name = c.column_name
                where c.table_schema = current_schema() and c.table_name = ?
                """
        }
    }

    /// How often ``columns`` asks for the table's name.
    var columnsArguments: Int { self == .sqlite ? 1 : 2 }

    /// What a column of that type holds; `nil` for a type that we do not write.
    func kind(ofType type: String) -> TableShape.Kind? {
        self == .sqlite
            ? TableShape.Kind(rawValue: type)
            : Self.types.first { $0.value.hasPrefix(type) }.flatMap { TableShape.Kind(rawValue: $0.key) }
    }

    /// Removes a table with what hangs on it.
    func dropping(_ table: String) -> [String] {
        switch self {
        case .sqlite: return ["drop table \(table)"]
        case .postgresql:
            return ["drop table \(table) cascade", "drop function if exists \(table)_append_only()"]
        }
    }

    /// The statement as this engine runs it.
    func statements(for statement: SchemaStatement) -> [String] {
        switch (self, statement) {
        case (.sqlite, .common(let sql)): return [sql]
        case (.postgresql, .common(let sql)): return [Self.translated(sql)]
        case (.sqlite, .appendOnly(let table)):
            return ["update", "delete"].map { change in
                """
                create trigger \(table)_no_\(change) before \(change) on \(table)
                begin select raise(abort, '\(table) is append-only'); end
                """
            }
        case (.postgresql, .appendOnly(let table)):
            // Truncation too: on SQLite there is none.
            return [
                """
                create function \(table)_append_only() returns trigger language plpgsql as $$
                begin raise exception '\(table) is append-only' using errcode = '\(Self.appendOnlyState)'; end
                $$
                """,
                """
                create trigger \(table)_no_change before update or delete on \(table)
                for each row execute function \(table)_append_only()
                """,
                """
                create trigger \(table)_no_truncate before truncate on \(table)
                for each statement execute function \(table)_append_only()
                """,
            ]
        }
    }

    /// The state that the append-only triggers raise on PostgreSQL: a class that is nobody's, for a constraint of ours.
    static let appendOnlyState = "ZV001"

    /// The types as PostgreSQL names them; text is compared by bytes, whatever the database's language.
    private static let types = [
        "integer": "bigint", "real": "double precision", "blob": "bytea", "text": "text collate \"C\"",
    ]

    private static func translated(_ sql: String) -> String {
        var (translated, word, isQuoted) = ("", "", false)
        func flush() -> String { isQuoted ? word : types[word] ?? word }
        for character in sql {
            if character.isLetter || character.isNumber || character == "_" {
                word.append(character)
                continue
            }
            translated += flush()
            word = ""
            if character == "'" { isQuoted.toggle() }
            translated.append(character)
        }
        translated += flush()
        // The ends of a table that only SQLite knows.
        for end in [") strict, without rowid", ") strict"] where translated.hasSuffix(end) {
            return translated.dropLast(end.count) + ")"
        }
        return translated
    }
}
