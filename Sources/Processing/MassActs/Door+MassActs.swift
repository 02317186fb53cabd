import Choices
import Ledger
import Policies
import Vault
import Vocabulary

extension Door {
    /// Orders a deed for everybody in a circle; durable, with its evidence, when it returns.
    ///
    /// - Parameter isTrial: counts only.
    /// - Throws: ``ChoiceError/undeclared(_:)`` or ``EventFault`` when the policy in force lacks what it names.
    package func order(
        _ deed: MassDeed, in circle: Circle, isTrial: Bool, _ context: DeedContext
    ) async throws -> (act: MassAct, evidence: [EntryID]) {
        let loaded = try policy(of: context.controller, at: context.now)
        try Self.check(deed, circle, loaded.policy)
        let act = MassAct(
            id: ids.timeOrdered(at: context.now), controller: context.controller, deed: deed, circle: circle,
            isTrial: isTrial, actor: context.actor, ordered: context.now, happened: context.happened)
        let entry = try EvidenceDraft(.massActOrdered, act, loaded.policy)
            .entry(context, nil, policy: loaded.version.digest, ids: ids)
        try await data.write { transaction in
            try transaction.insert(act)
            try transaction.record(entry)
        }
        shelf.note([entry])
        return (act, [entry.id])
    }

    private static func check(_ deed: MassDeed, _ circle: Circle, _ policy: Policy) throws {
        switch circle {
        case .everybody: break
        case .consent(let name): guard policy.consents.has(name) else { throw ChoiceError.undeclared(name) }
        case .objection(let name): guard policy.purposes.has(name) else { throw ChoiceError.undeclared(name) }
        }
        switch deed {
        case .erase: break
        case .withdrawConsent(let name), .invalidateConsent(let name):
            guard policy.consents.has(name) else { throw ChoiceError.undeclared(name) }
        case .recordEvent(let name): guard policy.events[name] != nil else { throw EventFault.undeclared(name) }
        case .setFact(let name, _): guard policy.facts[name] != nil else { throw EventFault.undeclared(name) }
        }
    }

    /// One act on many, as far as it has come.
    package func massAct(_ id: MassActID, at controller: ControllerID) async throws -> MassAct? {
        try await data.read { try $0.massAct(id, of: controller) }
    }

    /// Acts on many, the newest first.
    package func massActs(
        at controller: ControllerID, before: MassActID? = nil, limit: Int
    ) async throws -> [MassAct] {
        try await data.read { try $0.massActs(of: controller, before: before, limit: limit) }
    }

