import Ledger
import Policies
import Vault
import Vocabulary

extension Door {
    /// Does with one person's data what the policy says is due by now: erases, sets aside, opens tasks (Article
    /// 5(1)(e) GDPR). One decision a value, one entry of evidence a rule, all in one transaction.
    ///
    /// What was erased is out of reach once ``finish(_:)`` has returned; cut off before, the next start finishes it.
    /// - Throws: ``DoorError``, then nothing was changed.
    package func letGo(of subject: SubjectID, _ context: DeedContext) async throws -> Departure {
        let loaded = try policy(of: context.controller, at: context.now)
        let references = try await references(of: subject, at: context.controller)
        let (rules, ids) = (LettingGo(loaded: loaded, now: context.now), ids)
        return try await perform(on: subject, context, policy: loaded.version.digest) { record, transaction in
            let names = try transaction.names(of: record.subject, of: context.controller)
            guard names.count == references.count else { throw DoorError.contended }
            let before = record
            let held = try transaction.standingData(of: record.subject, of: context.controller)
            let tasks = try transaction.keepingTasks(ofAllNames: record.subject, at: context.controller)
            let settled = try transaction.settled(of: record, besides: tasks)
            let holding = HeldTimes(held.map(\.time), of: record.state)
            let seen = try record.state.underWideHolds(
                transaction.wideHolds(of: context.controller), loaded, at: context.now)
            let parts = Departure.parts(
                of: rules.over(in: seen, holding: holding, besides: settled), held, of: record.state, tasks,
                loaded.policy)
            let replaced = rules.released(held, in: seen)
            for part in parts where part.waits {
                for item in part.items {
                    let id: EntryID = ids.timeOrdered(at: context.now)
                    try transaction.insert(
                        KeepingTask(
                            controller: context.controller, id: id.rawValue, subject: record.subject, item: item,
                            rule: part.rule, outcome: part.outcome, due: part.end, openedAt: context.now))
                }
            }
            let leaving = Leaving(parts, held, replaced: replaced)
            for row in leaving.apart where row.status != .restricted {
                try transaction.setStatus(.restricted, of: context.controller, row.subject, row.id)
            }
            leaving.leave(&record.state, loaded.policy, context.now)
            let drafts =
                parts.map { EvidenceDraft(lettingGo: $0, loaded.policy) }
                + EvidenceDraft.releasing(replaced, loaded.policy)
            // Also of what was erased while it waited.
            let finished = tasks.filter { $0.outcome == .anonymise && record.state.data[$0.item] == nil }
            let isWhole =
                leaving.isAll && record.state.isEmptied && tasks.count == finished.count
                && !parts.contains(where: \.waits)
            var (erasures, next): ([Erasure], Instant?) = ([], nil)
            if isWhole {
                // The row stays as it was until the erasure takes it.
                record = before
                erasures = try Self.beginWhole(
                    names, Array(references.dropFirst()), .emptied, context, loaded, ids, transaction)
            } else {
                for task in finished { try transaction.delete(task) }
                erasures = leaving.gone.map {
                    Erasure(
                        controller: context.controller, subject: $0.subject, datum: $0.id, begunAt: context.now)
                }
                for erasure in erasures { try transaction.insert(erasure) }
                record.holdsSeveral = nil
                next = try Self.due(of: &record, by: loaded, context.now, in: transaction)
            }
            try transaction.setDue(next, of: record.subject, at: context.controller)
            let departure = Departure(
                subject: record.subject, parts: parts, replaced: replaced, isWhole: isWhole, next: next,
                erasures: erasures)
            return (departure, drafts + (isWhole ? [.emptied] : []))
        }.value
    }

    /// What ``letGo(of:_:)`` would do now; nothing is changed and nothing recorded.
    ///
    /// - Throws: ``DoorError``.
    package func adviseLettingGo(of subject: SubjectID, _ context: DeedContext) async throws -> Departure {
        let loaded = try policy(of: context.controller, at: context.now)
        let rules = LettingGo(loaded: loaded, now: context.now)
        let (record, held, tasks, settled, wide) = try await data.read { transaction in
            guard let record = try transaction.person(subject, of: context.controller) else {
                throw DoorError.personUnknown
            }
            let held = try transaction.standingData(of: record.subject, of: context.controller)
            let tasks = try transaction.keepingTasks(ofAllNames: record.subject, at: context.controller)
            let settled = try transaction.settled(of: record, besides: tasks)
            return (record, held, tasks, settled, try transaction.wideHolds(of: context.controller))
        }
        var state = try await opened([record.state], at: context.controller)[0]
        let holding = HeldTimes(held.map(\.time), of: state)
        let seen = state.underWideHolds(wide, loaded, at: context.now)
        let parts = Departure.parts(
            of: rules.over(in: seen, holding: holding, besides: settled), held, of: state, tasks, loaded.policy)
        let replaced = rules.released(held, in: seen)
        let leaving = Leaving(parts, held, replaced: replaced)
        leaving.leave(&state, loaded.policy, context.now)
        let isWhole =
            leaving.isAll && state.isEmptied
            && tasks.allSatisfy { $0.outcome == .anonymise && state.data[$0.item] == nil }
            && !parts.contains(where: \.waits)
        return Departure(
            subject: record.subject, parts: parts, replaced: replaced, isWhole: isWhole, next: nil, erasures: [])
    }

