import Vocabulary

/// Whose secret it is.
package enum SecretOwner: Hashable, Sendable {
    /// The whole server's, sealed under the master key.
    case server
    /// One controller's, sealed under its controller key.
    case controller(ControllerID)
}

/// A secret that is not a person's: a signing key, a key for cookies; kept in the store of keys.
package struct SealedSecret: Hashable, Sendable {
    package let owner: SecretOwner
    /// Kebab-case, unique for its owner.
    package let name: String
    /// The key it is sealed under: a master key's fingerprint, or a controller key's generation.
    package let wrapper: String
    package let sealed: [UInt8]
    package let createdAt: Instant

    package init(owner: SecretOwner, name: String, wrapper: String, sealed: [UInt8], createdAt: Instant) {
        (self.owner, self.name, self.wrapper) = (owner, name, wrapper)
        (self.sealed, self.createdAt) = (sealed, createdAt)
    }
}

/// The names of the secrets that rooms keep.
package enum SecretName {
    /// The key of the blind indexes; made with the controller's first key.
    package static let blindIndex = "blind-index"
    /// Ed25519, 32 bytes: signs the checkpoints of the controller's evidence.
    package static let ledgerSigning = "ledger-signing"
    /// Authenticates what the server hands to browsers.
    package static let session = "session"
}
