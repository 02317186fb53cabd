import Policies
import Vocabulary

/// A plan of keeping by the specification's section of that name.
struct NaivePlan: Equatable {
    var end: NaiveKeeping
    var outcomes: [RetentionOutcome]
    var statutory: NaiveKeeping?
    var rules: [NaivePlannedRule]
    var soonest: Int64?
    var holds: [ElementName]
    var isDue: Bool
    /// The end for each purpose that counts, where they do not all have the same rules.
    var ends: [ElementName: NaiveEnd] = [:]
}

/// One rule of a plan.
struct NaivePlannedRule: Equatable {
    var name: ElementName
    var end: NaiveEnd
    var statutory: NaiveEnd?
    var awaited: [ElementReference]
    var laws: [ElementName]
    var isCertain: Bool
}

extension NaiveJudgement {
    /// The plan of an item; `nil` when it is not declared or not held.
    func plan(of item: ElementName) -> NaivePlan? {
        guard let held = state.data[item] else { return nil }
        return plan(of: item, held, isApart: false)
    }

    /// The plan of one value of an item; a value may stand apart though its item does not.
    func plan(of item: ElementName, _ held: HeldDatum, isApart: Bool) -> NaivePlan? {
        guard policy.data[item] != nil else { return nil }
        let (keeping, outcomes, isLast) = stage(of: item, held, isApart)
        let rules = rules(for: item, held)
        let everybodys = state.heldWidely[item] ?? []
        var holds = policy.holds.map { $0.name }.filter { name in
            if everybodys.contains(name) { return true }
            guard state.holds.contains(name), let hold = policy.holds[name] else { return false }
            return hold.data.isEmpty || hold.data.contains(item)
        }
        holds += Set(Array(state.holds) + Array(everybodys)).filter { policy.holds[$0] == nil }
            .sorted { $0.rawValue < $1.rawValue }
        var isDue = false
        if case .at(let end) = keeping.end { isDue = end <= question.at.milliseconds && holds.isEmpty }
        return NaivePlan(
            end: keeping, outcomes: outcomes, statutory: statutory(of: item, held),
            rules: rules.map { planned($0, item, held) },
            soonest: soonest(keeping, rules, isLast, item, held),
            holds: holds, isDue: isDue, ends: purposeEnds(of: item, held))
    }

    /// The end that counts now, what happens then, and whether it is the last end of what was set apart.
    private func stage(
        of item: ElementName, _ held: HeldDatum, _ valueIsApart: Bool
    ) -> (keeping: NaiveKeeping, outcomes: [RetentionOutcome], isLast: Bool) {
        let now = question.at.milliseconds
        let first = keeping(of: item, held)
        guard let last = lastEnd(of: item, held) else { return (first, first.outcomes, false) }
        var isApart = valueIsApart
        if let restriction = state.restriction, !isApart {
            isApart = restriction.data.isEmpty || restriction.data.contains(item)
        }
        if case .at(let end) = last.end, end <= now {
            var outcomes = last.outcomes
            for outcome in first.outcomes where !isApart && !outcomes.contains(outcome) {
                let isBySomebody = outcome == .shredPaper || outcome == .anonymise
                if isBySomebody || !last.outcomes.contains(.erase) { outcomes.append(outcome) }
            }
            return (last, outcomes, true)
        }
        let needsSomebody = first.outcomes.contains(.shredPaper) || first.outcomes.contains(.anonymise)
        if case .at(let end) = first.end, end <= now, isApart, !needsSomebody { return (last, last.outcomes, true) }
        return (first, first.outcomes, false)
    }

    private func planned(_ rule: RetentionRule, _ item: ElementName, _ held: HeldDatum) -> NaivePlannedRule {
        var laws: [ElementName] = []
        for name in [rule.law].compactMap({ $0 }) + names(of: whole(rule)) where !laws.contains(name) {
            laws.append(name)
        }
        var statutory: NaiveEnd?
        if rule.isStatutory {
            statutory = end(of: rule, item, held)
        } else if let part = statutoryPart(of: whole(rule), item, held) {
            statutory = end(of: part, item, held)
        }
        return NaivePlannedRule(
            name: rule.name, end: end(of: rule, item, held), statutory: statutory,
            awaited: awaited(whole(rule), item, held), laws: laws,
            isCertain: rule.condition.map { truth($0) != .unknown } ?? true)
    }

    private func whole(_ rule: RetentionRule) -> RetentionExpression {
        rule.notBefore.map { .latest([rule.keep, $0]) } ?? rule.keep
    }

