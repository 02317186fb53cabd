import Ledger
import Policies
import Vault
import Vocabulary

extension Door {
    /// Notes one event of a bulk at its own time; the mark that knows it again is written in the same transaction.
    ///
    /// Of two events the later by time of happening moves clocks and relations, in whichever order they are learned.
    /// - Parameter isTrial: judges only; nothing is written.
    /// - Throws: the store's error. What the row itself lacks is an outcome.
    package func takeIn(
        _ row: EventRow, marks: ImportMarks, isTrial: Bool, _ context: DeedContext
    ) async throws -> EventOutcome {
        let controller = context.controller
        let mark = marks.mark(row)
        let known = try await data.read { try $0.importedContent(of: mark.row, at: controller) }
        if known == mark.content { return .unchanged }
        let loaded = try policy(of: controller, at: context.now)
        guard loaded.policy.events[row.event] != nil else { return .refused("event-undeclared") }
        if let fault = TimeFault(row.happened, now: context.now) { return .refused(fault.code) }
        let subject: SubjectID
        switch row.who {
        case .person(let named): subject = named
        case .identifier(let identifier):
            let found = try await find(identifier, at: controller)
            guard found.count <= 1 else { return .refused("identifier-ambiguous") }
            guard let only = found.first else { return .refused("person-unknown") }
            subject = only
        }
        let own = DeedContext(
            controller: controller, principal: context.principal, actor: context.actor, now: context.now,
            happened: row.happened)
        do {
            guard !isTrial else {
                _ = try await person(subject, at: controller)
                return .recorded
            }
            _ = try await perform(on: subject, own, policy: loaded.version.digest) { record, transaction in
                let drafts = try Self.note([row.event], own, &record, loaded.policy, in: transaction)
                try transaction.put(mark, at: controller)
                return ((), drafts)
            }
            return .recorded
        } catch let fault as DoorError where fault == .personUnknown || fault == .stateDamaged {
            return .refused(fault.code)
        }
    }

    /// Leaves the one entry of a bulk of events, with its counts.
    ///
    /// - Parameter ended: the code for which it ended before its end; of a run that broke off, the counts may lack what was
    ///   under way just then.
    package func noteEventRun(
        source: ElementName, counts: [String: Int], ended: String? = nil, _ context: DeedContext
    ) async throws {
        let loaded = try policy(of: context.controller, at: context.now)
        var detail = counts.mapValues { EvidenceValue.count(Int64($0)) }
        detail["source"] = .name(source)
        if let ended { detail["ended"] = .name(ElementName(rawValue: ended)) }
        _ = try await leaveEvidence(
            [EvidenceDraft(kind: .eventRun, detail: detail)], context, subject: nil, policy: loaded.version.digest)
    }

    /// The marks of one origin of rows; the controller's key of marks is made when there is none.
    ///
    /// - Parameter fresh: makes ``ImportMarks/keyBytes`` random bytes.
    package func importMarks(
        from source: ElementName, of controller: ControllerID, at now: Instant,
        fresh: @escaping @Sendable () -> Sealed<[UInt8]>
    ) async throws -> ImportMarks {
        let ring = ring
        let key = try await keys.writeKeys { transaction in
            try ring.secret(ImportMarks.secretName, of: controller, at: now, in: transaction, orMake: fresh)
        }
        return ImportMarks(key: key, source: source)
    }
}
