import Vocabulary

extension PolicyRules {
    /// Rules of keeping that all have a `when` leave nobody out: what no rule keeps has no period (Article 5(1)(e) GDPR),
    /// is used for nothing, and goes at once.
    @Sendable static func gaps(_ draft: PolicyDraft) -> [Diagnostic] {
        guard draft.isWhole(.retention), draft.isWhole(.groups) else { return [] }
        let policy = draft.policy
        var items: [[ElementName]: [ElementName]] = [:]
        var order: [[ElementName]] = []
        for item in policy.data where item.personality != .anonymous {
            for rules in policy.rulesTogether(of: item.name) where !rules.contains(where: { $0.condition == nil }) {
                let names = rules.map(\.name)
                if items[names] == nil { order.append(names) }
                if items[names]?.contains(item.name) != true { items[names, default: []].append(item.name) }
            }
        }
        return order.compactMap { names in
            let rules = names.compactMap { policy.retention[$0] }
            guard let rule = rules.first, let items = items[names], let first = items.first else { return nil }
            let others = items.count > 1 ? " and \(items.count - 1) more" : ""
            let whom: String
            switch ConditionGap.search(rules.compactMap(\.condition), yearly: policy.yearlyEvents) {
            case .none: return nil
            case .found(let words): whom = words.isEmpty ? "" : " when " + words.joined(separator: ", ")
            case .tooMany: whom = " in some case or other: their conditions are too many to see that one always holds"
            }
            return Diagnostic(
                .retentionGap,
                "no rule says how long `\(first)`\(others) is kept\(whom) (Articles 5(1)(e) and 13(2)(a) GDPR)",
                hint: "let the `when` of \(names.map { "`\($0)`" }.joined(separator: ", ")) leave nobody out, or add a "
                    + "rule without `when`; if the text is silent, the strictest period and an `open`",
                at: draft.place(rule, "retention", "when"))
        }
    }
}

extension Policy {
    fileprivate var yearlyEvents: Set<ElementName> { Set(events.filter { $0.yearlyMonth != nil }.map(\.name)) }

    /// The rules that stand together at an item: for each purpose for which it can be held those of that purpose, or all
    /// where nothing tells for what. More purposes at a time only add rules.
    fileprivate func rulesTogether(of item: ElementName) -> [[RetentionRule]] {
        let rules = retention.filter { $0.data.contains(item) }
        if rules.isEmpty { return [] }
        let ofPurposes = purposes.names.filter { holds(item, for: $0) }.map { purpose in
            rules.filter { $0.purposes.isEmpty || $0.purposes.contains(purpose) }
        }.filter { !$0.isEmpty }
        return ofPurposes.isEmpty ? [rules] : ofPurposes
    }
}
