import Vocabulary

/// What is to become of one datum of a person, with everything that has a say in it: when it goes, what happens then,
/// what it waits for, who holds it back (Articles 5(1)(e), 13(2)(a), 17(3)(b) and (e) GDPR).
///
/// Meaning: "Plans of keeping" in docs/reference/decisions.md. Times are absolute, so a plan stays true until the
/// person's state changes, or the policy, or ``changesAt`` has come.
package struct KeepingPlan: Hashable, Sendable {
    /// One rule of the section `retention` that applies to the datum.
    package struct PlannedRule: Hashable, Sendable {
        package let name: ElementName
        /// When the rule by itself would let the datum go; `not-before` is counted in.
        package let end: KeepingEnd
        /// Until when the laws in it forbid to destroy the datum; `nil` for a rule without a law.
        package let statutory: KeepingEnd?
        /// The laws that it names, in the order of the file, each once.
        package let laws: [ElementName]
        package let outcomes: [RetentionOutcome]
        /// How often it is looked at whether the datum is still needed.
        package let review: Period?
        /// False when its condition cannot be answered, as for an unknown age; it then applies all the same.
        package let isCertain: Bool
    }

    /// Purposes for which the datum is held and whose keeping ends together.
    package struct PurposeEnd: Hashable, Sendable {
        /// In the order of the policy, then those it no longer declares by name.
        package let purposes: [ElementName]
        /// After this it serves none of them.
        package let end: KeepingEnd
    }

    package let item: ElementName
    /// When it goes, by the rule that decides among ``rules``; what was set apart by one of them, by the one that lets it
    /// go for good.
    package let end: KeepingEnd
    /// What happens then, by the deciding rule; empty where nothing sets an end. What no rule keeps is erased.
    package let outcomes: [RetentionOutcome]
    /// Until when the law forbids to destroy it, by the rule whose law lasts longest; `nil` when no law does.
    package let statutory: KeepingEnd?
    /// As things stand it does not go before this, even if all that its rules wait for happened now; `nil` where it could
    /// go at once, or never goes.
    package let soonest: Instant?
    /// All rules that apply, in the order of the file.
    package let rules: [PlannedRule]
    /// When it is over for each of the purposes for which it is held; empty where they all end by the same rules.
    package let ends: [PurposeEnd]
    /// The grounds of hold in force that reach it: those of the policy in its order, then undeclared ones by name.
    package let holds: [ElementName]
    /// When time alone may next change this plan: a condition's day, a birthday, the expiry of a consent, an event that
    /// is recorded for later. `nil` when only deeds and a new policy can.
    package let changesAt: Instant?

    /// Whether its time has come and no hold reaches it.
    package func isDue(at instant: Instant) -> Bool {
        guard holds.isEmpty, case .at(let end, _) = end else { return false }
        return end <= instant
    }
}

extension CompiledPolicy {
    /// The plan of one item of this person; `nil` when the policy does not declare it or it is not held.
    ///
    /// - Parameter question: what conditions of rules are asked about beside the person; an empty question for sweeps.
    package func plan(of item: ElementName, in state: PersonState, asking question: DecisionRequest) -> KeepingPlan? {
        guard let index = itemIndex[item], let held = state.data[item] else { return nil }
        let stage = stage(of: index, held, question, state)
        let statutory = statutory(of: index, held, question, state)
        let applying = Array(rulesGoverning(index, held, question, state))
        let moments = rulesByItem[index].flatMap { $0.moments(state) } + stage.moments
        return KeepingPlan(
            item: item, end: described(stage.keeping, index, held, question, state), outcomes: stage.outcomes,
            statutory: statutory.map { described($0, index, held, question, state) },
            soonest: soonest(stage, applying, index, held, question, state),
            rules: applying.map { planned($0, index, held, question, state) },
            ends: purposeEnds(of: item, in: state, asking: question), holds: holdsReaching(index, state),
            changesAt: moments.filter { $0 > question.at }.min())
    }

    /// The plans of everything held of this person that the policy declares, in the order of its data.
    package func plans(in state: PersonState, asking question: DecisionRequest) -> [KeepingPlan] {
        itemNames.compactMap { plan(of: $0, in: state, asking: question) }
    }

    /// When an item of this person is over for each of the purposes for which it is held; empty where all of them end by
    /// the same rules.
    package func purposeEnds(
        of item: ElementName, in state: PersonState, asking question: DecisionRequest
    ) -> [KeepingPlan.PurposeEnd] {
        guard let index = itemIndex[item], let held = state.data[item] else { return [] }
        return purposeEnds(of: index, held, question, state).map { ends in
            KeepingPlan.PurposeEnd(
                purposes: inOrder(ends.purposes), end: described(ends.first, index, held, question, state))
        }
    }

    private func inOrder(_ names: Set<ElementName>) -> [ElementName] {
        policy.purposes.names.filter(names.contains) + names.filter { policy.purposes[$0] == nil }.sorted()
    }

    private func planned(
        _ rule: CompiledRule, _ item: Int, _ held: HeldDatum, _ question: DecisionRequest, _ state: PersonState
    ) -> KeepingPlan.PlannedRule {
        func described(_ expression: CompiledKeeping, isStatutory: Bool) -> KeepingEnd {
            let end = expression.end(need: needs[item], held, state, at: question.at)
            if end == .never { return .never }
            return self.described(
                Keeping(end: end, rule: rule, isStatutory: isStatutory), item, held, question, state)
        }
        return KeepingPlan.PlannedRule(
            name: rule.name, end: described(rule.keep, isStatutory: false),
            statutory: rule.statutory.map { described($0, isStatutory: true) }, laws: rule.laws,
            outcomes: rule.outcomes, review: rule.review,
            isCertain: rule.condition?.truth(question, state) != .unknown)
    }

