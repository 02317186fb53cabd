import Foundation

/// The files of a bundle, by paths relative to its folder; the only place of the room that touches the disk.
struct BundleFiles {
    let folder: String

    private func place(_ path: String) -> String { folder + "/" + path }

    /// Reads a file into a buffer that grows as needed and is kept for the next one.
    ///
    /// - Returns: how many bytes were read, at most one more than `limit`; `nil` when there is no such file.
    func read(_ path: String, into buffer: inout [UInt8], limit: Int) throws(LedgerError) -> Int? {
        guard let file = try openFile(path) else { return nil }
        var count = 0
        while count <= limit {
            if buffer.count - count < 4096 {
                buffer.append(contentsOf: repeatElement(0, count: max(131_072, buffer.count)))
            }
            let wanted = min(buffer.count - count, limit + 1 - count)
            let got = try file.read(into: &buffer, at: count, wanted)
            if got == 0 { break }
            count += got
        }
        return count
    }

    /// A small file as a whole; `nil` when there is none or it is larger than `limit`.
    func contents(_ path: String, limit: Int) throws(LedgerError) -> [UInt8]? {
        var buffer: [UInt8] = []
        guard let count = try read(path, into: &buffer, limit: limit), count <= limit else { return nil }
        return Array(buffer[..<count])
    }

    /// - Throws: ``LedgerError/fileAccess(path:errno:)`` unless the folder is there.
    func checkFolder() throws(LedgerError) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
            throw .fileAccess(path: "", errno: ENOENT)
        }
    }

    /// Makes the folder; it may be there already if nothing is in it.
    func create() throws(LedgerError) {
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            guard try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty else {
                throw LedgerError.folderNotEmpty
            }
        } catch let error as LedgerError {
            throw error
        } catch {
            throw .fileAccess(path: "", errno: errno)
        }
    }

    /// Writes a file that is not there yet, and the folders above it.
    func write(_ bytes: some Collection<UInt8>, to path: String) throws(LedgerError) {
        if let slash = path.lastIndex(of: "/") {
            do {
                try FileManager.default.createDirectory(
                    atPath: place(String(path[..<slash])), withIntermediateDirectories: true)
            } catch { throw .fileAccess(path: path, errno: errno) }
        }
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: place(path)), options: .withoutOverwriting)
        } catch { throw .fileAccess(path: path, errno: errno) }
    }

    /// Adds to the end of a file, which is made when it is not there.
    func append(_ bytes: [UInt8], to path: String) throws(LedgerError) {
        let handle = open(place(path), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
        guard handle >= 0 else { throw .fileAccess(path: path, errno: errno) }
        defer { close(handle) }
        var done = 0
        while done < bytes.count {
            let written = bytes[done...].withUnsafeBytes { Foundation.write(handle, $0.baseAddress, $0.count) }
            guard written > 0 else { throw .fileAccess(path: path, errno: errno) }
            done += written
        }
    }

    /// Opens a file to be read piece by piece; `nil` when there is none.
    func openFile(_ path: String) throws(LedgerError) -> OpenFile? { try OpenFile(place(path), path: path) }

    /// Everything below the folder that is no folder, by its relative path, in no order.
    ///
    /// Reads directories itself: Foundation's enumerator asks for each file's attributes, which takes as long as
    /// hashing it.
    func forEachFile(below path: String = "", _ body: (String) -> Void) throws(LedgerError) {
        guard let directory = opendir(path.isEmpty ? folder : place(path)) else {
            throw .fileAccess(path: path, errno: errno)
        }
        defer { closedir(directory) }
        while let item = readdir(directory) {
            let name = withUnsafePointer(to: &item.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
            }
            if name == "." || name == ".." { continue }
            let below = path.isEmpty ? name : path + "/" + name
            if isFolder(below, type: item.pointee.d_type) {
                try forEachFile(below: below, body)
            } else {
                body(below)
            }
        }
    }

    /// Whether it is a folder itself, not a link to one.
    private func isFolder(_ path: String, type: UInt8) -> Bool {
        if Int(type) != Int(DT_UNKNOWN) { return Int(type) == Int(DT_DIR) }
        var status = stat()
        return lstat(place(path), &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}

/// A file open for reading, closed with the value.
final class OpenFile {
    private let handle: Int32
    private let path: String

    /// `nil` when there is no such file.
    init?(_ place: String, path: String) throws(LedgerError) {
        handle = open(place, O_RDONLY | O_CLOEXEC)
        self.path = path
        guard handle >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw .fileAccess(path: path, errno: errno)
        }
    }

    deinit { if handle >= 0 { close(handle) } }

    /// Reads up to `count` bytes into the buffer from `position` on; 0 at the end.
    func read(into buffer: inout [UInt8], at position: Int, _ count: Int) throws(LedgerError) -> Int {
        let got = buffer.withUnsafeMutableBytes { bytes in
            Foundation.read(handle, bytes.baseAddress?.advanced(by: position), min(count, bytes.count - position))
        }
        guard got >= 0 else { throw .fileAccess(path: path, errno: errno) }
        return got
    }
}
