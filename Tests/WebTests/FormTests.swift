import Testing
import Vocabulary

@testable import Web

@Suite("Forms are read strictly")
struct FormTests {
    private func parse(_ text: String) throws -> [String] {
        try FormParser.parse(Array(text.utf8)).map { "\($0.name)=\($0.value)" }
    }

    @Test func `fields are decoded in their order`() throws {
        #expect(try parse("a=1&b=%D0%B6+x&c&d=") == ["a=1", "b=ж x", "c=", "d="])
        #expect(try parse("").isEmpty)
        #expect(try parse("text=a%0D%0Ab") == ["text=a\r\nb"])
    }

    @Test(arguments: [
        ("a=%", FormError.invalidEscape), ("a=%4", .invalidEscape), ("a=%zz", .invalidEscape),
        ("a=%ff", .invalidUTF8), ("a=%c0%af", .invalidUTF8), ("a=%ed%a0%80", .invalidUTF8),
        ("a=%00", .controlCharacter), ("a=%1b", .controlCharacter), ("a=%c2%85", .controlCharacter),
        ("a%0a=1", .controlCharacter), (String(repeating: "n", count: 101) + "=1", .nameTooLong),
        (String(repeating: "a=1&", count: 200) + "a=1", .tooManyFields),
    ])
    func `what is not a form is refused`(text: String, error: FormError) {
        #expect(throws: error) { try parse(text) }
    }

    @Test func `a field that came twice has no single value`() throws {
        let fields = FormFields([("a", "1"), ("a", "2"), ("b", " x \r\n y ")])
        #expect(fields.single("a") == nil && fields.several("a") == ["1", "2"] && fields.text("b") == "x \n y")
        #expect(throws: RequestFailure(.formMalformed)) { try fields.requireUnique(except: []) }
        try fields.requireUnique(except: ["a"])
    }

    @Test func `fields show nothing of what was typed`() {
        let fields = FormFields([("email", "ana@example.com")])
        #expect(!"\(fields)\(String(reflecting: fields))".contains("ana"))
    }
}

@Suite("A return path stays on this server")
struct ReturnPathTests {
    @Test(arguments: ["/c/izimat/notice", "/"])
    func `a path of ours is taken`(text: String) { #expect(ReturnPath(text)?.path.link == text) }

    @Test(arguments: ["//evil.example", "https://evil.example", "/\\evil", "/a/../b", "", "/a?b", "/a b", "/ж"])
    func `anything else is refused`(text: String) { #expect(ReturnPath(text) == nil) }
}
