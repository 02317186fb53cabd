import Vocabulary

extension Policy {
    /// Facts that may be true of a person; not those that only say when a recipient gets something, which are true of
    /// the recipient or of the case.
    package var factsOfPeople: [Fact] {
        let conditionsOfRecipients =
            recipients.compactMap(\.condition)
            + prohibitions.filter { isOfSharing($0) }.compactMap(\.unless)
        let ofRecipients = conditionsOfRecipients.reduce(into: Set<ElementName>()) { $0.formUnion($1.facts) }
        var elsewhere = Set(points.flatMap(\.asksIf).map(\.fact))
        let conditions =
            points.compactMap(\.needs) + purposes.compactMap(\.condition)
            + purposes.flatMap(\.grounds).compactMap(\.condition)
            + prohibitions.filter { !isOfSharing($0) }.compactMap(\.unless)
            + retention.compactMap(\.condition)
        for condition in conditions { elsewhere.formUnion(condition.facts) }
        return facts.filter { !ofRecipients.contains($0.name) || elsewhere.contains($0.name) }
    }

    private func isOfSharing(_ prohibition: Prohibition) -> Bool {
        !prohibition.recipients.isEmpty || prohibition.operations == [.share]
    }
}

extension Condition {
    /// Each fact that it asks about.
    package var facts: Set<ElementName> {
        switch self {
        case .fact(let name): return [name]
        case .all(let parts), .any(let parts): return parts.reduce(into: []) { $0.formUnion($1.facts) }
        case .not(let part): return part.facts
        case .relation, .consent, .particular, .event, .ageAtLeast, .role, .channel, .topic, .from, .before: return []
        }
    }
}
