import Policies
import Testing
import Vocabulary

@Suite("The JSON Schema for editors")
struct SchemaTests {
    let schema = PolicySchema.json()

    @Test func `every section and key of the head is a property`() {
        let properties = schema["properties"]?.objectValue ?? [:]
        let expected = PolicyShape.head.keys.map(\.name) + PolicyShape.sections.map(\.key)
        #expect(Set(properties.keys) == Set(expected))
        #expect(schema["additionalProperties"] == false)
    }

    @Test func `every reference within it leads somewhere`() {
        let definitions = schema["$defs"]?.objectValue ?? [:]
        func references(_ json: JSON) -> [String] {
            switch json {
            case .array(let parts): return parts.flatMap(references)
            case .object(let members):
                return [members["$ref"]?.stringValue].compactMap(\.self) + members.values.flatMap(references)
            default: return []
            }
        }
        for reference in Set(references(schema)) {
            #expect(definitions[String(reference.dropFirst("#/$defs/".count))] != nil, "\(reference)")
        }
    }

    @Test func `records know their keys, the required ones and no others`() {
        let purpose = schema["$defs"]?["purpose"]
        #expect(purpose?["required"] == ["data"])
        #expect(purpose?["additionalProperties"] == false)
        #expect(purpose?["properties"]?["direct-marketing"]?["description"]?.stringValue?.contains("21(3)") == true)
    }
}
