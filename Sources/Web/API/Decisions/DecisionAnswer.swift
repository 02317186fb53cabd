import Policies
import Processing
import Vault
import Vocabulary

/// A decision as the API tells it.
struct DecisionAnswer {
    let response: DecisionResponse
    let loaded: LoadedPolicy
    let language: Language
    /// `nil` for advice, which leaves none.
    let evidence: [EntryID]?
    let shelf: AnswerShelf

    init(
        _ response: DecisionResponse, _ loaded: LoadedPolicy, _ language: Language, evidence: [EntryID]?,
        shelf: AnswerShelf
    ) {
        (self.response, self.loaded, self.language, self.evidence) = (response, loaded, language, evidence)
        self.shelf = shelf
    }

    /// The body in canonical form (RFC 8785): members in their order, reasons from the shelf.
    var bytes: [UInt8] {
        var writer = JSONWriter(capacity: 1024)
        writer.raw(#"{"effect":"#)
        writer.string(response.effect.rawValue)
        if let evidence {
            writer.raw(#","evidence":"#)
            writer.list(evidence) { $0.string($1.rawValue) }
        }
        writer.raw(#","obligations":"#)
        writer.list(response.obligations) { $0.canonical(Self.obligation($1).canonicalBytes) }
        writer.raw(response.effect == .permit ? #","permitted":true,"policy":"# : #","permitted":false,"policy":"#)
        writer.string(loaded.version.digest.hex)
        writer.raw(#","reasons":"#)
        writer.list(response.reasons) { $0.canonical(shelf.reason($1, of: loaded, in: language)) }
        writer.raw(evidence == nil ? #","recorded":false"# : #","recorded":true"#)
        if let since = response.restrictedSince {
            writer.raw(#","restricted-since":"#)
            writer.string(since.description)
        }
        writer.raw(#","rests-on":"#)
        writer.list(response.restsOn) { $0.canonical(shelf.rest($1, of: loaded, in: language)) }
        writer.raw("}")
        return writer.bytes
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
    static func rest(_ reference: ElementReference, of policy: Policy, in language: Language) -> JSON {
        var members: [String: JSON] = [
            "section": .string(reference.section.rawValue), "name": .string(reference.name.rawValue),
        ]
        if let element = policy.element(reference) {
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

extension JSONWriter {
    /// An array, each element written by `write`.
    fileprivate mutating func list<Element>(_ elements: [Element], _ write: (inout JSONWriter, Element) -> Void) {
        raw("[")
        for (index, element) in elements.enumerated() {
            if index > 0 { raw(",") }
            write(&self, element)
        }
        raw("]")
    }
}

/// One value that is held, as the API tells it to who may read it.
enum HeldValueAnswer {
    static func json(_ value: HeldValue) -> JSON {
        var members: [String: JSON] = [
            "datum": .string(value.datum.rawValue), "item": .string(value.item.rawValue),
            "value": .string(value.value.revealingPersonalData()), "source": .string(value.source.rawValue),
            "kept-as": .string(value.keptAs.rawValue), "collected": .string(value.collectedAt.description),
            "learned": .string(value.learnedAt.description),
            "purposes": .array(value.purposes.map { .string($0.rawValue) }), "restricted": .bool(value.isRestricted),
            "goes": end(value.end),
        ]
        if let replaced = value.replacedAt { members["replaced"] = .string(replaced.description) }
        if let point = value.point { members["point"] = .string(point.rawValue) }
        if let file = value.file {
            members["media"] = .string(file.media)
            if let direction = file.direction { members["direction"] = .string(direction) }
            if let relation = file.relation { members["relation"] = .string(relation.rawValue) }
        }
        return .object(members)
    }

    static func end(_ end: KeepingEnd) -> JSON {
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
