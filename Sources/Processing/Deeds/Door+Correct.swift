import Ledger
import Policies
import Vault
import Vocabulary

extension Door {
    /// Puts a right value in the place of a wrong one (Article 16 GDPR).
    ///
    /// Source, point and purposes stay those of the datum, and so does the time when it came in: what was wrong is not
    /// kept longer for that. The former value's key is destroyed.
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
        guard let old = found,
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
        let erasure = Erasure(
            controller: context.controller, subject: old.subject, datum: datum, begunAt: context.now)
        let (_, evidence) = try await perform(on: subject, context, policy: loaded.version.digest) {
            record, transaction in
            try transaction.beginErasure(of: context.controller, old.subject, data: [datum], at: context.now)
            try transaction.commit([prepared])
            if item.isBirthDate, let born = CalendarDate(right) {
                record.state.age = .born(born)
                record.state.birth = prepared.key.birth.map { _ in
                    BirthSource(subject: old.subject, datum: prepared.datum.id)
                }
            }
            return (
                (), [EvidenceDraft(kind: .datumCorrected, clauses: item.clauses, detail: ["data": .names([item.name])])]
            )
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
