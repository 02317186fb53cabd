import Vocabulary

/// What the vault asks of the store of keys within one transaction.
///
/// This store is backed up apart from the data and its copies do not live longer than the policy's backup period, so
/// that what is deleted here is gone everywhere once that period has passed.
package protocol KeyTransaction {
    // Controllers.
    func insert(_ key: WrappedControllerKey) throws
    /// All generations of a controller, oldest first.
    func controllerKeys(of controller: ControllerID) throws -> [WrappedControllerKey]
    /// Keys of any controller that another master key wraps, at most `limit`.
    func controllerKeys(notUnder master: String, limit: Int) throws -> [WrappedControllerKey]
    /// Writes master and wrapping of a key anew.
    func update(_ key: WrappedControllerKey) throws
    /// Deletes generations before this one. Refused by the schema while a person key is wrapped under one.
    func deleteControllerKeys(of controller: ControllerID, before generation: Int) throws
    /// All controllers that have a key.
    func controllersWithKeys() throws -> [ControllerID]

    // Persons.
    func insert(_ key: WrappedPersonKey) throws
    func personKey(of controller: ControllerID, _ subject: SubjectID) throws -> WrappedPersonKey?
    /// By the name that evidence uses.
    func personKey(of controller: ControllerID, reference: SubjectReference) throws -> WrappedPersonKey?
    /// Keys that another generation wraps, at most `limit`.
    func personKeys(of controller: ControllerID, notUnder generation: Int, limit: Int) throws -> [WrappedPersonKey]
    /// Writes generation and wrapping of a key anew.
    func update(_ key: WrappedPersonKey) throws
    /// Deletes the person's key with all datum keys and identifiers. `false` when there was none.
    @discardableResult
    func deletePersonKey(of controller: ControllerID, _ subject: SubjectID) throws -> Bool

    // Data.
    /// - Throws: the store's refusal when the person has no key (any more).
    func insert(_ key: WrappedDatumKey) throws
    /// All of one person's, by datum.
    func datumKeys(of controller: ControllerID, _ subject: SubjectID) throws -> [WrappedDatumKey]
    /// Those of one person's whose data are named from `first` to `last`, both included.
    func datumKeys(
        of controller: ControllerID, _ subject: SubjectID, from first: DatumID, through last: DatumID
    ) throws -> [WrappedDatumKey]
    /// The key of one datum; `nil` when it was destroyed.
    func datumKey(of controller: ControllerID, _ subject: SubjectID, _ datum: DatumID) throws -> WrappedDatumKey?
    /// Those of a person's beside which a date of birth is sealed.
    func datumKeysWithBirth(of controller: ControllerID, _ subject: SubjectID) throws -> [WrappedDatumKey]
    /// Puts a sealed date of birth beside the key of its datum. `false` when there is no such key.
    @discardableResult
    func setBirth(
        _ sealed: [UInt8], of controller: ControllerID, _ subject: SubjectID, _ datum: DatumID
    ) throws -> Bool
    /// Deletes one key, with the identifiers that the datum was. `false` when there was none.
    @discardableResult
    func deleteDatumKey(of controller: ControllerID, _ subject: SubjectID, _ datum: DatumID) throws -> Bool

    // Identifiers.
    /// Does nothing when the person has the identifier from this datum already.
    ///
    /// - Parameter datum: the datum that is the identifier, with whose key it goes; `nil` for one that stays as long
    ///   as the person does.
    func insertIdentifier(
        _ index: BlindIndex, of controller: ControllerID, _ subject: SubjectID, from datum: DatumID?
    ) throws
    /// Everyone it leads to, by identifier.
    func subjects(of controller: ControllerID, with index: BlindIndex) throws -> [SubjectID]
    func identifiers(of controller: ControllerID, _ subject: SubjectID) throws -> [BlindIndex]
    /// Whatever datum it is from. `false` when the person did not have it.
    @discardableResult
    func deleteIdentifier(_ index: BlindIndex, of controller: ControllerID, _ subject: SubjectID) throws -> Bool

    /// Those that the person has from this datum.
    func deleteIdentifiers(of controller: ControllerID, _ subject: SubjectID, from datum: DatumID) throws

    // Secrets.
    /// Secrets by name, each sealed under its owner's key.
    func secret(of owner: SecretOwner, _ name: String) throws -> SealedSecret?
    func secrets(of owner: SecretOwner) throws -> [SealedSecret]
    /// Writes a secret, in place of one of the same name.
    func put(_ secret: SealedSecret) throws
    func deleteSecret(of owner: SecretOwner, _ name: String) throws

    // Orphans: keys whose data were never written.
    /// Persons whose keys were made after `after` and not after `until`, in the order of time, at most `limit`.
    func personKeyAges(of controller: ControllerID, _ window: KeyWindow, limit: Int) throws -> [KeyAge]
    /// Data whose keys were made in the window, in the order of time, at most `limit`.
    func datumKeyAges(of controller: ControllerID, _ window: KeyWindow, limit: Int) throws -> [KeyAge]
    /// Until when keys have been compared with the data; `nil` before the first time.
    func sweptUntil(of controller: ControllerID) throws -> Instant?
    func setSweptUntil(_ instant: Instant, of controller: ControllerID) throws

    /// Deletes everything of a controller here, which makes all that it holds unreadable.
    func deleteAllKeys(of controller: ControllerID) throws
}

extension KeyTransaction {
    /// An identifier that stays as long as the person does.
    package func insertIdentifier(_ index: BlindIndex, of controller: ControllerID, _ subject: SubjectID) throws {
        try insertIdentifier(index, of: controller, subject, from: nil)
    }
}

/// The keys made after `after` and not after `until`, behind `cursor`.
package struct KeyWindow: Sendable {
    /// The last key already seen; `nil` to begin.
    package var cursor: KeyAge?
    package let after: Instant
    package let until: Instant

    package init(after: Instant, until: Instant, cursor: KeyAge? = nil) {
        (self.after, self.until, self.cursor) = (after, until, cursor)
    }
}

/// A key's name and time.
package struct KeyAge: Hashable, Sendable {
    package let createdAt: Instant
    package let subject: SubjectID
    /// `nil` for the person's own key.
    package let datum: DatumID?

    package init(createdAt: Instant, subject: SubjectID, datum: DatumID?) {
        (self.createdAt, self.subject, self.datum) = (createdAt, subject, datum)
    }
}

/// The store of keys.
package protocol KeyStore: Sendable {
    /// Durable when it returns. The job may be run again; see the room `Storage`.
    @discardableResult
    func writeKeys<Value: Sendable>(
        _ job: @escaping @Sendable (any KeyTransaction) throws -> Value
    ) async throws -> Value

    /// A look-up by index on one unchanging view.
    func readKeys<Value: Sendable>(
        _ job: @escaping @Sendable (any KeyTransaction) throws -> Value
    ) async throws -> Value

    /// After the return, deleted keys stand in no file of the store; not after each erasure, but soon.
    func scrubKeys() async throws
}
