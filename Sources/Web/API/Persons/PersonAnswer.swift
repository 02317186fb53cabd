import Policies
import Processing
import Vocabulary

/// A person's standing as the API tells it: no personal data, only what decisions rest on.
enum PersonAnswer {
    static func json(_ record: PersonRecord) -> JSON {
        let state = record.state
        return [
            "person": .string(record.subject.rawValue),
            "language": record.language.map { .string($0.rawValue) } ?? .null,
            "relations": map(state.relations) { ["state": .string($0.state.rawValue), "since": time($0.at)] },
            "consents": map(state.consents) { consent in
                [
                    "status": .string(consent.status.rawValue), "at": time(consent.at),
                    "purposes": names(consent.purposes), "expires": consent.expires.map(time) ?? .null,
                ]
            },
            "objections": map(state.objections) { ["status": .string($0.status.rawValue), "at": time($0.at)] },
            "marketing-objected": state.marketingObjectedAt.map(time) ?? .null,
            "left-channels": names(state.leftChannels), "left-topics": names(state.leftTopics),
            "facts": names(state.facts), "events": map(state.events) { time($0) },
            "restricted": .bool(state.restriction != nil),
            "restriction": state.restriction.map { restriction -> JSON in
                ["ground": .string(restriction.ground), "data": names(restriction.data), "at": time(restriction.at)]
            } ?? .null,
            "data": map(state.data) { ["collected": time($0.collectedAt), "purposes": names($0.purposes)] },
        ]
    }

    private static func time(_ instant: Instant) -> JSON { .string(instant.description) }

    private static func names(_ names: Set<ElementName>) -> JSON { .array(names.sorted().map { .string($0.rawValue) }) }

    private static func map<Value>(_ values: [ElementName: Value], _ json: (Value) -> JSON) -> JSON {
        .object(Dictionary(uniqueKeysWithValues: values.map { ($0.key.rawValue, json($0.value)) }))
    }
}
