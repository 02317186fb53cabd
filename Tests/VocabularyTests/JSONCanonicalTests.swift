import Testing
import Vocabulary

@Suite("Canonical JSON of RFC 8785")
struct JSONCanonicalTests {
    @Test func `the example of section 3.2.2 gives the bytes of section 3.2.3`() throws {
        let text = #"""
            {
              "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
              "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
              "literals": [null, true, false]
            }
            """#
        let canonical =
            #"{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"#
            + #""string":"€$\u000f\nA'B\"\\\\\"/"}"#
        #expect(try JSON.parse(text).canonicalText == canonical)
    }

    @Test func `members are sorted by UTF-16 code units (section 3.2.3)`() throws {
        let text = #"""
            {"\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh",
             "1": "One", "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control",
             "\u00f6": "Latin Small Letter O With Diaeresis"}
            """#
        let names = try #require(JSON.parse(text).objectValue).keys.sorted(by: JSON.precedesInUTF16)
        #expect(names == ["\r", "1", "\u{80}", "\u{F6}", "\u{20AC}", "\u{1F600}", "\u{FB33}"])
        #expect(!JSON.precedesInUTF16("a", "a"))
        #expect(JSON.precedesInUTF16("a", "ab") && !JSON.precedesInUTF16("ab", "a"))
    }

    @Test(
        arguments: [
            (0x0000_0000_0000_0000, "0"), (0x8000_0000_0000_0000, "0"),
            (0x0000_0000_0000_0001, "5e-324"), (0x8000_0000_0000_0001, "-5e-324"),
            (0x7fef_ffff_ffff_ffff, "1.7976931348623157e+308"), (0xffef_ffff_ffff_ffff, "-1.7976931348623157e+308"),
            (0x4340_0000_0000_0000, "9007199254740992"), (0xc340_0000_0000_0000, "-9007199254740992"),
            (0x4430_0000_0000_0000, "295147905179352830000"), (0x44b5_2d02_c7e1_4af5, "9.999999999999997e+22"),
            (0x44b5_2d02_c7e1_4af6, "1e+23"), (0x44b5_2d02_c7e1_4af7, "1.0000000000000001e+23"),
            (0x444b_1ae4_d6e2_ef4e, "999999999999999700000"), (0x444b_1ae4_d6e2_ef4f, "999999999999999900000"),
            (0x444b_1ae4_d6e2_ef50, "1e+21"), (0x3eb0_c6f7_a0b5_ed8c, "9.999999999999997e-7"),
            (0x3eb0_c6f7_a0b5_ed8d, "0.000001"), (0x41b3_de43_5555_5553, "333333333.3333332"),
            (0x41b3_de43_5555_5554, "333333333.33333325"), (0x41b3_de43_5555_5555, "333333333.3333333"),
            (0x41b3_de43_5555_5556, "333333333.3333334"), (0x41b3_de43_5555_5557, "333333333.33333343"),
            (0xbecb_f647_612f_3696, "-0.0000033333333333333333"), (0x4314_3ff3_c1cb_0959, "1424953923781206.2"),
        ] as [(UInt64, String)])
    func `numbers are written as ECMAScript does (appendix B)`(bits: UInt64, text: String) {
        #expect(JSON.double(Double(bitPattern: bits)).canonicalText == text)
    }

    @Test func `every double reads back as itself`() throws {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<20_000 {
            let value = Double(bitPattern: generator.next())
            guard value.isFinite else { continue }
            let text = JSON.double(value).canonicalText
            #expect(Double(text) == value, "bits \(value.bitPattern)")
            #expect(JSON.double(value) == .double(value))
        }
    }

    @Test func `a value that is not finite is written as null`() {
        #expect(JSON.array([.double(.infinity), .double(.nan)]).canonicalText == "[null,null]")
    }

    @Test func `integers keep every digit up to 2^53 - 1`() {
        #expect(
            JSON.array([0, 7, -1, 10, .integer(JSON.exactIntegers.upperBound)]).canonicalText
                == "[0,7,-1,10,9007199254740991]")
        #expect(JSON.integer(.max).canonicalText == "9223372036854776000")
    }

    @Test func `canonical text is a fixed point`() throws {
        let value: JSON = [
            "b": [1, 2.5, nil, true, ["x": "ы\u{1}\"\\\n"]], "a": [:], "": [], "\u{1F600}": "\u{E000}",
        ]
        let text = value.canonicalText
        #expect(try JSON.parse(text) == value)
        #expect(try JSON.parse(text).canonicalText == text)
        #expect(try JSON.parse(value.prettyText) == value)
    }

    @Test func `the pretty form is indented by two spaces`() {
        let value: JSON = ["b": [1, ["c": nil]], "a": [:], "d": []]
        #expect(
            value.prettyText == """
                {
                  "a": {},
                  "b": [
                    1,
                    {
                      "c": null
                    }
                  ],
                  "d": []
                }
                """)
    }
}
