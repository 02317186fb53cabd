import Ledger
import Policies
import Vocabulary

extension Door {
    /// Suspends the destruction of everybody's data of some kinds; it acts at once, on every node, and clocks run on.
    ///
    /// - Throws: ``KeepingFault/groundUndeclared``; ``KeepingFault/holdReachesNothing``; ``DoorError``.
    package func holdWidely(
        _ order: HoldOrder, on reach: WideReach, _ context: DeedContext
    ) async throws -> (hold: WideHold, evidence: EntryID) {
        let loaded = try policy(of: context.controller, at: context.now)
        guard let ground = loaded.policy.holds[order.ground] else { throw KeepingFault.groundUndeclared }
        let items = try items(of: reach, ground, loaded, context.now)
        let id: EntryID = ids.timeOrdered(at: context.now)
        var recipient: ElementName?
        if case .recipient(let name) = reach { recipient = name }
        let hold = WideHold(
            controller: context.controller, id: id.rawValue, ground: order.ground, recipient: recipient, items: items,
            matter: order.matter, orderedBy: order.orderedBy, placedAt: context.happened,
            review: order.review ?? ground.review.map { context.now.adding($0) })
        let draft = EvidenceDraft(kind: .holdPlaced, holding: hold, loaded.policy)
        let entry = try draft.entry(context, nil, policy: loaded.version.digest, ids: ids)
        try await data.write { transaction in
            try transaction.insert(hold)
            try transaction.record(entry)
        }
        shelf.note([entry])
        return (hold, entry.id)
    }

    /// Ends a hold on everybody's data. What became due meanwhile goes with the sweeps that follow: the dues of all
    /// people are computed anew, as after another version of the policy.
    ///
    /// - Throws: ``KeepingFault/holdUnknown``; ``DoorError``.
    package func liftWideHold(
        _ id: String, because reason: LiftGround?, _ context: DeedContext
    ) async throws -> EntryID {
        try await change(id, .holdLifted, because: reason, context) { hold, transaction in
            try transaction.delete(hold)
            guard let basis = try transaction.dueBasis(of: hold.controller) else { return }
            try transaction.put(
                DueBasis(controller: hold.controller, policy: basis.policy, begunAt: context.now))
        }
    }

    /// Notes that somebody looked whether a hold on everybody's data is still needed, and when to look again.
    ///
    /// - Throws: ``KeepingFault/holdUnknown``; ``DoorError``.
    package func reviewWideHold(
        _ id: String, again review: Instant, _ context: DeedContext
    ) async throws -> EntryID {
        try await change(id, .holdReviewed, until: review, context) { hold, transaction in
            try transaction.setReview(of: hold, at: review)
        }
    }

    /// The holds on everybody's data, oldest first.
    package func wideHolds(at controller: ControllerID) async throws -> [WideHold] {
        try await data.read { try $0.wideHolds(of: controller) }
    }

    private func change(
        _ id: String, _ kind: EvidenceKind, because reason: LiftGround? = nil, until review: Instant? = nil,
        _ context: DeedContext,
        _ deed: @escaping @Sendable (WideHold, any ProcessingTransaction) throws -> Void
    ) async throws -> EntryID {
        let loaded = try policy(of: context.controller, at: context.now)
        let ids = ids
        let entry = try await data.write { transaction -> EvidenceEntry in
            let standing = try transaction.wideHolds(of: context.controller)
            guard let hold = standing.first(where: { $0.id == id }) else { throw KeepingFault.holdUnknown }
            try deed(hold, transaction)
            var draft = EvidenceDraft(kind: kind, holding: hold, loaded.policy)
            if let reason { draft.detail["reason"] = .code(reason.rawValue) }
            if let review { draft.detail["next"] = .instant(review) }
            let entry = try draft.entry(context, nil, policy: loaded.version.digest, ids: ids)
            try transaction.record(entry)
            return entry
        }
        shelf.note([entry])
        return entry.id
    }

    /// The kinds of data that are meant and that the ground can reach.
    private func items(
        of reach: WideReach, _ ground: HoldGround, _ loaded: LoadedPolicy, _ now: Instant
    ) throws -> [ElementName] {
        let meant: Set<ElementName>
        switch reach {
        case .data(let names):
            let items = names.flatMap { loaded.policy.groups[$0]?.data ?? [$0] }
            guard items.allSatisfy({ loaded.policy.data[$0] != nil }) else { throw KeepingFault.holdReachesNothing }
            meant = Set(items)
        case .recipient(let name):
            // What went to it under an earlier version is meant too.
            meant = loaded.everGiven(to: name, by: now)
        }
        let items = meant.filter { ground.reaches($0) }.sorted()
        guard !items.isEmpty else { throw KeepingFault.holdReachesNothing }
        return items
    }
}

extension EvidenceDraft {
    fileprivate init(kind: EvidenceKind, holding hold: WideHold, _ policy: Policy) {
        var detail: [String: EvidenceValue] = [
            "ground": .name(hold.ground), "hold": .name(ElementName(rawValue: hold.id)),
            "placed": .instant(hold.placedAt), "data": .names(hold.items), "everybody": .flag(true),
        ]
        if let recipient = hold.recipient { detail["recipient"] = .name(recipient) }
        if let matter = hold.matter { detail["matter"] = .name(matter) }
        if let orderedBy = hold.orderedBy { detail["ordered-by"] = .name(orderedBy) }
        if let review = hold.review { detail["review"] = .instant(review) }
        self.init(kind: kind, clauses: policy.holds[hold.ground]?.clauses ?? [], detail: detail)
    }
}
