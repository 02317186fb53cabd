import Ledger
import Policies
import Vault
import Vocabulary

extension Door {
    /// Puts a right value in the place of a wrong one (Article 16 GDPR).
    ///
    /// Source, point and purposes stay those of the datum, and so does the time when it came in: what was wrong is not
    /// kept longer for that. The former value's key is destroyed; under a hold it stays, and serves nothing any more.
    /// - Throws: ``CorrectionFault``; ``DoorError``.
    package func correct(
        _ datum: DatumID, of subject: SubjectID, to value: Sealed<String>, _ context: DeedContext
    ) async throws -> DeedOutcome<DatumID> {
        let loaded = try policy(of: context.controller, at: context.now)
        let survivor = try await person(subject, at: context.controller).subject
        let found = try await data.read { transaction in
            try transaction.names(of: survivor, of: context.controller)
                .compactMap { try transaction.datum(of: context.controller, $0, datum) }.first
        }
        guard let old = found, !old.isReplaced,
            let item = loaded.policy.data[old.item]
        else { throw CorrectionFault.datumUnknown }
        let right: String
        switch ValueRules(item).check(value.revealingPersonalData(), today: context.now.utcDate) {
        case .success(let checked): right = checked
        case .failure(let error): throw CorrectionFault.value(error.fault)
        }
        let request = DecisionRequest(
            operation: .correct, purpose: nil, data: [item.name], principal: context.principal, at: context.now)
        let (response, _) = try await advise(request, on: subject, at: context.controller)
        guard response.effect == .permit else {
            let (denied, _, evidence) = try await decide(request, on: subject, context)
            return .denied(denied, evidence: evidence)
        }
        let kept = try await digests.kept([Sealed(right)], of: item)[0].revealingPersonalData()
        let prepared = try await prepareCorrection(of: old, item, to: kept, context, loaded)
        try await keys.writeKeys { try $0.commitKeys(of: [prepared]) }
        let (erasure, evidence) = try await perform(on: subject, context, policy: loaded.version.digest) {
            record, transaction in
            guard try transaction.datum(of: context.controller, old.subject, datum) == old else {
                throw DoorError.contended
            }
            let wide = try transaction.wideHolds(of: context.controller)
            let grounds = loaded.compiled.grounds(
                holding: item.name, in: record.state.underWideHolds(wide, loaded, at: context.now))
            let erasure = try transaction.beginGiving(way: old, heldBy: grounds, at: context.now)
            if erasure.leavesValue { record.holdsSeveral = nil }
            try transaction.commit([prepared])
            if item.isBirthDate, let born = CalendarDate(right) {
                record.state.age = .born(born)
                record.state.birth = prepared.key.birth.map { _ in
                    BirthSource(subject: old.subject, datum: prepared.datum.id)
                }
            }
            var detail: [String: EvidenceValue] = ["data": .names([item.name])]
            if !grounds.isEmpty { detail["holds"] = .names(grounds) }
            return (erasure, [EvidenceDraft(kind: .datumCorrected, clauses: item.clauses, detail: detail)])
        }
        try await Erasing(keys: keys, data: data).finish([erasure])
        return .done(prepared.datum.id, evidence: evidence)
    }

    private func prepareCorrection(
        of old: SealedDatum, _ item: DataItem, to value: String, _ context: DeedContext, _ loaded: LoadedPolicy
    ) async throws -> PreparedDatum {
        try await keys.readKeys { transaction in
            let key = try ring.personKey(of: context.controller, old.subject, in: transaction)
            let new = NewDatum(
                id: ids.timeOrdered(at: context.now), item: old.item, value: Sealed(Array(value.utf8)),
                source: old.source, point: old.point, collectedAt: old.collectedAt, learnedAt: context.now,
                policy: loaded.version.digest)
            let prepared = try key.prepare(new, birth: item.isBirthDate ? CalendarDate(value) : nil)
            guard let kind = item.identifier else { return prepared }
            let index = try ring.keys(of: context.controller, in: transaction)
                .blindIndex(of: Identifier(kind, Sealed(value)))
            return prepared.findable(by: index)
        }
    }
}

extension VaultTransaction {
    /// Begins to let another value take the place of this one: it goes, unless holds keep it.
    ///
    /// - Returns: what is to be finished.
    func beginGiving(way old: SealedDatum, heldBy grounds: [ElementName], at now: Instant) throws -> Erasure {
        guard grounds.isEmpty else { return try beginReplacing(of: old.controller, old.subject, old.id, at: now) }
        let erasure = Erasure(controller: old.controller, subject: old.subject, datum: old.id, begunAt: now)
        try insert(erasure)
        return erasure
    }
}

/// Why a correction could not be tried; nothing was changed.
package enum CorrectionFault: Error, Hashable, Sendable {
    /// The person has no such datum, or its item is no longer declared.
    case datumUnknown
    case value(ValueFault)

    package var code: String {
        switch self {
        case .datumUnknown: return "datum-unknown"
        case .value(let fault): return fault.rawValue
        }
    }
}
