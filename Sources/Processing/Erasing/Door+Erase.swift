import Choices
import Ledger
import Policies
import Vault
import Vocabulary

extension Door {
    /// Erases a person, or single values, as far as the policy permits it (Article 17 GDPR).
    ///
    /// What a statutory period or a hold keeps stays, is restricted, and is named in the answer. With nothing kept the
    /// whole person goes: record, choices, sessions, keys. With something kept, who asked for everything has left: the
    /// account's relations end, consents are withdrawn, no sign-in leads there. The intent is durable with its evidence
    /// before any key goes; what is cut off after that is finished at the next start.
    /// - Throws: ``ErasureFault``, then nothing was changed; ``DoorError``.
    package func erase(
        _ scope: ErasureScope, of subject: SubjectID, ground: ErasureGround, _ context: DeedContext
    ) async throws -> (result: ErasureResult, evidence: [EntryID]) {
        let loaded = try policy(of: context.controller, at: context.now)
        let references = try await references(of: subject, at: context.controller)
        guard let reference = references.first else { throw DoorError.personUnknown }
        let (plan, ids) = (ErasurePlan(loaded: loaded, context: context), ids)
        let (done, evidence) = try await perform(on: subject, context, policy: loaded.version.digest) {
            record, transaction in
            let names = try transaction.names(of: record.subject, of: context.controller)
            guard names.count == references.count else { throw DoorError.contended }
            var drafts: [EvidenceDraft] = []
            if scope == .everything {
                drafts += try Self.close(plan, ids, &record, in: transaction)
            }
            let held = try transaction.heldData(of: record.subject, of: context.controller)
            let seen = try record.state.underWideHolds(
                transaction.wideHolds(of: context.controller), loaded, at: context.now)
            let (going, staying) = plan.divided(try held.within(scope), of: seen)
            let isWhole = scope == .everything && staying.isEmpty
            let result = ErasureResult(
                reference: reference, erased: going.map { ErasureResult.Value(datum: $0.id, item: $0.item) },
                kept: staying, isWhole: isWhole, hasLeft: scope == .everything && !isWhole)
            if isWhole {
                let erasures = try Self.beginWhole(
                    names, Array(references.dropFirst()), EvidenceDraft(erasing: result, ground), context, loaded, ids,
                    transaction)
                return (Done(result: result, erasures: erasures), drafts + [EvidenceDraft(erasing: result, ground)])
            }
            let erasures = try Self.beginParts(going, result, &record, held, plan, in: transaction)
            drafts += EvidenceDraft.parts(of: result, among: held, ground, loaded.policy)
            return (Done(result: result, erasures: erasures), drafts)
        }
        try await Erasing(keys: keys, data: data).finish(done.erasures)
        return (done.result, evidence)
    }

    /// What ``erase(_:of:ground:_:)`` would do now; nothing is changed and nothing recorded.
    ///
    /// - Throws: ``ErasureFault``; ``DoorError``.
    package func adviseErasure(
        _ scope: ErasureScope, of subject: SubjectID, _ context: DeedContext
    ) async throws -> ErasureResult {
        let loaded = try policy(of: context.controller, at: context.now)
        let plan = ErasurePlan(loaded: loaded, context: context)
        let record = try await person(subject, at: context.controller)
        let state = scope == .everything ? try plan.left(record.state) : record.state
        let (held, wide) = try await data.read { transaction in
            (
                try transaction.heldData(of: record.subject, of: context.controller),
                try transaction.wideHolds(of: context.controller)
            )
        }
        let (going, staying) = plan.divided(
            try held.within(scope), of: state.underWideHolds(wide, loaded, at: context.now))
        let isWhole = scope == .everything && staying.isEmpty
        return ErasureResult(
            reference: try await reference(of: record.subject, at: context.controller),
            erased: going.map { ErasureResult.Value(datum: $0.id, item: $0.item) }, kept: staying, isWhole: isWhole,
            hasLeft: scope == .everything && !isWhole)
    }

    private struct Done: Sendable {
        let result: ErasureResult
        let erasures: [Erasure]
    }

    /// The person leaves: relations of the account end, so that clocks that wait for it start, and consents with them.
    private static func close(
        _ plan: ErasurePlan, _ ids: RandomIDs, _ record: inout PersonRecord, in transaction: any ProcessingTransaction
    ) throws -> [EvidenceDraft] {
        let (context, policy) = (plan.context, plan.loaded.policy)
        let events = plan.closing(record.state)
        EventRules(policy: policy).happened(events, at: context.happened, to: &record.state)
        let circumstances = ChoiceCircumstances(way: context.way, language: record.language)
        let (_, withdrawals) = try apply(
            plan.withdrawing(record.state), circumstances, context, plan.loaded, ids, to: &record, in: transaction)
        return events.map { event in
            EvidenceDraft(
                kind: .eventRecorded, clauses: policy.events[event]?.clauses ?? [], detail: ["event": .name(event)])
        } + withdrawals
    }

    /// Step 1 of the erasure of a person under every name; the further names leave an entry each of their own.
    static func beginWhole(
        _ names: [SubjectID], _ further: [SubjectReference], _ draft: EvidenceDraft, _ context: DeedContext,
        _ loaded: LoadedPolicy, _ ids: RandomIDs, _ transaction: any ProcessingTransaction
    ) throws -> [Erasure] {
        for name in names {
            try transaction.beginErasure(of: context.controller, name, at: context.now)
            try transaction.forgetSignIns(of: name, of: context.controller)
            try transaction.deleteRepresentations(by: name, of: context.controller)
        }
        for reference in further {
            let entry = try draft.entry(context, reference, policy: loaded.version.digest, ids: ids)
            try transaction.record(entry)
        }
        return names.map {
            Erasure(controller: context.controller, subject: $0, datum: nil, begunAt: context.now)
        }
    }

