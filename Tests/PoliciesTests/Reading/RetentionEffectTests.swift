import Foundation
import Policies
import Testing
import Vocabulary

@Suite("What a rule of keeping beside another does is told (Article 5(1)(e) GDPR)")
struct RetentionEffectTests {
    private static let text = """
        zavet: 1
        policy: mini
        effective: 2026-01-01
        languages: {published: [en, bg, lv], prevails: en}
        controller: {name: Mini Ltd, country: IE, contact: {email: a@b.example}}
        data:
          email: {category: contact.email, identifier: email, labels: E-mail address}
          payment: {category: financial.billing, many: true, labels: Payments}
        events:
          paid: {labels: Somebody pays}
          closed: {labels: The matter is closed}
          paid-year: {yearly: 12-31, after: paid, labels: End of the year}
          year-end: {yearly: 12-31, labels: End of the year}
        relations:
          matter: {opens: paid, ends: closed, labels: Matter}
        purposes:
          supply: {basis: legitimate-interests, interests: Selling, data: [email, payment], labels: Supply}
          claims: {basis: legitimate-interests, interests: Claims, data: [email, payment], labels: Claims}
        collect:
          form: {channel: web, for: [supply, claims], asks: [email, payment], events: paid, labels: Form}
        retention:
        RULES
        """

    private static func reading(_ rules: [String]) -> PolicyReading {
        SamplePolicies.reading(text.replacing("RULES", with: rules.map { "  " + $0 }.joined(separator: "\n")))
    }

    private static func found(_ code: DiagnosticCode, _ rules: String...) -> [String] {
        let reading = reading(rules)
        #expect(reading.errors.isEmpty, "\(reading.errors)")
        return reading.diagnostics.filter { $0.code == code }.map(\.description)
    }

    private static let rest = "rest: {data: payment, keep: 10 years after year-end, then: erase}"

    @Test(arguments: [
        "2 years after collected", "12 months after collected",
        "{latest of: [while fact loan, 3 years after collected]}",
    ])
    func `a longer rule for a purpose beside a rule for all has no effect`(_ keep: String) throws {
        let keep = keep.replacing("while fact loan", with: "until paid")
        let found = Self.found(
            .ruleWithoutEffect, "all: {data: email, keep: 1 years after collected, then: erase}",
            "long: {data: email, for: claims, keep: \(keep), then: erase}", Self.rest)
        #expect(found.count == 1 && found[0].contains("`long` has no effect: `all`"), "\(found)")
    }

    @Test(arguments: [
        // Sooner, of another clock, not to be compared, for some only, set apart first.
        ("1 years after collected", "for: claims, keep: 6 months after collected, then: erase", "erase"),
        ("1 years after collected", "for: claims, keep: 2 years after paid, then: erase", "erase"),
        ("3 months after collected", "for: claims, keep: 91 days after collected, then: erase", "erase"),
        (
            "1 years after collected, when: {event: paid}", "for: claims, keep: 2 years after collected, then: erase",
            "erase"
        ),
        ("1 years after collected", "for: claims, keep: 2 years after collected, then: erase", "archive"),
    ])
    func `a rule that may decide is not warned of`(_ general: String, _ own: String, _ then: String) {
        let reading = Self.reading([
            "all: {data: email, keep: \(general), then: \(then)}", "own: {data: email, \(own)}",
            "supplying: {data: email, for: supply, keep: 1 months after collected, then: erase}", Self.rest,
        ])
        #expect(!reading.diagnostics.contains { $0.code == .ruleWithoutEffect })
    }

    @Test func `of several values, one clock for all is warned of, the year of each is not`() {
        let email = "mail: {data: email, keep: 10 years after paid-year, then: erase}"
        let shared = Self.found(
            .sharedClock, email, "payments: {data: payment, keep: 10 years after paid-year, then: erase}")
        #expect(shared.count == 1 && shared[0].contains("`payment`"), "\(shared)")
        #expect(Self.found(.sharedClock, email, Self.rest).isEmpty)
    }

    @Test
    func `one clock for all values is warned of at any event, unless they are kept as one record or the text says so`()
    {
        let payments = "payments: {data: payment, keep: KEEP, then: erase}"
        func isWarned(_ keep: String) -> Bool {
            !Self.found(
                .sharedClock, "mail: {data: email, keep: 2 years after closed, then: erase}",
                payments.replacing("KEEP", with: keep)
            ).isEmpty
        }
        #expect(isWarned("2 years after closed"))
        #expect(isWarned("{either: 2 years after paid, else: 1 years after collected}"))
        #expect(!isWarned("{latest of: [while matter, 2 years after closed]}"))
        #expect(!isWarned("2 years after closed, open: The text counts from the last matter"))
        #expect(!isWarned("2 years after collected"))
    }

