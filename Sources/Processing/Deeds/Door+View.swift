import Ledger
import Policies
import Vault
import Vocabulary

/// One value that is held, opened, with everything the person may know about it (Article 15(1) GDPR).
package struct HeldValue: Sendable {
    package let datum: DatumID
    package let item: ElementName
    /// Empty for an item that is kept as a digest only: nobody is shown that.
    package let value: Sealed<String>
    package let keptAs: KeptForm
    package let source: ElementName
    package let point: ElementName?
    package let collectedAt: Instant
    package let learnedAt: Instant
    /// The purposes it was taken for and is held for.
    package let purposes: [ElementName]
    package let isRestricted: Bool
    /// When another value took its place: it is stored for a hold alone, and goes when none reaches it.
    package let replacedAt: Instant?
    /// When it goes, and by which rule.
    package let end: KeepingEnd
    /// When it is over for each of its purposes; empty where they all end by the same rules.
    package let ends: [KeepingPlan.PurposeEnd]
    /// The file that the value tells of, if it does; open it with ``Door/play(_:of:for:_:)``.
    package let file: StoredFile?

    package var isReplaced: Bool { replacedAt != nil }
}

extension Door {
    /// Everything that is held of the person, for the person's own eyes or for answering a right.
    ///
    /// A decision under the built-in purpose of data subjects' rights, with its evidence. A person's own further looks
    /// on the same day (UTC) leave no further entry.
    package func view(_ subject: SubjectID, _ context: DeedContext) async throws -> DeedOutcome<[HeldValue]> {
        let loaded = try policy(of: context.controller, at: context.now)
        let state = try await person(subject, at: context.controller).state
        let items = loaded.policy.data.map(\.name).filter { state.data[$0] != nil }
        return try await read(
            DecisionRequest(
                operation: .read, purpose: .dataSubjectRights, data: items, principal: context.principal,
                at: context.now),
            of: subject, as: .dataViewed, context
        ).outcome
    }

    /// Reads the named items for a purpose, if the policy permits it; the answer leaves evidence first.
    package func read(
        _ request: DecisionRequest, of subject: SubjectID, _ context: DeedContext
    ) async throws -> DeedOutcome<[HeldValue]> {
        try await read(request, of: subject, as: .decisionPermitted, context).outcome
    }

    /// As ``read(_:of:_:)``, and of whom: the survivor of somebody who was merged.
    package func readFollowing(
        _ request: DecisionRequest, of subject: SubjectID, _ context: DeedContext
    ) async throws -> (person: SubjectID, outcome: DeedOutcome<[HeldValue]>) {
        try await read(request, of: subject, as: .decisionPermitted, context)
    }

    private func read(
        _ request: DecisionRequest, of subject: SubjectID, as kind: EvidenceKind, _ context: DeedContext
    ) async throws -> (person: SubjectID, outcome: DeedOutcome<[HeldValue]>) {
        let loaded = try policy(of: context.controller, at: request.at)
        let items = Set(request.data.flatMap { loaded.policy.groups[$0]?.data ?? [$0] })
        let (outcome, evidence) = try await perform(on: subject, context, policy: loaded.version.digest) {
            record, transaction in
            // Nobody is refused the sight that nothing is held.
            if request.purpose == .dataSubjectRights, items.isEmpty {
                let nothing = ReadOutcome(
                    person: record.subject, response: nil, state: record.state, data: [], files: [])
                return (nothing, Self.isNoted(kind, &record, context) ? [] : [EvidenceDraft(kind: kind)])
            }
            let (outcome, decision) = try Self.reading(request, items, of: record, loaded, in: transaction)
            guard outcome.response?.effect == .permit else { return (outcome, [decision]) }
            let draft = EvidenceDraft(
                kind: decision.kind == .disclosureMade ? decision.kind : kind, clauses: decision.clauses,
                detail: decision.detail)
            return (outcome, Self.isNoted(kind, &record, context) ? [] : [draft])
        }
        if let response = outcome.response, response.effect != .permit {
            return (outcome.person, .denied(response, evidence: evidence))
        }
        return (outcome.person, .done(try await open(outcome, loaded, context), evidence: evidence))
    }

    /// As ``read(_:of:_:)`` of each, several in one transaction; in the order of the people, without those of whom it is
    /// refused and those who left meanwhile.
    func readEach(
        _ request: DecisionRequest, of subjects: [SubjectID], _ context: DeedContext
    ) async throws -> [SelectedReading] {
        let loaded = try policy(of: context.controller, at: request.at)
        let items = Set(request.data.flatMap { loaded.policy.groups[$0]?.data ?? [$0] })
        let (done, alone) = try await performEach(on: subjects, context, policy: loaded.version.digest) {
            record, transaction in
            let (outcome, draft) = try Self.reading(request, items, of: record, loaded, in: transaction)
            return (outcome, [draft])
        }
        let permitted = done.filter { $0.value.response?.effect == .permit }
        let opened = Dictionary(
            grouping: try await openData(permitted.flatMap(\.value.data), of: context.controller),
            by: \.stored.subject)
        var readings: [SubjectID: SelectedReading] = [:]
        for one in permitted {
            let own = Set(one.value.data.map(\.subject)).flatMap { opened[$0] ?? [] }
            readings[one.subject] = SelectedReading(
                subject: one.subject, values: ordered(own, one.value, loaded, context), evidence: one.evidence)
        }
        for subject in alone {
            do {
                guard case .done(let values, let evidence) = try await read(request, of: subject, context) else {
                    continue
                }
                readings[subject] = SelectedReading(subject: subject, values: values, evidence: evidence)
            } catch DoorError.personUnknown {}
        }
        return subjects.compactMap { readings[$0] }
    }

