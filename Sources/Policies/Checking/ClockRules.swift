import Vocabulary

extension PolicyRules {
    /// The last time counts for all values of an item: an event of each value moves the ends of its sisters.
    ///
    /// Beside `while R` of a relation that the event ends, the values are kept as one record of the relation: that is
    /// what the text says.
    @Sendable static func sharedClocks(_ draft: PolicyDraft) -> [Diagnostic] {
        let policy = draft.policy
        return policy.retention.compactMap { rule in
            guard !draft.isBroken(.retention, rule.name), rule.annotations.open.isEmpty,
                let item = rule.data.first(where: { policy.data[$0]?.isMany ?? false })
            else { return nil }
            let relations = rule.whole.relations
            let clocks = rule.whole.clocks(of: policy).filter { clock in
                !relations.contains { policy.relations[$0]?.endedBy.contains(clock.start) ?? false }
            }
            guard let clock = clocks.first else { return nil }
            let hint =
                clock.start == clock.event
                ? "count each from the day on which it was collected, or on which its year ends (a `yearly` event "
                    + "without `after`); if the text means the last time, say so with `open`"
                : "take `after` out of `\(clock.event)`: the year is then that in which each value was collected"
            return Diagnostic(
                .sharedClock,
                "`\(rule.name)` counts every value of `\(item)` from the last time of `\(clock.start)`: each new one "
                    + "moves the ends of all",
                hint: hint, at: draft.place(rule, "retention", "keep"))
        }
    }

    /// An event that may have happened before an item comes in ends its keeping at once, where no period is given to it.
    @Sendable static func staleClocks(_ draft: PolicyDraft) -> [Diagnostic] {
        guard draft.isWhole(.retention), draft.isWhole(.collect), draft.isWhole(.groups) else { return [] }
        let policy = draft.policy
        return policy.retention.compactMap { rule in
            guard !draft.isBroken(.retention, rule.name) else { return nil }
            for item in rule.data {
                guard let event = rule.whole.staleEnd(of: item, policy) else { continue }
                return Diagnostic(
                    .staleClock,
                    "`\(rule.name)` keeps until `\(event)`, also where that was before `\(item)` came in: what somebody "
                        + "gives who comes back is over at once (Article 5(1)(f) GDPR)",
                    hint:
                        "write a period after it, `1 months after \(event)`, which what comes in later has before it; or "
                        + "name `\(event)` under `ends` of a relation that every point begins at which it is taken",
                    at: draft.place(rule, "retention", "keep"))
            }
            return nil
        }
    }

    /// The first to end ends the law's period too.
    @Sendable static func shortestOfLaw(_ draft: PolicyDraft) -> [Diagnostic] {
        draft.policy.retention.compactMap { rule in
            guard rule.law == nil, !rule.restsOnUnnamedLaw, let law = rule.whole.lawEndedByOthers else { return nil }
            return Diagnostic(
                .shorterThanLaw,
                "`\(rule.name)` keeps for the shortest of several periods, so it may let go before `\(law)` does",
                hint: "write {either: {law: \(law)}, else: …}: what stands under `else` counts only until the law's "
                    + "period runs",
                at: draft.place(rule, "retention", "keep"))
        }
    }
}

extension RetentionRule {
    /// ``keep``, and ``notBefore`` with it.
    fileprivate var whole: RetentionExpression { notBefore.map { .latest([keep, $0]) } ?? keep }
}

extension RetentionExpression {
    /// The events after which something runs, each with that from which its day is sought; in the order of the file.
    fileprivate func clocks(of policy: Policy) -> [(event: ElementName, start: ElementName)] {
        switch self {
        case .after(_, let event): return Self.clock(event, policy)
        case .until(let event): return Self.clock(event, policy).filter { $0.start != $0.event }
        case .law(let name, let event): return (event ?? policy.laws[name]?.after).map { Self.clock($0, policy) } ?? []
        case .latest(let parts), .earliest(let parts): return parts.flatMap { $0.clocks(of: policy) }
        case .otherwise(let first, let second): return first.clocks(of: policy) + second.clocks(of: policy)
        case .whileRelation, .whileConsent, .whileFact, .whilePurposes, .age, .withoutLimit: return []
        }
    }

    private static func clock(_ event: ElementName, _ policy: Policy) -> [(event: ElementName, start: ElementName)] {
        let isYearly = policy.events[event]?.yearlyMonth != nil
        let start = isYearly ? policy.events[event]?.yearlyAfter ?? .collected : event
        return start == .collected ? [] : [(event, start)]
    }

