import Ledger
import Policies
import Vocabulary

extension Door {
    /// Erasures that become final in one run, at most.
    static var erasuresARun: Int { 200 }

    /// Orders an erasure of the whole person that staff can take back; until it is final the data is restricted.
    ///
    /// - Returns: `nil` where the policy lets erasures wait for nothing: then ``erase(_:of:ground:_:)`` is due.
    /// - Throws: ``DoorError``.
    package func orderErasure(
        of subject: SubjectID, ground: ErasureGround, staff: StaffID, _ context: DeedContext
    ) async throws -> WaitingErasure? {
        let loaded = try policy(of: context.controller, at: context.now)
        guard let due = loaded.policy.undoEnd(from: context.now) else { return nil }
        let ids = ids
        let clauses = loaded.policy.security.filter { $0.undo != nil }.flatMap(\.clauses)
        return try await perform(on: subject, context, policy: loaded.version.digest) { record, transaction in
            if let there = try transaction.waitingErasure(of: record.subject, at: context.controller) {
                return (there, [])
            }
            let waiting = WaitingErasure(
                id: ids.timeOrdered(at: context.now), controller: context.controller, subject: record.subject,
                ground: ground, ordered: context.now, due: due, by: staff)
            try transaction.insert(waiting)
            if record.state.restriction == nil {
                record.state.restriction = RestrictionFact(ground: RestrictionFact.erasureWaits, at: context.now)
            }
            let detail: [String: EvidenceValue] = ["ground": .code(ground.rawValue), "final": .instant(due)]
            return (waiting, [EvidenceDraft(kind: .erasureOrdered, clauses: clauses, detail: detail)])
        }.value
    }

    /// Takes an erasure back that is not final: everything is as it was before.
    ///
    /// - Throws: ``ErasureFault/notWaiting``; ``DoorError``.
    package func takeBackErasure(of subject: SubjectID, _ context: DeedContext) async throws -> [EntryID] {
        let loaded = try policy(of: context.controller, at: context.now)
        let clauses = loaded.policy.security.filter { $0.undo != nil }.flatMap(\.clauses)
        return try await perform(on: subject, context, policy: loaded.version.digest) { record, transaction in
            guard let waiting = try transaction.waitingErasure(of: record.subject, at: context.controller) else {
                throw ErasureFault.notWaiting
            }
            try transaction.delete(waiting)
            if record.state.restriction?.ground == RestrictionFact.erasureWaits { record.state.restriction = nil }
            let detail: [String: EvidenceValue] = ["ordered": .instant(waiting.ordered)]
            return ((), [EvidenceDraft(kind: .erasureTakenBack, clauses: clauses, detail: detail)])
        }.evidence
    }

    /// The erasure that waits for this person.
    package func waitingErasure(of subject: SubjectID, at controller: ControllerID) async throws -> WaitingErasure? {
        try await data.read { try $0.waitingErasure(of: subject, at: controller) }
    }

    /// Makes final what nobody took back in time; cut off anywhere, the next run goes on.
    ///
    /// - Returns: how many people were erased.
    @discardableResult
    package func finishWaitingErasures(at controller: ControllerID, _ now: Instant) async throws -> Int {
        let due = try await data.read {
            try $0.waitingErasures(of: controller, until: now, limit: Self.erasuresARun)
        }
        for waiting in due {
            let context = DeedContext(
                controller: controller, principal: Asker(kind: .system), actor: .system("waiting-erasure"), now: now)
            do {
                _ = try await erase(.everything, of: waiting.subject, ground: waiting.ground, context)
            } catch DoorError.personUnknown {}
            // Where something had to stay, so does the person's record, and with it the order.
            try await data.write { try $0.delete(waiting) }
        }
        return due.count
    }
}

extension RestrictionFact {
    /// An erasure by staff waits to be final.
    static let erasureWaits = "erasure-waits"
}

extension EvidenceKind {
    /// Staff ordered the erasure of a person; it can be taken back for a while.
    package static let erasureOrdered = EvidenceKind("erasure-ordered")
    /// An erasure was taken back before it was final.
    package static let erasureTakenBack = EvidenceKind("erasure-taken-back")
}
