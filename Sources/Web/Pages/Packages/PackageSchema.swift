import Policies
import Vocabulary

/// What `data.json` of an archive is made of, as a JSON Schema (2020-12): another firm's programs can read it by that.
struct PackageSchema: Sendable {
    let policy: Policy
    let words: PolicyVoice

    /// The schema; each item of data that the policy declares is named with its label and its form.
    var json: JSON {
        let items = policy.data.map { item -> JSON in
            [
                "const": .string(item.name.rawValue),
                "title": .string(ForeignWords.bare(words.label(.data, item.name))),
                "description": .string(item.type.rawValue),
            ]
        }
        return [
            "$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object",
            "required": ["type", "v", "scope", "controller", "policy", "made", "consents", "data"],
            "properties": [
                "type": ["const": "zavet-package"], "v": ["const": 1],
                "scope": ["enum": ["access", "portability"]],
                "controller": ["type": "object", "required": ["id", "name"]],
                "policy": ["type": "string", "pattern": "^[0-9a-f]{64}$"], "made": Self.time,
                "consents": ["type": "object"],
                "data": ["type": "array", "items": value(items)],
                "disclosures": [
                    "type": "array", "items": ["type": "object", "required": ["recipient", "data", "at"]],
                ],
                "standing": [
                    "type": "array", "items": ["type": "object", "required": ["kind", "label", "standing"]],
                ],
                "requests": [
                    "type": "array", "items": ["type": "object", "required": ["number", "rights", "came", "state"]],
                ],
                "looks": ["type": "array", "items": ["type": "object", "required": ["by", "what", "at"]]],
            ],
        ]
    }

    private static let time: JSON = ["type": "string", "format": "date-time"]
    private static let text: JSON = ["type": "string"]

    private func value(_ items: [JSON]) -> JSON {
        [
            "type": "object",
            "required": ["item", "label", "value", "source", "collected", "purposes"],
            "properties": [
                "item": ["anyOf": .array(items + [["type": "string"]])], "label": Self.text, "value": Self.text,
                "kept-as": ["enum": ["value", "digest"]], "source": Self.text, "point": ["type": ["string", "null"]],
                "collected": Self.time, "learned": Self.time,
                "purposes": ["type": "array", "items": Self.text], "restricted": ["type": "boolean"],
                "replaced": Self.time,
                "goes": Self.text, "goes-at": Self.time, "file": ["type": "object"],
            ],
        ]
    }
}
