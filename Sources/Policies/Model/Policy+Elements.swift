import Vocabulary

extension Policy {
    /// The element a reason or a test points at; `nil` when this policy has none of that name.
    package func element(_ reference: ElementReference) -> (any Element)? {
        let name = reference.name
        switch reference.section {
        case .policy, .open: return nil
        case .controller: return controller.name == name ? controller : nil
        case .parties: return parties[name]
        case .scope: return scope[name]
        case .laws: return laws[name]
        case .people: return people[name]
        case .facts: return facts[name]
        case .particulars: return particulars[name]
        case .sources: return sources[name]
        case .groups: return groups[name]
        case .data: return data[name]
        case .events: return events[name]
        case .relations: return relations[name]
        case .purposes: return purposes[name]
        case .consents: return consents[name]
        case .agreements: return agreements[name]
        case .collect: return points[name]
        case .recipients: return recipients[name]
        case .transfers: return transfers
        case .never: return prohibitions[name]
        case .retention: return retention[name]
        case .holds: return holds[name]
        case .backups: return backups
        case .anonymity: return anonymity
        case .rights: return rights[name]
        case .procedures: return procedures[name]
        case .trackers: return trackers[name] ?? (trackerRules?.name == name ? trackerRules : nil)
        case .topics: return topics[name]
        case .channels: return channels[name]
        case .messages: return messages[name]
        case .ages: return ages
        case .automated: return automated[name]
        case .security: return security[name]
        case .staff: return staff[name]
        case .changes: return changes
        case .complaints: return complaints
        case .residence: return residence
        case .breaches: return breaches
        case .statements: return statements[name]
        case .closed: return closed[name]
        }
    }

    /// Every element with where it stands, section by section.
    package var allElements: [(reference: ElementReference, element: any Element)] {
        var all: [(reference: ElementReference, element: any Element)] = []
        func add(_ section: PolicySection, _ elements: [any Element]) {
            all += elements.map { (ElementReference(section, $0.name), $0) }
        }
        func add(_ section: PolicySection, _ element: (any Element)?) { add(section, element.map { [$0] } ?? []) }
        add(.controller, controller)
        add(.parties, Array(parties))
        add(.scope, Array(scope))
        add(.laws, Array(laws))
        add(.people, Array(people))
        add(.facts, Array(facts))
        add(.particulars, Array(particulars))
        add(.sources, Array(sources))
        add(.groups, Array(groups))
        add(.data, Array(data))
        add(.events, Array(events))
        add(.relations, Array(relations))
        add(.purposes, Array(purposes))
        add(.consents, Array(consents))
        add(.agreements, Array(agreements))
        add(.collect, Array(points))
        add(.recipients, Array(recipients))
        add(.transfers, transfers)
        add(.never, Array(prohibitions))
        add(.retention, Array(retention))
        add(.holds, Array(holds))
        add(.backups, backups)
        add(.anonymity, anonymity)
        add(.rights, Array(rights))
        add(.procedures, Array(procedures))
        add(.trackers, Array(trackers))
        add(.trackers, trackerRules)
        add(.topics, Array(topics))
        add(.channels, Array(channels))
        add(.messages, Array(messages))
        add(.ages, ages)
        add(.automated, Array(automated))
        add(.security, Array(security))
        add(.staff, Array(staff))
        add(.changes, changes)
        add(.complaints, complaints)
        add(.residence, residence)
        add(.breaches, breaches)
        add(.statements, Array(statements))
        add(.closed, Array(closed))
        return all
    }

    /// Everything that the policy leaves open, in the order of its sections: its own points, those of its elements, and
    /// those of what stands within these.
    package var openPoints: [OpenPoint] {
        var within: [any Element] = data.flatMap { Array($0.choices) }
        within += groups.flatMap { Array($0.reasons) }
        within += rights.flatMap(\.forms)
        within += rights.flatMap(\.steps) + procedures.flatMap(\.steps)
        let elements = allElements.map(\.element) + within
        var seen: Set<Place> = []
        return (open + annotations.open + elements.flatMap(\.annotations.open)).filter {
            seen.insert($0.place).inserted
        }
    }

    /// Where the element stands in the policy's files.
    package func place(of reference: ElementReference) -> Place? {
        reference.section == .policy ? annotations.place : element(reference)?.place
    }

    /// The clauses of the firm's text that the element carries out; empty for what no file holds.
    package func clauses(of reference: ElementReference) -> [String] {
        reference.section == .policy ? annotations.clauses : element(reference)?.clauses ?? []
    }

    /// The clauses of the firm's text that the policy carries, each with the elements that carry it.
    package var carriedClauses: [String: [ElementReference]] {
        var carried: [String: [ElementReference]] = [:]
        for clause in annotations.clauses {
            carried[clause, default: []].append(ElementReference(.policy, ElementName(rawValue: "policy")))
        }
        for (reference, element) in allElements {
            for clause in element.clausesWithin where carried[clause]?.last != reference {
                carried[clause, default: []].append(reference)
            }
        }
        return carried
    }
}

extension Element {
    /// Its own clauses and those of what it is made of: choices, forms, steps.
    fileprivate var clausesWithin: [String] {
        switch self {
        case let item as DataItem: return clauses + item.choices.flatMap(\.clauses)
        case let rule as RightRule: return clauses + rule.forms.flatMap(\.clauses) + rule.steps.flatMap(\.clauses)
        case let procedure as Procedure: return clauses + procedure.steps.flatMap(\.clauses)
        default: return clauses
        }
    }
}

extension ElementReference: CustomStringConvertible {
    /// `purposes/newsletter`
    package var description: String { "\(section.rawValue)/\(name.rawValue)" }
}
