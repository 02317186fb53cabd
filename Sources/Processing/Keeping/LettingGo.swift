import Policies
import Vocabulary

/// What of a person is over, and what is to be done with it; by the policy alone. Pure.
struct LettingGo: Sendable {
    let loaded: LoadedPolicy
    let now: Instant

    /// The plans whose time has come and of which something is left to do.
    ///
    /// - Parameter waiting: items whose task somebody has still to finish.
    func over(in state: PersonState, besides waiting: Set<ElementName>) -> [KeepingPlan] {
        loaded.compiled.plans(in: state, asking: .sweep(at: now)).filter { plan in
            plan.isDue(at: now) && !waiting.contains(plan.item) && !state.isKeptAtWish(plan.item)
                && !isSetAside(plan, state) && isPermitted(plan, state)
        }
    }

    private func isSetAside(_ plan: KeepingPlan, _ state: PersonState) -> Bool {
        plan.outcome?.keepsApart == true && state.isRestricted(plan.item)
    }

    /// No deed without a decision, though a plan that is due is always permitted.
    private func isPermitted(_ plan: KeepingPlan, _ state: PersonState) -> Bool {
        let request = DecisionRequest(
            operation: plan.outcome?.operation ?? .erase, purpose: nil, data: [plan.item],
            principal: Principal(kind: .system), at: now)
        return loaded.compiled.decide(request, state).effect == .permit
    }
}

extension RetentionOutcome {
    /// What the policy is asked before it is done.
    fileprivate var operation: Operation {
        switch self {
        case .erase, .shredPaper: return .erase
        case .anonymise: return .anonymise
        case .restrict, .archive: return .restrict
        }
    }

    /// Whether somebody must do it outside the machine, or confirm it.
    package var needsSomebody: Bool { self == .shredPaper || self == .anonymise }
}

extension PersonState {
    /// Nothing is held any more, nothing is to be kept and no relation is open: the person is a stranger again.
    var isEmptied: Bool {
        data.isEmpty && holds.isEmpty && relations.values.allSatisfy { $0.state != .open }
    }

    /// These items are held no longer; with a date of birth the age goes too.
    mutating func forget(_ items: Set<ElementName>, _ policy: Policy) {
        for item in items {
            data[item] = nil
            if policy.data[item]?.category == "identity.birth-date" { age = .unknown }
        }
    }

    /// What stays only apart from everything else is restricted; a restriction that stands keeps its ground.
    mutating func setAside(_ items: Set<ElementName>, at now: Instant) {
        guard !items.isEmpty else { return }
        guard let standing = restriction else {
            restriction = RestrictionFact(ground: RestrictionFact.setAside, data: items, at: now)
            return
        }
        restriction = RestrictionFact(
            ground: standing.ground, data: standing.data.isEmpty ? [] : standing.data.union(items), at: standing.at)
    }
}

extension RestrictionFact {
    /// The ground of a restriction that a rule of keeping set when the time of the data had come.
    package static let setAside = "set-aside"
}
