import Testing
import Vocabulary

@Suite("JSON is read strictly (RFC 8259, RFC 7493)")
struct JSONParsingTests {
    @Test(arguments: [
        ("", JSONError.Reason.unexpectedEnd, 1, 1), ("  ", .unexpectedEnd, 1, 3), ("[1,", .unexpectedEnd, 1, 4),
        ("{\"a\":1,}", .unexpectedCharacter, 1, 8), ("[1,]", .unexpectedCharacter, 1, 4),
        ("{a:1}", .unexpectedCharacter, 1, 2), ("{\"a\" 1}", .unexpectedCharacter, 1, 6),
        ("[1 2]", .unexpectedCharacter, 1, 4), ("nul", .unexpectedEnd, 1, 4), ("nulL", .unexpectedCharacter, 1, 1),
        ("NaN", .unexpectedCharacter, 1, 1), ("Infinity", .unexpectedCharacter, 1, 1),
        ("-Infinity", .invalidNumber, 1, 1), ("\u{FEFF}1", .unexpectedCharacter, 1, 1),
        ("1 2", .trailingBytes, 1, 3), ("{}\n\n x", .trailingBytes, 3, 2), ("01", .invalidNumber, 1, 1),
        ("-", .unexpectedEnd, 1, 2), ("-x", .invalidNumber, 1, 1), ("1.", .unexpectedEnd, 1, 3),
        ("1.x", .invalidNumber, 1, 1), ("1e", .unexpectedEnd, 1, 3), ("[1e+]", .invalidNumber, 1, 2),
        ("+1", .unexpectedCharacter, 1, 1), (".5", .unexpectedCharacter, 1, 1), ("1e400", .numberOutOfRange, 1, 1),
        ("9007199254740992", .numberOutOfRange, 1, 1), ("-9007199254740992", .numberOutOfRange, 1, 1),
        ("12345678901234567890123", .numberOutOfRange, 1, 1),
        ("\"a", .unexpectedEnd, 1, 3), ("\"\\x\"", .invalidEscape, 1, 2), ("\"\\u12g4\"", .invalidEscape, 1, 2),
        ("\"\\ud800\"", .loneSurrogate, 1, 2), ("\"\\ud800\\u0041\"", .loneSurrogate, 1, 2),
        ("\"\\udc00\"", .loneSurrogate, 1, 2), ("\"\\ud800x\"", .loneSurrogate, 1, 2),
        ("\"a\tb\"", .controlCharacter, 1, 3), ("\"\\n\n\"", .controlCharacter, 1, 4),
        ("{\"a\":1,\n \"a\":2}", .duplicateKey, 2, 2), ("{\"a\":1,\"\\u0061\":2}", .duplicateKey, 1, 8),
        ("{\"ы\":1 1}", .unexpectedCharacter, 1, 8), ("]", .unexpectedCharacter, 1, 1),
        ("// x\n1", .unexpectedCharacter, 1, 1), ("'a'", .unexpectedCharacter, 1, 1),
    ])
    func `broken text is refused with its place`(
        text: String, reason: JSONError.Reason, line: Int, column: Int
    ) throws {
        let error = #expect(throws: JSONError.self) { try JSON.parse(text) }
        #expect(error == JSONError(reason: reason, line: line, column: column), "\(String(describing: error))")
    }

    @Test(
        arguments: [
            [0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xE2, 0x82, 0x22],
            [0x22, 0x5C, 0x6E, 0xF5, 0x80, 0x80, 0x80, 0x22],
        ] as [[UInt8]])
    func `text that is not UTF-8 is refused`(bytes: [UInt8]) {
        let error = #expect(throws: JSONError.self) { try JSON.parse(bytes) }
        #expect(error?.reason == .invalidUTF8)
    }

    @Test func `names that differ only in normalisation are one name`() {
        let error = #expect(throws: JSONError.self) { try JSON.parse("{\"\u{E9}\":1,\"e\u{301}\":2}") }
        #expect(error?.reason == .duplicateKey)
    }

    @Test func `depth and size have limits`() throws {
        let limits = JSON.Limits(maxBytes: 20, maxDepth: 3)
        #expect(try JSON.parse("[[[1]],[[2]]]", limits: limits)[1] == [[2]])
        let deep = #expect(throws: JSONError.self) { try JSON.parse("[[{\"a\":[]}]]", limits: limits) }
        #expect(deep == JSONError(reason: .tooDeep, line: 1, column: 8))
        let large = #expect(throws: JSONError.self) { try JSON.parse("[1,2,3,4,5,6,7,8,9,0]", limits: limits) }
        #expect(large?.reason == .tooLarge)
    }

    @Test func `a hundred thousand brackets do not end the program`() {
        let error = #expect(throws: JSONError.self) { try JSON.parse([UInt8](repeating: 0x5B, count: 100_000)) }
        #expect(error?.reason == .tooDeep)
    }

    @Test func `values are what the text says`() throws {
        let value = try JSON.parse(
            #" {"n":null,"t":true,"i":-12,"d":1.5e2,"s":"\u0444\ud83d\ude00\/","a":[1,"x",{}],"z":-0,"big":1e3} "#)
        #expect(value["n"]?.isNull == true)
        #expect(value["t"]?.boolValue == true)
        #expect(value["i"]?.integerValue == -12)
        #expect(value["d"]?.doubleValue == 150)
        #expect(value["s"]?.stringValue == "ф😀/")
        #expect(value["a"]?[1] == "x")
        #expect(value["a"]?[3] == nil)
        #expect(value["big"]?.integerValue == 1000)
        #expect(value["z"]?.doubleValue?.sign == .minus)
        #expect(value["missing"] == nil)
        #expect(value["t"]?["x"] == nil && value["t"]?.stringValue == nil)
    }

    @Test func `no cut or changed byte ends the program`() throws {
        let text = Array(#"{"a":[1,-2.5e-3,"é\u00e9\ud83d\ude00",{"b":null,"c":[true,false]}],"d":"x\\"}"#.utf8)
        for cut in text.indices {
            #expect(throws: JSONError.self) { try JSON.parse(text[..<cut]) }
            for byte: UInt8 in [0, 34, 44, 92, 93, 125, 128, 255] {
                var changed = text
                changed[cut] = byte
                if let value = try? JSON.parse(changed) {
                    #expect(try JSON.parse(value.canonicalBytes) == value)
                }
            }
        }
    }
}
