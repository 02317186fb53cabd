import Foundation
import Policies
import Testing
import Vocabulary

@Suite("What becomes of data is told as it is carried out (Articles 5(1)(e) and 13(2)(a) GDPR)")
struct NoticeKeepingTests {
    private func policy(
        keep: String, then: String = "erase", name: String = "", beside: String = ""
    ) throws -> Policy {
        let text = """
            zavet: 1
            policy: mini
            effective: 2026-01-01
            languages: {published: [en], prevails: en}
            controller: {name: Mini Ltd, country: IE, contact: {email: a@b.example}}
            \(beside)
            data:
              email: {category: contact.email, identifier: email, labels: E-mail address}
              visits: {category: usage.activity, source: observed, \(name)labels: Visits}
            purposes:
              supply: {basis: legitimate-interests, interests: Selling, data: [email, visits], labels: Supply}
            collect:
              form: {channel: web, for: supply, asks: email, labels: Form}
              log: {channel: automatic, for: supply, asks: visits, labels: Log}
            retention:
              a: {data: [email, visits], keep: \(keep), then: \(then), labels: All}

            """
        let reading = SamplePolicies.reading(text)
        return try #require(reading.policy, "\(reading.errors.map(\.description))")
    }

    @Test func `data of which nothing may stay is erased, and no word is said of anonymity`() throws {
        let struck = try policy(keep: "1 years after collected", then: "anonymise")
        let found = MarkdownNotice(NoticeWriter(struck).notice(in: .english)).text
        #expect(found.contains("| We erase it. |"))
        #expect(!found.contains("anonymous"))
        let left = try policy(keep: "1 years after collected", then: "anonymise", name: "generalise: count, ")
        let coarse = MarkdownNotice(NoticeWriter(left).notice(in: .english)).text
        #expect(coarse.contains("| We make it anonymous: nobody can be recognised by it any more. |"))
        #expect(coarse.contains("### What anonymous means"))
    }

    @Test(arguments: [
        (Language.english, "until you are 28; if we do not know your date of birth, 9 years from the day"),
        (.bulgarian, "докато навършите 28 години; ако не знаем датата ви на раждане, 9 години"),
        (.latvian, "līdz sasniedzat 28 gadu vecumu; ja nezinām jūsu dzimšanas datumu, 9 gadus"),
    ])
    func `what stands in for an age holds where the birthday is unknown, and the notice says that`(
        _ language: Language, _ words: String
    ) throws {
        let aged = try policy(keep: "{either: until age 28, else: 9 years after collected}")
        #expect(MarkdownNotice(NoticeWriter(aged).notice(in: language)).text.contains(words.asSentence))
    }

    @Test(arguments: [
        (
            Language.english,
            "as long as the law demands (Lodging Act); as long as that has not happened (“Stay ends”), 1"
        ),
        (.bulgarian, "(Lodging Act); докато това не се е случило („Stay ends“), 1 година"),
        (.latvian, "(Lodging Act); kamēr tas nav noticis („Stay ends”), 1 gad"),
    ])
    func `what a law's period waits for is named where else stands in for it`(
        _ language: Language, _ words: String
    ) throws {
        let stay = try policy(
            keep: "{either: {law: es/lodging-act}, else: 1 years after collected}",
            beside: "laws: {es/lodging-act: {citation: Lodging Act, period: 3 years, after: stay-ended}}\n"
                + "events: {stay-ended: {labels: Stay ends}}")
        let text = MarkdownNotice(NoticeWriter(stay).notice(in: language)).text
        #expect(text.lowercased().contains(words.lowercased()), "\(text)")
    }
}

extension String {
    /// As a cell of a table begins.
    fileprivate var asSentence: String { prefix(1).uppercased() + dropFirst() }
}
