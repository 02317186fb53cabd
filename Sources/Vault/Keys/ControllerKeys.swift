import Crypto
import FoundationEssentials
import Vocabulary

/// One controller's keys, opened: its controller key, former ones while a rotation runs, and the key of its blind
/// indexes. Everything it does is computation; see ``KeyRing`` for where it comes from.
package struct ControllerKeys: Sendable {
    package let controller: ControllerID
    /// The generation that wraps what is new.
    package let generation: Int
    private let byGeneration: [Int: SymmetricKey]
    private let indexKey: SymmetricKey

    /// - Throws: ``VaultError/controllerUnknown`` when there is no key, ``VaultError/secretMissing`` without the index
    ///   key, ``VaultError/masterKeyWrong``, ``VaultError/sealBroken``.
    init(
        controller: ControllerID, wrapped: [WrappedControllerKey], index: SealedSecret?, masters: MasterKeys
    ) throws(VaultError) {
        guard let newest = wrapped.map(\.generation).max() else { throw .controllerUnknown }
        guard let index else { throw .secretMissing }
        var keys: [Int: SymmetricKey] = [:]
        for key in wrapped { keys[key.generation] = try masters.open(key) }
        try self.init(controller: controller, generation: newest, keys: keys, index: index)
    }

    init(
        controller: ControllerID, generation: Int, keys: [Int: SymmetricKey], index: SealedSecret
    ) throws(VaultError) {
        guard let number = Int(index.wrapper), let wrapper = keys[number] else { throw .sealBroken }
        (self.controller, self.generation, byGeneration) = (controller, generation, keys)
        indexKey = try Envelope.openKey(
            index.sealed, at: .secret(.controller(controller), SecretName.blindIndex), under: wrapper)
    }

    func knows(generation: Int) -> Bool { byGeneration[generation] != nil }

    private func key(_ generation: Int) throws(VaultError) -> SymmetricKey {
        guard let key = byGeneration[generation] else { throw .sealBroken }
        return key
    }

    /// The index by which an identifier is found: the first 16 bytes of HMAC-SHA256 over kind and value.
    package func blindIndex(of identifier: Identifier) -> BlindIndex {
        let code = HMAC<SHA256>.authenticationCode(for: identifier.indexedBytes, using: indexKey)
        return BlindIndex(kind: identifier.kind, bytes: Array(code.prefix(BlindIndex.byteCount)))
    }

    /// HMAC-SHA256 of bytes that could be guessed, under a key of their use: equal bytes are known again, and nobody who
    /// has a copy of the data alone can try out what they were. It stays the same through rotations.
    ///
    /// - Parameter use: for what: a key of its own is derived for it (HKDF), so that codes of two uses never meet.
    package func code(of bytes: [UInt8], for use: String) throws(VaultError) -> Vocabulary.Digest {
        let key = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: indexKey, info: Array("zavet/\(use)".utf8), outputByteCount: 32)
        guard let code = Vocabulary.Digest(Array(HMAC<SHA256>.authenticationCode(for: bytes, using: key))) else {
            throw .sealBroken
        }
        return code
    }
}

// Persons.
extension ControllerKeys {
    /// Makes a person's key; nothing is stored yet.
    ///
    /// - Parameters:
    ///   - reference: a fresh random name for evidence.
    ///   - identifiers: by which the person can be found as long as the person is there; those that are data go with
    ///     their data: ``PreparedDatum/findable(by:)``.
    package func preparePerson(
        _ subject: SubjectID, reference: SubjectReference, identifiers: [Identifier], at now: Instant
    ) throws(VaultError) -> PreparedPerson {
        let key = SymmetricKey(size: .bits256)
        return PreparedPerson(
            key: PersonKey(controller: controller, subject: subject, reference: reference, key: key),
            wrapped: try wrap(key, subject, reference, createdAt: now), identifiers: identifiers.map(blindIndex(of:)))
    }

    /// - Throws: ``VaultError/sealBroken``.
    package func open(_ wrapped: WrappedPersonKey) throws(VaultError) -> PersonKey {
        guard wrapped.controller == controller else { throw .sealBroken }
        let place = Place.personKey(controller, wrapped.subject, wrapped.reference)
        return PersonKey(
            controller: controller, subject: wrapped.subject, reference: wrapped.reference,
            key: try Envelope.openKey(wrapped.wrapped, at: place, under: key(wrapped.generation)))
    }

    /// The same person key under the newest controller key.
    func rewrap(_ wrapped: WrappedPersonKey) throws(VaultError) -> WrappedPersonKey {
        try wrap(open(wrapped).key, wrapped.subject, wrapped.reference, createdAt: wrapped.createdAt)
    }

    private func wrap(
        _ inner: SymmetricKey, _ subject: SubjectID, _ reference: SubjectReference, createdAt: Instant
    ) throws(VaultError) -> WrappedPersonKey {
        WrappedPersonKey(
            controller: controller, subject: subject, reference: reference, generation: generation,
            wrapped: try Envelope.sealKey(
                inner, at: .personKey(controller, subject, reference), under: key(generation)),
            createdAt: createdAt)
    }
}

// Secrets.
extension ControllerKeys {
    /// Seals a secret of this controller.
    package func seal(_ secret: Sealed<[UInt8]>, name: String, at now: Instant) throws(VaultError) -> SealedSecret {
        try Self.seal(
            secret.revealingPersonalData(), name: name, of: controller, generation: generation, under: key(generation),
            at: now)
    }

    /// Opens a secret of this controller.
    ///
    /// - Throws: ``VaultError/sealBroken``, also for another controller's secret.
    package func open(_ secret: SealedSecret) throws(VaultError) -> Sealed<[UInt8]> {
        guard secret.owner == .controller(controller), let number = Int(secret.wrapper) else { throw .sealBroken }
        return Sealed(
            try Envelope.open(secret.sealed, at: .secret(secret.owner, secret.name), under: key(number)))
    }

    static func seal(
        _ secret: some ContiguousBytes, name: String, of controller: ControllerID, generation: Int,
        under key: SymmetricKey, at now: Instant
    ) throws(VaultError) -> SealedSecret {
        let owner = SecretOwner.controller(controller)
        return SealedSecret(
            owner: owner, name: name, wrapper: String(generation),
            sealed: try Envelope.seal(secret, at: .secret(owner, name), under: key), createdAt: now)
    }
}
