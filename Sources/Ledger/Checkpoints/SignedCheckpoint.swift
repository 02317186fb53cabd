import Foundation

/// A checkpoint with its signatures: a C2SP signed note.
///
/// Parsing proves nothing; trust comes from ``isSigned(by:)`` with a key that the reader knew before.
package struct SignedCheckpoint: Hashable, Sendable {
    /// Largest note that is read, in bytes; sixteen signatures fit well.
    package static let maxBytes = 16_384
    package static let maxSignatures = 32

    /// One signature line.
    package struct Signature: Hashable, Sendable {
        package let keyName: String
        /// The first four bytes of the hash that names the key, big-endian.
        package let keyID: UInt32
        package let bytes: [UInt8]

        package init(keyName: String, keyID: UInt32, bytes: [UInt8]) {
            (self.keyName, self.keyID, self.bytes) = (keyName, keyID, bytes)
        }

        var line: String {
            let identifier = withUnsafeBytes(of: keyID.bigEndian) { Array($0) }
            return "\u{2014} \(keyName) \(StrictBase64.text(identifier + bytes))\n"
        }
    }

    package let checkpoint: Checkpoint
    package let signatures: [Signature]

    package init(checkpoint: Checkpoint, signatures: [Signature]) {
        (self.checkpoint, self.signatures) = (checkpoint, signatures)
    }

    /// The note: the checkpoint's text, an empty line, the signature lines.
    package var text: String { checkpoint.text + "\n" + signatures.map(\.line).joined() }

    /// Reads a note strictly; whatever is accepted is written back byte for byte by ``text``.
    package init(text: String) throws(LedgerError) {
        guard text.utf8.count <= Self.maxBytes else { throw .malformedCheckpoint(.tooLarge) }
        guard !text.unicodeScalars.contains(where: { $0.value < 32 && $0 != "\n" }) else {
            throw .malformedCheckpoint(.notText)
        }
        guard let gap = text.range(of: "\n\n", options: [.backwards, .literal]) else {
            throw .malformedCheckpoint(.noSignature)
        }
        let checkpoint = try Checkpoint(text: text[..<text.index(after: gap.lowerBound)])
        var lines = text[gap.upperBound...].split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.popLast()?.isEmpty == true, !lines.isEmpty, lines.count <= Self.maxSignatures else {
            throw .malformedCheckpoint(.noSignature)
        }
        var signatures: [Signature] = []
        for line in lines { signatures.append(try Self.signature(line)) }
        self.init(checkpoint: checkpoint, signatures: signatures)
        guard self.text.utf8.elementsEqual(text.utf8) else { throw .malformedCheckpoint(.notText) }
    }

    /// Reads a note from a file's bytes.
    package init(bytes: some Collection<UInt8>) throws(LedgerError) {
        guard bytes.count <= Self.maxBytes else { throw .malformedCheckpoint(.tooLarge) }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .malformedCheckpoint(.notText) }
        try self.init(text: text)
    }

    private static func signature(_ line: Substring) throws(LedgerError) -> Signature {
        let parts = line.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "\u{2014}", let name = LedgerOrigin(text: String(parts[1])),
            let bytes = StrictBase64.bytes(parts[2]), bytes.count > 4
        else { throw .malformedCheckpoint(.signatureLine) }
        let keyID = bytes[..<4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        return Signature(keyName: name.text, keyID: keyID, bytes: Array(bytes[4...]))
    }

    /// Whether this key signed: it has a line here, and each line that bears its name and hash verifies.
    package func isSigned(by key: CheckpointKey) -> Bool {
        let lines = signatures.filter { $0.keyName == key.name && $0.keyID == key.keyID }
        return !lines.isEmpty && lines.allSatisfy { key.verifies($0.bytes, over: checkpoint.text) }
    }
}
