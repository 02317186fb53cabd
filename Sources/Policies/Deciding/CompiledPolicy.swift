import Vocabulary

/// A policy made ready to decide: names are small integers, lists are bit sets, registers are resolved.
///
/// Immutable; made once from a ``Policy`` and shared. ``decide(_:_:)`` is a pure function of it, the question and the
/// person's state; its meaning stands in docs/reference/decisions.md.
package final class CompiledPolicy: Sendable {
    /// What it was made from: finds the places, clauses and labels of reasons.
    package let policy: Policy
    /// The first instant of its force; `nil` when the firm states none.
    let effective: Instant?

    let itemIndex: [ElementName: Int]
    let itemNames: [ElementName]
    let itemElements: [ElementReference]
    let itemSources: [[ElementName]]
    let groups: [ElementName: [Int]]
    /// Items of a special category (Articles 9 and 10 GDPR); `nil` when there is none.
    let specialItems: ItemSet?
    /// Items of which only a digest is kept; `nil` when there is none.
    let digestItems: ItemSet?
    /// What is never taken of children; `nil` when nothing is named.
    let refusedOfChildren: ItemSet?
    let ages: (minimum: Int?, consent: Int?)
    let sourceKinds: [ElementName: DataSource.Kind]
    /// In whose name a list that the firm declares complete refuses what is not on it.
    let closed: ClosedLists

    let purposes: [ElementName: CompiledPurpose]
    let recipients: [ElementName: CompiledRecipient]
    let points: [ElementName: CompiledPoint]
    let roles: [ElementName: CompiledRole]
    /// The rules that list an item, in the order of the file, by the item's position.
    let rulesByItem: [[CompiledRule]]
    /// The same, parted by purposes, of the items whose rules do not all end the same ones.
    let partedRules: [PartedRules?]
    /// What `while needed` waits for, by the item's position.
    let needs: [ItemNeed]
    let holds: [CompiledHold]
    let holdIndex: [ElementName: Int]

    /// - Parameter countries: where data may go without a safeguard, from the registers.
    package init(_ policy: Policy, countries: CountryKnowledge) {
        let context = CompilationContext(policy)
        self.policy = policy
        effective = policy.effective?.startInUTC
        itemIndex = context.itemIndex
        itemNames = policy.data.names
        itemElements = policy.data.map { ElementReference(.data, $0.name) }
        itemSources = policy.data.map(\.sources)
        groups = Dictionary(
            policy.groups.map { ($0.name, context.positions($0.data)) }, uniquingKeysWith: { first, _ in first })
        let special = context.items(policy.data.filter { $0.special != nil }.map(\.name))
        specialItems = special.isEmpty ? nil : special
        let digests = context.items(policy.data.filter { $0.keptAs == .digest }.map(\.name))
        digestItems = digests.isEmpty ? nil : digests
        let refused = context.items(policy.ages?.refuses ?? [])
        refusedOfChildren = refused.isEmpty ? nil : refused
        ages = (policy.ages?.minimum, policy.ages?.consentAge)
        sourceKinds = Self.sourceKinds(of: policy)
        closed = ClosedLists(policy)

        var purposes: [ElementName: CompiledPurpose] = [:]
        for purpose in policy.purposes {
            purposes[purpose.name] = CompiledPurpose(purpose, of: policy, context)
        }
        purposes[.dataSubjectRights] = CompiledPurpose(rightsIn: policy, context)
        self.purposes = purposes
        recipients = Self.byName(policy.recipients) {
            CompiledRecipient($0, of: policy, countries: countries, context)
        }
        points = Self.byName(policy.points) { CompiledPoint($0, of: policy, context) }
        roles = Self.byName(policy.staff) { CompiledRole($0, context) }

        var rules = [[CompiledRule]](repeating: [], count: policy.data.count)
        for (position, rule) in policy.retention.enumerated() {
            let compiled = CompiledRule(rule, at: position, of: policy, yearly: context.yearly)
            for item in Set(context.positions(rule.data)) { rules[item].append(compiled) }
        }
        rulesByItem = rules
        partedRules = rules.map { PartedRules($0) }
        needs = policy.data.map { Self.need(of: $0.name, in: policy) }
        holds = policy.holds.map {
            CompiledHold(
                element: ElementReference(.holds, $0.name), items: $0.data.isEmpty ? nil : context.items($0.data))
        }
        holdIndex = Dictionary(uniqueKeysWithValues: policy.holds.names.enumerated().map { ($1, $0) })
    }

    private static func byName<E: Element, Compiled>(
        _ elements: Elements<E>, _ compile: (E) -> Compiled
    ) -> [ElementName: Compiled] {
        Dictionary(uniqueKeysWithValues: elements.map { ($0.name, compile($0)) })
    }

    private static func sourceKinds(of policy: Policy) -> [ElementName: DataSource.Kind] {
        var kinds: [ElementName: DataSource.Kind] = [:]
        for kind in [DataSource.Kind.subject, .observed, .derived] {
            kinds[ElementName(rawValue: kind.rawValue)] = kind
        }
        for source in policy.sources { kinds[source.name] = source.kind }
        return kinds
    }

    /// What `while needed` waits for: the purposes that list the item, and their consents and relations.
    private static func need(of item: ElementName, in policy: Policy) -> ItemNeed {
        let serving = policy.purposes.filter {
            $0.name != .dataSubjectRights && $0.keepsData && $0.data.contains(item)
        }
        guard !serving.isEmpty else { return .nothing }
        var lasting: [CompiledKeeping] = []
        for purpose in serving {
            let ends = purpose.grounds.compactMap { ground -> CompiledKeeping? in
                switch ground.basis {
                case .consent: return .whileConsent(ground.consent ?? purpose.name)
                case .contract: return ground.relation.map { .whileRelation($0) }
                case .legalObligation, .vitalInterests, .publicTask, .legitimateInterests: return nil
                }
            }
            guard !ends.isEmpty else { return .always(purpose.name) }
            lasting += ends
        }
        return .grounds(lasting)
    }
}

