import Crypto
import Vocabulary

/// The master key in use, and former ones while a rotation runs.
package struct MasterKeys: Sendable {
    /// Wraps what is new.
    package let current: MasterKey
    private let byFingerprint: [String: MasterKey]

    /// - Parameter former: keys that may still open what was wrapped before.
    package init(current: MasterKey, former: [MasterKey] = []) {
        self.current = current
        byFingerprint = Dictionary((former + [current]).map { ($0.fingerprint, $0) }) { $1 }
    }

    /// A first or further controller key.
    func newControllerKey(
        _ controller: ControllerID, generation: Int, at now: Instant
    ) throws(VaultError) -> (key: SymmetricKey, wrapped: WrappedControllerKey) {
        let key = SymmetricKey(size: .bits256)
        return (key, try wrap(key, controller, generation: generation, createdAt: now))
    }

    /// - Throws: ``VaultError/masterKeyWrong``, ``VaultError/sealBroken``.
    func open(_ wrapped: WrappedControllerKey) throws(VaultError) -> SymmetricKey {
        try Envelope.openKey(
            wrapped.wrapped, at: .controllerKey(wrapped.controller, generation: wrapped.generation),
            under: key(wrapped.master))
    }

    /// The same controller key under the current master key.
    func rewrap(_ wrapped: WrappedControllerKey) throws(VaultError) -> WrappedControllerKey {
        try wrap(
            open(wrapped), wrapped.controller, generation: wrapped.generation, createdAt: wrapped.createdAt)
    }

    private func wrap(
        _ key: SymmetricKey, _ controller: ControllerID, generation: Int, createdAt: Instant
    ) throws(VaultError) -> WrappedControllerKey {
        WrappedControllerKey(
            controller: controller, generation: generation, master: current.fingerprint,
            wrapped: try Envelope.sealKey(
                key, at: .controllerKey(controller, generation: generation), under: current.key),
            createdAt: createdAt)
    }

    /// Seals a secret of the whole server.
    package func seal(_ secret: Sealed<[UInt8]>, name: String, at now: Instant) throws(VaultError) -> SealedSecret {
        SealedSecret(
            owner: .server, name: name, wrapper: current.fingerprint,
            sealed: try Envelope.seal(
                secret.revealingPersonalData(), at: .secret(.server, name), under: current.key),
            createdAt: now)
    }

    /// Opens a secret of the whole server.
    package func open(_ secret: SealedSecret) throws(VaultError) -> Sealed<[UInt8]> {
        Sealed(try Envelope.open(secret.sealed, at: .secret(.server, secret.name), under: key(secret.wrapper)))
    }

    private func key(_ fingerprint: String) throws(VaultError) -> SymmetricKey {
        guard let master = byFingerprint[fingerprint] else { throw .masterKeyWrong }
        return master.key
    }
}
