/// Why a store could not answer; no case holds an argument of a statement, hence no personal data.
package enum StorageError: Error, Hashable, Sendable {
    /// Which rule of the schema a change would have broken.
    package enum Constraint: String, Hashable, Sendable {
        case unique, foreignKey = "foreign-key", check, notNull = "not-null", trigger, type, other
    }

    /// The file is damaged; restore a backup.
    case corrupt
    /// The file, its folder or its file system refuses writing.
    case readOnly
    /// No room is left on the disk, or the file has reached its limit; nothing of the transaction was kept.
    case diskFull
    /// A newer Zavet has changed this schema: it knows a migration that we do not.
    case newer(migration: String)
    /// There is no file at the place where one must be.
    case missing
    /// There is a file at the place where a new one is to be made; it is never written over.
    case exists
    /// The file is not a database, or not one of ours.
    case notADatabase
    /// Too many writes wait already, or another program holds the file; try again.
    case busy
    /// The schema refuses the change. `place` names table and columns, never values.
    case constraint(Constraint, place: String)
    /// Other writes changed the same rows again and again while this was tried; nothing of it was kept, try again.
    case contended
    /// A move into this store was cut off: it holds a part, and is served by nobody.
    case moveUnfinished
    /// A restore was cut off before what people had ended was ended again.
    case restoreUnfinished
    /// The server of the database does not answer, or lets nobody in. `reason` is for the operator: it may name hosts
    /// and users, and holds no password.
    case unreachable(reason: String)
    /// The connection broke while a transaction was being committed: it is there, or it is not. Look before trying
    /// again.
    case outcomeUnknown
    /// The server would confirm what it has not yet on its disk; `setting` names what stands wrong.
    case notDurable(setting: String)
    /// The address of the database cannot be read. It is not repeated, since it may hold a password.
    case addressMalformed
    /// The disk failed. Whether the transaction will be there after a restart is not known.
    case inputOutput(code: Int32)
    /// The store has been closed.
    case closed
    /// A column held nothing, or a value of another type than the reader asked for.
    case unexpectedValue(column: Int)
    /// The statement cannot be run; a mistake in our own code. `sql` has its placeholders, not their values.
    case statement(code: Int32, sql: String)

    /// A stable name for logs, exit codes and the reference of errors.
    package var code: String {
        switch self {
        case .corrupt: return "database-corrupt"
        case .readOnly: return "database-read-only"
        case .diskFull: return "disk-full"
        case .newer: return "database-newer"
        case .missing: return "database-missing"
        case .exists: return "database-exists"
        case .notADatabase: return "not-a-database"
        case .busy: return "store-busy"
        case .constraint: return "constraint"
        case .contended: return "store-contended"
        case .moveUnfinished: return "move-unfinished"
        case .restoreUnfinished: return "restore-unfinished"
        case .unreachable: return "store-unreachable"
        case .outcomeUnknown: return "outcome-unknown"
        case .notDurable: return "store-not-durable"
        case .addressMalformed: return "store-address-malformed"
        case .inputOutput: return "io"
        case .closed: return "store-closed"
        case .unexpectedValue: return "unexpected-value"
        case .statement: return "statement-failed"
        }
    }
}

extension StorageError: CustomStringConvertible {
    /// The code, and what may be told beside it.
    package var description: String {
        switch self {
        case .newer(let migration): return "\(code): \(migration)"
        case .constraint(let kind, let place): return "\(code): \(kind.rawValue) \(place)"
        case .inputOutput(let number): return "\(code): \(number)"
        case .unreachable(let reason): return "\(code): \(reason)"
        case .notDurable(let setting): return "\(code): \(setting)"
        case .unexpectedValue(let column): return "\(code): column \(column)"
        case .statement(let number, let sql): return "\(code): \(number) in \(sql)"
        case .corrupt, .readOnly, .diskFull, .missing, .exists, .notADatabase, .busy, .closed, .contended,
            .outcomeUnknown, .addressMalformed, .moveUnfinished, .restoreUnfinished:
            return code
        }
    }
}
