/// One step of the schema of one room, applied once, in one transaction, never changed after it was released.
///
/// Rooms number their own steps from 1, so that two of them can grow at the same time.
package struct Migration: Sendable {
    package let room: String
    package let number: Int
    package let name: String
    package let statements: [SchemaStatement]

    /// - Parameters:
    ///   - room: the room whose tables these are: `vault`, `ledger`.
    ///   - name: what it achieves, in a few words, for the operator.
    package init(room: String, number: Int, name: String, statements: [SchemaStatement]) {
        (self.room, self.number, self.name, self.statements) = (room, number, name, statements)
    }

    /// Room and number as errors name them: `vault-1`.
    var label: String { "\(room)-\(number)" }
}

/// One statement of a migration.
package enum SchemaStatement: Sendable, ExpressibleByStringLiteral {
    /// Written as SQLite reads it, with the types `integer`, `real`, `text` and `blob`, and `strict` at a table's end.
    case common(String)
    /// Refuses update and delete of the table's rows, with ``StorageError/constraint(_:place:)`` of kind `trigger`.
    case appendOnly(table: String)

    package init(stringLiteral sql: String) { self = .common(sql) }
}