    /// Carries out what is due on people who were met, each act in their order, each person by themselves.
    ///
    /// - Throws: the store's error; then nobody may go on with these people.
    func settle(_ due: [DueActs]) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for person in due { group.addTask { try await settle(person) } }
            try await group.waitForAll()
        }
    }

    private func settle(_ person: DueActs) async throws {
        var tries: [MassActID: Int] = [:]
        while let act = try await data.read({ try $0.oldestDue(on: person.subject, of: person.controller) }) {
            tries[act.id, default: 0] += 1
            // Nobody else can keep doing and undoing the same act on the same person.
            guard tries[act.id, default: 0] < 8 else { throw DoorError.contended }
            do { _ = try await carryOut(act, on: person.subject, at: clock.now) } catch is OlderFirst {}
        }
    }

    /// Does it to one person, if it is still to be done.
    ///
    /// - Throws: the store's error: then it is tried again; ``OlderFirst``. What is wrong with one person is counted as
    ///   failed, and is not tried again.
    func carryOut(
        _ act: MassAct, on subject: SubjectID, at now: Instant
    ) async throws -> MassOutcome {
        // On a node whose clock is behind, it is done in the moment of its order, not before.
        let context = DeedContext(
            controller: act.controller, principal: Asker(kind: .client), actor: act.actor, now: max(now, act.ordered),
            happened: act.happened)
        let door = unbound(carrying: act.isTrial ? nil : CarriedAct(act: act))
        do {
            return act.isTrial
                ? try await door.tryOut(act, on: subject, context) : try await door.perform(act, on: subject, context)
        } catch DoorError.personUnknown {
            // The record is there, but no key: nothing can be done there, and not by trying again.
            let isThere = try await door.data.read { try $0.person(subject, of: act.controller) != nil }
            return isThere ? try await fail(act, on: subject) : .outside
        } catch is NotMeant {
            return .outside
        } catch DoorError.stateDamaged {
            return try await fail(act, on: subject)
        } catch is EventFault {
            // A later version of the policy lacks what was ordered.
            return try await fail(act, on: subject)
        } catch is ChoiceError {
            return try await fail(act, on: subject)
        } catch is VaultError {
            return try await fail(act, on: subject)
        }
    }

    private func fail(_ act: MassAct, on subject: SubjectID) async throws -> MassOutcome {
        guard !act.isTrial else { return .failed }
        return try await unbound().data.write { try $0.settle(act, on: subject, .failed) } ? .failed : .outside
    }

    private func tryOut(_ act: MassAct, on subject: SubjectID, _ context: DeedContext) async throws -> MassOutcome {
        guard case .erase = act.deed else { return .done }
        return try await adviseErasure(.everything, of: subject, context).isWhole ? .done : .kept
    }

    private func perform(_ act: MassAct, on subject: SubjectID, _ context: DeedContext) async throws -> MassOutcome {
        switch act.deed {
        case .erase(let ground):
            // The whole person leaves now, whenever it was ordered.
            let leaving = DeedContext(
                controller: context.controller, principal: context.principal, actor: context.actor, now: context.now)
            return try await erase(.everything, of: subject, ground: ground, leaving).result.isWhole ? .done : .kept
        case .withdrawConsent(let name): try await choose(.withdrawConsent(name), subject, context)
        case .invalidateConsent(let name): try await choose(.invalidateConsent(name), subject, context)
        case .recordEvent(let name): _ = try await record([name], of: subject, context)
        case .setFact(let name, let holds): _ = try await setFacts([name: holds], of: subject, context)
        }
        return .done
    }

    private func choose(_ choice: ChoiceAct, _ subject: SubjectID, _ context: DeedContext) async throws {
        _ = try await choose([choice], by: subject, ChoiceCircumstances(way: .api, language: nil), context)
    }

    /// Puts what a part did where the next goes on, if this node still holds the work.
    ///
    /// - Parameter unchanged: people of this part with whom it stood so already.
    /// - Returns: how far it has come; `nil` when another node holds the work.
    func note(
        _ act: MassAct, unchanged: [SubjectID], lease: String, holder: String, until: Instant, at now: Instant
    ) async throws -> MassAct? {
        try await data.write { transaction in
            guard try transaction.takeLease(lease, holder: holder, until: until, now: now) else { return nil }
            var act = act
            for subject in unchanged {
                if try act.isTrial || transaction.settle(act, on: subject, .unchanged) { act.add(.unchanged) }
            }
            try transaction.update(act)
            return act
        }
    }

    /// Ends an act that was carried out with everybody, with the entry of evidence that has all counts.
    ///
    /// - Returns: `nil` when another node holds the work.
    func finish(_ act: MassAct, lease: String, holder: String, at now: Instant) async throws -> MassAct? {
        let loaded = try policy(of: act.controller, at: now)
        let context = DeedContext(
            controller: act.controller, principal: Asker(kind: .system), actor: .system("mass-acts"), now: now)
        let entry = try EvidenceDraft(.massActDone, act, loaded.policy)
            .entry(context, nil, policy: loaded.version.digest, ids: ids)
        let isEnded = try await data.write { transaction in
            guard try transaction.takeLease(lease, holder: holder, until: now, now: now) else { return false }
            try transaction.update(act)
            try transaction.record(entry)
            try transaction.releaseLease(lease, holder: holder)
            return true
        }
        guard isEnded else { return nil }
        shelf.note([entry])
        return act
    }
}

extension EvidenceDraft {
    fileprivate init(_ kind: EvidenceKind, _ act: MassAct, _ policy: Policy) {
        var detail: [String: EvidenceValue] = [
            "deed": .code(act.deed.kind.rawValue), "circle": .code(act.circle.word), "trial": .flag(act.isTrial),
            "matter": .name(ElementName(rawValue: act.id.rawValue)),
        ]
        if let element = act.circle.element { detail["among"] = .name(element) }
        if let element = act.deed.element { detail["element"] = .name(element) }
        if let ground = act.deed.ground { detail["ground"] = .code(ground.rawValue) }
        if act.finished != nil {
            detail["done"] = .count(Int64(act.done))
            detail["unchanged"] = .count(Int64(act.unchanged))
            detail["kept"] = .count(Int64(act.kept))
            detail["failed"] = .count(Int64(act.failed))
        }
        self.init(kind: kind, detail: detail)
    }
}