    /// What the policy says to reading of one person, with what it reaches, in a transaction.
    private static func reading(
        _ request: DecisionRequest, _ items: Set<ElementName>, of record: PersonRecord, _ loaded: LoadedPolicy,
        in transaction: any ProcessingTransaction
    ) throws -> (ReadOutcome, EvidenceDraft) {
        let (response, state) = try transaction.decided(request, of: record.state, record.controller, loaded)
        let draft = EvidenceDraft(deciding: request, response, loaded.policy)
        guard response.effect == .permit else {
            let refused = ReadOutcome(
                person: record.subject, response: response, state: record.state, data: [], files: [])
            return (refused, draft)
        }
        let held = loaded.compiled.serving(
            try transaction.standingData(of: record.subject, of: record.controller, items: items), for: request,
            of: state)
        let withFiles = Set(held.filter { loaded.policy.data[$0.item]?.type == .file }.map(\.subject))
        let files = try withFiles.flatMap { try transaction.files(of: record.controller, $0) }
        let outcome = ReadOutcome(
            person: record.subject, response: response, state: record.state, data: held,
            files: files.filter { $0.status == .held })
        return (outcome, draft)
    }

    /// The items of which a hold keeps a value that another replaced.
    package func replacedItems(of subject: SubjectID, at controller: ControllerID) async throws -> [ElementName] {
        let rows = try await data.read { try $0.standingData(of: subject, of: controller) }
        return Set(rows.filter(\.isReplaced).map(\.item)).sorted()
    }

    /// Whether an entry of this day says already that the person looked; notes it otherwise.
    private static func isNoted(_ kind: EvidenceKind, _ record: inout PersonRecord, _ context: DeedContext) -> Bool {
        guard kind == .dataViewed, context.principal.kind == .subject, !context.isRepresented else { return false }
        if let last = record.viewedAt, last.utcDate == context.now.utcDate { return true }
        record.viewedAt = context.now
        return false
    }

    private struct ReadOutcome: Sendable {
        let person: SubjectID
        /// `nil` when there was nothing to decide about.
        let response: DecisionResponse?
        let state: PersonState
        let data: [SealedDatum]
        let files: [StoredFile]
    }

    /// What a person's rows hold, under whichever of the person's names each came.
    func openData(_ rows: [SealedDatum], of controller: ControllerID) async throws -> [OpenDatum] {
        let byName = Dictionary(grouping: rows, by: \.subject)
        return try await keys.readKeys { transaction in
            try byName.flatMap { name, rows -> [OpenDatum] in
                // A name without a key was erased since the rows were read.
                guard let wrapped = try transaction.personKey(of: controller, name) else { return [] }
                let key = try ring.open(wrapped, in: transaction)
                // Few are looked up one by one; for many the person's whole range is read.
                let keys =
                    rows.count <= 3
                    ? try rows.compactMap { try transaction.datumKey(of: controller, name, $0.id) }
                    : try transaction.datumKeys(of: controller, name)
                return try key.open(rows, with: keys)
            }
        }
    }

    private func open(
        _ outcome: ReadOutcome, _ loaded: LoadedPolicy, _ context: DeedContext
    ) async throws -> [HeldValue] {
        ordered(try await openData(outcome.data, of: context.controller), outcome, loaded, context)
    }

    /// Values with what may be known of each, in the order of the policy's items.
    private func ordered(
        _ opened: [OpenDatum], _ outcome: ReadOutcome, _ loaded: LoadedPolicy, _ context: DeedContext
    ) -> [HeldValue] {
        let files = Dictionary(outcome.files.map { ($0.datum, $0) }) { first, _ in first }
        let values = opened.map { held($0, in: outcome.state, files, loaded, context.now) }
        func place(_ item: ElementName) -> Int { loaded.policy.data.position(of: item) ?? .max }
        return values.sorted {
            (place($0.item), $0.isReplaced ? 1 : 0, $0.datum) < (place($1.item), $1.isReplaced ? 1 : 0, $1.datum)
        }
    }

    /// A value with everything that the person may know about it.
    ///
    /// - Parameter files: the person's files that are held, by datum.
    func held(
        _ datum: OpenDatum, in state: PersonState, _ files: [DatumID: StoredFile], _ loaded: LoadedPolicy,
        _ now: Instant
    ) -> HeldValue {
        let item = datum.stored.item
        let value = state.value(of: datum.stored)
        let seen = value.map { state.seeing(item, $0) } ?? state
        let keptAs = loaded.policy.data[item]?.keptAs ?? .value
        let text = keptAs == .value ? String(decoding: datum.value.revealingPersonalData(), as: UTF8.self) : ""
        return HeldValue(
            datum: datum.stored.id, item: item, value: Sealed(text), keptAs: keptAs, source: datum.stored.source,
            point: datum.stored.point, collectedAt: datum.stored.collectedAt, learnedAt: datum.stored.learnedAt,
            purposes: state.data[item]?.purposes.sorted() ?? [],
            isRestricted: state.isRestricted(item) || datum.stored.status == .restricted,
            replacedAt: datum.stored.replacedAt,
            end: datum.stored.isReplaced
                ? .never : loaded.compiled.keepingEnd(of: item, in: seen, asking: .sweep(at: now)) ?? .never,
            ends: datum.stored.isReplaced
                ? [] : loaded.compiled.purposeEnds(of: item, in: seen, asking: .sweep(at: now)),
            file: files[datum.stored.id])
    }
}
