import Vocabulary

/// When an item that is held must go, and by which rule of the policy (Article 5(1)(e) GDPR).
///
/// Meaning: "Ends of keeping" in docs/reference/decisions.md.
package enum KeepingEnd: Hashable, Sendable {
    /// At this time, by this rule of the section `retention`. It may lie in the past.
    case at(Instant, rule: ElementName)
    /// Not known before these have happened or ended: events, relations, consents, purposes or laws.
    case waiting(for: [ElementReference], rule: ElementName)
    /// No rule sets an end.
    case never
}

extension CompiledPolicy {
    /// When an item of this person goes; `nil` when the policy does not declare it or it is not held.
    ///
    /// - Parameter question: what conditions of rules are asked about beside the person; an empty question for sweeps.
    package func keepingEnd(
        of item: ElementName, in state: PersonState, asking question: DecisionRequest
    ) -> KeepingEnd? {
        guard let index = itemIndex[item], let held = state.data[item] else { return nil }
        return described(stage(of: index, held, question, state).keeping, index, held, question, state)
    }

    /// Until when the law forbids to destroy an item of this person (Article 17(3)(b) GDPR); `nil` when none does.
    package func statutoryEnd(
        of item: ElementName, in state: PersonState, asking question: DecisionRequest
    ) -> KeepingEnd? {
        guard let index = itemIndex[item], let held = state.data[item] else { return nil }
        return statutory(of: index, held, question, state).map { described($0, index, held, question, state) }
    }

    func described(
        _ keeping: Keeping, _ item: Int, _ held: HeldDatum, _ question: DecisionRequest, _ state: PersonState
    ) -> KeepingEnd {
        guard let rule = keeping.rule else { return .never }
        switch keeping.end {
        case .at(let instant): return .at(instant, rule: rule.name)
        case .never: return .never
        case .waiting:
            let source = keeping.source ?? (rule, keeping.isStatutory)
            let expression = source.isStatutory ? source.rule.statutory ?? source.rule.keep : source.rule.keep
            let awaited = expression.awaited(need: needs[item], held, state, at: question.at)
            return .waiting(for: awaited, rule: rule.name)
        }
    }
}

extension DecisionRequest {
    /// The empty question by which sweeps and pages ask for ends of keeping.
    package static func sweep(at instant: Instant) -> DecisionRequest {
        DecisionRequest(operation: .store, purpose: nil, data: [], principal: Asker(kind: .system), at: instant)
    }
}
