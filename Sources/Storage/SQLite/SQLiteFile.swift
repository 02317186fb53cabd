import Foundation

/// A database's file on the disk: its modes and its presence.
struct SQLiteFile: Sendable {
    let path: String

    var exists: Bool { access(path, F_OK) == 0 }

    /// Its size; 0 also when it is not there.
    func byteCount() throws(StorageError) -> Int {
        var facts = stat()
        guard stat(path, &facts) == 0 else {
            if errno == ENOENT || errno == ENOTDIR { return 0 }
            throw Self.failure(errno)
        }
        return Int(facts.st_size)
    }

    /// Makes an empty file that its owner alone may read; its write-ahead log inherits the mode.
    ///
    /// Does nothing when the file exists, except to take group's and others' rights from it.
    func prepare() throws(StorageError) {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw errno == ENOENT ? .missing : Self.failure(errno) }
        defer { _ = Foundation.close(descriptor) }
        guard fchmod(descriptor, 0o600) == 0 else { throw Self.failure(errno) }
    }

    /// Removes the file, if it is there.
    func remove() throws(StorageError) {
        guard unlink(path) == 0 || errno == ENOENT else { throw Self.failure(errno) }
    }

    /// Waits until the file is on the disk, gives it its final name, and waits for that too.
    func flushed(as file: SQLiteFile) throws(StorageError) {
        try Self.flush(path)
        guard rename(path, file.path) == 0 else { throw Self.failure(errno) }
        try Self.flush(URL(fileURLWithPath: file.path).deletingLastPathComponent().path)
    }

    private static func flush(_ path: String) throws(StorageError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(errno) }
        defer { _ = Foundation.close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure(errno) }
    }

    private static func failure(_ number: Int32) -> StorageError {
        switch number {
        case EROFS, EACCES, EPERM: return .readOnly
        case ENOSPC, EDQUOT: return .diskFull
        default: return .inputOutput(code: number)
        }
    }
}
