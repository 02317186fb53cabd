import Vocabulary

/// The rules of one item, parted by the purposes whose keeping they end.
///
/// Meaning: "Each purpose by itself" in docs/reference/decisions.md. There is one only for an item whose rules do not all
/// name the same purposes; of every other all purposes end together.
struct PartedRules: Sendable {
    /// Purposes that the same rules end.
    struct Part: Sendable {
        /// Empty: all that no rule of the item names.
        let purposes: Set<ElementName>
        /// Those that name one of the purposes and those that name none, in the order of the file.
        let rules: [CompiledRule]
    }

    let parts: [Part]
    private let partOf: [ElementName: Int]
    /// The part of the purposes that no rule names; `nil` where every rule names some.
    private let ofOthers: Int?

    /// - Parameter rules: all of the item, in the order of the file.
    /// - Returns: `nil` when they all name the same purposes.
    init?(_ rules: [CompiledRule]) {
        guard let one = rules.first, rules.contains(where: { Set($0.purposes) != Set(one.purposes) }) else {
            return nil
        }
        var parts: [(purposes: Set<ElementName>, positions: [Int])] = []
        var partOf: [ElementName: Int] = [:]
        for purpose in rules.flatMap(\.purposes) where partOf[purpose] == nil {
            let positions = rules.indices.filter {
                rules[$0].purposes.isEmpty || rules[$0].purposes.contains(purpose)
            }
            if let known = parts.firstIndex(where: { $0.positions == positions }) {
                parts[known].purposes.insert(purpose)
                partOf[purpose] = known
            } else {
                partOf[purpose] = parts.count
                parts.append(([purpose], positions))
            }
        }
        let general = rules.indices.filter { rules[$0].purposes.isEmpty }
        ofOthers = general.isEmpty ? nil : parts.count
        if !general.isEmpty { parts.append(([], general)) }
        self.parts = parts.map { part in Part(purposes: part.purposes, rules: part.positions.map { rules[$0] }) }
        self.partOf = partOf
    }

    /// The rules that end the keeping for a purpose, whether it is held for it or not; `nil` when there is none.
    func rules(endingFor purpose: ElementName) -> [CompiledRule]? {
        (partOf[purpose] ?? ofOthers).map { parts[$0].rules }
    }

    /// Whether an item that is held so is held for a purpose of this part.
    func isHeld(_ held: HeldDatum, for part: Part) -> Bool {
        if part.purposes.isEmpty { return held.purposes.contains { partOf[$0] == nil } }
        return held.purposes.contains(where: part.purposes.contains)
    }

    /// The purposes of this part for which an item is held.
    func purposes(of part: Part, in held: HeldDatum) -> Set<ElementName> {
        held.purposes.filter { part.purposes.isEmpty ? partOf[$0] == nil : part.purposes.contains($0) }
    }
}

extension Policy {
    /// Whether the rules of one of these items do not all end the same purposes, so that it goes with the last of them.
    func endsByPurpose(_ items: [ElementName]) -> Bool {
        guard retention.contains(where: { !$0.purposes.isEmpty }) else { return false }
        return items.contains { item in
            Set(retention.filter { $0.data.contains(item) }.map { Set($0.purposes) }).count > 1
        }
    }
}

extension CompiledPolicy {
    /// What is held with the purposes that it serves: those recorded with it, and those of the consents that were given
    /// since it was collected, or before and still in force then.
    ///
    /// What is held for nothing that is known stays so. Meaning: "What an item is held for" in docs/reference/decisions.md.
    func serving(_ item: Int, _ held: HeldDatum, _ state: PersonState) -> HeldDatum {
        guard partedRules[item] != nil, !held.purposes.isEmpty, !state.consents.isEmpty else { return held }
        var held = held
        for consent in state.consents.values where consent.data.contains(itemNames[item]) {
            guard consent.wasGiven(since: held.collectedAt) else { continue }
            for purpose in consent.purposes where purposes[purpose]?.keeps(item) == true {
                held.purposes.insert(purpose)
            }
        }
        return held
    }

