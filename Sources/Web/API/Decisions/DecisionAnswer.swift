import Policies
import Processing
import Vocabulary

/// A decision as the API tells it.
struct DecisionAnswer {
    let response: DecisionResponse
    let loaded: LoadedPolicy
    let language: Language
    /// `nil` for advice, which leaves none.
    let evidence: [EntryID]?

    init(_ response: DecisionResponse, _ loaded: LoadedPolicy, _ language: Language, evidence: [EntryID]?) {
        (self.response, self.loaded, self.language, self.evidence) = (response, loaded, language, evidence)
    }

    var json: JSON {
        var members: [String: JSON] = [
            "permitted": .bool(response.effect == .permit), "effect": .string(response.effect.rawValue),
            "reasons": .array(loaded.policy.explain(response, in: language).map(Self.reason)),
            "obligations": .array(response.obligations.map(Self.obligation)),
            "rests-on": .array(response.restsOn.map(rest)),
            "policy": .string(loaded.version.digest.hex), "recorded": .bool(evidence != nil),
        ]
        if let evidence { members["evidence"] = .array(evidence.map { .string($0.rawValue) }) }
        return .object(members)
    }

    static func reason(_ reason: ExplainedReason) -> JSON {
        var members: [String: JSON] = ["code": .string(reason.code.rawValue), "text": .string(reason.text)]
        if let element = reason.element {
            members["element"] = ["section": .string(element.section.rawValue), "name": .string(element.name.rawValue)]
        }
        if let datum = reason.datum { members["datum"] = .string(datum.rawValue) }
        if let place = reason.place {
            members["place"] = ["file": .string(place.file), "line": .integer(Int64(place.line))]
        }
        if !reason.clauses.isEmpty { members["clauses"] = .array(reason.clauses.map { .string($0) }) }
        return .object(members)
    }

    /// An element that allows the use beside its ground, with where it stands.
    private func rest(_ reference: ElementReference) -> JSON {
        var members: [String: JSON] = [
            "section": .string(reference.section.rawValue), "name": .string(reference.name.rawValue),
        ]
        if let element = loaded.policy.element(reference) {
            members["label"] = .string(element.label(language))
            members["place"] = ["file": .string(element.place.file), "line": .integer(Int64(element.place.line))]
            if !element.clauses.isEmpty { members["clauses"] = .array(element.clauses.map { .string($0) }) }
        }
        return .object(members)
    }

    private static func obligation(_ obligation: Obligation) -> JSON {
        func json(_ code: JSON, _ name: ElementName?) -> JSON {
            var members = ["code": code]
            if let name { members["name"] = .string(name.rawValue) }
            return .object(members)
        }
        switch obligation {
        case .recordDisclosure(let name): return json("record-disclosure", name)
        case .announce(let name): return json("announce", name)
        case .limitToDemand(let name): return json("limit-to-demand", name)
        case .offerUnsubscribe: return json("offer-unsubscribe", nil)
        case .aggregateOnly(let name): return json("aggregate-only", name)
        case .humanReview(let name): return json("human-review", name)
        case .showWarning(let name): return json("show-warning", name)
        case .informOfSource(let name): return json("inform-of-source", name)
        }
    }
}

/// One value that is held, as the API tells it to who may read it.
enum HeldValueAnswer {
    static func json(_ value: HeldValue) -> JSON {
        var members: [String: JSON] = [
            "datum": .string(value.datum.rawValue), "item": .string(value.item.rawValue),
            "value": .string(value.value.revealingPersonalData()), "source": .string(value.source.rawValue),
            "collected": .string(value.collectedAt.description), "learned": .string(value.learnedAt.description),
            "purposes": .array(value.purposes.map { .string($0.rawValue) }), "restricted": .bool(value.isRestricted),
            "goes": end(value.end),
        ]
        if let point = value.point { members["point"] = .string(point.rawValue) }
        return .object(members)
    }

    private static func end(_ end: KeepingEnd) -> JSON {
        switch end {
        case .at(let instant, let rule):
            return ["when": "at", "at": .string(instant.description), "rule": .string(rule.rawValue)]
        case .waiting(let awaited, let rule):
            return [
                "when": "waiting", "rule": .string(rule.rawValue),
                "for": .array(awaited.map { .string("\($0.section.rawValue)/\($0.name.rawValue)") }),
            ]
        case .never: return ["when": "never"]
        }
    }
}
