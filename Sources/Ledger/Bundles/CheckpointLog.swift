/// The file of earlier checkpoints, read one by one: each is its length in decimal, a line break, and the note.
struct CheckpointLog {
    private let file: OpenFile
    private var buffer = [UInt8](repeating: 0, count: 65_536)
    private var start = 0
    private var end = 0

    /// A record with its length before it.
    static func record(_ note: String) -> [UInt8] { Array("\(note.utf8.count)\n\(note)".utf8) }

    init(_ file: OpenFile) { self.file = file }

    enum Next: Hashable {
        case note(SignedCheckpoint)
        case malformed
        case end
    }

    /// The next checkpoint; after a malformed one nothing more can be read.
    mutating func next() throws(LedgerError) -> Next {
        try fill(16)
        guard start < end else { return .end }
        var length = 0
        var position = start
        while position < end, position - start < 6, buffer[position] != 10 {
            guard (48...57).contains(buffer[position]) else { return .malformed }
            length = length * 10 + Int(buffer[position] - 48)
            position += 1
        }
        guard position < end, buffer[position] == 10, position > start, buffer[start] != 48,
            length <= SignedCheckpoint.maxBytes
        else { return .malformed }
        start = position + 1
        try fill(length)
        guard end - start >= length, let note = try? SignedCheckpoint(bytes: buffer[start..<(start + length)]) else {
            return .malformed
        }
        start += length
        return .note(note)
    }

    /// Makes so many bytes ready, unless the file ends before.
    private mutating func fill(_ count: Int) throws(LedgerError) {
        guard end - start < count else { return }
        buffer.replaceSubrange(0..<(end - start), with: buffer[start..<end])
        (start, end) = (0, end - start)
        while end < count {
            let got = try file.read(into: &buffer, at: end, buffer.count - end)
            if got == 0 { return }
            end += got
        }
    }
}
