import GRDB
import GRDBSQLite

extension StorageError {
    /// What a result code of SQLite means to us. `message` may be kept only for constraints, where it names columns.
    init(resultCode: Int32, message: String, sql: String) {
        switch resultCode & 0xFF {
        case SQLITE_CORRUPT: self = .corrupt
        case SQLITE_NOTADB: self = .notADatabase
        case SQLITE_READONLY, SQLITE_PERM: self = .readOnly
        case SQLITE_FULL: self = .diskFull
        case SQLITE_BUSY, SQLITE_LOCKED: self = .busy
        case SQLITE_CANTOPEN, SQLITE_IOERR: self = .inputOutput(code: resultCode)
        case SQLITE_CONSTRAINT:
            self = .constraint(Constraint(resultCode: resultCode), place: Self.place(in: message))
        default: self = .statement(code: resultCode, sql: sql)
        }
    }

    /// An error of GRDB, or one of ours on its way out.
    init(_ error: any Error, sql: String = "") {
        switch error {
        case let error as StorageError: self = error
        case let error as DatabaseError:
            self.init(
                resultCode: error.extendedResultCode.rawValue, message: error.message ?? "", sql: error.sql ?? sql)
        default: self = .statement(code: SQLITE_ERROR, sql: sql)
        }
    }

    /// What follows "UNIQUE constraint failed: ", or the whole text of a trigger.
    private static func place(in message: String) -> String {
        guard let colon = message.firstIndex(of: ":") else { return message }
        return String(message[message.index(after: colon)...].drop { $0 == " " })
    }
}

extension StorageError.Constraint {
    init(resultCode: Int32) {
        switch DatabaseError(resultCode: ResultCode(rawValue: resultCode)).extendedResultCode {
        case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY: self = .unique
        case .SQLITE_CONSTRAINT_FOREIGNKEY: self = .foreignKey
        case .SQLITE_CONSTRAINT_CHECK: self = .check
        case .SQLITE_CONSTRAINT_NOTNULL: self = .notNull
        case .SQLITE_CONSTRAINT_TRIGGER: self = .trigger
        case ResultCode(rawValue: SQLITE_CONSTRAINT | 12 << 8): self = .type
        default: self = .other
        }
    }
}
