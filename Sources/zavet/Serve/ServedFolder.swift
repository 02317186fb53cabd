import Foundation

/// The claim of one server on the folder of its files: another that is started on it is refused.
///
/// A lock of the operating system on the folder itself: it leaves no file, and goes with the process however that ends,
/// so that a killed server can be started again at once. Commands beside the server do not take it. Nodes on PostgreSQL
/// share their stores on purpose and need none.
final class ServedFolder {
    private let descriptor: Int32

    private init(_ descriptor: Int32) { self.descriptor = descriptor }

    /// - Throws: ``HouseError/storeServed(_:)``; ``HouseError/folderUnusable(_:)``.
    static func claim(_ folder: String) throws -> ServedFolder {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw HouseError.folderUnusable(folder) }
        let claim = ServedFolder(descriptor)
        // A file system that knows no locks is none on which files of a database are safe, but that is not found here.
        if flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK { throw HouseError.storeServed(folder) }
        return claim
    }

    deinit { _ = close(descriptor) }
}
