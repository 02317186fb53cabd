import Ledger
import Policies
import Vocabulary

extension Door {
    /// Notes that one person acts for another, with proof and end.
    ///
    /// That somebody is a guardian is no consent yet: the guardian gives it, or authorises it (Article 8 GDPR).
    /// A guardian's ends by itself when the child comes of age, where the date of birth is known.
    /// - Throws: ``RepresentationFault``; ``DoorError``.
    package func represent(_ representation: Representation, _ context: DeedContext) async throws -> [EntryID] {
        let loaded = try policy(of: context.controller, at: context.now)
        let representative = try await person(representation.representative, at: context.controller).subject
        let (_, evidence) = try await perform(on: representation.subject, context, policy: loaded.version.digest) {
            record, transaction in
            guard representative != record.subject else { throw RepresentationFault.ofOneself }
            let end = representation.end(for: record.state.age, majority: loaded.policy.majority)
            if let end, end <= context.now {
                throw end == representation.until ? RepresentationFault.overAlready : RepresentationFault.ofAge
            }
            let standing = Representation(
                id: representation.id, subject: record.subject, representative: representative,
                kind: representation.kind, proof: representation.proof, from: representation.from,
                until: representation.until)
            try transaction.insert(
                standing, look: standing.look(for: record.state.age, majority: loaded.policy.majority),
                of: context.controller)
            return ((), [EvidenceDraft(beginning: standing)])
        }
        return evidence
    }

    /// Ends a representation. What the representative did before stays as it was done.
    ///
    /// - Returns: the entries it left; none when there is no such representation, or it has ended already.
    package func endRepresentation(
        _ id: String, of subject: SubjectID, _ context: DeedContext
    ) async throws -> [EntryID] {
        let loaded = try policy(of: context.controller, at: context.now)
        let (_, evidence) = try await perform(on: subject, context, policy: loaded.version.digest) {
            record, transaction in
            let standing = try transaction.standing(for: record, of: context.controller)
            guard let ending = standing.first(where: { $0.id == id }),
                try transaction.endRepresentation(id, of: context.controller, at: context.happened)
            else { return ((), []) }
            return ((), try Self.end(ending, context, in: transaction))
        }
        return evidence
    }

    /// Notes in evidence that representations ended by their own date, each once.
    ///
    /// What is asked in between is answered rightly already (``standing(for:by:at:)``).
    /// - Returns: how many it noted.
    @discardableResult
    package func endRepresentationsDue(at controller: ControllerID, _ now: Instant, actor: EvidenceActor) async throws
        -> Int
    {
        let loaded = try policy(of: controller, at: now)
        var (noted, after) = (0, "")
        while true {
            let page = try await data.read { [after] transaction in
                try transaction.representationsToLookAt(of: controller, at: now, after: after, limit: 100).map {
                    ($0, try transaction.person($0.subject, of: controller)?.state ?? PersonState())
                }
            }
            let states = try await opened(page.map(\.1), at: controller)
            for (looked, state) in zip(page.map(\.0), states) {
                guard let end = looked.end(for: state.age, majority: loaded.policy.majority), end <= now else {
                    continue
                }
                let context = DeedContext(
                    controller: controller, principal: Asker(kind: .system), actor: actor, now: now, happened: end)
                _ = try await perform(on: looked.subject, context, policy: loaded.version.digest) {
                    _, transaction in
                    ((), try Self.end(looked, context, in: transaction))
                }
                noted += 1
            }
            guard let last = page.last, page.count == 100 else { return noted }
            after = last.0.id
        }
    }

    /// The representation by which one person may act for another now; `nil` when there is none in force.
    package func standing(
        for subject: SubjectID, by representative: SubjectID, at controller: ControllerID, _ now: Instant
    ) async throws -> Representation? {
        try await actingFor(of: representative, at: controller, now).first { $0.subject == subject }
    }

    /// For whom this person may act now.
    package func actingFor(
        of representative: SubjectID, at controller: ControllerID, _ now: Instant
    ) async throws -> [Representation] {
        let majority = try policy(of: controller, at: now).policy.majority
        let survivor = try await person(representative, at: controller).subject
        let acting = try await data.read { transaction in
            let all = try transaction.names(of: survivor, of: controller)
                .flatMap { try transaction.represented(by: $0, of: controller) }
            return try all.compactMap { each -> (Representation, PersonState)? in
                // Somebody who is being erased, or has left, is represented by nobody.
                guard let record = try transaction.person(each.subject, of: controller), !record.state.hasLeft
                else { return nil }
                return (each.named(subject: record.subject, representative: survivor), record.state)
            }
        }
        let states = try await opened(acting.map(\.1), at: controller)
        return zip(acting.map(\.0), states)
            .filter { $0.isInForce(for: $1.age, majority: majority, at: now) }
            .map { $0.ending(for: $1.age, majority: majority) }
    }

    /// Who may act for this person now.
    package func actors(
        for subject: SubjectID, at controller: ControllerID, _ now: Instant
    ) async throws -> [Representation] {
        let majority = try policy(of: controller, at: now).policy.majority
        let record = try await person(subject, at: controller)
        return try await data.read { transaction in
            try transaction.standing(for: record, of: controller)
                .filter { $0.isInForce(for: record.state.age, majority: majority, at: now) }
                .map { $0.ending(for: record.state.age, majority: majority) }
        }
    }

    /// Notes the end: in the row, and in the draft of evidence.
    private static func end(
        _ ending: Representation, _ context: DeedContext, in transaction: any ProcessingTransaction
    ) throws -> [EvidenceDraft] {
        try transaction.noteEnd(of: ending, of: context.controller)
        return [
            EvidenceDraft(
                kind: EvidenceKind("representation-ended"),
                detail: ["representation": .name(ElementName(rawValue: ending.id))])
        ]
    }
}

extension ProcessingTransaction {
    /// All that act, or acted, for the person under whichever name.
    fileprivate func standing(for record: PersonRecord, of controller: ControllerID) throws -> [Representation] {
        try names(of: record.subject, of: controller).flatMap { try representatives(of: $0, of: controller) }
    }
}

extension Representation {
    /// With the end that it has for somebody of that age.
    fileprivate func ending(for age: AgeFact, majority: Int) -> Representation {
        var ending = self
        ending.until = end(for: age, majority: majority)
        return ending
    }

    /// The same under the names that speak for merged people.
    fileprivate func named(subject: SubjectID, representative: SubjectID) -> Representation {
        Representation(
            id: id, subject: subject, representative: representative, kind: kind, proof: proof, from: from,
            until: until)
    }
}

extension EvidenceDraft {
    /// With the end that was agreed; the day of majority would say for ever when the child was born.
    fileprivate init(beginning standing: Representation) {
        var detail: [String: EvidenceValue] = [
            "kind": .code(standing.kind.rawValue), "proof": .name(standing.proof),
            "representation": .name(ElementName(rawValue: standing.id)),
        ]
        if let until = standing.until { detail["until"] = .instant(until) }
        self.init(kind: EvidenceKind("representation-begun"), detail: detail)
    }
}

/// Why a representation cannot begin; nothing was changed.
package enum RepresentationFault: String, Error, Hashable, CaseIterable, Sendable {
    case ofOneself = "representation-of-oneself"
    /// Its end lies in the past.
    case overAlready = "representation-over"
    /// A guardian for somebody who is of age.
    case ofAge = "representation-of-adult"

    package var code: String { rawValue }
}
