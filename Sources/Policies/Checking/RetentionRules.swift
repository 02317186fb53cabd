import Vocabulary

extension PolicyRules {
    /// How long data is kept.
    static let retentionRules: [Rule] = [
        coverage, purposeCoverage, gaps, limits, lawfulPeriods, lawsWithPeriods, endings, outcomes, weighings,
        somethingStays, effects, sharedClocks, staleClocks, shortestOfLaw,
    ]

    /// Every item of personal data that is collected or used has a rule (Article 5(1)(e) GDPR).
    @Sendable private static func coverage(_ draft: PolicyDraft) -> [Diagnostic] {
        guard draft.isWhole(.retention), draft.isWhole(.groups) else { return [] }
        let kept = Set(draft.policy.retention.flatMap(\.data))
        let needed = draft.policy.collectedItems.union(draft.policy.purposes.flatMap(\.data))
        return draft.policy.data.compactMap { item in
            guard item.personality != .anonymous, needed.contains(item.name), !kept.contains(item.name) else {
                return nil
            }
            return Diagnostic(
                .dataWithoutRetention,
                "nothing says how long `\(item.name)` is kept (Articles 5(1)(e) and 13(2)(a) GDPR)",
                hint: "add it to a rule under `retention`; if the text is silent, the strictest period and an `open`",
                at: item.place)
        }
    }

    /// Rules with `for` that stand at an item leave out no purpose for which it is taken or used: what is held for that
    /// one would have no end (Article 5(1)(e) GDPR).
    @Sendable private static func purposeCoverage(_ draft: PolicyDraft) -> [Diagnostic] {
        guard draft.isWhole(.retention), draft.isWhole(.groups) else { return [] }
        let policy = draft.policy
        return policy.data.flatMap { item -> [Diagnostic] in
            let rules = policy.retention.filter { $0.data.contains(item.name) }
            guard item.personality != .anonymous, !rules.isEmpty, !rules.contains(where: \.purposes.isEmpty)
            else { return [] }
            let covered = Set(rules.flatMap(\.purposes))
            return policy.purposes.names.filter { !covered.contains($0) && policy.holds(item.name, for: $0) }.map {
                Diagnostic(
                    .dataWithoutRetention,
                    "nothing says how long `\(item.name)` is kept for `\($0)`: "
                        + rules.map { "`\($0.name)` is for \(Self.list($0.purposes))" }.joined(separator: ", ")
                        + " (Articles 5(1)(e) and 13(2)(a) GDPR)",
                    hint: "name `\($0)` under `for` of a rule, or write a rule for it; if the text is silent, the "
                        + "strictest period and an `open`",
                    at: item.place)
            }
        }
    }

    private static func list(_ names: [ElementName]) -> String {
        names.map { "`\($0)`" }.joined(separator: ", ")
    }

    @Sendable private static func limits(_ draft: PolicyDraft) -> [Diagnostic] {
        draft.policy.retention.compactMap { rule in
            guard rule.keep.isWithoutLimit || rule.notBefore?.isWithoutLimit == true, rule.annotations.open.isEmpty
            else { return nil }
            return Diagnostic(
                .unlimitedWithoutOpen, "`\(rule.name)` keeps data without limit (Article 5(1)(e) GDPR)",
                hint: "set an end, or say with `open` that the firm's text has none",
                at: draft.place(rule, "retention", "keep"))
        }
    }

    /// A rule that rests on a law and lets go sooner than that law allows.
    @Sendable private static func lawfulPeriods(_ draft: PolicyDraft) -> [Diagnostic] {
        draft.policy.retention.compactMap { rule in
            guard let name = rule.law, let demanded = draft.policy.laws[name]?.period,
                case .after(let period, _) = rule.keep, rule.notBefore == nil,
                period.approximateHours < demanded.approximateHours
            else { return nil }
            return Diagnostic(
                .shorterThanLaw,
                "`\(rule.name)` lets go after \(period), but `\(name)` is on record with \(demanded)",
                hint: "check the law, and lengthen the one or declare the other",
                at: draft.place(rule, "retention", "keep"))
        }
    }

    /// A period of law that nobody has put on record never ends.
    @Sendable private static func lawsWithPeriods(_ draft: PolicyDraft) -> [Diagnostic] {
        draft.policy.retention.flatMap { rule in
            (rule.keep.laws + (rule.notBefore?.laws ?? [])).compactMap { name in
                guard let law = draft.policy.laws[name], law.period == nil else { return nil }
                return Diagnostic(
                    .lawWithoutPeriod, "no period of `\(name)` is on record, so `\(rule.name)` never ends",
                    hint: "declare the law under `laws` with its `period`", at: draft.place(rule, "retention", "keep"))
            }
        }
    }
}

extension PolicyRules {
    /// An event that may never come for somebody keeps that person's data for ever (Article 5(1)(e) GDPR).
    @Sendable private static func endings(_ draft: PolicyDraft) -> [Diagnostic] {
        draft.policy.retention.compactMap { rule in
            guard !draft.isBroken(.retention, rule.name) else { return nil }
            let given = rule.condition?.eventsGiven ?? []
            for item in rule.data {
                let sure = given.union(draft.policy.eventsOfTaking(item))
                guard
                    let cause = rule.keep.mayWait(item, draft.policy, sure)
                        ?? rule.notBefore?.mayWait(item, draft.policy, sure)
                else { continue }
                return Diagnostic(
                    .mayNeverEnd, "`\(rule.name)` keeps `\(item)` for ever\(cause.words)", hint: cause.hint,
                    at: draft.place(rule, "retention", "keep"))
            }
            return nil
        }
    }

