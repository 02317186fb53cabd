import Crypto
import Testing
import Vault
import Vocabulary

@Suite("Identifiers and their blind indexes")
struct IdentifierTests {
    @Test(arguments: [
        ("  Ana@Example.ORG ", "ana@example.org"),
        ("ЯНА@пример.бг", "яна@пример.бг"),
        ("be\u{0301}rzs@x.lv", "b\u{00E9}rzs@x.lv"),
        ("\"a@b\"@x.org", "\"a@b\"@x.org"),
    ])
    func `e-mail addresses are compared in lower case, composed and trimmed`(written: String, compared: String) throws {
        #expect(try Identifier(.email, Sealed(written)).revealingPersonalData() == compared)
    }

    @Test(arguments: [
        ("+359 88 123-45-67", nil, "+359881234567"),
        ("00359 88 1234567", nil, "+359881234567"),
        ("0881 23 45 67", "359", "+359881234567"),
        ("(088) 123.45/67", "359", "+359881234567"),
        ("0881234567", nil, "0881234567"),
        ("٠٨٨١٢٣٤٥٦٧", "359", "+359881234567"),
    ])
    func `telephone numbers are compared by their digits`(written: String, prefix: String?, compared: String) throws {
        let identifier = try Identifier(.phone, Sealed(written), countryPrefix: prefix)
        #expect(identifier.revealingPersonalData() == compared)
    }

    @Test func `the firm's own identifiers keep their capitals`() throws {
        #expect(try Identifier(.number, Sealed(" Ab-1 ")).revealingPersonalData() == "Ab-1")
    }

    @Test(arguments: [
        (IdentifierKind.email, "ana"), (.email, "@x.org"), (.email, "ana@"), (.email, "a na@x.org"), (.email, ""),
        (.phone, "call me"), (.phone, ""), (.phone, "+"), (.phone, "1+2345"),
        (.device, "   "),
        (.device, String(repeating: "x", count: 321)),
    ])
    func `what has not the shape of its kind is refused without being told`(kind: IdentifierKind, value: String) {
        #expect(throws: VaultError.identifierMalformed) { try Identifier(kind, Sealed(value)) }
    }

    @Test func `equal identifiers have equal indexes of 16 bytes`() throws {
        let keys = try keys()
        let (one, two) = (try Identifier(.email, Sealed("ana@x.org")), try Identifier(.email, Sealed("ANA@x.org ")))
        #expect(keys.blindIndex(of: one) == keys.blindIndex(of: two))
        #expect(keys.blindIndex(of: one).bytes.count == 16)
    }

    @Test func `kinds, values and controllers do not meet in an index`() throws {
        let (keys, others) = (try keys(), try keys(of: ControllerID(rawValue: "other")))
        let indexes = [
            keys.blindIndex(of: try Identifier(.number, Sealed("bc"))).bytes,
            keys.blindIndex(of: try Identifier(.device, Sealed("bc"))).bytes,
            keys.blindIndex(of: try Identifier(.device, Sealed("bd"))).bytes,
            others.blindIndex(of: try Identifier(.number, Sealed("bc"))).bytes,
        ]
        #expect(Set(indexes).count == indexes.count)
    }

    @Test func `what could be guessed is known again by its code, which is another for each firm and use`() throws {
        let (keys, others) = (try keys(), try keys(of: ControllerID(rawValue: "other")))
        let body = Array("POST /x ana@x.org".utf8)
        #expect(try keys.code(of: body, for: "replay") == keys.code(of: body, for: "replay"))
        let codes = [
            try keys.code(of: body, for: "replay"), try keys.code(of: body, for: "other"),
            try others.code(of: body, for: "replay"), try keys.code(of: body + [0], for: "replay"),
        ].map(\.bytes)
        let digest = Array(SHA256.hash(data: body))
        #expect(Set(codes).count == codes.count && !codes.contains(digest))
    }

    @Test func `an identifier does not appear in texts`() throws {
        #expect(!String(reflecting: try Identifier(.email, Sealed("ana@x.org"))).contains("ana"))
    }
}
