import Ledger
import Policies
import Vocabulary

extension Door {
    /// Suspends the destruction of what a ground of the policy reaches; clocks run on meanwhile and are not restarted.
    ///
    /// - Throws: ``KeepingFault/groundUndeclared``; ``DoorError``.
    package func hold(
        _ order: HoldOrder, on subject: SubjectID, _ context: DeedContext
    ) async throws -> (hold: Hold, evidence: [EntryID]) {
        let loaded = try policy(of: context.controller, at: context.now)
        guard let ground = loaded.policy.holds[order.ground] else { throw KeepingFault.groundUndeclared }
        let review = order.review ?? ground.review.map { context.now.adding($0) }
        let id: EntryID = ids.timeOrdered(at: context.now)
        let (hold, evidence) = try await perform(on: subject, context, policy: loaded.version.digest) {
            record, transaction in
            let hold = Hold(
                controller: context.controller, id: id.rawValue, subject: record.subject, ground: order.ground,
                matter: order.matter, orderedBy: order.orderedBy, placedAt: context.happened, review: review)
            try transaction.insert(hold)
            record.state.holds.insert(order.ground)
            return (hold, [EvidenceDraft(kind: .holdPlaced, holding: hold, loaded.policy)])
        }
        return (hold, evidence)
    }

    /// Ends one hold; its ground keeps nothing more unless another hold of it stands.
    ///
    /// - Throws: ``KeepingFault/holdUnknown``; ``DoorError``.
    package func liftHold(
        _ id: String, of subject: SubjectID, because reason: LiftGround? = nil, _ context: DeedContext
    ) async throws -> [EntryID] {
        let loaded = try policy(of: context.controller, at: context.now)
        return try await perform(on: subject, context, policy: loaded.version.digest) { record, transaction in
            let standing = try transaction.holds(ofAllNames: record.subject, at: context.controller)
            guard let hold = standing.first(where: { $0.id == id }) else { throw KeepingFault.holdUnknown }
            try transaction.delete(hold)
            if !standing.contains(where: { $0.id != id && $0.ground == hold.ground }) {
                record.state.holds.remove(hold.ground)
            }
            var draft = EvidenceDraft(kind: .holdLifted, holding: hold, loaded.policy)
            if let reason { draft.detail["reason"] = .code(reason.rawValue) }
            return ((), [draft])
        }.evidence
    }

    /// Notes that somebody looked whether a hold is still needed, and when to look again.
    ///
    /// - Throws: ``KeepingFault/holdUnknown``; ``DoorError``.
    package func reviewHold(
        _ id: String, of subject: SubjectID, again review: Instant, _ context: DeedContext
    ) async throws -> [EntryID] {
        let loaded = try policy(of: context.controller, at: context.now)
        return try await perform(on: subject, context, policy: loaded.version.digest) { record, transaction in
            let standing = try transaction.holds(ofAllNames: record.subject, at: context.controller)
            guard let hold = standing.first(where: { $0.id == id }) else { throw KeepingFault.holdUnknown }
            try transaction.setReview(of: hold, at: review)
            var draft = EvidenceDraft(kind: .holdReviewed, holding: hold, loaded.policy)
            draft.detail["next"] = .instant(review)
            return ((), [draft])
        }.evidence
    }

    /// The holds on a person, oldest first.
    package func holds(on subject: SubjectID, at controller: ControllerID) async throws -> [Hold] {
        let record = try await person(subject, at: controller)
        return try await data.read { try $0.holds(ofAllNames: record.subject, at: controller) }
    }

    /// The controller's holds, of one matter or all, in the order in which they were placed.
    package func holds(
        at controller: ControllerID, matter: ElementName? = nil, after: String? = nil, limit: Int
    ) async throws -> [Hold] {
        try await data.read { try $0.holds(of: controller, matter: matter, after: after, limit: limit) }
    }

    /// Holds that somebody must look at again.
    package func holdsToReview(at controller: ControllerID, _ now: Instant, limit: Int) async throws -> [Hold] {
        try await data.read { try $0.holdsToReview(of: controller, at: now, limit: limit) }
    }

    /// Lifts the holds that these events end by the policy's word; part of the deed that records the events.
    ///
    /// A hold that was placed after the event happened belongs to another case and stays.
    static func liftHolds(
        endedBy events: [ElementName], at happened: Instant, _ record: inout PersonRecord, _ policy: Policy,
        in transaction: any ProcessingTransaction
    ) throws -> [EvidenceDraft] {
        let ended = policy.holds.filter { ground in
            record.state.holds.contains(ground.name) && ground.until.map(events.contains) == true
        }
        guard !ended.isEmpty else { return [] }
        let standing = try transaction.holds(ofAllNames: record.subject, at: record.controller)
        return try ended.flatMap { ground -> [EvidenceDraft] in
            let own = standing.filter { $0.ground == ground.name }
            let over = own.filter { $0.placedAt <= happened }
            if over.count == own.count { record.state.holds.remove(ground.name) }
            return try over.map { hold in
                try transaction.delete(hold)
                return EvidenceDraft(kind: .holdLifted, holding: hold, endedBy: ground.until, policy)
            }
        }
    }
}

extension ProcessingTransaction {
    fileprivate func holds(ofAllNames subject: SubjectID, at controller: ControllerID) throws -> [Hold] {
        try names(of: subject, of: controller).flatMap { try holds(of: $0, at: controller) }.sorted { $0.id < $1.id }
    }
}

extension EvidenceDraft {
    fileprivate init(kind: EvidenceKind, holding hold: Hold, endedBy event: ElementName? = nil, _ policy: Policy) {
        var detail: [String: EvidenceValue] = [
            "ground": .name(hold.ground), "hold": .name(ElementName(rawValue: hold.id)),
            "placed": .instant(hold.placedAt),
        ]
        if let matter = hold.matter { detail["matter"] = .name(matter) }
        if let orderedBy = hold.orderedBy { detail["ordered-by"] = .name(orderedBy) }
        if let review = hold.review { detail["review"] = .instant(review) }
        if let event { detail["event"] = .name(event) }
        self.init(kind: kind, clauses: policy.holds[hold.ground]?.clauses ?? [], detail: detail)
    }
}
