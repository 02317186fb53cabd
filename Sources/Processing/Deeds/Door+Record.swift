import Ledger
import Policies
import Vocabulary

extension Door {
    /// Notes that events happened to a person: relations move, clocks start.
    ///
    /// - Throws: ``EventFault`` for an event that the policy does not declare; ``DoorError``.
    package func record(
        _ events: [ElementName], of subject: SubjectID, _ context: DeedContext
    ) async throws -> [EntryID] {
        let loaded = try policy(of: context.controller, at: context.now)
        for event in events where loaded.policy.events[event] == nil { throw EventFault.undeclared(event) }
        let (_, evidence) = try await perform(on: subject, context, policy: loaded.version.digest) {
            record, transaction in
            ((), try Self.note(events, context, &record, loaded.policy, in: transaction))
        }
        return evidence
    }

    /// The part of a deed that is events: clocks, relations, holds that end, and drafts of evidence.
    static func note(
        _ events: [ElementName], _ context: DeedContext, _ record: inout PersonRecord, _ policy: Policy,
        in transaction: any ProcessingTransaction
    ) throws -> [EvidenceDraft] {
        let before = record.state.relations
        EventRules(policy: policy).happened(events, at: context.happened, to: &record.state)
        var drafts = events.map { event in
            EvidenceDraft(
                kind: .eventRecorded, clauses: policy.events[event]?.clauses ?? [], detail: ["event": .name(event)])
        }
        for (name, fact) in record.state.relations.sorted(by: { $0.key < $1.key }) where before[name] != fact {
            drafts.append(
                EvidenceDraft(
                    kind: .relationChanged, clauses: policy.relations[name]?.clauses ?? [],
                    detail: ["relation": .name(name), "state": .code(fact.state.rawValue)]))
        }
        return drafts + (try liftHolds(endedBy: events, at: context.happened, &record, policy, in: transaction))
    }

    /// Notes or takes back facts of a person.
    package func setFacts(
        _ facts: [ElementName: Bool], of subject: SubjectID, _ context: DeedContext
    ) async throws -> [EntryID] {
        let loaded = try policy(of: context.controller, at: context.now)
        for fact in facts.keys where loaded.policy.facts[fact] == nil { throw EventFault.undeclared(fact) }
        let (_, evidence) = try await perform(on: subject, context, policy: loaded.version.digest) { record, _ in
            for (fact, isTrue) in facts {
                if isTrue { record.state.facts.insert(fact) } else { record.state.facts.remove(fact) }
            }
            let drafts = facts.sorted(by: { $0.key < $1.key }).map { fact, isTrue in
                EvidenceDraft(
                    kind: EvidenceKind("fact-noted"), detail: ["fact": .name(fact), "holds": .flag(isTrue)])
            }
            return ((), drafts)
        }
        return evidence
    }

    /// What was done and decided about a person, newest first.
    ///
    /// - Parameter before: the sequence of the last entry of the page before.
    package func history(
        of subject: SubjectID, at controller: ControllerID, before: Int64?, limit: Int
    ) async throws -> [SequencedEntry] {
        let references = try await references(of: subject, at: controller)
        return try await data.read { transaction in
            let found = try references.flatMap {
                try transaction.entries(about: $0, of: controller, before: before, limit: limit)
            }
            guard references.count > 1 else { return found }
            return Array(found.sorted { $0.sequence > $1.sequence }.prefix(limit))
        }
    }
}

/// Something was to be noted that the policy does not declare.
package enum EventFault: Error, Hashable, Sendable {
    case undeclared(ElementName)

    package var code: String { "event-undeclared" }
}
