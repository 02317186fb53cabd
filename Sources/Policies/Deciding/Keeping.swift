import Vocabulary

/// A retention rule made ready to be evaluated.
final class CompiledRule: Sendable {
    let name: ElementName
    let element: ElementReference
    /// Its place among the rules of the file.
    let position: Int
    /// It ends the keeping for these alone; empty: for all.
    let purposes: [ElementName]
    let condition: CompiledCondition?
    let keep: CompiledKeeping
    /// The part that the law demands, where it does.
    let statutory: CompiledKeeping?
    /// The laws it names, each once.
    let laws: [ElementName]
    let outcomes: [RetentionOutcome]
    let review: Period?

    init(_ rule: RetentionRule, at position: Int, of policy: Policy, yearly: Set<ElementName>) {
        (name, self.position) = (rule.name, position)
        element = ElementReference(.retention, rule.name)
        purposes = rule.purposes
        condition = rule.condition.map { CompiledCondition($0, yearly: yearly) }
        let whole = rule.notBefore.map { RetentionExpression.latest([rule.keep, $0]) } ?? rule.keep
        keep = CompiledKeeping(whole, of: policy)
        var named: Set<ElementName> = []
        self.laws = ((rule.law.map { [$0] } ?? []) + whole.laws).filter { named.insert($0).inserted }
        (outcomes, review) = (rule.outcomes, rule.review)
        statutory = rule.isStatutory ? keep : CompiledKeeping.statutoryPart(of: whole, in: policy)
    }

    /// Whether it is for data that is held so.
    func covers(_ held: HeldDatum) -> Bool {
        purposes.isEmpty || held.purposes.isEmpty || purposes.contains { held.purposes.contains($0) }
    }

    /// Whether the datum stays when its time has come, apart from everything else.
    var setsApart: Bool { outcomes.contains(where: \.keepsApart) }

    /// Whether its condition lets it govern; one that cannot be answered does.
    func holds(_ request: DecisionRequest, _ state: PersonState) -> Bool {
        guard let condition else { return true }
        return condition.truth(request, state) != .no
    }
}

/// The end of an item with the rule that decides it.
struct Keeping {
    var end: End
    /// `nil` when no rule applies; the end is never then.
    var rule: CompiledRule?
    /// Whether it is the statutory part of the rule that decides.
    var isStatutory: Bool
    /// Whether rules list the item and none applies, so that nothing keeps it: it goes, whatever the rule says.
    var isUnkept = false
    /// Where the end comes from, where that is not the deciding rule: a law of another, or the use for another purpose.
    var source: (rule: CompiledRule, isStatutory: Bool)?

    /// What happens then.
    var outcomes: [RetentionOutcome] { isUnkept ? [.erase] : rule?.outcomes ?? [] }

    /// Whether the item stays then, apart from everything else.
    var setsApart: Bool { !isUnkept && rule?.setsApart == true }
}

extension CompiledPolicy {
    /// The rules that govern an item that is held, in the order of the file.
    ///
    /// What is held for purposes of which no rule of the item is, as when a later version of the policy dropped them,
    /// falls under all its rules, as data of unknown purpose does: it is not kept for want of a rule.
    func rulesGoverning(
        _ item: Int, _ held: HeldDatum, _ request: DecisionRequest, _ state: PersonState
    ) -> some Sequence<CompiledRule> {
        let rules = rulesByItem[item]
        let held = serving(item, held, state)
        let isCovered = rules.contains { $0.covers(held) }
        return rules.lazy.filter { (!isCovered || $0.covers(held)) && $0.holds(request, state) }
    }

    /// When the keeping by these rules of an item is over: with the one that ends first, but never before their statutory
    /// end.
    func keeping(
        by rules: [CompiledRule], _ item: Int, _ held: HeldDatum, _ request: DecisionRequest, _ state: PersonState
    ) -> Keeping {
        guard let first = first(of: rules, item, held, request, state, where: { _ in true }) else {
            // What no rule keeps is not kept (Article 5(1)(e) GDPR); what no rule lists is no personal data.
            guard let rule = rules.first else { return Keeping(end: .never, rule: nil, isStatutory: false) }
            return Keeping(end: .at(held.collectedAt), rule: rule, isStatutory: false, isUnkept: true)
        }
        let applying = rules.lazy.filter { $0.holds(request, state) }
        guard let statutory = statutory(by: applying, item, held, request, state),
            End.latest(first.end, statutory.end) != first.end
        else { return first }
        return statutory
    }

