import Foundation
import Policies
import Testing
import Vocabulary

@Suite("What becomes of data is told as it is carried out (Articles 5(1)(e) and 13(2)(a) GDPR)")
struct NoticeKeepingTests {
    private func policy(keep: String, then: String = "erase", name: String = "") throws -> Policy {
        let text = """
            zavet: 1
            policy: mini
            effective: 2026-01-01
            languages: {published: [en], prevails: en}
            controller: {name: Mini Ltd, country: IE, contact: {email: a@b.example}}
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
}

extension String {
    /// As a cell of a table begins.
    fileprivate var asSentence: String { prefix(1).uppercased() + dropFirst() }
}
