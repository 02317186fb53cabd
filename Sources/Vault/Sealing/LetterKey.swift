import Crypto
import Vocabulary

/// The key of one message that waits to be sent: it stands with the keys, apart from the message, and goes with it.
package struct LetterKey: Sendable {
    private let key: SymmetricKey

    private init(key: SymmetricKey) { self.key = key }

    /// A new key of 256 bits.
    package static func generate() -> LetterKey { LetterKey(key: SymmetricKey(size: .bits256)) }

    /// The key that ``secret`` told.
    ///
    /// - Throws: ``VaultError/sealBroken`` for anything but 32 bytes.
    package init(secret: Sealed<[UInt8]>) throws(VaultError) {
        key = SymmetricKey(data: secret.revealingPersonalData())
        guard key.bitCount == 256 else { throw .sealBroken }
    }

    /// For the store of keys.
    package var secret: Sealed<[UInt8]> { Sealed(key.withUnsafeBytes { Array($0) }) }

    /// Seals the message, bound to its controller and name.
    package func seal(_ letter: Sealed<[UInt8]>, of controller: ControllerID, _ name: String) throws(VaultError)
        -> [UInt8]
    {
        try Envelope.seal(letter.revealingPersonalData(), at: .letter(controller, name), under: key)
    }

    /// - Throws: ``VaultError/sealBroken`` for anything but what ``seal(_:of:_:)`` made of that name.
    package func open(_ sealed: [UInt8], of controller: ControllerID, _ name: String) throws(VaultError)
        -> Sealed<[UInt8]>
    {
        Sealed(try Envelope.open(sealed, at: .letter(controller, name), under: key))
    }
}
