import Crypto
import Foundation
import Vocabulary

/// The public half of the key that a controller signs its checkpoints with: Ed25519, with the log's name.
package struct CheckpointKey: Hashable, Sendable {
    /// The byte by which C2SP signed-note names Ed25519.
    private static let algorithm: UInt8 = 1

    /// The origin of the log.
    package let name: String
    /// 32 bytes (RFC 8032).
    package let publicKey: [UInt8]
    /// What signature lines know the key by: the first four bytes of SHA-256 over name, line break, algorithm and key.
    package let keyID: UInt32

    /// - Throws: ``LedgerError/malformedKey`` unless there are 32 bytes that are a point of the curve.
    package init(name: LedgerOrigin, publicKey: [UInt8]) throws(LedgerError) {
        guard publicKey.count == 32, (try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey)) != nil else {
            throw .malformedKey
        }
        self.name = name.text
        self.publicKey = publicKey
        let hash = SHA256.hash(data: Array(name.text.utf8) + [0x0A, Self.algorithm] + publicKey)
        keyID = hash.prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }

    /// `name+hash+base64`, the form in which verifiers of notes are given a key.
    package var text: String {
        let hash = withUnsafeBytes(of: keyID.bigEndian) { Hex.text($0) }
        return "\(name)+\(hash)+\(StrictBase64.text([Self.algorithm] + publicKey))"
    }

    /// Reads ``text`` strictly.
    package init(text: some StringProtocol) throws(LedgerError) {
        let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let name = LedgerOrigin(text: String(parts[0])),
            let bytes = StrictBase64.bytes(parts[2]), bytes.first == Self.algorithm
        else { throw .malformedKey }
        try self.init(name: name, publicKey: Array(bytes.dropFirst()))
        guard self.text == text else { throw .malformedKey }
    }

    /// Whether the bytes are this key's signature over the text.
    package func verifies(_ signature: [UInt8], over text: String) -> Bool {
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else { return false }
        return key.isValidSignature(signature, for: Array(text.utf8))
    }
}
