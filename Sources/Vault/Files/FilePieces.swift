import Crypto

/// How a file is cut into pieces that are sealed one by one, so that no length is too long and any part opens by itself.
///
/// Format 1: the byte 1, seven random bytes, then pieces of 64 KiB of text, the last one shorter or as long, each
/// followed by its tag (16 bytes). Each is AES-256-GCM under the file's own key; its nonce is the seven bytes, the
/// piece's number from 0 (four bytes, big-endian), and 1 for the last piece or else 0. So a piece that is altered,
/// exchanged, left out or cut off at the end does not open.
package enum FilePieces {
    /// Bytes of text in each piece but the last.
    package static let pieceBytes = 64 * 1024
    /// Bytes before the first piece.
    package static let headerBytes = 1 + prefixBytes
    static let format: UInt8 = 1
    static let prefixBytes = 7
    static let tagBytes = 16

    /// How many pieces a file of so many bytes has; at least one.
    package static func count(of bytes: Int64) -> Int64 {
        max(1, (bytes + Int64(pieceBytes) - 1) / Int64(pieceBytes))
    }

    /// Where a piece stands in the sealed file, and how many bytes it has there.
    package static func place(of number: Int64, in bytes: Int64) -> (offset: Int64, count: Int) {
        let before = number * Int64(pieceBytes)
        let text = Int(min(Int64(pieceBytes), bytes - before))
        return (Int64(headerBytes) + number * Int64(pieceBytes + tagBytes), text + tagBytes)
    }

    static func nonce(_ prefix: [UInt8], _ number: UInt32, isLast: Bool) throws -> AES.GCM.Nonce {
        var bytes = prefix
        withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
        bytes.append(isLast ? 1 : 0)
        return try AES.GCM.Nonce(data: bytes)
    }
}

/// Seals a file as it comes in; it holds back one piece at most, since only the end tells which is the last.
package struct FileSealer: Sendable {
    private let key: FileKey
    private let prefix: [UInt8]
    private var waiting: [UInt8] = []
    private var number: UInt32 = 0
    /// What stands before the first piece; write it first.
    package var header: [UInt8] { [FilePieces.format] + prefix }

    package init(_ key: FileKey) {
        self.key = key
        var chance = SystemRandomNumberGenerator()
        prefix = (0..<FilePieces.prefixBytes).map { _ in UInt8.random(in: .min ... .max, using: &chance) }
    }

    /// What can be written now that these bytes have come.
    ///
    /// - Throws: ``FileError/tooLong`` after 2³² pieces (256 TiB).
    package mutating func seal(_ bytes: some Collection<UInt8>) throws -> [UInt8] {
        waiting.append(contentsOf: bytes)
        guard waiting.count > FilePieces.pieceBytes else { return [] }
        var (sealed, start): ([UInt8], Int) = ([], 0)
        sealed.reserveCapacity(waiting.count + waiting.count / FilePieces.pieceBytes * FilePieces.tagBytes)
        while waiting.count - start > FilePieces.pieceBytes {
            try append(waiting[start..<(start + FilePieces.pieceBytes)], isLast: false, to: &sealed)
            start += FilePieces.pieceBytes
        }
        waiting.removeFirst(start)
        return sealed
    }

    /// The last piece.
    package mutating func finish() throws -> [UInt8] {
        var sealed: [UInt8] = []
        try append(waiting[...], isLast: true, to: &sealed)
        waiting = []
        return sealed
    }

    private mutating func append(_ piece: ArraySlice<UInt8>, isLast: Bool, to sealed: inout [UInt8]) throws {
        let box = try AES.GCM.seal(
            piece, using: key.key, nonce: FilePieces.nonce(prefix, number, isLast: isLast), authenticating: key.place)
        sealed.append(contentsOf: box.ciphertext)
        sealed.append(contentsOf: box.tag)
        guard number < .max else { throw FileError.tooLong }
        number += 1
    }
}

/// Opens single pieces of a sealed file.
package struct FileOpener: Sendable {
    private let key: FileKey
    private let prefix: [UInt8]

    /// - Throws: ``VaultError/unknownFormat(_:)``; ``VaultError/sealBroken``.
    package init(_ key: FileKey, header: [UInt8]) throws(VaultError) {
        guard let first = header.first, header.count == FilePieces.headerBytes else { throw .sealBroken }
        guard first == FilePieces.format else { throw .unknownFormat(first) }
        (self.key, prefix) = (key, Array(header.dropFirst()))
    }

    /// - Throws: ``VaultError/sealBroken`` for anything but this very piece of this very file.
    package func open(_ piece: [UInt8], number: Int64, isLast: Bool) throws(VaultError) -> [UInt8] {
        guard piece.count >= FilePieces.tagBytes, let number = UInt32(exactly: number) else { throw .sealBroken }
        let end = piece.count - FilePieces.tagBytes
        do {
            let box = try AES.GCM.SealedBox(
                nonce: FilePieces.nonce(prefix, number, isLast: isLast), ciphertext: piece[..<end], tag: piece[end...])
            return Array(try AES.GCM.open(box, using: key.key, authenticating: key.place))
        } catch { throw .sealBroken }
    }
}
