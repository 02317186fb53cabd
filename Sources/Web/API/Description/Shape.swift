import Vocabulary

/// The shape of a body or of a part of one: from it come the schema of OpenAPI and the tables of the reference.
indirect enum Shape: Sendable {
    case text
    /// A name that the policy declares, or an identifier.
    case name
    /// RFC 3339, in UTC.
    case time
    case flag
    case number
    case oneOf([String])
    case list(Shape)
    /// An object whose members are named by the policy.
    case map(Shape)
    case object([Member])
    /// One of ``APIShapes/named``.
    case shared(String)
    case nullable(Shape)
    /// Text, number or boolean, or a list of them.
    case value
    case anything

    /// One member of an object.
    struct Member: Sendable {
        let name: String
        let shape: Shape
        let isRequired: Bool
        let says: String

        static func needed(_ name: String, _ shape: Shape, _ says: String) -> Member {
            Member(name: name, shape: shape, isRequired: true, says: says)
        }

        static func optional(_ name: String, _ shape: Shape, _ says: String) -> Member {
            Member(name: name, shape: shape, isRequired: false, says: says)
        }
    }

    /// JSON Schema 2020-12.
    var schema: JSON {
        switch self {
        case .text: return ["type": "string"]
        case .name: return ["type": "string", "maxLength": 100]
        case .time: return ["type": "string", "format": "date-time"]
        case .flag: return ["type": "boolean"]
        case .number: return ["type": "integer"]
        case .oneOf(let values): return ["type": "string", "enum": .array(values.map { .string($0) })]
        case .list(let element): return ["type": "array", "items": element.schema]
        case .map(let value): return ["type": "object", "additionalProperties": value.schema]
        case .object(let members): return Self.object(members)
        case .shared(let name): return ["$ref": .string("#/components/schemas/" + name)]
        case .nullable(let shape): return ["anyOf": [shape.schema, ["type": "null"]]]
        case .value:
            let plain: JSON = ["type": ["string", "number", "boolean"]]
            return ["anyOf": [plain, ["type": "array", "items": plain]]]
        case .anything: return [:]
        }
    }

    private static func object(_ members: [Member]) -> JSON {
        var properties: [String: JSON] = [:]
        for member in members {
            let schema = member.shape.schema.objectValue ?? [:]
            properties[member.name] = .object(schema.merging(["description": .string(member.says)]) { $1 })
        }
        var schema: [String: JSON] = [
            "type": "object", "properties": .object(properties), "additionalProperties": false,
        ]
        let required = members.filter(\.isRequired).map { JSON.string($0.name) }
        if !required.isEmpty { schema["required"] = .array(required) }
        return .object(schema)
    }

    /// In a few words, for the tables of the reference.
    var words: String {
        switch self {
        case .text: return "text"
        case .name: return "name"
        case .time: return "time"
        case .flag: return "yes or no"
        case .number: return "whole number"
        case .oneOf(let values): return values.map { "`\($0)`" }.joined(separator: ", ")
        case .list(let element): return "list of \(element.words)"
        case .map(let value): return "object: name to \(value.words)"
        case .object(let members): return "object: " + members.map { "`\($0.name)`" }.joined(separator: ", ")
        case .shared(let name): return "[\(name)](#\(name.lowercased()))"
        case .nullable(let shape): return shape.words + ", or null"
        case .value: return "text, number, yes or no, or a list of them"
        case .anything: return "object"
        }
    }
}
