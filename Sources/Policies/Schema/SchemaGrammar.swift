import Vocabulary

/// The parts of the JSON Schema that are no records: names, scalars, texts, conditions, retention.
enum SchemaGrammar {
    private static func pattern(_ regex: String) -> JSON { ["type": "string", "pattern": .string(regex)] }
    private static let name = "[a-z][a-z0-9-]{0,59}"
    private static let periodText = "[0-9]{1,7} +(hours?|days?|weeks?|months?|years?)"

    static let definitions: [String: JSON] = [
        "name": pattern("^\(name)(/\(name))?$"),
        "text": ["type": ["string", "number"]],
        "localized": [
            "anyOf": [
                ["type": ["string", "number"]],
                [
                    "type": "object", "minProperties": 1, "propertyNames": ["pattern": "^[a-z]{2}$"],
                    "additionalProperties": ["type": ["string", "number"]],
                ],
            ]
        ],
        "language-version": ["enum": [1, "1"]],
        "policy-name": pattern("^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$"),
        "period": pattern("^\(periodText)$"),
        "date": pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"),
        "date-or-unknown": pattern("^([0-9]{4}-[0-9]{2}-[0-9]{2}|unknown)$"),
        "month-day": pattern("^[0-9]{2}-[0-9]{2}$"),
        "country": pattern("^[A-Z]{2}$"),
        "area": pattern("^([A-Z]{2}|EEA|WORLD)$"),
        "region": pattern("^[A-Z]{2}(-[A-Z0-9]{1,3})?$"),
        "language": pattern("^[a-z]{2}$"),
        "time-zone": pattern("^(UTC|[A-Za-z_]+/[A-Za-z_/+-]+)$"),
        "clause": ["type": ["string", "number"], "maxLength": 80],
        "lifetime": pattern("^(session|not stated|\(periodText))$"),
        "generalising": pattern("^(strike|value|year|month|word|count|prefix [1-8]|bands( -?[0-9]+){1,32})$"),
        "address": ["type": "string", "minLength": 3, "maxLength": 2000],
        "email": pattern("^[^@\\s<>]+@[^@\\s<>]+\\.[^@\\s<>]+$"),
        "module-path": pattern("^[^\\s\\\\:]+\\.ya?ml$"),
        "open": ["anyOf": [ref("open-point"), ["type": "array", "minItems": 1, "items": ref("open-point")]]],
        "open-point": [
            "anyOf": [
                ref("localized"),
                [
                    "type": "object", "required": ["text"], "additionalProperties": false,
                    "properties": [
                        "text": ref("localized"), "meanwhile": ref("localized"),
                        "between": ["anyOf": [ref("clause"), ["type": "array", "items": ref("clause")]]],
                    ],
                ],
            ]
        ],
        "condition": condition,
        "keeping": keeping,
    ]

    private static func ref(_ name: String) -> JSON { ["$ref": .string("#/$defs/\(name)")] }

    private static var condition: JSON {
        let state: JSON = ["enum": .array(RelationState.allCases.map { .string($0.rawValue) })]
        var properties: [String: JSON] = ["state": ["anyOf": [state, ["type": "array", "items": state]]]]
        for key in ["relation", "consent", "fact", "particular", "event", "role", "channel", "topic"] {
            properties[key] = ref("name")
        }
        properties["age-at-least"] = ["type": "integer", "minimum": 1, "maximum": 120]
        for key in ["from", "before"] { properties[key] = ref("date") }
        for key in ["all", "any"] { properties[key] = ["type": "array", "minItems": 1, "items": ref("condition")] }
        properties["not"] = ref("condition")
        return [
            "type": "object", "minProperties": 1, "maxProperties": 2, "properties": .object(properties),
            "additionalProperties": false, "dependentRequired": ["state": ["relation"]],
        ]
    }

    private static var keeping: JSON {
        let parts: JSON = ["type": "array", "minItems": 1, "items": ref("keeping")]
        return [
            "anyOf": [
                pattern(
                    "^(\(periodText) +after +(age +[0-9]+|\(name))|until +(age +[0-9]+|\(name))|while +(consent +)?\(name)|without +limit)$"
                ),
                [
                    "type": "object", "required": ["law"], "additionalProperties": false,
                    "properties": ["law": ref("name"), "after": ref("name")],
                ],
                [
                    "type": "object", "required": ["latest of"], "additionalProperties": false,
                    "properties": ["latest of": parts],
                ],
                [
                    "type": "object", "required": ["earliest of"], "additionalProperties": false,
                    "properties": ["earliest of": parts],
                ],
                [
                    "type": "object", "required": ["either", "else"], "additionalProperties": false,
                    "properties": ["either": ref("keeping"), "else": ref("keeping")],
                ],
            ]
        ]
    }
}
