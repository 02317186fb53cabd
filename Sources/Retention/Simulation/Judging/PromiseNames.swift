import Policies
import Vocabulary

/// Gathers of which events, consents, facts, days and ages a policy's rules of keeping speak.
struct PromiseNames {
    let policy: Policy
    private(set) var days: Set<Int64> = []
    private(set) var ages: Set<Int> = []

    init(policy: Policy) { self.policy = policy }

    /// The names of events, consents and facts that may move the end of an item under these rules.
    mutating func names(in rules: [RetentionRule], for item: ElementName) -> Set<ElementName> {
        var names: Set<ElementName> = []
        for rule in rules {
            names.formUnion(self.names(in: rule.keep, item))
            if let notBefore = rule.notBefore { names.formUnion(self.names(in: notBefore, item)) }
            if let condition = rule.condition { names.formUnion(self.names(in: condition)) }
        }
        // Where purposes end by themselves, a consent to one of them is a reason to keep the item longer.
        if rules.contains(where: { !$0.purposes.isEmpty }) {
            names.formUnion(
                policy.consents.filter { consent in
                    consent.purposes.contains { policy.purposes[$0]?.data.contains(item) == true }
                }.map(\.name))
        }
        return names
    }

    private func events(of relation: ElementName) -> Set<ElementName> {
        guard let relation = policy.relations[relation] else { return [] }
        return Set(relation.openedBy + relation.endedBy + relation.requestedBy)
    }

    /// An event, for one of the calendar that from which its day is sought, and what moves the relations that it ends.
    private func clock(_ event: ElementName) -> Set<ElementName> {
        let starts = [event, policy.events[event]?.yearlyAfter].compactMap(\.self)
        return policy.relations.filter { relation in starts.contains { relation.endedBy.contains($0) } }
            .reduce(into: Set(starts)) { $0.formUnion(events(of: $1.name)) }
    }

    private func names(in expression: RetentionExpression, _ item: ElementName) -> Set<ElementName> {
        switch expression {
        case .after(_, let event), .until(let event): return clock(event)
        case .law(let name, let event): return (event ?? policy.laws[name]?.after).map(clock) ?? []
        case .whileRelation(let name): return events(of: name)
        case .whileConsent(let name), .whileFact(let name): return [name]
        case .whilePurposes:
            var names: Set<ElementName> = []
            for purpose in policy.purposes where purpose.data.contains(item) {
                for ground in purpose.grounds {
                    if ground.basis == .consent { names.insert(ground.consent ?? purpose.name) }
                    if let relation = ground.relation { names.formUnion(events(of: relation)) }
                }
            }
            return names
        case .otherwise(let first, let second): return names(in: first, item).union(names(in: second, item))
        case .latest(let parts), .earliest(let parts):
            return parts.reduce(into: []) { $0.formUnion(names(in: $1, item)) }
        case .age, .withoutLimit: return []
        }
    }

    private mutating func names(in condition: Condition) -> Set<ElementName> {
        switch condition {
        case .relation(let name, _): return events(of: name)
        case .consent(let name), .fact(let name), .event(let name): return [name]
        case .ageAtLeast(let years):
            ages.insert(years)
            return []
        case .from(let day), .before(let day):
            days.insert(PlainDay(day).start)
            return []
        case .all(let parts), .any(let parts):
            var names: Set<ElementName> = []
            for part in parts { names.formUnion(self.names(in: part)) }
            return names
        case .not(let part): return names(in: part)
        case .particular, .role, .channel, .topic: return []
        }
    }
}
