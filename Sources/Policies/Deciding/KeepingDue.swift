import Vocabulary

extension CompiledPolicy {
    /// When this person is to be looked at next: an item is due then, or time alone may change when one is.
    ///
    /// Never later than the first ``KeepingPlan/isDue(at:)`` among the person's plans; `nil` while only a deed or a new
    /// policy can make anything due. Made without the plans themselves, since it is asked with every deed.
    /// - Parameter settled: items of which all that is due is done, or waits for somebody.
    package func due(
        in state: PersonState, asking question: DecisionRequest, besides settled: Set<ElementName> = []
    ) -> Instant? {
        var next: Instant?
        for (name, held) in state.data where !settled.contains(name) && !state.isKeptAtWish(name) {
            guard let index = itemIndex[name], !isHeldBack(index, state) else { continue }
            let keeping = keeping(of: index, held, question, state)
            let isSetAside = keeping.rule?.outcome.keepsApart == true && state.isRestricted(name)
            if case .at(let end) = keeping.end, !isSetAside { next = min(next ?? end, end) }
            for rule in rulesByItem[index] {
                for moment in rule.moments(state) where moment > question.at { next = min(next ?? moment, moment) }
            }
        }
        return next
    }
}

extension RetentionOutcome {
    /// Whether the datum stays when its time has come, and serves nothing any more but claims.
    package var keepsApart: Bool { self == .restrict || self == .archive }
}

extension PersonState {
    /// Whether a restriction reaches the item (Article 18 GDPR).
    package func isRestricted(_ item: ElementName) -> Bool {
        restriction.map { $0.data.isEmpty || $0.data.contains(item) } ?? false
    }

    /// Whether the person asked that the item be kept, though restricted: it is needed for a claim, or was used
    /// unlawfully (Article 18(1)(b) and (c) GDPR). The firm may then not destroy it.
    package func isKeptAtWish(_ item: ElementName) -> Bool {
        guard let ground = restriction?.ground, ground == "b" || ground == "c" else { return false }
        return isRestricted(item)
    }
}
