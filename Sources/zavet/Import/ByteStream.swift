import Foundation

/// The bytes of a file, read piece by piece, with one byte of sight ahead.
struct ByteStream {
    private static let pieceBytes = 1 << 16

    private let handle: FileHandle
    private var piece: [UInt8] = []
    private var position = 0

    /// - Throws: ``HouseError/fileUnreadable(_:)``.
    init(path: String) throws {
        guard let handle = FileHandle(forReadingAtPath: path) else { throw HouseError.fileUnreadable(path) }
        self.handle = handle
    }

    mutating func peek() -> UInt8? {
        if position == piece.count {
            (piece, position) = (Array((try? handle.read(upToCount: Self.pieceBytes)) ?? Data()), 0)
        }
        return position < piece.count ? piece[position] : nil
    }

    mutating func take() -> UInt8? {
        defer { position += position < piece.count ? 1 : 0 }
        return peek()
    }

    mutating func skipByteOrderMark() {
        _ = peek()
        if piece.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    /// The next line without its break, at most so many bytes of it; `nil` at the end.
    mutating func line(maxBytes: Int) -> (bytes: [UInt8], isWhole: Bool)? {
        guard peek() != nil else { return nil }
        var (line, isWhole): ([UInt8], Bool) = ([], true)
        while let byte = take(), byte != UInt8(ascii: "\n") {
            if line.count < maxBytes { line.append(byte) } else { isWhole = false }
        }
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        return (line, isWhole)
    }
}
