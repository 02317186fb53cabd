import Ledger
import Policies
import Vault
import Vocabulary

/// How paper was destroyed; free words have no place in evidence.
package struct PaperDestruction: Hashable, Sendable {
    /// What was done to it.
    package enum Method: String, CaseIterable, Hashable, Codable, Sendable { case shredded, burnt, pulped, wiped }
    package let method: Method
    /// The box or folder, by the archive's mark.
    package let box: ElementName?
    /// The certificate of who destroyed it, by its number.
    package let certificate: ElementName?

    package init(method: Method, box: ElementName? = nil, certificate: ElementName? = nil) {
        (self.method, self.box, self.certificate) = (method, box, certificate)
    }
}

extension Door {
    /// Confirms that paper was destroyed: the task goes, with it what was held of that paper alone, and of whom nothing
    /// is left then, the whole person.
    ///
    /// The context says who did it and when it happened.
    /// - Throws: ``KeepingFault``; ``DoorError``.
    package func confirm(
        _ task: String, _ destruction: PaperDestruction, _ context: DeedContext
    ) async throws -> [EntryID] {
        let controller = context.controller
        let loaded = try policy(of: controller, at: context.now)
        guard let open = try await data.read({ try $0.keepingTask(task, of: controller) }) else {
            throw KeepingFault.taskUnknown
        }
        guard open.outcome == .shredPaper else { throw KeepingFault.notPaper }
        let references = try await references(of: open.subject, at: controller)
        let (rules, ids) = (LettingGo(loaded: loaded, now: context.now), ids)
        let (erasures, evidence) = try await perform(on: open.subject, context, policy: loaded.version.digest) {
            record, transaction in
            guard try transaction.keepingTask(task, of: controller) == open else { throw KeepingFault.taskUnknown }
            let names = try transaction.names(of: record.subject, of: controller)
            guard names.count == references.count else { throw DoorError.contended }
            let seen = try record.state.underWideHolds(
                transaction.wideHolds(of: controller), loaded, at: context.now)
            guard rules.mayShred(open.item, of: seen) else { throw KeepingFault.keptMeanwhile }
            try transaction.delete(open)
            let draft = EvidenceDraft(confirming: open, destruction, loaded.policy)
            let held = try transaction.standingData(of: record.subject, of: controller)
            let going =
                rules.isOnPaperAlone(open.item, of: record.state)
                ? held.filter { $0.item == open.item && !$0.isReplaced } : []
            let before = record
            if !going.isEmpty { record.state.forget([open.item], loaded.policy) }
            let tasks = try transaction.keepingTasks(ofAllNames: record.subject, at: controller)
            if record.state.isEmptied, tasks.isEmpty, going.count == held.count {
                record = before
                let erasures = try Self.beginWhole(
                    names, Array(references.dropFirst()), .emptied, context, loaded, ids, transaction)
                return (erasures, [draft, .emptied])
            }
            let erasures = going.map {
                Erasure(controller: controller, subject: $0.subject, datum: $0.id, begunAt: context.now)
            }
            for erasure in erasures { try transaction.insert(erasure) }
            if record.state.data[open.item] != nil {
                try transaction.notePaperGone(open.item, of: record.subject, at: controller, context.now)
            }
            return (erasures, [draft])
        }
        try await Erasing(keys: keys, data: data).finish(erasures)
        return evidence
    }

    /// Tasks that wait for somebody, in the order in which they were opened.
    package func keepingTasks(
        at controller: ControllerID, after: String? = nil, limit: Int
    ) async throws -> [KeepingTask] {
        try await data.read { try $0.keepingTasks(of: controller, after: after, limit: limit) }
    }
}

extension EvidenceDraft {
    fileprivate init(confirming task: KeepingTask, _ destruction: PaperDestruction, _ policy: Policy) {
        var detail: [String: EvidenceValue] = [
            "task": .name(ElementName(rawValue: task.id)), "rule": .name(task.rule), "data": .names([task.item]),
            "method": .code(destruction.method.rawValue), "ended": .instant(task.due),
        ]
        if let box = destruction.box { detail["box"] = .name(box) }
        if let certificate = destruction.certificate { detail["certificate"] = .name(certificate) }
        self.init(kind: .paperDestroyed, clauses: policy.retention[task.rule]?.clauses ?? [], detail: detail)
    }
}