    /// The relations while which it keeps.
    fileprivate var relations: Set<ElementName> {
        switch self {
        case .whileRelation(let name): return [name]
        case .latest(let parts), .earliest(let parts): return parts.reduce(into: []) { $0.formUnion($1.relations) }
        case .otherwise(let first, let second): return first.relations.union(second.relations)
        default: return []
        }
    }

    /// The event that may end it before the item comes in; `nil` where something else keeps it then.
    fileprivate func staleEnd(of item: ElementName, _ policy: Policy) -> ElementName? {
        switch self {
        case .until(let event):
            let isNamed = event != .collected && policy.events[event]?.yearlyMonth == nil
            return isNamed && policy.mayPrecede(event, item) ? event : nil
        case .latest(let parts):
            let stale = parts.map { $0.staleEnd(of: item, policy) }
            return stale.contains(nil) ? nil : stale.first ?? nil
        case .earliest(let parts): return parts.lazy.compactMap { $0.staleEnd(of: item, policy) }.first
        case .otherwise(let first, let second):
            // Where both are known the later counts, so only an `else` that may wait leaves the first alone.
            return second.staleEnd(of: item, policy)
                ?? (second.isKnownFromCollection(policy) ? nil : first.staleEnd(of: item, policy))
        case .after, .law, .whileRelation, .whileConsent, .whileFact, .whilePurposes, .age, .withoutLimit: return nil
        }
    }

    /// Whether its end is known as soon as the item is there.
    private func isKnownFromCollection(_ policy: Policy) -> Bool {
        switch self {
        case .after(_, let event): return Self.clock(event, policy).isEmpty
        case .until(let event): return event != .collected && Self.clock(event, policy).isEmpty
        case .law(let name, let event):
            guard let law = policy.laws[name], law.period != nil else { return false }
            return Self.clock(event ?? law.after ?? .collected, policy).isEmpty
        case .latest(let parts): return parts.allSatisfy { $0.isKnownFromCollection(policy) }
        case .earliest(let parts): return parts.contains { $0.isKnownFromCollection(policy) }
        case .otherwise(let first, _): return first.isKnownFromCollection(policy)
        case .whileRelation, .whileConsent, .whileFact, .whilePurposes, .age, .withoutLimit: return false
        }
    }

    /// A law of which the period may be cut off by another part of which the first to end counts.
    fileprivate var lawEndedByOthers: ElementName? {
        switch self {
        case .earliest(let parts):
            if let law = laws.first, parts.contains(where: \.laws.isEmpty) { return law }
            return parts.lazy.compactMap(\.lawEndedByOthers).first
        case .latest(let parts): return parts.lazy.compactMap(\.lawEndedByOthers).first
        case .otherwise(let first, let second): return first.lawEndedByOthers ?? second.lawEndedByOthers
        default: return nil
        }
    }
}

extension Policy {
    /// Whether a rule gives a period after an event to what may come in later than the event.
    var givesPeriodsAnew: Bool {
        retention.contains { rule in
            rule.whole.clocks(of: self).contains { clock in rule.data.contains { mayPrecede(clock.start, $0) } }
        }
    }

    /// Whether an event may have happened before the item comes in, and count all the same: not one that happens with
    /// the taking, nor one that ends a relation which begins with it or is there whenever the item is taken.
    fileprivate func mayPrecede(_ event: ElementName, _ item: ElementName) -> Bool {
        let taking = points.filter { ($0.asks + $0.mayAsk + $0.asksIf.flatMap(\.data)).contains(item) }
        guard !taking.isEmpty else { return false }
        let ended = relations.filter { $0.endedBy.contains(event) }
        return !taking.allSatisfy { point in
            point.events.contains(event)
                || ended.contains { relation in
                    point.events.contains(where: (relation.openedBy + relation.requestedBy).contains)
                        || isOnlyTaken(at: point, within: relation.name)
                }
        }
    }

    private func isOnlyTaken(at point: PointOfCollection, within relation: ElementName) -> Bool {
        !point.purposes.isEmpty
            && point.purposes.allSatisfy { name in
                let grounds = purposes[name]?.grounds ?? []
                return !grounds.isEmpty && grounds.allSatisfy { $0.basis == .contract && $0.relation == relation }
            }
    }
}
