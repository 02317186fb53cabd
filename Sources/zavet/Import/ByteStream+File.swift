import Foundation
import Processing

extension ByteStream {
    private static let pieceBytes = 1 << 16

    /// - Throws: ``HouseError/fileUnreadable(_:)``.
    init(path: String) throws {
        guard let handle = FileHandle(forReadingAtPath: path) else { throw HouseError.fileUnreadable(path) }
        self.init { Array((try? handle.read(upToCount: Self.pieceBytes)) ?? Data()) }
    }
}

extension CSVReader.Fault {
    /// Runs what reads a file; a fault is told with the file's name.
    ///
    /// - Throws: ``HouseError/fileMalformed(_:place:code:)``.
    static func told<Value>(_ path: String, _ read: () throws -> Value) throws -> Value {
        do { return try read() } catch let fault as CSVReader.Fault {
            throw HouseError.fileMalformed(path, place: fault.place, code: fault.code)
        }
    }
}
