import Vocabulary

/// The mark of a target into which a move is under way, or was cut off: a step of the schema that no release has.
///
/// So every release refuses to serve it, and this one says why, with ``StorageError/moveUnfinished``.
enum MoveMark {
    static let room = "move"
    static let number = 1
    /// As ``Migration`` labels its steps.
    static let label = "\(room)-\(number)"

    static func set(in transaction: SQLTransaction, at now: Instant) throws {
        try transaction.execute(
            "insert into schema_migration (room, number, name, applied_at) values (?, ?, ?, ?)",
            [.text(room), .integer(number), .text("rows are being copied"), .instant(now)])
    }

    static func remove(in transaction: SQLTransaction) throws {
        try transaction.execute(
            "delete from schema_migration where room = ? and number = ?", [.text(room), .integer(number)])
    }
}