    private func names(of expression: RetentionExpression) -> [ElementName] {
        laws(in: expression).flatMap { law -> [ElementName] in
            if case .law(let name, _) = law { return [name] }
            return []
        }
    }

    // What is awaited

    private func awaited(
        _ expression: RetentionExpression, _ item: ElementName, _ held: HeldDatum
    ) -> [ElementReference] {
        if end(of: expression, item, held) != .waiting { return [] }
        switch expression {
        case .after(_, let event), .until(let event): return awaited(event)
        case .law(let name, let event):
            guard let law = policy.laws[name], law.period != nil else { return [ElementReference(.laws, name)] }
            return awaited(event ?? law.after ?? ElementName(rawValue: "collected"))
        case .whileRelation(let name): return [ElementReference(.relations, name)]
        case .whileConsent(let name): return [ElementReference(.consents, name)]
        case .whileFact(let name): return [ElementReference(.facts, name)]
        case .whilePurposes: return awaitedByNeed(item, held)
        case .age: return [ElementReference(.ages, ElementName(rawValue: "ages"))]
        case .otherwise(let first, let second): return awaited(first, item, held) + awaited(second, item, held)
        case .withoutLimit: return []
        case .latest(let parts), .earliest(let parts): return parts.flatMap { awaited($0, item, held) }
        }
    }

    /// The event itself, or the one after which the day of an event of the calendar is sought; where its clock stands
    /// still, the relations that have it do so.
    private func awaited(_ event: ElementName) -> [ElementReference] {
        let start = policy.events[event]?.yearlyAfter ?? event
        let stopping = stopping(start)
        if !stopping.isEmpty { return stopping.map { ElementReference(.relations, $0) } }
        return [ElementReference(.events, start)]
    }

    private func awaitedByNeed(_ item: ElementName, _ held: HeldDatum) -> [ElementReference] {
        let parts = partsOfNeed(item)
        if let purpose = parts.always { return [ElementReference(.purposes, purpose)] }
        return parts.ends.flatMap { awaited($0, item, held) }
    }

    /// What `while needed` stands for: a purpose that always needs the item, or the ends of which it is the latest.
    private func partsOfNeed(_ item: ElementName) -> (always: ElementName?, ends: [RetentionExpression]) {
        var ends: [RetentionExpression] = []
        for purpose in policy.purposes where purpose.name != .dataSubjectRights && purpose.keepsData {
            if !purpose.data.contains(item) { continue }
            var own: [RetentionExpression] = []
            for ground in purpose.grounds {
                if ground.basis == .consent { own.append(.whileConsent(ground.consent ?? purpose.name)) }
                if ground.basis == .contract, let relation = ground.relation { own.append(.whileRelation(relation)) }
            }
            if own.isEmpty { return (purpose.name, []) }
            ends += own
        }
        return (nil, ends)
    }

    // The soonest

    private func soonest(
        _ keeping: NaiveKeeping, _ rules: [RetentionRule], _ isLast: Bool, _ item: ElementName, _ held: HeldDatum
    ) -> Int64? {
        if keeping.end == .never { return nil }
        var bounds: [Int64] = []
        for together in rulesTogether(for: item, held) {
            let deciding = together.filter { applies($0) && !(isLast && setsApart($0.outcomes)) }
            if let bound = bound(.earliest(deciding.map { whole($0) }), item, held) { bounds.append(bound) }
        }
        for rule in rules {
            let statutory = rule.isStatutory ? whole(rule) : statutoryPart(of: whole(rule), item, held)
            if let statutory, let bound = bound(statutory, item, held) { bounds.append(bound) }
        }
        return bounds.max()
    }

    private func bound(_ expression: RetentionExpression, _ item: ElementName, _ held: HeldDatum) -> Int64? {
        switch expression {
        case .latest(let parts): return parts.compactMap { bound($0, item, held) }.max()
        case .earliest(let parts):
            let ending = parts.filter { end(of: $0, item, held) != .never }
            let bounds = ending.map { bound($0, item, held) }
            if bounds.contains(nil) { return nil }
            return bounds.compactMap { $0 }.min()
        case .otherwise(let first, let second):
            if end(of: first, item, held) == .waiting { return bound(.earliest([first, second]), item, held) }
            let joined = isJoined(first, by: second, item, held) ? bound(second, item, held) : nil
            return [bound(first, item, held), joined].compactMap { $0 }.max()
        case .whilePurposes:
            let parts = partsOfNeed(item)
            if parts.always == nil && !parts.ends.isEmpty { return bound(.latest(parts.ends), item, held) }
        default: break
        }
        if case .at(let end) = end(of: expression, item, held) { return end }
        return nil
    }
}
