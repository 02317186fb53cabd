import Foundation
import Policies
import Testing

@Suite("A policy in several files")
struct ModuleTests {
    /// The sample with its sections from `retention` on in a module.
    private var split: [SourceFile] {
        let text = SamplePolicies.complete
        guard let cut = text.range(of: "retention:\n") else { return [] }
        let main = text[..<cut.lowerBound].replacingOccurrences(
            of: "clause: S-1", with: "clause: S-1\nmodules: more/care.yaml")
        return [
            SourceFile(path: "policy.yaml", text: main),
            SourceFile(path: "more/care.yaml", text: String(text[cut.lowerBound...])),
        ]
    }

    private func codes(_ files: [SourceFile]) -> [DiagnosticCode] { PolicyReader.read(files).diagnostics.map(\.code) }

    @Test func `sections may stand in modules, and the digest stays`() throws {
        let reading = PolicyReader.read(split)
        #expect(reading.diagnostics.isEmpty)
        let whole = try #require(SamplePolicies.reading(SamplePolicies.complete).policy)
        #expect(reading.policy?.digest == whole.digest)
        #expect(reading.policy?.retention.first?.place.file == "more/care.yaml")
    }

    @Test func `a module that is not there is told at its name, and nothing else`() {
        let reading = PolicyReader.read([split[0]])
        #expect(reading.diagnostics.map(\.code) == [.moduleMissing])
        #expect(reading.policy == nil)
    }

    @Test func `a module that is not there hides nothing that stands in the others`() {
        let text = String(decoding: split[0].bytes, as: UTF8.self)
            .replacingOccurrences(of: "channel: office", with: "channel: offic")
        #expect(codes([SourceFile(path: "policy.yaml", text: text)]) == [.moduleMissing, .unknownValue])
    }

    @Test func `the head stands in policy.yaml alone`() {
        let files = [split[0], SourceFile(path: "more/care.yaml", text: "effective: 2026-01-01\n")]
        #expect(codes(files).contains(.moduleWithHead))
    }

    @Test func `one section may stand in several files, one element may not`() throws {
        let module = String(decoding: split[1].bytes, as: UTF8.self)
        let more = SourceFile(path: "more/care.yaml", text: module + "facts:\n  second: {labels: Second}\n")
        #expect(codes([split[0], more]).isEmpty)
        let again = SourceFile(path: "more/care.yaml", text: module + "facts:\n  invoice-wanted: {labels: Again}\n")
        let found = try #require(PolicyReader.read([split[0], again]).errors.first)
        #expect(found.code == .duplicateName)
        #expect(found.place.file == "more/care.yaml")
        #expect(found.message.contains("policy.yaml"))
        let single = SourceFile(path: "more/care.yaml", text: module + "ages: {minimum: 10}\n")
        #expect(codes([split[0], single]).contains(.duplicateName))
    }

    @Test(arguments: [
        "../secret.yaml", "/etc/passwd.yaml", "a/../../b.yaml", "data.txt", "a\\\\b.yaml", "https://x.yaml",
    ])
    func `a module's path stays inside the folder`(_ path: String) {
        let text = SamplePolicies.complete.replacingOccurrences(
            of: "clause: S-1", with: "clause: S-1\nmodules: [\"\(path)\"]")
        #expect(codes([SourceFile(path: "policy.yaml", text: text)]) == [.badName])
        #expect(PolicyReader.modules(of: SourceFile(path: "policy.yaml", text: text)).isEmpty)
    }
}
