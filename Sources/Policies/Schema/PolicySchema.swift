import Vocabulary

/// The JSON Schema (2020-12) of policy files, by which editors complete and check them.
///
/// Made from the same ``PolicyShape`` that the check reads by. What needs more than one place to judge, such as whether a
/// name is declared, only `zavet check` can tell.
package struct PolicySchema {
    private let registers: Registers
    private var definitions: [String: JSON] = [:]

    /// The JSON Schema of a policy file, for editors.
    package static func json(registers: Registers = .builtIn) -> JSON {
        var schema = PolicySchema(registers: registers)
        return schema.document()
    }

    private init(registers: Registers) { self.registers = registers }

    private mutating func document() -> JSON {
        var properties: [String: JSON] = [:]
        for key in PolicyShape.head.keys { properties[key.name] = described(key.shape, key.meaning) }
        for section in PolicyShape.sections {
            properties[section.key] = described(section.shape, section.meaning)
            guard let names = section.names, case .object(var members) = properties[section.key] else { continue }
            members["propertyNames"] = ["enum": .array(names.map(JSON.string))]
            properties[section.key] = .object(members)
        }
        let required = PolicyShape.head.keys.filter(\.isRequired).map { JSON.string($0.name) }
        definitions.merge(SchemaGrammar.definitions) { own, _ in own }
        return [
            "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "urn:zavet:policy:1",
            "title": "Zavet policy, or a module of one", "type": "object", "properties": .object(properties),
            "additionalProperties": false,
            "if": ["anyOf": [["required": ["zavet"]], ["required": ["policy"]]]],
            "then": ["required": .array(required)],
            "else": ["propertyNames": ["enum": .array(PolicyShape.sections.map { .string($0.key) })]],
            "$defs": .object(definitions),
        ]
    }

    private mutating func described(_ shape: Shape, _ meaning: String) -> JSON {
        guard case .object(var members) = json(shape) else { return json(shape) }
        members["description"] = .string(meaning)
        return .object(members)
    }

    private func reference(_ name: String) -> JSON { ["$ref": .string("#/$defs/\(name)")] }

    private mutating func json(_ shape: Shape) -> JSON {
        switch shape {
        case .text: return reference("text")
        case .localized, .localizedName: return reference("localized")
        case .flag: return ["enum": [true, false, "yes", "no", "true", "false"]]
        case .integer(let range):
            return [
                "type": "integer", "minimum": .integer(Int64(range.lowerBound)),
                "maximum": .integer(Int64(range.upperBound)),
            ]
        case .choice(let words): return ["enum": .array(words.map(JSON.string))]
        case .scalar(let kind): return reference(kind.rawValue)
        case .reference(let target): return json(target)
        case .condition: return reference("condition")
        case .keeping: return reference("keeping")
        case .list(let element):
            let item = json(element)
            return ["anyOf": [item, ["type": "array", "items": item]]]
        case .named(let element), .keyed(_, let element):
            return [
                "type": "object", "propertyNames": reference("name"), "additionalProperties": json(element),
            ]
        case .clauses: return ["type": "object", "additionalProperties": reference("text")]
        case .record(let record): return define(record)
        case .either(let first, let record): return ["anyOf": [json(first), define(record)]]
        case .openPoints: return reference("open")
        }
    }

    private func json(_ target: ReferenceTarget) -> JSON {
        switch target {
        case .category: return ["enum": .array(registers.categories.keys.sorted().map(JSON.string))]
        case .authority: return ["enum": .array(registers.authorities.keys.sorted().map(JSON.string))]
        case .section, .dataOrGroup, .owner, .law: return reference("name")
        }
    }

    /// Each record once, under its noun.
    private mutating func define(_ record: RecordShape) -> JSON {
        let name = record.noun.split(separator: " ").joined(separator: "-")
        guard definitions[name] == nil else { return reference(name) }
        definitions[name] = true
        var properties: [String: JSON] = [:]
        for key in record.keys { properties[key.name] = described(key.shape, key.meaning) }
        var members: [String: JSON] = [
            "type": "object", "properties": .object(properties), "additionalProperties": false,
        ]
        let required = record.keys.filter(\.isRequired).map { JSON.string($0.name) }
        if !required.isEmpty { members["required"] = .array(required) }
        if !record.oneOf.isEmpty {
            members["allOf"] = .array(
                record.oneOf.map { group in ["oneOf": .array(group.map { ["required": [.string($0)]] })] })
        }
        definitions[name] = .object(members)
        return reference(name)
    }
}
