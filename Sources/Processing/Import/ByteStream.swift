/// Bytes that come piece by piece, with one byte of sight ahead.
package struct ByteStream {
    private let more: () -> [UInt8]
    private var piece: [UInt8] = []
    private var position = 0

    /// - Parameter more: the next piece; an empty one at the end.
    package init(_ more: @escaping () -> [UInt8]) { self.more = more }

    /// Bytes that are all there.
    package init(whole bytes: [UInt8]) {
        more = { [] }
        piece = bytes
    }

    mutating func peek() -> UInt8? {
        if position == piece.count {
            (piece, position) = (more(), 0)
        }
        return position < piece.count ? piece[position] : nil
    }

    mutating func take() -> UInt8? {
        defer { position += position < piece.count ? 1 : 0 }
        return peek()
    }

    /// Passes over the mark that some programs put at the beginning.
    package mutating func skipByteOrderMark() {
        _ = peek()
        if piece.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    /// The next line without its break, at most so many bytes of it; `nil` at the end.
    package mutating func line(maxBytes: Int) -> (bytes: [UInt8], isWhole: Bool)? {
        guard peek() != nil else { return nil }
        var (line, isWhole): ([UInt8], Bool) = ([], true)
        while let byte = take(), byte != UInt8(ascii: "\n") {
            if line.count < maxBytes { line.append(byte) } else { isWhole = false }
        }
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        return (line, isWhole)
    }
}
