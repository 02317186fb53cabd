import Ledger
import Policies
import Vault
import Vocabulary

// The vault knows a folder as it knows a person: a key of its own, which wraps a key for each paper. So it is sealed, goes
// into copies, is rotated and is destroyed like everything else there, and no person's erasure depends on it.

extension Door {
    /// Seals the first papers of a new folder; their keys are durable when it returns.
    ///
    /// - Parameter folder: a fresh random name that no person has.
    package func prepareFolder(
        _ folder: SubjectID, _ papers: [FolderPaper], _ context: DeedContext
    ) async throws -> PreparedPapers {
        let policy = try policy(of: context.controller, at: context.now).version.digest
        let (ring, ids) = (ring, ids)
        let person = try await keys.readKeys { transaction in
            try ring.keys(of: context.controller, in: transaction).preparePerson(
                folder, reference: ids.next(), identifiers: [], at: context.now)
        }
        let data = try papers.map { try person.key.prepare(NewDatum($0, ids, policy, context)) }
        try await keys.writeKeys { transaction in
            try transaction.commit(person)
            try transaction.commitKeys(of: data)
        }
        return PreparedPapers(
            folder: RegisteredSubject(
                controller: context.controller, id: folder, registeredAt: context.happened, learnedAt: context.now),
            data: data)
    }

    /// Seals further papers of a folder; their keys are durable when it returns.
    ///
    /// - Throws: `VaultError.personUnknown` when the folder has gone.
    package func preparePapers(
        _ papers: [FolderPaper], in folder: SubjectID, _ context: DeedContext
    ) async throws -> PreparedPapers {
        guard !papers.isEmpty else { return PreparedPapers(folder: nil, data: []) }
        let policy = try policy(of: context.controller, at: context.now).version.digest
        let (ring, ids) = (ring, ids)
        let key = try await keys.readKeys { try ring.personKey(of: context.controller, folder, in: $0) }
        let data = try papers.map { try key.prepare(NewDatum($0, ids, policy, context)) }
        try await keys.writeKeys { try $0.commitKeys(of: data) }
        return PreparedPapers(folder: nil, data: data)
    }

    /// The papers of a folder, the oldest first; empty when it has gone.
    ///
    /// - Parameter isSkipped: which are not even read from the store, by their name: files, say, that may be large.
    package func papers(
        in folder: SubjectID, at controller: ControllerID,
        without isSkipped: @escaping @Sendable (ElementName) -> Bool = { _ in false }
    ) async throws -> [OpenPaper] {
        let held = try await data.read { transaction -> [SealedDatum] in
            let items = try Set(transaction.datumTimes(of: controller, folder).map(\.item))
            let wanted = items.filter { !isSkipped($0) }
            if wanted.count == items.count { return try transaction.data(of: controller, folder) }
            return try wanted.flatMap { try transaction.standingData(of: controller, folder, item: $0) }
        }
        let open = try await opened(held, in: folder, at: controller)
        return open.sorted { ($0.stored.learnedAt, $0.stored.id) < ($1.stored.learnedAt, $1.stored.id) }.map {
            OpenPaper(
                name: $0.stored.item,
                words: Sealed(String(decoding: $0.value.revealingPersonalData(), as: UTF8.self)),
                at: $0.stored.learnedAt)
        }
    }

    /// The bytes of one paper, such as a file; `nil` when there is none of that name, or the folder has gone.
    package func paperBytes(
        _ name: ElementName, in folder: SubjectID, at controller: ControllerID
    ) async throws -> Sealed<[UInt8]>? {
        let held = try await data.read { try $0.standingData(of: controller, folder, item: name) }
        return try await opened(held, in: folder, at: controller).last?.value
    }

    private func opened(
        _ held: [SealedDatum], in folder: SubjectID, at controller: ControllerID
    ) async throws -> [OpenDatum] {
        guard !held.isEmpty else { return [] }
        let ring = ring
        return try await keys.readKeys { transaction -> [OpenDatum] in
            guard try transaction.personKey(of: controller, folder) != nil else { return [] }
            let key = try ring.personKey(of: controller, folder, in: transaction)
            return try key.open(held, with: transaction.datumKeys(of: controller, folder))
        }
    }

    /// Begins to destroy a folder with all its papers, in the transaction of the deed; then call
    /// ``finishDestroying(_:)``, which a start of the server does too.
    package func beginDestroying(
        _ folder: SubjectID, _ context: DeedContext, in transaction: any ProcessingTransaction
    ) throws -> FolderErasure {
        try transaction.beginErasure(of: context.controller, folder, at: context.now)
        return FolderErasure(
            erasure: Erasure(controller: context.controller, subject: folder, datum: nil, begunAt: context.now))
    }

    /// Destroys the keys, then what they sealed.
    package func finishDestroying(_ begun: FolderErasure) async throws {
        try await Erasing(keys: keys, data: data).finish([begun.erasure])
    }

    /// A trace by which equal words are known again, and by which nobody finds out what they were.
    ///
    /// - Parameter use: for what; traces of two uses never meet.
    package func trace(of words: Sealed<String>, for use: String, at controller: ControllerID) async throws -> Digest {
        try await trace(ofBytes: Sealed(Array(words.revealingPersonalData().utf8)), for: use, at: controller)
    }

    /// The same of bytes, such as a file's.
    package func trace(
        ofBytes bytes: Sealed<[UInt8]>, for use: String, at controller: ControllerID
    ) async throws -> Digest {
        let ring = ring
        return try await keys.readKeys { transaction in
            try ring.keys(of: controller, in: transaction).code(of: bytes.revealingPersonalData(), for: use)
        }
    }
}

extension NewDatum {
    fileprivate init(_ paper: FolderPaper, _ ids: RandomIDs, _ policy: Digest, _ context: DeedContext) {
        self.init(
            id: ids.timeOrdered(at: context.now), item: paper.name,
            value: paper.content, source: ElementName(rawValue: "paper"),
            point: nil, collectedAt: context.happened, learnedAt: context.now, policy: policy)
    }
}
