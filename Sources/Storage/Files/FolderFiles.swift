import Dispatch
import Foundation
import Synchronization
import Vault
import Vocabulary

/// Sealed files in a folder of this machine, or of a disk that all nodes share: one file each, named by its datum.
///
/// A file is written beside its place, flushed to the disk, and only then given its name; the name is flushed as well.
package struct FolderFiles: FileStore {
    /// The folder's name below that of the house.
    package static let folder = "files"
    /// What the name of an unfinished file ends in.
    static let unfinished = ".coming"

    let root: String
    private let queue = DispatchQueue(label: "zavet.files", attributes: .concurrent)

    /// - Parameter root: made with the first file.
    package init(root: String) { self.root = root }

    package func begin(_ name: FileName) async throws -> any FileWriting {
        let path = try path(of: name)
        return try await onDisk { try FolderFile(path: path, files: self) }
    }

    package func read(_ name: FileName, from offset: Int64, count: Int) async throws -> [UInt8]? {
        let path = try path(of: name)
        return try await onDisk { () -> [UInt8]? in
            let descriptor = open(path, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else {
                if errno == ENOENT { return nil }
                throw FileError.unusable
            }
            defer { close(descriptor) }
            return try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
                while filled < count {
                    let got = pread(
                        descriptor, buffer.baseAddress.map { $0 + filled }, count - filled, Int(offset) + filled)
                    if got < 0, errno == EINTR { continue }
                    guard got >= 0 else { throw FileError.unusable }
                    if got == 0 { return }
                    filled += got
                }
            }
        }
    }

    package func remove(_ name: FileName) async throws {
        let path = try path(of: name)
        try await onDisk {
            for place in [path, path + Self.unfinished] where unlink(place) != 0 && errno != ENOENT {
                throw FileError.unusable
            }
        }
    }

    /// Where a file lies: the last two characters of its name part the folder, so that none grows beyond measure.
    ///
    /// - Throws: ``FileError/unusable`` for a name that is no plain identifier.
    package func path(of name: FileName) throws(FileError) -> String {
        let (controller, datum) = (name.controller.rawValue, name.datum.rawValue)
        let isPlain = [controller, datum].allSatisfy { text in
            !text.isEmpty && text.utf8.count <= 100 && !text.hasPrefix(".")
                && text.utf8.allSatisfy { byte in
                    (48...57).contains(byte) || (97...122).contains(byte) || (65...90).contains(byte) || byte == 45
                        || byte == 95
                }
        }
        guard isPlain else { throw .unusable }
        return "\(root)/\(controller)/\(datum.suffix(2))/\(datum)"
    }

    /// Runs what may wait for a disk on threads of its own.
    func onDisk<Value: Sendable>(_ job: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result(catching: job)) }
        }
    }
}

/// A file of a folder that is being written.
private final class FolderFile: FileWriting {
    private let path: String
    private let files: FolderFiles
    /// -1 once it is closed.
    private let descriptor: Mutex<CInt>

    init(path: String, files: FolderFiles) throws {
        (self.path, self.files) = (path, files)
        let folder = (path as NSString).deletingLastPathComponent
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch { throw FileError.unusable }
        let opened = open(path + FolderFiles.unfinished, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard opened >= 0 else { throw FileError.unusable }
        descriptor = Mutex(opened)
    }

    deinit { closeOnce() }

    func append(_ bytes: [UInt8]) async throws {
        try await files.onDisk {
            try self.descriptor.withLock { descriptor in
                var written = 0
                while written < bytes.count {
                    let count = bytes.withUnsafeBytes { buffer in
                        write(descriptor, buffer.baseAddress.map { $0 + written }, bytes.count - written)
                    }
                    if count < 0, errno == EINTR { continue }
                    guard count > 0 else { throw FileError.unusable }
                    written += count
                }
            }
        }
    }

    func finish() async throws {
        try await files.onDisk {
            let flushed = self.descriptor.withLock { fsync($0) == 0 }
            self.closeOnce()
            guard flushed, rename(self.path + FolderFiles.unfinished, self.path) == 0,
                Self.flushFolders(of: self.path, upTo: self.files.root)
            else { throw FileError.unusable }
        }
    }

    func abandon() async {
        try? await files.onDisk {
            self.closeOnce()
            unlink(self.path + FolderFiles.unfinished)
            unlink(self.path)
        }
    }

    private func closeOnce() {
        descriptor.withLock { descriptor in
            if descriptor >= 0 { close(descriptor) }
            descriptor = -1
        }
    }

    /// Makes the names durable: that of the file in its folder, and of the folders up to the root, which may be new.
    private static func flushFolders(of path: String, upTo root: String) -> Bool {
        var folder = path
        while folder != root, folder.count > root.count {
            folder = (folder as NSString).deletingLastPathComponent
            let opened = open(folder, O_RDONLY | O_CLOEXEC)
            guard opened >= 0 else { return false }
            let flushed = fsync(opened) == 0
            close(opened)
            guard flushed else { return false }
        }
        return true
    }
}
