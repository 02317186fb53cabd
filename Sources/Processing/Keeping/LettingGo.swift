import Policies
import Vault
import Vocabulary

/// What of a person is over, and what is to be done with it; by the policy alone. Pure.
package struct LettingGo: Sendable {
    private let compiled: CompiledPolicy
    private let now: Instant

    /// One outcome of the plan of a value whose time has come.
    package struct Due: Sendable {
        package let plan: KeepingPlan
        package let outcome: RetentionOutcome
        /// Whose time has come; what needs somebody reaches all values of the item.
        package var value: HeldTimes.Value
    }

    package init(compiled: CompiledPolicy, now: Instant) { (self.compiled, self.now) = (compiled, now) }

    init(loaded: LoadedPolicy, now: Instant) { self.init(compiled: loaded.compiled, now: now) }

    /// What is over and left to do, value by value; one with several outcomes stands once for each.
    ///
    /// - Parameters:
    ///   - holding: when each value came in.
    ///   - waiting: what stands as a task that somebody has still to finish.
    package func over(
        in state: PersonState, holding: HeldTimes, besides waiting: [ElementName: Set<RetentionOutcome>] = [:]
    ) -> [Due] {
        compiled.policy.data.names.flatMap { item -> [Due] in
            guard let held = state.data[item], !state.isKeptAtWish(item) else { return [] }
            let values = holding[item, held]
            return values.flatMap { value in
                over(item, value, isNewest: value == values.last, in: state, besides: waiting[item] ?? [])
            }
        }
    }

    private func over(
        _ item: ElementName, _ value: HeldTimes.Value, isNewest: Bool, in state: PersonState,
        besides waiting: Set<RetentionOutcome>
    ) -> [Due] {
        let seen = state.seeing(item, value)
        guard let plan = compiled.plan(of: item, in: seen, asking: .sweep(at: now)), plan.isDue(at: now) else {
            return []
        }
        return plan.outcomes.filter {
            !state.isSettled($0, of: item, value, isNewest: isNewest, besides: waiting) && isPermitted($0, item, seen)
        }.map { Due(plan: plan, outcome: $0, value: value) }
    }

    /// Of these rows, those that others replaced and that no hold keeps any more.
    func released(_ rows: [SealedDatum], in state: PersonState) -> [SealedDatum] {
        rows.filter { $0.isReplaced && releases($0.item, of: state) }
    }

    /// Whether what was replaced of an item is kept by nothing any more.
    package func releases(_ item: ElementName, of state: PersonState) -> Bool {
        !state.isKeptAtWish(item) && compiled.grounds(holding: item, in: state).isEmpty
    }

    /// Whether an item waits to be made anonymous though its time is no longer over, and no hold is why.
    package func isBackInUse(_ item: ElementName, of state: PersonState) -> Bool {
        guard let plan = compiled.plan(of: item, in: state, asking: .sweep(at: now)) else { return false }
        return plan.holds.isEmpty && !plan.isDue(at: now)
    }

    /// Whether a paper whose task stands may still be destroyed: no hold reaches it, no period has come over it.
    package func mayShred(_ item: ElementName, of state: PersonState) -> Bool {
        guard state.data[item] != nil else { return !compiled.isHeldBack(item, in: state) }
        return over(in: state, holding: .newestAlone).contains { $0.plan.item == item && $0.outcome == .shredPaper }
    }

    /// Whether the record of the item is that of the paper, and goes with it.
    package func isOnPaperAlone(_ item: ElementName, of state: PersonState) -> Bool {
        compiled.plan(of: item, in: state, asking: .sweep(at: now))?.outcomes == [.shredPaper]
    }

    /// No deed without a decision, though what is due is always permitted.
    private func isPermitted(_ outcome: RetentionOutcome, _ item: ElementName, _ state: PersonState) -> Bool {
        let request = DecisionRequest(
            operation: outcome.operation, purpose: nil, data: [item], principal: Asker(kind: .system), at: now)
        return compiled.decide(request, state).effect == .permit
    }
}

extension [KeepingTask] {
    /// The outcomes that wait for somebody or for others, by item; no longer those of which it is decided how they go.
    var waiting: [ElementName: Set<RetentionOutcome>] {
        reduce(into: [:]) { if $1.way == nil { $0[$1.item, default: []].insert($1.outcome) } }
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
}

extension PersonState {
    /// Nothing is held any more, nothing is to be kept and no relation is open: the person is a stranger again.
    package var isEmptied: Bool {
        data.isEmpty && holds.isEmpty && relations.values.allSatisfy { $0.state != .open }
    }

    /// These items are held no longer; with a date of birth the age goes too. What a rule had set apart is so no more,
    /// so that the same item can come in again.
    package mutating func forget(_ items: Set<ElementName>, _ policy: Policy) {
        joinAgain(items)
        for item in items {
            data[item] = nil
            if policy.data[item]?.isBirthDate == true { (age, birth) = (.unknown, nil) }
        }
    }

    /// What a rule had set apart is so no more.
    package mutating func joinAgain(_ items: Set<ElementName>) {
        guard let standing = restriction, standing.ground == RestrictionFact.setAside, !standing.data.isEmpty else {
            return
        }
        let left = standing.data.subtracting(items)
        restriction = left.isEmpty ? nil : RestrictionFact(ground: standing.ground, data: left, at: standing.at)
    }

    /// What stays only apart from everything else is restricted; a restriction that stands keeps its ground.
    package mutating func setAside(_ items: Set<ElementName>, at now: Instant) {
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