    @Test func `what somebody gives who comes back is over at once, unless a period follows or a relation begins`() {
        func isWarned(_ keep: String, with point: String? = nil) -> Bool {
            var text = Self.text.replacing(
                "RULES", with: "  mail: {data: email, keep: \(keep), then: erase}\n  " + Self.rest)
            if let point { text = text.replacing("collect:\n", with: "collect:\n  \(point)\n") }
            let reading = SamplePolicies.reading(text)
            #expect(reading.errors.isEmpty, "\(reading.errors)")
            return reading.diagnostics.contains { $0.code == .staleClock }
        }
        let desk = "desk: {channel: office, for: claims, asks: email, labels: Desk}"
        #expect(!isWarned("until closed"))
        #expect(!isWarned("until paid"))
        #expect(isWarned("until closed", with: desk))
        #expect(!isWarned("2 years after closed", with: desk))
        #expect(isWarned("{earliest of: [until closed, 6 months after collected]}", with: desk))
        #expect(!isWarned("{either: until closed, else: 1 years after collected}", with: desk))
        #expect(isWarned("{either: until closed, else: while matter}", with: desk))
        #expect(!isWarned("{latest of: [until closed, 1 years after collected]}", with: desk))
    }

    @Test
    func `the notice says once from when a period after an event runs for what comes in later, where that may be`()
        throws
    {
        let words: [(Language, String)] = [
            (.english, "A period after an event runs, for what we receive later, from the day we receive it."),
            (.bulgarian, "Срок след събитие за данни, които получим по-късно, тече от деня на получаването им."),
            (.latvian, "Termiņu pēc notikuma datiem, ko saņemam vēlāk, skaita no to saņemšanas dienas."),
        ]
        let desk = "desk: {channel: office, for: claims, asks: email, labels: Desk}"
        func text(_ keep: String, with point: String? = nil) -> String {
            let rules = "  mail: {data: email, keep: \(keep), then: erase}\n  " + Self.rest
            let text = Self.text.replacing("RULES", with: rules)
            return point.map { text.replacing("collect:\n", with: "collect:\n  \($0)\n") } ?? text
        }
        let cases = [
            (text("2 years after closed", with: desk), 2), (text("until paid-year", with: desk), 2),
            (text("2 years after closed"), 1), (text("until closed", with: desk), 1),
            (text("2 years after year-end", with: desk), 1),
        ]
        for (language, sentence) in words {
            for (text, expected) in cases {
                let policy = try #require(SamplePolicies.reading(text).policy)
                let notice = MarkdownNotice(NoticeWriter(policy).notice(in: language)).text
                #expect(notice.components(separatedBy: sentence).count == expected, "\(language)")
            }
        }
    }

    @Test func `what is set apart for one purpose is not ended by a rule for another`() {
        let archive = "old: {data: email, for: claims, keep: 1 years after collected, then: archive}"
        let supply = "supplying: {data: email, for: supply, keep: 2 years after collected, then: erase}"
        #expect(Self.found(.apartForEver, archive, supply, Self.rest).count == 1)
        let gone = "gone: {data: email, for: claims, keep: 3 years after collected, then: erase}"
        #expect(Self.found(.apartForEver, archive, supply, gone, Self.rest).isEmpty)
    }

    @Test func `the notice and the register say once that the last purpose counts, where rules are for purposes`()
        throws
    {
        let parted = [
            "supplying: {data: email, for: supply, keep: 1 years after collected, then: erase}",
            "claiming: {data: email, for: claims, keep: 3 years after collected, then: erase}", Self.rest,
        ]
        let together = ["all: {data: email, keep: 1 years after collected, then: erase}", Self.rest]
        let words: [(Language, String)] = [
            (.english, "What we keep for several purposes goes when the last of its periods ends."),
            (.bulgarian, "За данни, които съхраняваме за няколко цели, срокът изтича с последния от техните срокове."),
            (.latvian, "Datiem, ko glabājam vairākiem nolūkiem, termiņš beidzas ar pēdējo no šiem termiņiem."),
        ]
        for (language, sentence) in words {
            for (rules, expected) in [(parted, 2), (together, 0)] {
                let policy = try #require(Self.reading(rules).policy)
                let notice = MarkdownNotice(NoticeWriter(policy).notice(in: language)).text
                #expect(notice.components(separatedBy: sentence).count - 1 == expected, "\(language)")
            }
        }
    }
}
