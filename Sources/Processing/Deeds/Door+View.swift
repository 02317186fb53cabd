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
    /// When it goes, and by which rule.
    package let end: KeepingEnd
}

extension Door {
    /// Everything that is held of the person, for the person's own eyes or for answering a right.
    ///
    /// A decision under the built-in purpose of data subjects' rights, with its evidence.
    package func view(_ subject: SubjectID, _ context: DeedContext) async throws -> DeedOutcome<[HeldValue]> {
        let loaded = try policy(of: context.controller, at: context.now)
        let state = try await person(subject, at: context.controller).state
        let items = loaded.policy.data.map(\.name).filter { state.data[$0] != nil }
        return try await read(
            DecisionRequest(
                operation: .read, purpose: .dataSubjectRights, data: items, principal: context.principal,
                at: context.now),
            of: subject, as: .dataViewed, context)
    }

    /// Reads the named items for a purpose, if the policy permits it; the answer leaves evidence first.
    package func read(
        _ request: DecisionRequest, of subject: SubjectID, _ context: DeedContext
    ) async throws -> DeedOutcome<[HeldValue]> {
        try await read(request, of: subject, as: .decisionPermitted, context)
    }

    private func read(
        _ request: DecisionRequest, of subject: SubjectID, as kind: EvidenceKind, _ context: DeedContext
    ) async throws -> DeedOutcome<[HeldValue]> {
        let loaded = try policy(of: context.controller, at: request.at)
        let items = Set(request.data.flatMap { loaded.policy.groups[$0]?.data ?? [$0] })
        let (outcome, evidence) = try await perform(on: subject, context, policy: loaded.version.digest) {
            record, transaction in
            // Nobody is refused the sight that nothing is held.
            if request.purpose == .dataSubjectRights, items.isEmpty {
                return (ReadOutcome(response: nil, state: record.state, data: []), [EvidenceDraft(kind: kind)])
            }
            let response = loaded.compiled.decide(request, record.state)
            var draft = EvidenceDraft(deciding: request, response, loaded.policy)
            guard response.effect == .permit else {
                return (ReadOutcome(response: response, state: record.state, data: []), [draft])
            }
            draft = EvidenceDraft(
                kind: draft.kind == .disclosureMade ? draft.kind : kind, clauses: draft.clauses, detail: draft.detail)
            let data = try transaction.data(of: context.controller, subject).filter { items.contains($0.item) }
            return (ReadOutcome(response: response, state: record.state, data: data), [draft])
        }
        if let response = outcome.response, response.effect != .permit { return .denied(response, evidence: evidence) }
        return .done(try await open(outcome, of: subject, loaded, context), evidence: evidence)
    }

    private struct ReadOutcome: Sendable {
        /// `nil` when there was nothing to decide about.
        let response: DecisionResponse?
        let state: PersonState
        let data: [SealedDatum]
    }

    private func open(
        _ outcome: ReadOutcome, of subject: SubjectID, _ loaded: LoadedPolicy, _ context: DeedContext
    ) async throws -> [HeldValue] {
        let opened = try await keys.readKeys { transaction in
            let key = try ring.personKey(of: context.controller, subject, in: transaction)
            return try key.open(outcome.data, with: try transaction.datumKeys(of: context.controller, subject))
        }
        let values = opened.map { datum in
            let item = datum.stored.item
            let restriction = outcome.state.restriction
            let keptAs = loaded.policy.data[item]?.keptAs ?? .value
            let value = keptAs == .value ? String(decoding: datum.value.revealingPersonalData(), as: UTF8.self) : ""
            return HeldValue(
                datum: datum.stored.id, item: item, value: Sealed(value), keptAs: keptAs,
                source: datum.stored.source, point: datum.stored.point, collectedAt: datum.stored.collectedAt,
                learnedAt: datum.stored.learnedAt,
                purposes: outcome.state.data[item]?.purposes.sorted() ?? [],
                isRestricted: restriction.map { $0.data.isEmpty || $0.data.contains(item) } ?? false,
                end: loaded.compiled.keepingEnd(of: item, in: outcome.state, asking: .sweep(at: context.now)) ?? .never)
        }
        func place(_ item: ElementName) -> Int { loaded.policy.data.position(of: item) ?? .max }
        return values.sorted { (place($0.item), $0.datum) < (place($1.item), $1.datum) }
    }
}
