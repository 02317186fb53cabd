import Choices
import Ledger
import Policies
import Vault
import Vocabulary

/// The one door to personal data: whatever is done to it is decided by the policy, done in the vault, and put in
/// evidence, in one transaction. Nobody else opens the vault.
///
/// Its deeds stand in the files `Door+….swift`, one a kind of deed.
package struct Door: Sendable {
    package let keys: any KeyStore
    /// People who are read here are met as after every act on many that was ordered (``BindingStore``).
    package let data: any ProcessingStore
    package let ring: KeyRing
    package let policies: PolicyBook
    package let ids: RandomIDs
    /// Where sealed files lie.
    package let files: any FileStore
    /// For values that a policy keeps as digests.
    package let digests: ValueDigests
    /// Spares the counting of evidence the reading of it.
    let shelf: TallyShelf
    /// For what is carried out when somebody is met: nobody passes the time there.
    let clock: Clock
    /// The act on many that this door carries out; its store is the one behind ``BindingStore``.
    let carried: CarriedAct?

    package init(
        keys: any KeyStore, data: any ProcessingStore, ring: KeyRing, policies: PolicyBook, ids: RandomIDs = .init(),
        digests: ValueDigests, files: any FileStore = NoFiles(), shelf: TallyShelf = TallyShelf(), clock: Clock
    ) {
        (self.keys, self.ring, self.policies, self.ids) = (keys, ring, policies, ids)
        (self.digests, self.files, self.shelf, self.clock, carried) = (digests, files, shelf, clock, nil)
        self.data = BindingStore(stored: data) { due in
            try await Door(
                keys: keys, stored: data, ring: ring, policies: policies, ids: ids, digests: digests, files: files,
                shelf: shelf, clock: clock, carrying: nil
            ).settle(due)
        }
    }

    /// A door to people as they are stored.
    private init(
        keys: any KeyStore, stored: any ProcessingStore, ring: KeyRing, policies: PolicyBook, ids: RandomIDs,
        digests: ValueDigests, files: any FileStore, shelf: TallyShelf, clock: Clock, carrying: CarriedAct?
    ) {
        (self.keys, self.data, self.ring, self.policies, self.ids) = (keys, stored, ring, policies, ids)
        (self.digests, self.files, self.shelf, self.clock, carried) = (digests, files, shelf, clock, carrying)
    }

    /// This door to people as they are stored, whatever was ordered for many.
    ///
    /// - Parameter act: what is carried out there; each deed is then done only while it is due.
    func unbound(carrying act: CarriedAct? = nil) -> Door {
        Door(
            keys: keys, stored: (data as? BindingStore)?.stored ?? data, ring: ring, policies: policies, ids: ids,
            digests: digests, files: files, shelf: shelf, clock: clock, carrying: act)
    }

    /// - Throws: ``DoorError/controllerUnknown``.
    package func policy(of controller: ControllerID, at instant: Instant) throws(DoorError) -> LoadedPolicy {
        guard let loaded = policies.inForce(controller, at: instant) else { throw .controllerUnknown }
        return loaded
    }

    /// The people an identifier leads to; it never proves who asks. Somebody who was merged is found as the survivor.
    ///
    /// - Throws: ``VaultError/identifierMalformed``, or the store's error.
    package func find(_ identifier: Identifier, at controller: ControllerID) async throws -> [SubjectID] {
        try await survivors(of: try await names(of: identifier, at: controller), at: controller)
    }

    /// As ``find(_:at:)``, for a deed that goes on to the survivor by itself: whoever is found alone is given by the name
    /// that was found, which spares a look-up.
    ///
    /// - Throws: ``VaultError/identifierMalformed``, or the store's error.
    package func findForDeed(_ identifier: Identifier, at controller: ControllerID) async throws -> [SubjectID] {
        let named = try await names(of: identifier, at: controller)
        return named.count == 1 ? named : try await survivors(of: named, at: controller)
    }

    private func names(of identifier: Identifier, at controller: ControllerID) async throws -> [SubjectID] {
        try await keys.readKeys { transaction in
            let index = try ring.keys(of: controller, in: transaction).blindIndex(of: identifier)
            return try transaction.subjects(of: controller, with: index)
        }
    }

    private func survivors(of named: [SubjectID], at controller: ControllerID) async throws -> [SubjectID] {
        guard !named.isEmpty else { return [] }
        return try await data.read { transaction in
            try named.reduce(into: []) { found, name in
                guard let subject = try transaction.answering(for: name, of: controller) else { return }
                if !found.contains(subject) { found.append(subject) }
            }
        }
    }

    /// Those of ``find(_:at:)`` who have not left: whom a sign-in or a new submission may lead to.
    package func findPresent(_ identifier: Identifier, at controller: ControllerID) async throws -> [SubjectID] {
        let found = try await find(identifier, at: controller)
        return try await data.read { transaction in
            try found.filter { try !(transaction.person($0, of: controller)?.state.hasLeft ?? true) }
        }
    }

    /// The blind index of an identifier: for counting attempts without keeping the address.
    package func blindIndex(of identifier: Identifier, at controller: ControllerID) async throws -> BlindIndex {
        try await keys.readKeys { try ring.keys(of: controller, in: $0).blindIndex(of: identifier) }
    }

    /// The person's name in evidence.
    ///
    /// - Throws: ``DoorError/personUnknown`` when there is no such person, or no longer.
    package func reference(of subject: SubjectID, at controller: ControllerID) async throws -> SubjectReference {
        guard let key = try await keys.readKeys({ try $0.personKey(of: controller, subject) }) else {
            throw DoorError.personUnknown
        }
        return key.reference
    }

    /// The person's names in evidence: the own one first, then those of all that were merged in.
    ///
    /// - Throws: ``DoorError/personUnknown``.
    package func references(of subject: SubjectID, at controller: ControllerID) async throws -> [SubjectReference] {
        let names = try await data.read { transaction in
            try transaction.names(
                of: transaction.person(subject, of: controller)?.subject ?? subject, of: controller)
        }
        let found = try await keys.readKeys { transaction in
            try names.compactMap { try transaction.personKey(of: controller, $0)?.reference }
        }
        guard !found.isEmpty else { throw DoorError.personUnknown }
        return found
    }

    /// The person's state and language as they stand.
    ///
    /// - Throws: ``DoorError/personUnknown``.
    package func person(_ subject: SubjectID, at controller: ControllerID) async throws -> PersonRecord {
        var record = try await rawPerson(subject, at: controller)
        if record.state.birth != nil { record.state = try await opened([record.state], at: controller)[0] }
        return record
    }

    /// As it is stored: a date of birth is not opened, so that the age is unknown.
    func rawPerson(_ subject: SubjectID, at controller: ControllerID) async throws -> PersonRecord {
        guard let record = try await data.read({ try $0.person(subject, of: controller) }) else {
            throw DoorError.personUnknown
        }
        return record
    }

    /// The person's state as it stands; the empty one for nobody in particular.
    ///
    /// - Throws: ``DoorError/personUnknown``.
    func state(of subject: SubjectID?, at controller: ControllerID) async throws -> PersonState {
        guard let subject else { return PersonState() }
        return try await person(subject, at: controller).state
    }

    /// One deed on a person who is there: state, rows and evidence in one transaction.
    ///
    /// - Parameter deed: changes the record, may work on the transaction, and says what to put in evidence. It may be
    ///   run more than once.
    func perform<Value: Sendable>(
        on subject: SubjectID, _ context: DeedContext, policy: Digest,
        _ deed: @escaping @Sendable (inout PersonRecord, any ProcessingTransaction) throws -> (Value, [EvidenceDraft])
    ) async throws -> (value: Value, evidence: [EntryID]) {
        var (subject, further) = (subject, OpenBirths())
        for _ in 0..<4 {
            do {
                return try await performOnce(on: subject, context, policy: policy, further, deed)
            } catch let merged as Merged {
                subject = merged.survivor
            } catch BirthUnopened.sealed(let source) {
                // Of a merged record, or written since the keys were read.
                further.add(try await births([source], at: context.controller))
            } catch BirthUnopened.inClear {
                try await sealBirth(of: subject, at: context.controller)
            }
        }
        throw DoorError.contended
    }

    /// The person was merged into another, who answers for it.
    private struct Merged: Error { let survivor: SubjectID }

    private func performOnce<Value: Sendable>(
        on subject: SubjectID, _ context: DeedContext, policy: Digest, _ further: OpenBirths,
        _ deed: @escaping @Sendable (inout PersonRecord, any ProcessingTransaction) throws -> (Value, [EvidenceDraft])
    ) async throws -> (value: Value, evidence: [EntryID]) {
        let (reference, births) = try await keys.readKeys { transaction in
            guard let key = try transaction.personKey(of: context.controller, subject) else {
                throw DoorError.personUnknown
            }
            var births = try OpenBirths(allOf: key, with: ring, in: transaction)
            births.add(further)
            return (key.reference, births)
        }
        guard let loaded = policies.version(policy, of: context.controller) else { throw DoorError.controllerUnknown }
        let (ids, shelf, carried) = (ids, shelf, carried)
        return try await data.write { transaction in
            guard var record = try transaction.person(subject, of: context.controller) else {
                throw DoorError.personUnknown
            }
            guard record.subject == subject else { throw Merged(survivor: record.subject) }
            try births.open(&record.state)
            try carried?.begin(on: &record, in: transaction)
            let before = record
            let (value, drafts) = try deed(&record, transaction)
            if record != before {
                let due = try Self.due(of: &record, by: loaded, context.now, in: transaction)
                try transaction.update(record, due: due)
            }
            let entries = try drafts.map { try $0.entry(context, reference, policy: policy, ids: ids) }
            for entry in entries { try transaction.record(entry) }
            try carried?.end(on: subject, in: transaction)
            shelf.note(entries)
            return (value, entries.map(\.id))
        }
    }

    /// Entries that concern no one person, in a transaction of their own.
    func leaveEvidence(
        _ drafts: [EvidenceDraft], _ context: DeedContext, subject: SubjectReference?, policy: Digest?
    ) async throws -> [EntryID] {
        let entries = try drafts.map { try $0.entry(context, subject, policy: policy, ids: ids) }
        try await data.write { transaction in for entry in entries { try transaction.record(entry) } }
        shelf.note(entries)
        return entries.map(\.id)
    }
}
