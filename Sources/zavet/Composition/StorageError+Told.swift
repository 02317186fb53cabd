import Storage
import Web

/// What a store that cannot answer tells the callers of the API; its text for the operator is in ``Failing``.
extension StorageError: CodedError {
    package var hint: String {
        switch self {
        case .busy, .contended: return "Too much is being written at once: try again in a moment."
        case .unreachable, .closed: return "The database cannot be reached at the moment: try again in a while."
        case .diskFull: return "The database has no room left; nothing was done. Tell the operator."
        case .outcomeUnknown:
            return "The connection to the database broke: it was done, or it was not. Look before you try again."
        default: return "The fault is ours. Tell the operator the request's number."
        }
    }
}
