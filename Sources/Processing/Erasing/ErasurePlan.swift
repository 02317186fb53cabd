import Choices
import Policies
import Vault
import Vocabulary

/// Which values of a person may be destroyed and which must stay; by the policy alone. Pure.
struct ErasurePlan: Sendable {
    let loaded: LoadedPolicy
    let context: DeedContext

    /// Divides values by the decision on each: of several values of an item, an older one's period may be over.
    func divided(_ data: [SealedDatum], of state: PersonState) -> (going: [SealedDatum], staying: [ErasureResult.Kept])
    {
        var (going, staying): ([SealedDatum], [ErasureResult.Kept]) = ([], [])
        for datum in data {
            // No period of law is for what was put right; a hold may be.
            guard !datum.isReplaced else {
                let reasons = holding(datum.item, state)
                if reasons.isEmpty { going.append(datum) } else { staying.append(kept(datum, reasons, state)) }
                continue
            }
            let seen = state.value(of: datum).map { state.seeing(datum.item, $0) } ?? state
            let reasons = against(datum.item, seen)
            if reasons.isEmpty { going.append(datum) } else { staying.append(kept(datum, reasons, seen)) }
        }
        return (going, staying)
    }

    /// What forbids to destroy the item; empty when nothing does.
    private func against(_ item: ElementName, _ state: PersonState) -> [Reason] {
        // What the policy no longer declares is kept by nothing but a hold, which reaches all that it does not name.
        guard loaded.policy.data[item] != nil else { return holding(item, state) }
        let request = DecisionRequest(
            operation: .erase, purpose: nil, data: [item], principal: context.principal, at: context.now)
        let response = loaded.compiled.decide(request, state)
        return response.effect == .permit ? [] : response.reasons
    }

    private func holding(_ item: ElementName, _ state: PersonState) -> [Reason] {
        loaded.compiled.grounds(holding: item, in: state).map {
            Reason(.underHold, ElementReference(.holds, $0), datum: item)
        }
    }

    private func kept(_ datum: SealedDatum, _ reasons: [Reason], _ state: PersonState) -> ErasureResult.Kept {
        let isStatutory = reasons.contains { $0.code == .mustBeKept }
        let until =
            isStatutory
            ? loaded.compiled.statutoryEnd(of: datum.item, in: state, asking: .sweep(at: context.now)) : nil
        let rule = until?.rule
        return ErasureResult.Kept(
            value: ErasureResult.Value(datum: datum.id, item: datum.item), isReplaced: datum.isReplaced,
            reasons: reasons, rule: rule,
            law: rule.flatMap { loaded.policy.retention[$0]?.statute },
            holds: reasons.filter { $0.code == .underHold }.compactMap { $0.element?.name }, until: until)
    }

    /// The events by which a person who leaves ends what an account opened: of each relation that a point for accounts
    /// opens and that stands, the first that the policy lets it end by.
    func closing(_ state: PersonState) -> [ElementName] {
        let opening = Set(loaded.policy.points.filter(\.opensAccount).flatMap(\.events))
        return loaded.policy.relations.compactMap { relation in
            guard state.relations[relation.name]?.state == .open, relation.openedBy.contains(where: opening.contains)
            else { return nil }
            return relation.endedBy.first
        }
    }

    /// The state of somebody who has left, before anything is erased.
    func left(_ state: PersonState) throws(ChoiceError) -> PersonState {
        var state = state
        EventRules(policy: loaded.policy).happened(closing(state), at: context.happened, to: &state)
        for act in withdrawing(state) {
            state = try ChoiceRules(policy: loaded.policy)
                .applying(act, to: state, happened: context.happened, byGuardian: false)
        }
        return state
    }

    /// Consents that stand, which leaving withdraws (Article 7(3) GDPR).
    func withdrawing(_ state: PersonState) -> [ChoiceAct] {
        state.consents.filter { $0.value.status == .given && loaded.policy.consents[$0.key] != nil }.keys.sorted()
            .map { .withdrawConsent($0) }
    }
}

extension KeepingEnd {
    /// The rule that sets it.
    package var rule: ElementName? {
        switch self {
        case .at(_, let rule), .waiting(_, let rule): return rule
        case .never: return nil
        }
    }
}

extension RetentionRule {
    /// The law that it counts by.
    package var statute: ElementName? { law ?? keep.law ?? notBefore?.law }
}

extension RetentionExpression {
    /// The first law in the expression.
    fileprivate var law: ElementName? {
        switch self {
        case .law(let law, _): return law
        case .latest(let parts), .earliest(let parts): return parts.lazy.compactMap(\.law).first
        default: return nil
        }
    }
}
