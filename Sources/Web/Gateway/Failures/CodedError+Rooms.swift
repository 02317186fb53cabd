import Accounts
import Vocabulary

// Errors of the rooms below that may reach a request; their statuses are in `FailureTable.rooms`.

extension JSONError: CodedError {
    package var hint: String { "Send strict JSON; the fault is at line \(line), column \(column)." }
}

extension AccountsError: CodedError {}