    /// Destroys the keys and the rows of what these departures erased.
    package func finish(_ departures: [Departure]) async throws {
        let erasures = departures.flatMap(\.erasures)
        if !erasures.isEmpty { try await Erasing(keys: keys, data: data).finish(erasures) }
    }

    /// Puts in evidence that a sweep ran, and its counts.
    package func noteSweep(_ counts: [String: Int], of controller: ControllerID, at now: Instant) async throws {
        let loaded = try policy(of: controller, at: now)
        let context = DeedContext(
            controller: controller, principal: Asker(kind: .system), actor: .system("sweep"), now: now)
        let draft = EvidenceDraft(kind: .sweepRun, detail: counts.mapValues { .count(Int64($0)) })
        _ = try await leaveEvidence([draft], context, subject: nil, policy: loaded.version.digest)
    }

    /// When the person is to be looked at next, as the transaction knows the person.
    static func due(
        of record: inout PersonRecord, by loaded: LoadedPolicy, _ now: Instant,
        in transaction: any ProcessingTransaction
    ) throws -> Instant? {
        let compiled = loaded.compiled
        let holding = try transaction.heldTimes(of: &record)
        let due = compiled.dueToStore(of: record.state, holding: holding, at: now)
        guard let due, due <= now else { return due }
        let tasks = try transaction.keepingTasks(ofAllNames: record.subject, at: record.controller)
        let settled = try transaction.settled(of: record, besides: tasks)
        let state = try record.state.underWideHolds(
            transaction.wideHolds(of: record.controller), loaded, at: now)
        return settled.isEmpty && state.heldWidely.isEmpty
            ? due : compiled.dueToStore(of: state, holding: holding, at: now, besides: settled)
    }
}

extension ProcessingTransaction {
    /// The tasks of a person under every name that was merged into it.
    func keepingTasks(ofAllNames subject: SubjectID, at controller: ControllerID) throws -> [KeepingTask] {
        try names(of: subject, of: controller).flatMap { try keepingTasks(of: $0, at: controller) }
    }

    /// The outcomes of items that wait for somebody, and the paper that somebody has destroyed since the item came in.
    func settled(
        of record: PersonRecord, besides tasks: [KeepingTask]
    ) throws -> [ElementName: Set<RetentionOutcome>] {
        var settled = tasks.waiting
        for name in try names(of: record.subject, of: record.controller) {
            for (item, gone) in try papersGone(of: name, at: record.controller)
            where record.state.data[item].map({ $0.collectedAt <= gone }) ?? false {
                settled[item, default: []].insert(.shredPaper)
            }
        }
        return settled
    }
}

extension EvidenceDraft {
    /// What a rule of keeping did with somebody's data when its time had come.
    init(lettingGo part: Departure.Part, _ policy: Policy) {
        let kind: EvidenceKind =
            part.destroys
            ? .datumErased : part.outcome.keepsApart ? .restrictionSet : EvidenceKind("keeping-task-opened")
        var detail: [String: EvidenceValue] = [
            "ground": .code("retention-over"), "rule": .name(part.rule), "outcome": .code(part.outcome.rawValue),
            "data": .names(part.items), "ended": .instant(part.end),
        ]
        if part.destroys { detail["values"] = .count(Int64(part.values)) }
        if part.isPartly {
            detail["partly"] = .names(part.items)
            if let upTo = part.upTo { detail["upto"] = .instant(upTo) }
        }
        if let way = part.way { detail["way"] = .code(way.rawValue) }
        if !part.laws.isEmpty { detail["laws"] = .laws(part.laws) }
        self.init(kind: kind, clauses: policy.retention[part.rule]?.clauses ?? [], detail: detail)
    }

    /// What others had replaced and a hold had kept went, now that none reaches it.
    fileprivate static func releasing(_ rows: [SealedDatum], _ policy: Policy) -> [EvidenceDraft] {
        guard !rows.isEmpty else { return [] }
        let items = Set(rows.map(\.item)).sorted()
        // A restored backup must know which of an item's values went.
        let detail: [String: EvidenceValue] = [
            "ground": .code("replaced"), "data": .names(items), "partly": .names(items),
            "erased": .names(rows.map { ElementName(rawValue: $0.id.rawValue) }), "values": .count(Int64(rows.count)),
        ]
        return [
            EvidenceDraft(
                kind: .datumErased, clauses: items.flatMap { policy.data[$0]?.clauses ?? [] }, detail: detail)
        ]
    }

    /// Nothing of the person was left, so the record, the choices and the keys went too.
    static let emptied = EvidenceDraft(
        kind: .subjectErased, detail: ["ground": .code("retention-over"), "values": .count(0)])
}

extension EvidenceValue {
    /// Names of laws, whose slash evidence writes as a dot: `bg.accountancy-act`.
    static func laws(_ laws: [ElementName]) -> EvidenceValue {
        .names(laws.map { ElementName(rawValue: $0.rawValue.replacing("/", with: ".")) })
    }
}