    /// Step 1 of the erasure of single values; what stays is restricted.
    private static func beginParts(
        _ going: [SealedDatum], _ result: ErasureResult, _ record: inout PersonRecord, _ held: [SealedDatum],
        _ plan: ErasurePlan, in transaction: any ProcessingTransaction
    ) throws -> [Erasure] {
        let context = plan.context
        for datum in going {
            try transaction.beginErasure(of: context.controller, datum.subject, data: [datum.id], at: context.now)
        }
        let gone = Set(going.map(\.id))
        let left = held.filter { !gone.contains($0.id) }
        record.state.lose(Set(going.map(\.item)), going, leaving: left, plan.loaded.policy)
        record.holdsSeveral = nil
        for kept in result.kept {
            guard let datum = held.first(where: { $0.id == kept.value.datum }) else { continue }
            try transaction.setStatus(.restricted, of: context.controller, datum.subject, datum.id)
        }
        if !result.restricted.isEmpty {
            let ground = result.hasLeft ? RestrictionFact.leftByPerson : RestrictionFact.keptByLaw
            record.state.restriction = RestrictionFact.joined(
                record.state.restriction,
                RestrictionFact(ground: ground, data: Set(result.restricted), at: context.now))
        }
        if result.hasLeft {
            for name in try transaction.names(of: record.subject, of: context.controller) {
                try transaction.forgetSignIns(of: name, of: context.controller)
                for acting in try transaction.represented(by: name, of: context.controller) {
                    try transaction.endRepresentation(acting.id, of: context.controller, at: context.now)
                }
            }
        }
        return going.map {
            Erasure(controller: context.controller, subject: $0.subject, datum: $0.id, begunAt: context.now)
        }
    }
}

extension [SealedDatum] {
    /// - Throws: ``ErasureFault/datumUnknown`` when one that is named is not among them.
    fileprivate func within(_ scope: ErasureScope) throws(ErasureFault) -> [SealedDatum] {
        guard case .data(let named) = scope else { return self }
        let chosen = filter { named.contains($0.id) }
        guard chosen.count == Set(named).count, !named.isEmpty else { throw .datumUnknown }
        return chosen
    }
}

extension DeedContext {
    /// The way of a choice that the deed itself is.
    fileprivate var way: ChoiceRecord.Way { principal.kind == .client ? .api : .page }
}

extension EvidenceDraft {
    /// The entry that outlives the whole person.
    fileprivate init(erasing result: ErasureResult, _ ground: ErasureGround) {
        self.init(
            kind: .subjectErased,
            detail: [
                "ground": .code(ground.rawValue), "values": .count(Int64(result.erased.count)),
                "data": .names(result.erased.items),
            ])
    }

    /// What of a person was destroyed, and what had to stay with the reasons, the rules and the laws.
    fileprivate static func parts(
        of result: ErasureResult, among held: [SealedDatum], _ ground: ErasureGround, _ policy: Policy
    ) -> [EvidenceDraft] {
        var drafts: [EvidenceDraft] = []
        if !result.erased.isEmpty {
            let items = result.erased.items
            var detail: [String: EvidenceValue] = [
                "ground": .code(ground.rawValue), "values": .count(Int64(result.erased.count)),
                "data": .names(items), "left": .flag(result.hasLeft),
            ]
            // Where other values of an item stay, a restored backup must know which one went.
            let gone = Set(result.erased.map(\.datum))
            let partly = Set(held.filter { !gone.contains($0.id) }.map(\.item)).intersection(items)
            if !partly.isEmpty {
                let single = result.erased.filter { partly.contains($0.item) }
                detail["partly"] = .names(partly.sorted())
                detail["erased"] = .names(single.map { ElementName(rawValue: $0.datum.rawValue) })
            }
            drafts.append(
                EvidenceDraft(
                    kind: .datumErased, clauses: items.flatMap { policy.data[$0]?.clauses ?? [] }, detail: detail))
        }
        guard !result.restricted.isEmpty else { return drafts }
        let rules = Set(result.kept.compactMap(\.rule)).sorted()
        var detail: [String: EvidenceValue] = [
            "data": .names(result.restricted), "values": .count(Int64(result.kept.count)),
            "ground": .code(RestrictionFact.keptByLaw), "left": .flag(result.hasLeft),
            "reasons": .names(
                Set(result.kept.flatMap(\.reasons).map { ElementName(rawValue: $0.code.rawValue) }).sorted()),
        ]
        if !rules.isEmpty { detail["rules"] = .names(rules) }
        let holds = Set(result.kept.flatMap(\.holds)).sorted()
        if !holds.isEmpty { detail["holds"] = .names(holds) }
        let clauses = rules.flatMap { policy.retention[$0]?.clauses ?? [] }
        var seen: Set<String> = []
        drafts.append(
            EvidenceDraft(
                kind: .restrictionSet, clauses: clauses.filter { seen.insert($0).inserted }, detail: detail))
        return drafts
    }
}

extension [ErasureResult.Value] {
    fileprivate var items: [ElementName] {
        map(\.item).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
