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
            try transaction.put(act)
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

    /// Does it to one of those whom the index led to.
    ///
    /// - Throws: the store's error: then it is tried again. What is wrong with one person is counted as failed.
    func carryOut(_ act: MassAct, on subject: SubjectID, _ state: PersonState, at now: Instant) async throws
        -> MassOutcome
    {
        guard act.circle.holds(state, at: now, until: act.ordered) else { return .outside }
        guard act.isDue(in: state) else { return .unchanged }
        let context = DeedContext(
            controller: act.controller, principal: Asker(kind: .client), actor: act.actor, now: now,
            happened: act.happened)
        do {
            return act.isTrial
                ? try await tryOut(act, on: subject, context) : try await perform(act, on: subject, context)
        } catch DoorError.personUnknown {
            return .outside
        } catch DoorError.stateDamaged {
            return .failed
        } catch is EventFault {
            // A later version of the policy lacks what was ordered.
            return .failed
        } catch is ChoiceError {
            return .failed
        } catch is VaultError {
            return .failed
        }
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

    /// Puts what a part did where the next goes on, if this node still holds the work; with the last part the entry of
    /// evidence with all counts.
    func note(_ act: MassAct, lease: String, holder: String, until: Instant, at now: Instant) async throws -> Bool {
        var entries: [EvidenceEntry] = []
        if act.finished != nil {
            let loaded = try policy(of: act.controller, at: now)
            let context = DeedContext(
                controller: act.controller, principal: Asker(kind: .system), actor: .system("mass-acts"), now: now)
            entries = [
                try EvidenceDraft(.massActDone, act, loaded.policy)
                    .entry(context, nil, policy: loaded.version.digest, ids: ids)
            ]
        }
        let (act, final) = (act, entries)
        let isNoted = try await data.write { transaction in
            guard try transaction.takeLease(lease, holder: holder, until: until, now: now) else { return false }
            try transaction.put(act)
            for entry in final { try transaction.record(entry) }
            if act.finished != nil { try transaction.releaseLease(lease, holder: holder) }
            return true
        }
        if isNoted { shelf.note(final) }
        return isNoted
    }
}

extension MassAct {
    /// Whether it is still to be done to somebody with this state.
    fileprivate func isDue(in state: PersonState) -> Bool {
        switch deed {
        case .erase: return !state.hasLeft
        case .withdrawConsent(let name), .invalidateConsent(let name):
            // Of a consent given after the time that the order tells of, the end would change nothing.
            return state.consents[name].map { $0.status == .given && $0.at <= happened } ?? false
        case .recordEvent(let name): return state.events[name].map { $0 < happened } ?? true
        case .setFact(let name, let holds): return state.facts.contains(name) != holds
        }
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
