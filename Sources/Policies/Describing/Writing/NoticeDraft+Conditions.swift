import Vocabulary

extension NoticeDraft {
    /// The condition as a clause that follows "only if".
    func clause(_ condition: Condition) -> String {
        switch condition {
        case .relation(let name, let states): return book.relation(label(.relations, name), states)
        case .consent(let name): return book.consents([label(.consents, name)])
        case .fact(let name): return isAsked(name) ? book.fact(label(.facts, name)) : book.recorded(label(.facts, name))
        case .particular(let name): return book.particular(label(.particulars, name))
        case .event(let name): return book.events([eventLabel(name)])
        case .ageAtLeast(let years): return book.ageAtLeast(years)
        case .role(let name): return book.role(label(.staff, name))
        case .channel(let name): return book.channel(label(.channels, name))
        case .topic(let name): return book.topic(label(.topics, name))
        case .from(let date): return book.dayFrom(date)
        case .before(let date): return book.dayBefore(date)
        case .all(let parts): return book.all(parts.map(clause))
        case .any(let parts): return any(parts)
        case .not(let inner): return negated(inner)
        }
    }

    /// When a promise does not hold. "Unless this is not so" would be twice denied: what must be so for the promise to hold
    /// is said as that, and only the rest as exceptions.
    func exceptions(_ condition: Condition?) -> String? {
        guard let condition else { return nil }
        let choices: [Condition] = if case .any(let parts) = condition { parts } else { [condition] }
        let needed = choices.compactMap { part -> Condition? in if case .not(let inner) = part { inner } else { nil } }
        let others = choices.filter { if case .not = $0 { false } else { true } }
        return book.holds(
            ifAlso: needed.isEmpty ? nil : book.all(needed.map(clause)), unless: others.isEmpty ? nil : any(others))
    }

    /// Events of a choice are told together, and so are consents: "one of these happens: merger, sale or bankruptcy".
    private func any(_ parts: [Condition]) -> String {
        let events = parts.compactMap { part -> String? in
            guard case .event(let name) = part else { return nil }
            return eventLabel(name)
        }
        let consents = parts.compactMap { part -> String? in
            if case .consent(let name) = part { label(.consents, name) } else { nil }
        }
        let others = parts.filter { part in
            switch part {
            case .event, .consent: false
            default: true
            }
        }
        return book.any(
            (events.isEmpty ? [] : [book.events(events)]) + (consents.isEmpty ? [] : [book.consents(consents)])
                + others.map(clause))
    }

    private func negated(_ condition: Condition) -> String {
        switch condition {
        case .relation(let name, [.open]): return book.noRelation(label(.relations, name))
        case .relation(let name, let states):
            return book.relation(label(.relations, name), Set(RelationState.allCases).subtracting(states))
        case .consent(let name): return book.noConsent(label(.consents, name))
        case .fact(let name):
            return isAsked(name) ? book.noFact(label(.facts, name)) : book.notRecorded(label(.facts, name))
        case .event(let name): return book.noEvents([eventLabel(name)])
        case .any(let parts):
            let events = parts.compactMap { part -> String? in
                if case .event(let name) = part { eventLabel(name) } else { nil }
            }
            return events.count == parts.count ? book.noEvents(events) : book.no(clause(condition))
        case .ageAtLeast(let years): return book.ageUnder(years)
        case .not(let inner): return clause(inner)
        case .from(let date): return book.dayBefore(date)
        case .before(let date): return book.dayFrom(date)
        default: return book.no(clause(condition))
        }
    }

    /// Whether people state the fact themselves at some point of collection; else it is the firm that records it.
    private func isAsked(_ fact: ElementName) -> Bool {
        policy.points.contains { point in point.asksIf.contains { $0.fact == fact } }
    }

    /// Everything that the condition names.
    func references(_ condition: Condition?) -> [ElementReference] {
        guard let condition else { return [] }
        switch condition {
        case .relation(let name, _): return [ElementReference(.relations, name)]
        case .consent(let name): return [ElementReference(.consents, name)]
        case .fact(let name): return [ElementReference(.facts, name)]
        case .particular(let name): return [ElementReference(.particulars, name)]
        case .event(let name): return [ElementReference(.events, name)]
        case .role(let name): return [ElementReference(.staff, name)]
        case .channel(let name): return [ElementReference(.channels, name)]
        case .topic(let name): return [ElementReference(.topics, name)]
        case .ageAtLeast, .from, .before: return []
        case .all(let parts), .any(let parts): return parts.flatMap(references)
        case .not(let inner): return references(inner)
        }
    }
}
