import Policies
import Testing
import Vocabulary

/// Walks the whole language as its table of keys has it, and plants a key that nobody knows into each kind of mapping.
@Suite("A key that the language does not know is an error, wherever it stands")
struct UnknownKeyTests {
    private static let key = "zzz-unknown"
    private static let planted = "{zzz-unknown: x}"

    /// Values of this shape, as YAML in one line, each with the key planted once, at another depth.
    private static func values(_ shape: Shape) -> [String] {
        switch shape {
        case .text, .flag, .integer, .choice, .scalar, .reference: return [planted]
        case .localized, .localizedName: return [planted, "{en: Words, zzz-unknown: x}"]
        case .condition: return conditions
        case .keeping: return keepings
        case .list(let element): return values(element).flatMap { [$0, "[\($0)]"] }
        case .named(let element): return values(element).map { "{some-name: \($0)}" }
        case .keyed(_, let element): return [planted] + values(element).map { "{some-name: \($0)}" }
        case .clauses: return ["{S-1: \(planted)}"]
        case .record(let record): return [planted] + inside(record)
        case .either(let first, let record):
            return values(first) + ["{\(record.keys[0].name): x, zzz-unknown: x}"] + inside(record)
        case .openPoints:
            return [planted, "[\(planted)]", "{text: Words, zzz-unknown: x}", "[{text: Words, zzz-unknown: x}]"]
                + ["{text: \(planted)}"] + ["meanwhile", "between"].map { "{text: Words, \($0): \(planted)}" }
        }
    }

    private static func inside(_ record: RecordShape) -> [String] {
        record.keys.flatMap { key in values(key.shape).map { "{\(key.name): \($0)}" } }
    }

    private static let conditions: [String] = {
        let names = ["relation", "consent", "fact", "particular", "event", "role", "channel", "topic"]
        let others = ["age-at-least", "from", "before", "not"]
        return [planted, "{state: open, zzz-unknown: x}", "{relation: r, state: open, zzz-unknown: x}"]
            + (names + others).flatMap { ["{\($0): \(planted)}", "{\($0): x, zzz-unknown: x}"] }
            + ["all", "any"].flatMap { ["{\($0): [\(planted)]}", "{\($0): [{fact: f}], zzz-unknown: x}"] }
            + ["{relation: r, state: \(planted)}"]
    }()

    private static let keepings: [String] =
        [
            planted, "{law: eu/gdpr, zzz-unknown: x}", "{law: \(planted)}", "{law: eu/gdpr, after: \(planted)}",
            "{either: while needed, else: while needed, zzz-unknown: x}", "{either: \(planted), else: while needed}",
            "{either: while needed, else: \(planted)}",
        ]
        + ["latest of", "earliest of"].flatMap {
            ["{\($0): [\(planted)]}", "{\($0): [while needed], zzz-unknown: x}"]
        }

    /// The lines that plant it in a section; in those whose elements have names of the language, also as such a name.
    private static func lines(_ section: SectionShape) -> [String] {
        switch section.form {
        case .single(let record): return values(.record(record)).map { "\(section.key): \($0)" }
        case .elements(let shape):
            let name = section.names?[0] ?? "some-name"
            return (section.names == nil ? [] : ["\(section.key): {zzz-unknown: {}}"])
                + values(shape).map { "\(section.key): {\(name): \($0)}" }
        }
    }

    private static let head = """
        zavet: 1
        policy: sample
        effective: 2026-01-01
        languages: {published: [en], prevails: en}

        """

    private func expectRefused(_ text: String, _ line: String) throws {
        let place = try #require(SamplePolicies.place(of: Self.key, in: text))
        let errors = PolicyReader.read([SourceFile(path: "policy.yaml", text: text)]).errors
        // At the key, or at the map that it opens.
        #expect(
            errors.contains {
                $0.place.line == place.line && (place.column - 1...place.column).contains($0.place.column)
            },
            "\(line)\n\(errors.map(\.description).joined(separator: "\n"))")
    }

    @Test(arguments: PolicyShape.sections.map(\.key)) func `in every mapping of a section`(_ key: String) throws {
        let section = try #require(PolicyShape.section(key))
        let lines = Self.lines(section)
        #expect(!lines.isEmpty)
        for line in lines { try expectRefused(Self.head + line + "\n", line) }
    }

    @Test func `in the head, and in every mapping of it`() throws {
        try expectRefused(Self.head + "zzz-unknown: x\n", "head")
        for key in PolicyShape.head.keys where !["zavet", "policy", "effective", "languages"].contains(key.name) {
            for value in Self.values(key.shape) { try expectRefused(Self.head + "\(key.name): \(value)\n", key.name) }
        }
        let languages = try #require(PolicyShape.head["languages"])
        for value in Self.values(languages.shape) {
            let text = Self.head.replacing("{published: [en], prevails: en}", with: value)
            try expectRefused(text, value)
        }
    }

    @Test func `in a module`() {
        let main = SourceFile(path: "policy.yaml", text: Self.head + "modules: more.yaml\n")
        let more = SourceFile(path: "more.yaml", text: "zzz-unknown: {}\n")
        let errors = PolicyReader.read([main, more]).errors
        #expect(errors.contains { $0.code == .unknownKey && $0.place.file == "more.yaml" })
    }

    @Test func `sections whose elements have names of the language know no others`() {
        #expect(PolicyShape.sections.filter { $0.names != nil }.map(\.key) == ["rights", "closed"])
        for section in PolicyShape.sections {
            let names = PolicySchema.json()["properties"]?[section.key]?["propertyNames"]?["enum"]?.arrayValue
            #expect(names?.compactMap(\.stringValue) == section.names, "\(section.key)")
        }
    }

    @Test func `a version in use that names an unknown list stays readable, and says so`() {
        let text = SamplePolicies.complete + "closed:\n  recipient: {labels: To nobody else}\n"
        let reading = SamplePolicies.reading(text)
        #expect(reading.policy == nil && reading.known != nil)
        #expect(reading.errors.map(\.code) == [.closedUnknown])
    }
}
