import Foundation

/// A master key's file: text, readable by its owner alone.
package struct MasterKeyFile: Sendable {
    /// The longest file that is read.
    private static let byteLimit = 4096

    private let path: String

    package init(path: String) { self.path = path }

    /// The key in the file.
    ///
    /// - Throws: ``MasterKeyError``: ``MasterKeyError/missing``, ``MasterKeyError/permissions(mode:)`` when group or
    ///   others have any right to it, ``MasterKeyError/malformed``.
    package func read() throws(MasterKeyError) -> MasterKey {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .missing }
        defer { _ = close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw .missing }
        guard status.st_mode & 0o077 == 0 else {
            throw .permissions(mode: String(status.st_mode & 0o7777, radix: 8))
        }
        var bytes = [UInt8](repeating: 0, count: Self.byteLimit)
        let count = Glibc.read(descriptor, &bytes, bytes.count)
        guard count > 0 else { throw .malformed }
        return try MasterKey(text: String(decoding: bytes.prefix(count), as: UTF8.self))
    }

    /// Writes a key into a file that is not there yet, and waits until it is on the disk.
    ///
    /// - Throws: ``MasterKeyError/exists``; ``MasterKeyError/missing`` when the folder refuses it.
    package func create(_ key: MasterKey) throws(MasterKeyError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw errno == EEXIST ? .exists : .missing }
        defer { _ = close(descriptor) }
        let bytes = Array((key.revealingText() + "\n").utf8)
        guard write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0 else { throw .missing }
    }
}
