import Testing
import Vocabulary

@testable import Web

private func part(_ head: String, _ content: String = "x") -> String {
    "--cut\r\nContent-Disposition: form-data; \(head)\r\n\r\n\(content)\r\n"
}

private func form(_ parts: String...) -> String { parts.joined() + "--cut--\r\n" }

private let refused: [(String, FormError)] = [
    ("", .invalidPart),
    ("--cut", .invalidPart),
    ("--cut\r\n", .invalidPart),
    ("x\r\n" + form(part("name=\"a\"")), .invalidPart),
    (part("name=\"a\""), .invalidPart),
    (form("--cut\r\n\r\nx\r\n"), .invalidPart),
    (form("--cut\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nx\r\n"), .invalidPart),
    (form(part("name=a")), .invalidPart),
    (form(part("name=\"a\"; name=\"b\"")), .invalidPart),
    (form(part("filename=\"a\"")), .invalidPart),
    (form(part("name=\"a\"\r\nX: " + String(repeating: "x", count: 3000))), .invalidPart),
    (form(part("name=\"a\"", "\u{0}")), .controlCharacter),
    (form(part("name=\"a\"", "\u{85}")), .controlCharacter),
    (form(part("name=\"a\u{1b}\"")), .controlCharacter),
    (form(part("name=\"files\"; filename=\"a\u{0}.pdf\"")), .controlCharacter),
    (form(part("name=\"" + String(repeating: "n", count: 101) + "\"")), .nameTooLong),
    (form(String(repeating: part("name=\"a\""), count: 201)), .tooManyFields),
    (form(String(repeating: part("name=\"a\"; filename=\"f\""), count: 201)), .tooManyFields),
]

@Suite("Forms with files are read strictly (RFC 7578)")
struct FormPartsTests {
    private static let type = "multipart/form-data; boundary=cut"

    private func parse(_ body: String, _ type: String = type) throws -> [String] {
        let content = try FormParts.parse(Array(body.utf8), type)
        return content.fields.map { "\($0.name)=\($0.value)" }
            + content.files.map {
                let bytes = String(decoding: $0.file.bytes.revealingPersonalData(), as: UTF8.self)
                return "\($0.name)/\($0.file.name.revealingPersonalData())=\(bytes)"
            }
    }

    @Test func `fields and files are read in their order, with every byte of a file`() throws {
        let bytes = "\r\n--cu\n--cut\r\nПисмо\r\n"
        let body = form(
            part("name=\"words\"", "а\r\nб"), part("name=\"empty\"", ""),
            part("name=\"files\"; filename=\"a\\%22b.pdf\"\r\nContent-Type: application/pdf", bytes),
            part("name=\"files\"; filename=\"\"", ""))
        #expect(try parse(body) == ["words=а\r\nб", "empty=", "files/a\\\"b.pdf=\(bytes)"])
        #expect(try parse(form(part("name=\"a\"")), "multipart/form-data; boundary=\"cut\"") == ["a=x"])
    }

    @Test(arguments: refused)
    func `what is not such a form is refused`(body: String, error: FormError) {
        #expect(throws: error) { try parse(body) }
    }

    @Test(arguments: [
        "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=a b",
        "multipart/form-data; boundary=" + String(repeating: "c", count: 71),
    ])
    func `a boundary that is none is refused`(type: String) {
        #expect(throws: FormError.invalidPart) { try parse(form(part("name=\"a\"")), type) }
    }

    @Test func `a body that is nearly a delimiter throughout is read in time`() throws {
        let near = String(repeating: "\r\n--cu", count: 100_000)
        #expect(try parse(form(part("name=\"files\"; filename=\"f\"", near))) == ["files/f=\(near)"])
    }

    @Test func `strangers' files are bounded for each firm, and more are taken after a while`() {
        let files = StrangersFiles()
        let (one, other) = (ControllerID(rawValue: "one"), ControllerID(rawValue: "other"))
        let now = Instant(milliseconds: 1_800_000_000_000)
        #expect(files.take(StrangersFiles.burst, at: one, now: now))
        #expect(
            !files.take(1, at: one, now: now) && files.take(0, at: one, now: now) && files.take(1, at: other, now: now))
        let later = now.adding(seconds: 10)
        #expect(files.take(10 * StrangersFiles.bytesPerSecond, at: one, now: later))
        #expect(!files.take(1, at: one, now: later))
        #expect(files.take(StrangersFiles.burst, at: one, now: now.adding(seconds: 86_400 * 30)))
    }
}
