import Choices
import Ledger
import Policies
import Vocabulary

extension Door {
    /// Enters a message that is perhaps a withdrawal: nothing changes for the person until somebody has asked.
    ///
    /// The context says when it came.
    /// - Throws: ``WithdrawalFault/consentUnknown``; ``DoorError``.
    package func doubtWithdrawal(
        of consent: ElementName, by subject: SubjectID, way: ChoiceRecord.Way, staff: StaffID, _ context: DeedContext
    ) async throws -> (doubt: WithdrawalDoubt, evidence: [EntryID]) {
        let loaded = try policy(of: context.controller, at: context.now)
        guard loaded.policy.consents[consent] != nil else { throw WithdrawalFault.consentUnknown }
        let ids = ids
        let (doubt, evidence) = try await perform(on: subject, context, policy: loaded.version.digest) {
            record, transaction in
            let doubt = WithdrawalDoubt(
                id: ids.timeOrdered(at: context.now), controller: context.controller, subject: record.subject,
                consent: consent, happened: context.happened, learned: context.now, way: way, by: staff)
            try transaction.insert(doubt)
            return (doubt, [EvidenceDraft(doubting: doubt, .withdrawalDoubted, loaded.policy)])
        }
        return (doubt, evidence)
    }

    /// Settles it after the person was asked: a withdrawal that acts as of the day on which the message came, or none.
    ///
    /// - Throws: ``WithdrawalFault/doubtUnknown``; ``ChoiceError``; ``DoorError``.
    package func settleWithdrawal(
        _ id: ChoiceID, isMeant: Bool, _ context: DeedContext
    ) async throws -> [EntryID] {
        let loaded = try policy(of: context.controller, at: context.now)
        guard let open = try await data.read({ try $0.withdrawalDoubt(id, of: context.controller) }) else {
            throw WithdrawalFault.doubtUnknown
        }
        let deed = DeedContext(
            controller: context.controller, principal: context.principal, actor: context.actor, now: context.now,
            happened: open.happened)
        let ids = ids
        let (_, evidence) = try await perform(on: open.subject, deed, policy: loaded.version.digest) {
            record, transaction in
            guard let doubt = try transaction.withdrawalDoubt(id, of: deed.controller) else {
                throw WithdrawalFault.doubtUnknown
            }
            try transaction.delete(doubt)
            guard isMeant else {
                return (doubt, [EvidenceDraft(doubting: doubt, .withdrawalNotMeant, loaded.policy)])
            }
            let (_, drafts) = try Self.apply(
                [.withdrawConsent(doubt.consent)], ChoiceCircumstances(way: doubt.way, language: nil), deed, loaded,
                ids, to: &record, in: transaction)
            return (doubt, drafts)
        }
        return evidence
    }

    /// One that still waits.
    package func withdrawalDoubt(_ id: ChoiceID, at controller: ControllerID) async throws -> WithdrawalDoubt? {
        try await data.read { try $0.withdrawalDoubt(id, of: controller) }
    }

    /// What waits for somebody to ask, then the newest withdrawals by anybody.
    package func withdrawals(at controller: ControllerID, limit: Int) async throws -> [ReceivedWithdrawal] {
        let (open, done) = try await data.read {
            (
                try $0.withdrawalDoubts(of: controller, limit: limit),
                try $0.withdrawals(of: controller, limit: limit)
            )
        }
        let asking = open.map {
            ReceivedWithdrawal(
                id: $0.id, subject: $0.subject, consent: $0.consent, way: $0.way, happened: $0.happened,
                learned: $0.learned, state: .asking)
        }
        return asking
            + done.compactMap { choice in
                choice.act.element.map {
                    ReceivedWithdrawal(
                        id: choice.id, subject: choice.subject, consent: $0.name, way: choice.way,
                        happened: choice.happened, learned: choice.learned, state: .effective)
                }
            }
    }
}

extension EvidenceKind {
    /// A message came that is perhaps a withdrawal.
    package static let withdrawalDoubted = EvidenceKind("withdrawal-doubted")
    /// The person was asked and had not meant to withdraw.
    package static let withdrawalNotMeant = EvidenceKind("withdrawal-not-meant")
}

extension EvidenceDraft {
    fileprivate init(doubting doubt: WithdrawalDoubt, _ kind: EvidenceKind, _ policy: Policy) {
        let right = policy.rights[ElementName(rawValue: Right.withdrawConsent.rawValue)]
        let clauses = (right?.clauses ?? []) + (policy.consents[doubt.consent]?.clauses ?? [])
        var seen: Set<String> = []
        self.init(
            kind: kind, clauses: clauses.filter { seen.insert($0).inserted },
            detail: [
                "element": .name(doubt.consent), "way": .code(doubt.way.rawValue),
                "matter": .name(ElementName(rawValue: doubt.id.rawValue)),
            ])
    }
}
