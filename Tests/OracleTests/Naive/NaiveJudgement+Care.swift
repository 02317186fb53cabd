import Policies
import Vocabulary

/// Rules 15 and 18 to 20: what time and the law say about data that is held.
extension NaiveJudgement {
    func responseToCare() -> DecisionResponse {
        let undeclared = undeclaredData()
        if !undeclared.isEmpty { return deny(undeclared) }
        if items.isEmpty { return deny([Reason(.dataMissing, nil)]) }
        if isBeforeForce { return deny([Reason(.notInForce, nil)]) }
        var reasons: [Reason] = []
        if question.operation == .store { reasons += retentionOver(holdsCount: true) }
        if question.operation == .erase || question.operation == .anonymise { reasons += keptByHoldOrLaw() }
        if !reasons.isEmpty { return deny(reasons) }
        return DecisionResponse(effect: .permit, reasons: [Reason(.careOfData, nil)])
    }

    // 15 and 18
    func retentionOver(holdsCount: Bool) -> [Reason] {
        var reasons: [Reason] = []
        let isUse = [Operation.read, .use, .combine, .share, .publish].contains(question.operation)
        let serving = isUse && question.purpose != .dataSubjectRights ? question.purpose : nil
        for item in items {
            guard let held = state.data[item] else { continue }
            // Set apart, it may still be stored and serve what Article 18(2) GDPR allows, until its last end.
            guard let rule = over(item, held, for: serving, apart: holdsCount) else { continue }
            if holdsCount && isHeldBack(item) { continue }
            reasons.append(Reason(.retentionOver, ElementReference(.retention, rule), datum: item))
        }
        return reasons
    }

    private func isHeldBack(_ item: ElementName) -> Bool {
        if let restriction = state.restriction, restriction.ground == "b" || restriction.ground == "c" {
            if restriction.data.isEmpty || restriction.data.contains(item) { return true }
        }
        if state.heldWidely.keys.contains(item) { return true }
        for name in state.holds {
            guard let hold = policy.holds[name] else { return true }
            if hold.data.isEmpty || hold.data.contains(item) { return true }
        }
        return false
    }

    // 19
    private func keptByHoldOrLaw() -> [Reason] {
        var reasons: [Reason] = []
        for item in items {
            guard let held = state.data[item] else { continue }
            let everybodys = state.heldWidely[item] ?? []
            for hold in policy.holds {
                let isOwn = state.holds.contains(hold.name) && (hold.data.isEmpty || hold.data.contains(item))
                if isOwn || everybodys.contains(hold.name) {
                    reasons.append(Reason(.underHold, ElementReference(.holds, hold.name), datum: item))
                }
            }
            for name in Array(state.holds) + Array(everybodys) where policy.holds[name] == nil {
                reasons.append(Reason(.underHold, nil, datum: item))
                break
            }
            guard let statutory = statutory(of: item, held), let rule = statutory.rule else { continue }
            if case .at(let end) = statutory.end, end <= question.at.milliseconds { continue }
            reasons.append(Reason(.mustBeKept, ElementReference(.retention, rule), datum: item))
        }
        return reasons
    }
}
