import Crypto
import Vocabulary

/// Signs the checkpoints of one controller; holds the private key, or a way to one.
package struct CheckpointSigner: Sendable {
    package let origin: LedgerOrigin
    package let key: CheckpointKey
    private let sign: @Sendable (_ text: [UInt8]) throws -> [UInt8]

    /// - Parameter sign: makes the Ed25519 signature over a note's text.
    package init(
        origin: LedgerOrigin, publicKey: [UInt8], sign: @escaping @Sendable (_ text: [UInt8]) throws -> [UInt8]
    ) throws(LedgerError) {
        self.origin = origin
        key = try CheckpointKey(name: origin, publicKey: publicKey)
        self.sign = sign
    }

    /// - Parameter privateKey: the 32 bytes of an Ed25519 key, as the Vault keeps it.
    /// - Throws: ``LedgerError/malformedKey`` for any other length.
    package init(origin: LedgerOrigin, privateKey: Sealed<[UInt8]>) throws(LedgerError) {
        let bytes = privateKey.revealingPersonalData()
        guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes) else { throw .malformedKey }
        try self.init(origin: origin, publicKey: Array(key.publicKey.rawRepresentation)) {
            Array(try key.signature(for: $0))
        }
    }

    /// Signs the head, as C2SP tlog-checkpoint has it.
    package func sign(_ checkpoint: Checkpoint) throws -> SignedCheckpoint {
        let bytes = try sign(Array(checkpoint.text.utf8))
        let line = SignedCheckpoint.Signature(keyName: key.name, keyID: key.keyID, bytes: bytes)
        return SignedCheckpoint(checkpoint: checkpoint, signatures: [line])
    }
}