    /// When an item goes that the deciding one of these rules only sets apart: by the first of them that do not, but never
    /// before their statutory end. `nil` where the deciding rule does not, and where no such rule applies.
    func going(
        by rules: [CompiledRule], after keeping: Keeping, _ item: Int, _ held: HeldDatum, _ request: DecisionRequest,
        _ state: PersonState
    ) -> Keeping? {
        guard keeping.setsApart, var last = first(of: rules, item, held, request, state, where: { !$0.setsApart })
        else { return nil }
        let applying = rules.lazy.filter { $0.holds(request, state) }
        if let statutory = statutory(by: applying, item, held, request, state),
            End.latest(last.end, statutory.end) != last.end
        {
            last.end = statutory.end
            last.source = statutory.rule.map { ($0, true) }
        }
        return last
    }

    private func first(
        of rules: [CompiledRule], _ item: Int, _ held: HeldDatum, _ request: DecisionRequest, _ state: PersonState,
        where isMeant: (CompiledRule) -> Bool
    ) -> Keeping? {
        var first: Keeping?
        for rule in rules where rule.holds(request, state) && isMeant(rule) {
            let end = rule.keep.end(need: needs[item], held, state, at: request.at)
            if let sofar = first?.end, End.earliest(sofar, end) == sofar { continue }
            first = Keeping(end: end, rule: rule, isStatutory: false)
        }
        return first
    }

    /// Until when the law forbids to destroy an item; `nil` when no statutory rule applies.
    func statutory(
        of item: Int, _ held: HeldDatum, _ request: DecisionRequest, _ state: PersonState
    ) -> Keeping? {
        statutory(by: rulesGoverning(item, held, request, state), item, held, request, state)
    }

    /// The same of these rules, all of which apply.
    private func statutory(
        by rules: some Sequence<CompiledRule>, _ item: Int, _ held: HeldDatum, _ request: DecisionRequest,
        _ state: PersonState
    ) -> Keeping? {
        var latest: Keeping?
        for rule in rules {
            guard let part = rule.statutory else { continue }
            let end = part.end(need: needs[item], held, state, at: request.at)
            latest = later(latest, Keeping(end: end, rule: rule, isStatutory: true))
        }
        return latest
    }

    /// The later of two; the former when they are equal.
    private func later(_ former: Keeping?, _ next: Keeping) -> Keeping {
        guard let former else { return next }
        return End.latest(former.end, next.end) == former.end ? former : next
    }

    /// The rule by which the keeping of a held item is over for a purpose, whatever holds reach it; `nil` when it is not
    /// over.
    ///
    /// - Parameters:
    ///   - purpose: `nil` where it is asked whether it is over for all.
    ///   - apart: whether what is set apart still serves, so that it is over when it is to go only.
    func ruleThatIsOver(
        _ item: Int, _ held: HeldDatum, for purpose: ElementName?, _ request: DecisionRequest, _ state: PersonState,
        servingApart apart: Bool
    ) -> CompiledRule? {
        guard let parted = partedRules[item] else {
            return ruleThatIsOver(by: rulesByItem[item], item, held, request, state, servingApart: apart)
        }
        let held = serving(item, held, state)
        if let purpose, let own = parted.rules(endingFor: purpose) {
            if let over = ruleThatIsOver(by: own, item, held, request, state, servingApart: apart) { return over }
            // What it is held for is a reason to keep it.
            if held.purposes.contains(purpose) { return nil }
        }
        let ends = ends(of: item, held, request, state)
        guard ends.first.end.isOver(at: request.at) else { return nil }
        guard apart, ends.first.setsApart else { return ends.first.rule }
        return ends.last.flatMap { $0.end.isOver(at: request.at) ? $0.rule : nil }
    }

    private func ruleThatIsOver(
        by rules: [CompiledRule], _ item: Int, _ held: HeldDatum, _ request: DecisionRequest, _ state: PersonState,
        servingApart apart: Bool
    ) -> CompiledRule? {
        let keeping = keeping(by: rules, item, held, request, state)
        guard keeping.end.isOver(at: request.at) else { return nil }
        guard apart, keeping.setsApart else { return keeping.rule }
        guard let last = going(by: rules, after: keeping, item, held, request, state), last.end.isOver(at: request.at)
        else { return nil }
        return last.rule
    }

    /// Whether some hold in force reaches the item, or the person's wish that it be kept; a hold that the policy does not
    /// declare reaches all.
    func isHeldBack(_ item: Int, _ state: PersonState) -> Bool {
        if state.isKeptAtWish(itemNames[item]) { return true }
        if !state.heldWidely.isEmpty, state.heldWidely[itemNames[item]] != nil { return true }
        return state.holds.contains { name in
            guard let position = holdIndex[name] else { return true }
            return holds[position].reaches(item)
        }
    }
}

/// A ground of hold, with the items it reaches.
struct CompiledHold: Sendable {
    let element: ElementReference
    /// `nil`: all.
    let items: ItemSet?

    func reaches(_ item: Int) -> Bool { items?.contains(item) ?? true }
}
