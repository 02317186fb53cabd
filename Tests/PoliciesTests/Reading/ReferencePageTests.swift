import Foundation
import Policies
import Testing

@Suite("The reference pages and the program say the same")
struct ReferencePageTests {
    private func page(_ name: String) throws -> String {
        let url = SamplePolicies.root.appendingPathComponent("docs/reference/\(name)")
        return try String(contentsOf: url, encoding: .utf8)
    }

    private func examples(_ text: String) -> [String] {
        text.components(separatedBy: "```yaml\n").dropFirst().compactMap { $0.components(separatedBy: "```").first }
    }

    @Test func `the whole small policy reads without errors`() throws {
        let text = try page("policy-language.md").components(separatedBy: "## A whole small policy")
        let policy = try #require(text.last.map(examples)?.first)
        let reading = SamplePolicies.reading(policy)
        #expect(reading.errors.map(\.description) == [])
        let missing: Set<DiagnosticCode> = [.peopleMissing, .recipientsMissing, .securityMissing, .withholdingMissing]
        #expect(Set(reading.warnings.map(\.code)) == missing)
        #expect(reading.policy?.backups?.atMost == Period(14, .days))
    }

    @Test func `every example of the language reference uses keys and values that exist`() throws {
        let form: Set<DiagnosticCode> = [
            .syntaxError, .unknownKey, .wrongType, .unknownValue, .badName, .badPeriod, .badDate, .badNumber,
            .badAddress,
            .badCountry, .badTimeZone, .unknownLanguage, .unknownCategory, .keysExclude, .unquotedComma, .duplicateKey,
        ]
        // What an example names is declared elsewhere on the page; what it leaves out is shown as "…".
        for example in examples(try page("policy-language.md")) {
            let text = example.replacingOccurrences(of: "https://…", with: "https://example.bg")
                .replacingOccurrences(of: "labels: {…}", with: "labels: Label")
                .replacingOccurrences(of: "erasure-form: {…}", with: "erasure-form: Form")
            guard !text.hasPrefix("labels: {bg"), !text.hasPrefix("open: ") else { continue }
            let found = SamplePolicies.reading(text).diagnostics.filter { form.contains($0.code) }
            #expect(found.map(\.description) == [], "\(example)")
        }
    }

    @Test func `every key of the language is told on the page`() throws {
        let text = try page("policy-language.md")
        for section in PolicyShape.sections {
            #expect(text.contains("`\(section.key)`") || text.contains("\n\(section.key):"))
        }
        func keys(_ shape: Shape) -> [String] {
            switch shape {
            case .record(let record), .either(_, let record): return record.keys.flatMap { [$0.name] + keys($0.shape) }
            case .list(let inner), .named(let inner), .keyed(_, let inner): return keys(inner)
            default: return []
            }
        }
        let all = PolicyShape.head.keys.map(\.name) + PolicyShape.sections.flatMap { keys($0.shape) }
        for key in Set(all) { #expect(text.contains("`\(key)`") || text.contains("`\(key):"), "\(key)") }
    }

    @Test func `every code has its entry with its severity`() throws {
        let text = try page("errors.md")
        for code in DiagnosticCode.allCases {
            #expect(text.contains("| `\(code.rawValue)` | \(code.severity.rawValue) |"), "\(code.rawValue)")
        }
    }
}