    /// The first of the rules that could let it go, of those of the last purpose; but not before the laws do.
    private func soonest(
        _ stage: KeepingStage, _ rules: [CompiledRule], _ item: Int, _ held: HeldDatum, _ question: DecisionRequest,
        _ state: PersonState
    ) -> Instant? {
        guard stage.keeping.end != .never else { return nil }
        let ofRules = rulesByPart(item, held, state).compactMap { part in
            CompiledKeeping.soonest(
                ofFirst: part.filter { $0.holds(question, state) && !(stage.isLast && $0.setsApart) }.map(\.keep),
                need: needs[item], held, state, at: question.at)
        }
        let ofLaws = rules.compactMap { $0.statutory?.soonest(need: needs[item], held, state, at: question.at) }
        return (ofLaws + ofRules).max()
    }

    func holdsReaching(_ item: Int, _ state: PersonState) -> [ElementName] {
        let wide = state.heldWidely[itemNames[item]] ?? []
        guard !state.holds.isEmpty || !wide.isEmpty else { return [] }
        let declared = holds.filter {
            $0.reaches(item) && state.holds.contains($0.element.name) || wide.contains($0.element.name)
        }.map(\.element.name)
        return declared + state.holds.union(wide).filter { holdIndex[$0] == nil }.sorted()
    }
}

extension CompiledKeeping {
    /// Before this instant the expression does not end, even if all that it waits for happened now; `nil` when it could
    /// end at once. Not asked of one that never ends.
    func soonest(need: ItemNeed, _ held: HeldDatum, _ state: PersonState, at now: Instant) -> Instant? {
        switch self {
        case .latest(let parts): return parts.compactMap { $0.soonest(need: need, held, state, at: now) }.max()
        case .earliest(let parts): return Self.soonest(ofFirst: parts, need: need, held, state, at: now)
        case .otherwise(let first, let second):
            let end = first.end(need: need, held, state, at: now)
            if end == .waiting {
                return Self.soonest(ofFirst: [first, second], need: need, held, state, at: now)
            }
            var parts = [first]
            if first.heedsElse(ending: end, need: need, held, state, at: now),
                case .at = second.end(need: need, held, state, at: now)
            {
                parts.append(second)
            }
            return parts.compactMap { $0.soonest(need: need, held, state, at: now) }.max()
        case .unlessKnown(let first, let second):
            guard first.givesWay(need: need, held, state, at: now) else { return held.collectedAt }
            return second.soonest(need: need, held, state, at: now)
        default: break
        }
        if case .whileNeeded = self, case .grounds(let parts) = need {
            return Self.latest(parts).soonest(need: .nothing, held, state, at: now)
        }
        if case .at(let instant) = end(need: need, held, state, at: now) { return instant }
        return nil
    }

    /// Of several of which the first to end counts: those that never end are left out.
    static func soonest(
        ofFirst parts: [CompiledKeeping], need: ItemNeed, _ held: HeldDatum, _ state: PersonState, at now: Instant
    ) -> Instant? {
        var first: Instant?
        for part in parts where part.end(need: need, held, state, at: now) != .never {
            guard let soonest = part.soonest(need: need, held, state, at: now) else { return nil }
            first = min(first ?? soonest, soonest)
        }
        return first
    }

    /// When time alone may change what it evaluates to: events that are recorded for later.
    func moments(_ state: PersonState) -> [Instant] {
        switch self {
        case .afterEvent(let clock, _), .afterYearly(_, _, since: let clock?, _):
            return state.events[clock.event].map { [$0] } ?? []
        case .latest(let parts), .earliest(let parts): return parts.flatMap { $0.moments(state) }
        case .otherwise(let first, let second), .unlessKnown(let first, let second):
            return first.moments(state) + second.moments(state)
        default: return []
        }
    }
}

extension CompiledRule {
    /// When time alone may change whether it applies, or its end.
    func moments(_ state: PersonState) -> [Instant] { (condition?.moments(state) ?? []) + keep.moments(state) }
}

extension CompiledCondition {
    /// The instants from which it may be answered otherwise although nothing was done.
    func moments(_ state: PersonState) -> [Instant] {
        switch self {
        case .consent(let name): return state.consents[name]?.expires.map { [$0] } ?? []
        case .event(let name): return state.events[name].map { [$0] } ?? []
        case .ageAtLeast(let years): return state.age.completes(years).map { [$0] } ?? []
        case .from(let start), .before(let start): return [start]
        case .all(let parts), .any(let parts): return parts.flatMap { $0.moments(state) }
        case .not(let part): return part.moments(state)
        case .always, .relation, .fact, .particular, .role, .channel, .topic: return []
        }
    }
}

extension AgeFact {
    /// The first instant at which somebody whose birthday is known is so many years old; see ``isAtLeast(_:at:)``.
    func completes(_ years: Int) -> Instant? {
        guard case .born(let birth) = self else { return nil }
        let year = birth.year + years
        let day = CalendarDate(year: year, month: birth.month, day: birth.day)
        return (day ?? CalendarDate(year: year, month: 3, day: 1))?.startInUTC
    }
}
