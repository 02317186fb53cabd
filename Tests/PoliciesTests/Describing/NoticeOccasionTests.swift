import Foundation
import Policies
import Testing
import Vocabulary

@Suite("How data comes in is told as it is (Articles 13(1) and 14(2)(f) GDPR)")
struct NoticeOccasionTests {
    /// A small policy with these occasions, and these sections beside its own.
    private func notice(
        _ occasions: String, in language: Language = .english, contact: String = "email: a@b.example"
    ) throws -> String {
        let text = """
            zavet: 1
            policy: mini
            effective: 2026-01-01
            languages: {published: [en], prevails: en}
            controller: {name: Mini Ltd, country: IE, contact: {\(contact)}}
            sources:
              land: {kind: public, labels: Register of land}
              clerk: {kind: observed, labels: Written down by our staff}
            data:
              email: {category: contact.email, identifier: email, labels: E-mail address}
              plot: {category: financial.billing, source: [land, clerk, derived, observed, subject], labels: Plot}
            purposes:
              supply: {basis: legitimate-interests, interests: Selling, data: [email, plot], labels: Supply}
              news: {basis: consent, data: [email, plot], labels: News}
            consents:
              news: {purposes: news, ask: "Yes, send me news.", labels: Letters}
            retention:
              a: {data: [email, plot], keep: 1 years after collected, then: erase, labels: Addresses}
            collect:
              form: {channel: web, for: supply, asks: email, labels: Form}

            """
        let reading = SamplePolicies.reading(text + occasions)
        let policy = try #require(reading.policy, "\(reading.errors.map(\.description))")
        return MarkdownNotice(NoticeWriter(policy).notice(in: language)).text
    }

    @Test(arguments: [
        ("partner, source: land", "**Plots**<br>**Where it comes from:** Register of land."),
        ("office, source: clerk", "**Plots**<br>**Where it comes from:** Written down by our staff."),
        ("office, source: derived", "**Plots**<br>**Where it comes from:** Worked out by us from other data."),
        ("partner", "**Plots**, through a partner |"),
        ("office", "**Plots**, in person |"),
    ])
    func `a register is no partner, and what we work out comes from nobody in person`(
        _ way: String, _ words: String
    ) throws {
        let found = try notice("  plots: {channel: \(way), for: supply, may-ask: plot, labels: Plots}\n")
        #expect(found.contains(words))
    }

    @Test(arguments: [
        ("email: a@b.example", "write to us.", "пишете ни.", "rakstiet mums."),
        ("phone: \"01 234\"", "call us.", "доволни, обадете ни се.", "apmierināti, zvaniet mums."),
        ("email: a@b.example, phone: \"01 234\"", "write to us or call us.", "ни се обадете.", "vai zvaniet mums."),
        ("office: At the desk", "turn to us or", "надзорния орган", "vērsieties pie mums"),
    ])
    func `nobody is asked to call a firm that states no number`(
        _ contact: String, _ english: String, _ bulgarian: String, _ latvian: String
    ) throws {
        #expect(try notice("", contact: contact).contains("not content, " + english))
        #expect(try notice("", in: .bulgarian, contact: contact).contains(bulgarian))
        #expect(try notice("", in: .latvian, contact: contact).contains(latvian))
        if !contact.contains("phone") { #expect(try !notice("", contact: contact).contains("call us")) }
    }

    @Test(arguments: [
        (Language.english, "**We receive:** plot<br>Only if you have agreed to “Letters”. |"),
        (.bulgarian, "<br>Само ако сте се съгласили с „Letters“. |"),
        (.latvian, "<br>Tikai tad, ja esat piekrituši: „Letters”. |"),
    ])
    func `what rests on consent alone is taken only if you agree, and the notice says so`(
        _ language: Language, _ words: String
    ) throws {
        let log = "  log: {channel: automatic, for: news, asks: plot, labels: Log}\n"
        #expect(try notice(log, in: language).contains(words))
        let mixed = "  log: {channel: automatic, for: [news, supply], asks: plot, labels: Log}\n"
        let found = try notice(mixed)
        #expect(found.contains("**We receive:** plot |"))
        #expect(!found.contains("Only if"))
        let offered = "  log: {channel: automatic, for: news, asks: plot, offers: news, labels: Log}\n"
        let first = try notice(offered)
        #expect(
            first.contains(
                "First we ask whether you agree to “Letters”. Without your yes nothing is taken here.<br>**We receive:** plot |"
            ))
        #expect(!first.contains("You may agree to"))
        let said = "  log: {channel: automatic, for: news, needs: {consent: news}, asks: plot, labels: Log}\n"
        #expect(try notice(said).components(separatedBy: "Only if").count == 2)
    }
}