/// The elements of the section `closed`, by the list that each closes; `nil` where the policy says nothing.
struct ClosedLists: Sendable {
    let recipients: ElementReference?
    let purposes: ElementReference?
    let data: ElementReference?
    let points: ElementReference?

    init(_ policy: Policy) {
        func element(_ list: String) -> ElementReference? {
            let name = ElementName(rawValue: list)
            return policy.closed[name].map { _ in ElementReference(.closed, name) }
        }
        (recipients, purposes) = (element("recipients"), element("purposes"))
        (data, points) = (element("data"), element("collect"))
    }
}

/// What all parts of a policy need while they are compiled.
struct CompilationContext {
    let itemIndex: [ElementName: Int]
    /// Events of the calendar.
    let yearly: Set<ElementName>
    private var allProhibitions: [CompiledProhibition] = []

    init(_ policy: Policy) {
        itemIndex = Dictionary(uniqueKeysWithValues: policy.data.names.enumerated().map { ($1, $0) })
        yearly = Set(policy.events.filter { $0.yearlyMonth != nil && $0.yearlyDay != nil }.map(\.name))
        allProhibitions = policy.prohibitions.map { CompiledProhibition($0, self) }
    }

    /// The positions of these items, in this order; names that are not declared are left out.
    func positions(_ names: [ElementName]) -> [Int] { names.compactMap { itemIndex[$0] } }

    func items(_ names: [ElementName]) -> ItemSet {
        var set = ItemSet(among: itemIndex.count)
        for item in positions(names) { set.insert(item) }
        return set
    }

    func condition(_ condition: Condition?) -> CompiledCondition? {
        condition.map { CompiledCondition($0, yearly: yearly) }
    }

    /// The prohibitions that name this purpose or none, in the order of the file.
    func prohibitions(for purpose: ElementName) -> [CompiledProhibition] {
        allProhibitions.filter { $0.purposes.isEmpty || $0.purposes.contains(purpose) }
    }
}
