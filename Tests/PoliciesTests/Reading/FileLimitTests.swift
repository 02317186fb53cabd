import Foundation
import Policies
import Testing

@Suite("Files that no policy may be")
struct FileLimitTests {
    private func codes(_ bytes: [UInt8]) -> [DiagnosticCode] {
        PolicyReader.read([SourceFile(path: "policy.yaml", bytes: bytes)]).diagnostics.map(\.code)
    }

    private func codes(_ text: String) -> [DiagnosticCode] { codes(Array(text.utf8)) }

    @Test func `a file over 4 MiB is refused before it is parsed`() {
        #expect(codes([UInt8](repeating: 0x20, count: (4 << 20) + 1)) == [.tooLarge])
    }

    @Test func `all files together may have 16 MiB`() {
        let module = [UInt8](repeating: 0x20, count: 4 << 20)
        let main = SourceFile(path: "policy.yaml", text: "modules: [a.yaml]")
        let files = [main] + (0..<4).map { SourceFile(path: "m\($0).yaml", bytes: module) }
        #expect(PolicyReader.read(files).diagnostics.map(\.code) == [.tooLarge])
    }

    @Test func `a text over 100 000 bytes is refused`() {
        let long = String(repeating: "x", count: 100_001)
        #expect(codes("labels: \(long)\n") == [.tooLarge])
    }

    @Test(arguments: [33, 200, 5000, 100_000]) func `nesting over 32 levels is refused without exhausting the stack`(
        _ depth: Int
    ) {
        let flow = "a: " + String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        #expect(Set(codes(flow)) == [.tooDeep])
        let block = String(repeating: "- ", count: depth) + "x"
        #expect(Set(codes(block)) == [.tooDeep])
    }

    @Test func `an expansion of aliases is refused, not expanded`() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...30 {
            text +=
                "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
                + "]\n"
        }
        text += "? *a30\n: 1\n? *a30\n: 2\n"
        #expect(codes(text) == [.aliasRefused])
    }

    @Test func `bytes that are not UTF-8 are refused with their place`() throws {
        let bytes = Array("zavet: 1\nlabels: ".utf8) + [0xC3, 0x28]
        let found = try #require(PolicyReader.read([SourceFile(path: "policy.yaml", bytes: bytes)]).diagnostics.first)
        #expect(found.code == .notUTF8)
        #expect((found.place.line, found.place.column) == (2, 9))
    }

    @Test(arguments: ["\u{0}", "\u{7}", "\u{1B}", "\u{FEFF}"]) func `control characters are refused`(
        _ character: String
    ) {
        #expect(codes("labels: a\(character)b\n") == [.controlCharacter])
    }

    @Test func `a byte order mark and Windows line ends do no harm`() {
        let text = "\u{FEFF}" + SamplePolicies.complete.replacingOccurrences(of: "\n", with: "\r\n")
        #expect(codes(text).isEmpty)
    }

    @Test(arguments: ["", "# nothing\n", "just words", "- a\n- b\n", "--- \n"]) func `what is no map is refused`(
        _ text: String
    ) {
        let reading = PolicyReader.read([SourceFile(path: "policy.yaml", text: text)])
        #expect(reading.policy == nil)
        #expect(!reading.errors.isEmpty)
    }

    @Test func `a second document in the file is refused`() {
        #expect(codes(SamplePolicies.complete + "---\nzavet: 1\n") == [.syntaxError])
    }

    @Test func `so many findings are kept and the rest counted`() {
        let lines = (0..<3000).map { "  Name\($0): {}\n" }.joined()
        let found = PolicyReader.read([SourceFile(path: "policy.yaml", text: "facts:\n" + lines)]).diagnostics
        #expect(found.count == SyntaxLimits.diagnostics + 1)
        #expect(found.last?.code == .tooManyDiagnostics)
    }
}
