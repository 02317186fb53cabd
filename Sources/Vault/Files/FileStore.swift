import Vocabulary

/// Where sealed files lie: a folder beside the database, or whatever else can write, read a part, and remove.
///
/// It is given sealed bytes only and knows no key. With several nodes all of them must reach the same place.
package protocol FileStore: Sendable {
    /// Begins a file that nobody can read under its name until it is finished.
    func begin(_ name: FileName) async throws -> any FileWriting
    /// Bytes from a place in a file, fewer at its end; `nil` when there is no such file.
    func read(_ name: FileName, from offset: Int64, count: Int) async throws -> [UInt8]?
    /// Removes a file, and what stands of one that was never finished; does nothing when there is none.
    func remove(_ name: FileName) async throws
}

/// A file that is being written.
package protocol FileWriting: Sendable {
    /// Writes on at the end of what was written.
    func append(_ bytes: [UInt8]) async throws
    /// The file is durable, and can be read under its name, when it returns.
    func finish() async throws
    /// Removes what was written.
    func abandon() async
}

/// What a sealed file is called: the datum that it belongs to.
package struct FileName: Hashable, Sendable {
    package let controller: ControllerID
    package let datum: DatumID

    package init(controller: ControllerID, datum: DatumID) { (self.controller, self.datum) = (controller, datum) }
}

/// Why a file could not be written or read; no case holds a name.
package enum FileError: Error, Hashable, Sendable {
    /// This house keeps no files.
    case noStore
    /// The row says that there is a file, and there is none: the folder is not the one that was written to, or was lost.
    case missing
    /// The disk is full, or cannot be written or read.
    case unusable
    case tooLong
    /// It took so long to come that it was given up.
    case tooSlow

    /// A stable name for answers, logs and the reference of errors.
    package var code: String {
        switch self {
        case .noStore: return "file-store-missing"
        case .missing: return "file-missing"
        case .unusable: return "file-store-unusable"
        case .tooLong: return "file-too-long"
        case .tooSlow: return "file-too-slow"
        }
    }
}

/// Stands where no files are kept: refuses each, and has nothing to remove.
package struct NoFiles: FileStore {
    package init() {}
    package func begin(_ name: FileName) async throws -> any FileWriting { throw FileError.noStore }
    package func read(_ name: FileName, from offset: Int64, count: Int) async throws -> [UInt8]? { nil }
    package func remove(_ name: FileName) async throws {}
}
