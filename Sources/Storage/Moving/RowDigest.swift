import Crypto
import Vocabulary

/// A hash over rows in their order, the same whichever engine they come from.
struct RowDigest {
    private(set) var rows: Int64 = 0
    private var hash = SHA256()

    /// Each value with its kind and its length, so that no two different rows are written alike.
    mutating func add(_ row: [SQLValue]) {
        rows += 1
        var bytes: [UInt8] = []
        for value in row {
            switch value {
            case .null: bytes.append(0)
            case .integer(let integer): Self.append(1, Self.bytes(integer), to: &bytes)
            case .real(let real): Self.append(2, Self.bytes(Int64(bitPattern: real.bitPattern)), to: &bytes)
            case .text(let text): Self.append(3, Array(text.utf8), to: &bytes)
            case .blob(let blob): Self.append(4, blob, to: &bytes)
            }
        }
        hash.update(data: bytes)
    }

    /// - Throws: ``StorageError/unexpectedValue(column:)`` never in practice: a hash always has its length.
    func finish() throws(StorageError) -> Vocabulary.Digest {
        guard let digest = Vocabulary.Digest(Array(hash.finalize())) else { throw .unexpectedValue(column: 0) }
        return digest
    }

    private static func append(_ kind: UInt8, _ value: [UInt8], to bytes: inout [UInt8]) {
        bytes.append(kind)
        bytes += Self.bytes(Int64(value.count))
        bytes += value
    }

    private static func bytes(_ integer: Int64) -> [UInt8] { withUnsafeBytes(of: integer.bigEndian) { Array($0) } }
}