    /// The rules of an item that end its keeping together, for each part of the purposes for which it is held.
    ///
    /// What is held for nothing that is known, and for purposes of which no rule of the item is, falls under all together.
    func rulesByPart(_ item: Int, _ held: HeldDatum, _ state: PersonState) -> [[CompiledRule]] {
        guard let parted = partedRules[item] else { return [rulesByItem[item]] }
        let held = serving(item, held, state)
        let parts = parted.parts.filter { parted.isHeld(held, for: $0) }
        return parts.isEmpty ? [rulesByItem[item]] : parts.map(\.rules)
    }

    /// When an item that is held is over, and when it goes, where it is only set apart before.
    func ends(
        of item: Int, _ held: HeldDatum, _ request: DecisionRequest, _ state: PersonState
    ) -> (first: Keeping, last: Keeping?) {
        guard let parted = partedRules[item] else { return ends(by: rulesByItem[item], item, held, request, state) }
        let held = serving(item, held, state)
        var whole: PartedEnds?
        for part in parted.parts where parted.isHeld(held, for: part) {
            let own = ends(by: part.rules, item, held, request, state)
            if whole?.add(own.first, last: own.last) == nil { whole = PartedEnds(own.first, last: own.last) }
        }
        return whole?.ends ?? ends(by: rulesByItem[item], item, held, request, state)
    }

    private func ends(
        by rules: [CompiledRule], _ item: Int, _ held: HeldDatum, _ request: DecisionRequest, _ state: PersonState
    ) -> (first: Keeping, last: Keeping?) {
        let first = keeping(by: rules, item, held, request, state)
        return (first, going(by: rules, after: first, item, held, request, state))
    }

    /// When the keeping is over for each part of the purposes for which an item is held; empty where all end together.
    func purposeEnds(
        of item: Int, _ held: HeldDatum, _ request: DecisionRequest, _ state: PersonState
    ) -> [(purposes: Set<ElementName>, first: Keeping)] {
        guard let parted = partedRules[item] else { return [] }
        let held = serving(item, held, state)
        let ends = parted.parts.filter { parted.isHeld(held, for: $0) }.map { part in
            (parted.purposes(of: part, in: held), keeping(by: part.rules, item, held, request, state))
        }
        return ends.count > 1 ? ends : []
    }
}

/// The latest of the ends of several purposes.
private struct PartedEnds {
    /// Until when it serves any of them.
    private var use: Keeping
    /// Until when any of them has it kept, apart or not; `nil` for ever.
    private var gone: Keeping?
    /// The one that sets it apart the longest, until when.
    private var apart: (first: Keeping, last: Keeping?)?

    init(_ first: Keeping, last: Keeping?) {
        (use, gone) = (first, first.setsApart ? last : first)
        apart = first.setsApart ? (first, last) : nil
    }

    mutating func add(_ first: Keeping, last: Keeping?) {
        if first.isLater(than: use) { use = first }
        let going = first.setsApart ? last : first
        if let sofar = gone {
            if going?.isLater(than: sofar) ?? true { gone = going }
        }
        guard first.setsApart else { return }
        if let sofar = apart {
            guard isLonger((first, last), than: sofar) else { return }
        }
        apart = (first, last)
    }

    private func isLonger(
        _ one: (first: Keeping, last: Keeping?), than other: (first: Keeping, last: Keeping?)
    ) -> Bool {
        guard let end = other.last?.end else { return one.last == nil && one.first.stands(before: other.first) }
        guard let own = one.last?.end else { return true }
        return own == end ? one.first.stands(before: other.first) : End.latest(own, end) == own
    }

    var ends: (first: Keeping, last: Keeping?) {
        guard let apart else { return (use, nil) }
        if use.setsApart { return (use, gone) }
        // Its use is over with this purpose, and another wants it kept apart.
        if let gone, End.latest(use.end, gone.end) == use.end { return (use, nil) }
        var first = apart.first
        (first.end, first.isStatutory) = (use.end, use.isStatutory)
        first.source = use.source ?? use.rule.map { ($0, use.isStatutory) }
        return (first, gone)
    }
}

extension Keeping {
    /// Whether it ends later; of two that end together, whether its rule stands first.
    fileprivate func isLater(than other: Keeping) -> Bool {
        end == other.end ? stands(before: other) : End.latest(end, other.end) == end
    }

    fileprivate func stands(before other: Keeping) -> Bool {
        (rule?.position ?? .max) < (other.rule?.position ?? .max)
    }
}
