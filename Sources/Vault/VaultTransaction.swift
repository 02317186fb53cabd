import Vocabulary

/// A person of whom the controller holds something.
package struct RegisteredSubject: Hashable, Sendable {
    package let controller: ControllerID
    package let id: SubjectID
    /// When, in the world, the controller came to know the person.
    package let registeredAt: Instant
    package let learnedAt: Instant

    package init(controller: ControllerID, id: SubjectID, registeredAt: Instant, learnedAt: Instant) {
        (self.controller, self.id) = (controller, id)
        (self.registeredAt, self.learnedAt) = (registeredAt, learnedAt)
    }
}

/// What the vault asks of the store of data within one transaction.
///
/// Whoever writes through it puts the evidence into the same transaction.
package protocol VaultTransaction: FileTransaction {
    // Persons.
    func insert(_ subject: RegisteredSubject) throws
    func subject(of controller: ControllerID, _ subject: SubjectID) throws -> RegisteredSubject?
    /// Persons in the order of their identifiers, behind `after`.
    func subjects(of controller: ControllerID, after: SubjectID?, limit: Int) throws -> [RegisteredSubject]
    func subjectCount(of controller: ControllerID) throws -> Int
    /// Deletes the person with all sealed data; files of these are marked as going.
    func deleteSubject(of controller: ControllerID, _ subject: SubjectID) throws

    // Data.
    /// - Throws: the store's refusal when the person is not registered (any more).
    func insert(_ datum: SealedDatum) throws
    /// All of one person's, by datum.
    func data(of controller: ControllerID, _ subject: SubjectID) throws -> [SealedDatum]
    /// One person's in the order of their names, behind `after`.
    func data(of controller: ControllerID, _ subject: SubjectID, after: DatumID?, limit: Int) throws -> [SealedDatum]
    /// All of one person's without those whose erasure has begun.
    func standingData(of controller: ControllerID, _ subject: SubjectID) throws -> [SealedDatum]
    /// Of what stands, when each came in and how it stands, without the values.
    func datumTimes(of controller: ControllerID, _ subject: SubjectID) throws -> [DatumTime]
    /// One person's values of one item, by datum, without those whose erasure has begun.
    func standingData(of controller: ControllerID, _ subject: SubjectID, item: ElementName) throws -> [SealedDatum]
    func datum(of controller: ControllerID, _ subject: SubjectID, _ datum: DatumID) throws -> SealedDatum?
    /// `false` when there is no such datum.
    @discardableResult
    func setStatus(
        _ status: DatumStatus, of controller: ControllerID, _ subject: SubjectID, _ datum: DatumID
    ) throws -> Bool
    /// Marks that another value has taken the place of this one, which is only stored from then on.
    func setReplaced(at now: Instant, of controller: ControllerID, _ subject: SubjectID, _ datum: DatumID) throws
    /// Removes the sealed bytes; the key must have gone before. A file of the datum is marked as going.
    func deleteDatum(of controller: ControllerID, _ subject: SubjectID, _ datum: DatumID) throws

    // Erasures under way.
    /// Does nothing when the same is under way already.
    func insert(_ erasure: Erasure) throws
    /// Any controller's, oldest first, at most `limit`.
    func erasures(limit: Int) throws -> [Erasure]
    /// A controller's, without those that leave the value; oldest first, at most `limit`.
    func erasures(of controller: ControllerID, limit: Int) throws -> [Erasure]
    /// One person's, without those that leave the value.
    func erasures(of controller: ControllerID, _ subject: SubjectID) throws -> [Erasure]
    func delete(_ erasure: Erasure) throws

    /// Deletes all persons, data and erasures of a controller.
    func deleteAllPersons(of controller: ControllerID) throws
}

/// The store of data, as the vault sees it.
package protocol VaultStore: Sendable {
    /// Durable when it returns. The job may be run again; see the room `Storage`.
    @discardableResult
    func writeData<Value: Sendable>(
        _ job: @escaping @Sendable (any VaultTransaction) throws -> Value
    ) async throws -> Value

    /// A look-up by index on one unchanging view.
    func readData<Value: Sendable>(
        _ job: @escaping @Sendable (any VaultTransaction) throws -> Value
    ) async throws -> Value
}
