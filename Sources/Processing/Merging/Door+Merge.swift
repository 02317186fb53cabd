import Ledger
import Policies
import Vault
import Vocabulary

extension Door {
    /// Finds two records to be one person's: the survivor answers for both, by the stricter of what both chose.
    ///
    /// Data, identifiers and choices stay under the key and name that they came under, so that ``split`` can give
    /// each back. Sessions of the merged record end.
    /// - Throws: ``MergeFault``; ``DoorError``.
    package func merge(
        _ member: SubjectID, into survivor: SubjectID, reason: MergeGround, _ context: DeedContext
    ) async throws -> [EntryID] {
        let loaded = try policy(of: context.controller, at: context.now)
        let (kept, gone) = (
            try await settled(survivor, at: context.controller), try await settled(member, at: context.controller)
        )
        var births = kept.births
        births.add(gone.births)
        return try await merge(gone.record.subject, into: kept.record.subject, births, reason, context, loaded)
    }

    private func merge(
        _ second: SubjectID, into first: SubjectID, _ births: OpenBirths, _ reason: MergeGround,
        _ context: DeedContext, _ loaded: LoadedPolicy
    ) async throws -> [EntryID] {
        guard first != second else { throw MergeFault.samePerson }
        let (kept, gone) = (
            try await reference(of: first, at: context.controller),
            try await reference(of: second, at: context.controller)
        )
        let ids = ids
        return try await data.write { transaction in
            guard var record = try transaction.person(first, of: context.controller), record.subject == first,
                var other = try transaction.person(second, of: context.controller), other.subject == second
            else { throw DoorError.contended }
            try births.openOrContend(&record.state)
            try births.openOrContend(&other.state)
            guard !record.state.hasLeft, !other.state.hasLeft else { throw MergeFault.oneHasLeft }
            try transaction.refuseRepresentation(between: first, second, of: context.controller)
            let merge = PersonMerge(survivor: first, member: second, at: context.now, before: record.state)
            try transaction.insert(merge, of: context.controller)
            record.state = MergeRules.joined(record.state, other.state)
            record.holdsSeveral = nil
            let due = try Self.due(of: &record, by: loaded, context.now, in: transaction)
            try transaction.update(record, due: due)
            try transaction.forgetSignIns(of: second, of: context.controller)
            return try Self.leave(
                .subjectsMerged, reason, [kept, gone], context, loaded, ids, in: transaction)
        }
    }

    /// Finds that a merge was wrong: each record gets back what was its own (``MergeRules``), and both sign in anew.
    ///
    /// - Throws: ``MergeFault/notMerged``, ``MergeFault/notTheNewest``; ``DoorError``.
    package func split(
        _ member: SubjectID, from survivor: SubjectID, reason: MergeGround, _ context: DeedContext
    ) async throws -> [EntryID] {
        let loaded = try policy(of: context.controller, at: context.now)
        let (survivor, births) = try await settled(member, partedFrom: survivor, at: context.controller)
        let (kept, gone) = (
            try await reference(of: survivor, at: context.controller),
            try await reference(of: member, at: context.controller)
        )
        let ids = ids
        return try await data.write { transaction in
            guard var record = try transaction.person(survivor, of: context.controller), record.subject == survivor
            else { throw DoorError.contended }
            let merges = try transaction.merges(into: survivor, of: context.controller)
            guard var merge = merges.first(where: { $0.member == member }) else { throw MergeFault.notMerged }
            guard merges.last == merge else { throw MergeFault.notTheNewest }
            guard var other = try transaction.ownRecord(member, of: context.controller) else {
                throw DoorError.personUnknown
            }
            try births.openOrContend(&record.state)
            try births.openOrContend(&other.state)
            try births.openOrContend(&merge.before)
            let (now, joined) = (record.state, MergeRules.joined(merge.before, other.state))
            record.state = MergeRules.parted(merge.before, joined: joined, now: now, isSurvivor: true)
            other.state = MergeRules.parted(other.state, joined: joined, now: now, isSurvivor: false)
            try transaction.delete(merge, of: context.controller)
            let rows = try transaction.heldData(of: survivor, of: context.controller).filter { !$0.isReplaced }
            let changed = now.data.filter { joined.data[$0] != $1 }
            record.state.data = Self.own(rows, merge.before.data.merging(changed) { $1 }, else: now.data)
            let others = try transaction.heldData(of: member, of: context.controller).filter { !$0.isReplaced }
            other.state.data = Self.own(others, other.state.data, else: now.data)
            for var changed in [record, other] {
                changed.holdsSeveral = nil
                let due = try Self.due(of: &changed, by: loaded, context.now, in: transaction)
                try transaction.update(changed, due: due)
                try transaction.forgetSignIns(of: changed.subject, of: context.controller)
            }
            return try Self.leave(.subjectsSplit, reason, [kept, gone], context, loaded, ids, in: transaction)
        }
    }

