import Foundation

/// Says in the folder that a restore is about to bring the keys: until these have their mark (`RestoreMark`), nothing else
/// would tell keys that a killed restore left from keys that are somebody's.
///
/// Written before the first byte comes, removed as soon as the mark stands; the same command, said again, clears what
/// lies between.
struct RestoreBeginning {
    static let file = "restore.begun"

    let folder: String

    private var path: String { folder + "/" + Self.file }

    func isThere() throws -> Bool { FileManager.default.fileExists(atPath: path) }

    func write() throws {
        do {
            try Data().write(to: URL(fileURLWithPath: path), options: .atomic)
            let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
            try handle.synchronize()
            try handle.close()
        } catch { throw HouseError.folderUnusable(folder) }
    }

    func remove() throws {
        guard try isThere() else { return }
        do { try FileManager.default.removeItem(atPath: path) } catch { throw HouseError.folderUnusable(folder) }
    }
}
