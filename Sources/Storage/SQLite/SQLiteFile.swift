import Foundation

/// A database's file on the disk: its modes and its presence.
struct SQLiteFile: Sendable {
    let path: String

    var exists: Bool { access(path, F_OK) == 0 }

    /// Makes an empty file that its owner alone may read; its write-ahead log inherits the mode.
    ///
    /// Does nothing when the file exists, except to take group's and others' rights from it.
    func prepare() throws(StorageError) {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw errno == ENOENT ? .missing : Self.failure(errno) }
        defer { _ = Foundation.close(descriptor) }
        guard fchmod(descriptor, 0o600) == 0 else { throw Self.failure(errno) }
    }

    private static func failure(_ number: Int32) -> StorageError {
        switch number {
        case EROFS, EACCES, EPERM: return .readOnly
        case ENOSPC, EDQUOT: return .diskFull
        default: return .inputOutput(code: number)
        }
    }
}
