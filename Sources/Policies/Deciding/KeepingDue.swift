import Vocabulary

extension CompiledPolicy {
    /// When this person is to be looked at next: an item is due then, or time alone may change when one is.
    ///
    /// Never later than the first ``KeepingPlan/isDue(at:)`` among the person's plans; `nil` while only a deed or a new
    /// policy can make anything due. Made without the plans themselves, since it is asked with every deed.
    /// - Parameters:
    ///   - holding: when each value came in; the due is the first of any of them.
    ///   - waiting: outcomes of items that stand as tasks already.
    package func due(
        in state: PersonState, holding: HeldTimes, asking question: DecisionRequest,
        besides waiting: [ElementName: Set<RetentionOutcome>] = [:]
    ) -> Instant? {
        var next: Instant?
        for (name, since) in holding.replaced
        where !state.isKeptAtWish(name) && grounds(holding: name, in: state).isEmpty {
            next = min(next ?? since, since)
        }
        for (name, held) in state.data where !state.isKeptAtWish(name) {
            guard let index = itemIndex[name], !isHeldBack(index, state) else { continue }
            let settled = waiting[name] ?? []
            if let values = holding.others(name) {
                for value in values {
                    look(
                        at: index, held.seeing(value), isNewest: value == values.last, question, state,
                        besides: settled, &next)
                }
            } else {
                look(at: index, held, isNewest: true, question, state, besides: settled, &next)
            }
            for rule in rulesByItem[index] {
                for moment in rule.moments(state) where moment > question.at { next = min(next ?? moment, moment) }
            }
        }
        return next
    }

    /// Brings forward when somebody is looked at to the ends of one value.
    private func look(
        at index: Int, _ held: HeldDatum, isNewest: Bool, _ question: DecisionRequest, _ state: PersonState,
        besides settled: Set<RetentionOutcome>, _ next: inout Instant?
    ) {
        let stage = stage(of: index, held, question, state)
        let isLeft = stage.outcomes.contains {
            !state.isSettled($0, of: itemNames[index], held, isNewest: isNewest, besides: settled)
        }
        if case .at(let end) = stage.keeping.end, isLeft { next = min(next ?? end, end) }
        if case .at(let end)? = stage.last?.end { next = min(next ?? end, end) }
    }

    /// The grounds in force that keep the item, held or not. One that the policy no longer declares is kept by every hold
    /// on the person.
    package func grounds(holding item: ElementName, in state: PersonState) -> [ElementName] {
        guard let index = itemIndex[item] else { return state.holds.union(state.heldWidely[item] ?? []).sorted() }
        return holdsReaching(index, state)
    }

    /// Whether a hold in force reaches the item, held or not; undeclared grounds reach everything.
    package func isHeldBack(_ item: ElementName, in state: PersonState) -> Bool {
        itemIndex[item].map { isHeldBack($0, state) } ?? false
    }
}

extension RetentionOutcome {
    /// Whether the datum stays when its time has come, and serves nothing any more but claims.
    package var keepsApart: Bool { self == .restrict || self == .archive }

    /// Whether somebody must do it outside the machine, or confirm it.
    package var needsSomebody: Bool { self == .shredPaper || self == .anonymise }
}

extension PersonState {
    /// Whether nothing of this outcome is left to do for a value that is held and over.
    ///
    /// What needs somebody is asked for once an item, when the time of its newest value has come.
    package func isSettled(
        _ outcome: RetentionOutcome, of item: ElementName, _ value: HeldTimes.Value, isNewest: Bool,
        besides waiting: Set<RetentionOutcome>
    ) -> Bool {
        if outcome.needsSomebody { return !isNewest || waiting.contains(outcome) }
        return outcome.keepsApart && (value.isApart || isRestricted(item))
    }

    /// The same of the value that an item's state shows.
    func isSettled(
        _ outcome: RetentionOutcome, of item: ElementName, _ held: HeldDatum, isNewest: Bool,
        besides waiting: Set<RetentionOutcome>
    ) -> Bool {
        isSettled(
            outcome, of: item, HeldTimes.Value(collectedAt: held.collectedAt, isApart: held.isApart),
            isNewest: isNewest, besides: waiting)
    }

    /// Whether a restriction reaches the item (Article 18 GDPR).
    package func isRestricted(_ item: ElementName) -> Bool {
        restriction.map { $0.data.isEmpty || $0.data.contains(item) } ?? false
    }

    /// Whether the person asked that the item be kept, though restricted: it is needed for a claim, or was used
    /// unlawfully (Article 18(1)(b) and (c) GDPR). The firm may then not destroy it.
    package func isKeptAtWish(_ item: ElementName) -> Bool {
        restriction?.keepsAtWish == true && isRestricted(item)
    }
}

extension RestrictionFact {
    /// Whether it is on a ground of Article 18(1)(b) or (c) GDPR: the person wants the data kept.
    package var keepsAtWish: Bool { ground == "b" || ground == "c" }
}