    /// Paper may be shredded beside what happens to the rest; else one thing only can happen.
    @Sendable private static func outcomes(_ draft: PolicyDraft) -> [Diagnostic] {
        draft.policy.retention.compactMap { rule in
            let others = rule.outcomes.filter { $0 != .shredPaper }
            guard others.count > 1 else { return nil }
            return Diagnostic(
                .outcomesExclude,
                "`\(others[0].rawValue)` and `\(others[1].rawValue)` cannot both happen to the same data",
                hint: "choose one; beside it stands only `shred-paper`", at: draft.place(rule, "retention", "then"))
        }
    }
}

extension Policy {
    /// Whether an item can be held for a purpose: the purpose uses it and is a reason to keep, or some point takes it
    /// for the purpose.
    func holds(_ item: ElementName, for purpose: ElementName) -> Bool {
        guard let declared = purposes[purpose], declared.data.contains(item) else { return false }
        return declared.keepsData
            || points.contains { point in
                point.purposes.contains(purpose)
                    && (point.asks + point.mayAsk + point.asksIf.flatMap(\.data)).contains(item)
            }
    }

    /// The events that happen whenever this item is taken in, at whatever point.
    fileprivate func eventsOfTaking(_ item: ElementName) -> Set<ElementName> {
        let taking = points.filter { point in
            (point.asks + point.mayAsk + point.asksIf.flatMap(\.data)).contains(item)
        }
        guard let first = taking.first else { return [] }
        return taking.dropFirst().reduce(Set(first.events)) { $0.intersection($1.events) }
    }
}

extension Condition {
    /// Events that have happened wherever this holds.
    fileprivate var eventsGiven: Set<ElementName> {
        switch self {
        case .event(let name): return [name]
        case .all(let parts): return parts.reduce([]) { $0.union($1.eventsGiven) }
        default: return []
        }
    }
}

/// Why a rule of keeping may never end for somebody.
private enum Endlessness {
    case event(ElementName)
    /// It has a ground that nothing ends, so it always needs the item.
    case purpose(ElementName)
    /// No event ends it.
    case relation(ElementName)

    var words: String {
        switch self {
        case .event(let name): " of whoever never comes to `\(name)`"
        case .purpose(let name): ": the ground of purpose `\(name)` never ends, so it is always needed"
        case .relation(let name): ": no event ends the relation `\(name)`"
        }
    }

    var hint: String {
        switch self {
        case .event: "write {either: …, else: 1 years after collected}, or divide the people with `when`"
        case .purpose(let name):
            "set a period, alone or in {earliest of: [while needed, 2 years after collected]}; or say with "
                + "`keeps: false` that `\(name)` is no reason to keep"
        case .relation(let name): "name the event under `ends` of `\(name)`, or set a period"
        }
    }
}

extension RetentionExpression {
    /// What it may wait for in vain; `nil` when it is sure to end, as far as the file tells.
    fileprivate func mayWait(_ item: ElementName, _ policy: Policy, _ sure: Set<ElementName>) -> Endlessness? {
        func unsure(_ event: ElementName) -> Endlessness? {
            guard let declared = policy.events[event], declared.yearlyMonth != nil else {
                return sure.contains(event) ? nil : .event(event)
            }
            guard let start = declared.yearlyAfter, start != .collected, !sure.contains(start) else { return nil }
            return .event(start)
        }
        switch self {
        case .after(_, let event): return event == .collected ? nil : unsure(event)
        case .until(let event): return unsure(event)
        case .law(let name, let event):
            guard let law = policy.laws[name], law.period != nil, let event = event ?? law.after, event != .collected
            else { return nil }
            return unsure(event)
        case .age(let years, _): return .event(ElementName(rawValue: "age \(years)"))
        case .latest(let parts): return parts.lazy.compactMap { $0.mayWait(item, policy, sure) }.first
        case .earliest(let parts):
            let waits = parts.map { $0.mayWait(item, policy, sure) }
            return waits.contains { $0 == nil } ? nil : waits.first ?? nil
        case .otherwise(_, let second): return second.mayWait(item, policy, sure)
        case .whileRelation(let name): return policy.endless(name)
        case .whilePurposes: return policy.needingForEver(item)
        case .whileConsent, .whileFact, .withoutLimit: return nil
        }
    }
}

extension Policy {
    fileprivate func endless(_ relation: ElementName) -> Endlessness? {
        relations[relation].flatMap { $0.endedBy.isEmpty ? .relation(relation) : nil }
    }

    /// What has `while needed` go on for ever: a purpose of the item without a consent or a contract among its grounds,
    /// or a contract that nothing ends.
    fileprivate func needingForEver(_ item: ElementName) -> Endlessness? {
        for purpose in purposes where purpose.keepsData && purpose.data.contains(item) {
            let ending = purpose.grounds.filter { $0.basis == .consent || $0.basis == .contract }
            if ending.isEmpty { return .purpose(purpose.name) }
            for relation in ending.compactMap(\.relation) {
                if let cause = endless(relation) { return cause }
            }
        }
        return nil
    }
}

extension Period {
    /// For comparing lengths only: months of 30 days, years of 365.
    var approximateHours: Int {
        switch unit {
        case .hours: return count
        case .days: return count * 24
        case .weeks: return count * 168
        case .months: return count * 720
        case .years: return count * 8760
        }
    }
}

extension Period: CustomStringConvertible {
    /// `30 days`
    package var description: String { "\(count) \(unit.rawValue)" }
}
