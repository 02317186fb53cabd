import Ledger
import Policies
import Vault
import Vocabulary

/// How paper was destroyed; free words have no place in evidence.
package struct PaperDestruction: Hashable, Sendable {
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
    /// Confirms that paper was destroyed: its record goes, and the task with it.
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
        let rules = LettingGo(loaded: loaded, now: context.now)
        let (erasures, evidence) = try await perform(on: open.subject, context, policy: loaded.version.digest) {
            record, transaction in
            guard try transaction.keepingTask(task, of: controller) == open else { throw KeepingFault.taskUnknown }
            guard rules.over(in: record.state, besides: []).contains(where: { $0.item == open.item }) else {
                throw KeepingFault.keptMeanwhile
            }
            try transaction.delete(open)
            let erasures = try transaction.heldData(of: record.subject, of: controller)
                .filter { $0.item == open.item }
                .map { Erasure(controller: controller, subject: $0.subject, datum: $0.id, begunAt: context.now) }
            for erasure in erasures { try transaction.insert(erasure) }
            record.state.forget([open.item], loaded.policy)
            return (erasures, [EvidenceDraft(confirming: open, destruction, loaded.policy)])
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
