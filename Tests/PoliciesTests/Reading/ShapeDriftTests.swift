import Foundation
import Policies
import Testing

@Suite("The decoder and the table of keys do not drift apart")
struct ShapeDriftTests {
    /// The decoder's sources.
    private func sources() throws -> String {
        let folder = SamplePolicies.root.appendingPathComponent("Sources/Policies/Checking")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let decoders = names.filter {
            $0.hasPrefix("PolicyDecoder") || $0 == "Fields.swift" || $0 == "PolicyReader.swift"
        }
        return try decoders.map { try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8) }.joined()
    }

    private func keys(_ shape: Shape) -> [String] {
        switch shape {
        case .record(let record): return record.keys.flatMap { [$0.name] + keys($0.shape) }
        case .either(let first, let record): return keys(first) + keys(.record(record))
        case .list(let inner), .named(let inner), .keyed(_, let inner): return keys(inner)
        default: return []
        }
    }

    private var declared: Set<String> {
        Set(
            PolicyShape.head.keys.flatMap { [$0.name] + keys($0.shape) }
                + PolicyShape.sections.flatMap { keys($0.shape) })
    }

    @Test func `every key of the table is read by the decoder`() throws {
        let text = try sources()
        // The first says how to read the rest; notes of a policy's head and group lists have readers of their own.
        for key in declared.subtracting(["zavet"]) { #expect(text.contains("\"\(key)\""), "\(key) is never read") }
    }

    @Test func `every key that the decoder reads is in the table`() throws {
        let reads = try Regex(
            #"(?:fields|inner|step|head|\$0)(?:\.(?:text|localized|localizedTexts|flag|integer|period|date|word|words|texts|nodes|name|names|data|condition|keeping|law|owner|children|labelled|has)\(|\[)"([a-z-]+)""#
        )
        let found = try sources().matches(of: reads).compactMap { $0.output[1].substring.map(String.init) }
        #expect(found.count > 100)
        for key in Set(found) { #expect(declared.contains(key), "\(key) is in no table") }
    }
}