    /// The survivor, with the dates of birth of all three states that a split looks at.
    private func settled(
        _ member: SubjectID, partedFrom survivor: SubjectID, at controller: ControllerID
    ) async throws -> (survivor: SubjectID, births: OpenBirths) {
        let (kept, own) = try await settled(survivor, at: controller)
        // Seals also what a release before left in the clear in the member's state and in the one from before.
        try await sealBirth(of: member, at: controller)
        let merge = try await data.read { transaction in
            try transaction.merges(into: kept.subject, of: controller).first { $0.member == member }
        }
        if let merge { try await sealBirth(beforeMerge: merge, at: controller) }
        let states = try await data.read { transaction in
            [
                try transaction.ownRecord(member, of: controller)?.state,
                try transaction.merges(into: kept.subject, of: controller).first { $0.member == member }?.before,
            ]
        }
        var births = try await births(Set(states.compactMap { $0?.birth }), at: controller)
        births.add(own)
        return (kept.subject, births)
    }

    /// Everyone who was merged into this person, newest last.
    package func merges(into subject: SubjectID, at controller: ControllerID) async throws -> [PersonMerge] {
        try await data.read { try $0.merges(into: subject, of: controller) }
    }

    /// What is held of one record after a split: as it was on record, for the items that are still there.
    private static func own(
        _ rows: [SealedDatum], _ before: [ElementName: HeldDatum], else now: [ElementName: HeldDatum]
    ) -> [ElementName: HeldDatum] {
        Set(rows.map(\.item)).reduce(into: [:]) { held, item in held[item] = before[item] ?? now[item] }
    }

    /// One entry for each of the two, which names the other's reference.
    private static func leave(
        _ kind: EvidenceKind, _ reason: MergeGround, _ references: [SubjectReference], _ context: DeedContext,
        _ loaded: LoadedPolicy, _ ids: RandomIDs, in transaction: any ProcessingTransaction
    ) throws -> [EntryID] {
        let entries = try zip(references, references.reversed()).enumerated().map { place, pair in
            let draft = EvidenceDraft(
                kind: kind,
                detail: [
                    "reason": .code(reason.rawValue), "survives": .flag(place == 0),
                    "with": .name(ElementName(rawValue: pair.1.rawValue)),
                ])
            return try draft.entry(context, pair.0, policy: loaded.version.digest, ids: ids)
        }
        for entry in entries { try transaction.record(entry) }
        return entries.map(\.id)
    }
}

extension ProcessingTransaction {
    /// - Throws: ``MergeFault/oneRepresentsTheOther``.
    fileprivate func refuseRepresentation(
        between first: SubjectID, _ second: SubjectID, of controller: ControllerID
    ) throws {
        let (left, right) = (try names(of: first, of: controller), try names(of: second, of: controller))
        for (people, others) in [(left, right), (right, left)] {
            for name in people {
                let acting = try represented(by: name, of: controller)
                guard !acting.contains(where: { others.contains($0.subject) }) else {
                    throw MergeFault.oneRepresentsTheOther
                }
            }
        }
    }
}
