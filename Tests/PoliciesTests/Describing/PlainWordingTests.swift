import Foundation
import Policies
import Testing
import Vocabulary

@Suite("A notice can be read one way only (Article 12(1) GDPR)")
struct PlainWordingTests {
    /// A small policy with these lines in place of, or beside, its own.
    private func notice(
        _ changes: [(from: String, to: String)], in language: Language = .english, adding: String = ""
    ) throws -> String {
        var text = Self.text
        for change in changes {
            try #require(text.contains(change.from), "not in the policy: \(change.from)")
            text = text.replacingOccurrences(of: change.from, with: change.to)
        }
        let reading = SamplePolicies.reading(text + adding)
        let policy = try #require(reading.policy, "\(reading.errors.map(\.description))")
        return MarkdownNotice(NoticeWriter(policy).notice(in: language)).text
    }

    private static let text = """
        zavet: 1
        policy: mini
        effective: 2026-01-01
        languages: {published: [en], prevails: en}
        controller: {name: Mini Ltd, country: IE, contact: {email: a@b.example}}
        data:
          email: {category: contact.email, identifier: email, labels: E-mail address}
          name: {category: identity.name, labels: Name}
        facts: {owes: {labels: I still owe}}
        events:
          began: {labels: The contract begins}
          over: {labels: The contract ends}
        relations:
          contract: {opens: began, ends: over, labels: Contract}
          debt: {opens: began, ends: over, labels: Open debt}
        purposes:
          supply: {basis: legitimate-interests, interests: Selling, data: [email, name], labels: Supply}
        collect:
          form: {channel: web, for: supply, asks: email, may-ask: name, events: began, labels: Form}
        retention:
          a: {data: [email, name], keep: 1 years after collected, then: erase, labels: Addresses}

        """

    private let keep = "keep: 1 years after collected"

    @Test func `the short answer to "how long" tells on which condition and for what`() throws {
        let found = try notice([
            (
                "  a: {data: [email, name], keep: 1 years after collected, then: erase, labels: Addresses}",
                """
                  a: {data: [email, name], when: {fact: owes}, keep: 9 years after collected, then: erase, labels: Owing}
                  b: {data: [email, name], for: supply, keep: 1 years after collected, then: erase, labels: All}
                """
            )
        ])
        #expect(
            found.contains("**Owing:** 9 years from the day we received it. Only if this is on record: “I still owe”."))
        #expect(found.contains("**All:** 1 year from the day we received it. **When it was taken for:** supply."))
    }

    @Test(arguments: [
        (
            Language.english,
            "for the shortest of these: (1) while you have a contract or 5 years after the contract begins, whichever is "
                + "longer; (2) while you have an open debt or until the contract ends, whichever is longer"
        ),
        (
            .bulgarian,
            "срокове: (1) докато имате contract или 5 години, броени от събитието „The contract begins“ – което е по-дълго; (2)"
        ),
        (
            .latvian,
            "termiņiem: (1) kamēr jums ir contract vai 5 gadus no dienas, kad the contract begins – atkarībā no tā, kas ilgāk; (2)"
        ),
    ])
    func `an expression made of several within another is numbered, and read one way only`(
        _ language: Language, _ phrase: String
    ) throws {
        let nested = """
            keep: {earliest of: [{latest of: [while contract, 5 years after began]}, \
            {latest of: [while debt, {latest of: [until over]}]}]}
            """
        #expect(try notice([(keep, nested)], in: language).contains(phrase))
    }

    @Test(arguments: [
        (
            Language.english,
            "for the longest of these: (1) while you have a contract; (2) 3 years after the contract ends or, as long as "
                + "that has not happened, 1 year from the day we received it."
        ),
        (.bulgarian, " или, докато това не се е случило, 1 година от деня, в който сме ги получили."),
        (.latvian, " vai, kamēr tas nav noticis, 1 gadu no dienas, kad tos saņēmām."),
    ])
    func `an alternative in a list of periods needs neither brackets nor a second semicolon`(
        _ language: Language, _ phrase: String
    ) throws {
        let nested = "keep: {latest of: [while contract, {either: 3 years after over, else: 1 years after collected}]}"
        #expect(try notice([(keep, nested)], in: language).contains(phrase))
    }

    @Test(arguments: [
        (
            Language.english, "We no longer use it for this purpose, and only store it.",
            "We only store it and use it for nothing else."
        ),
        (.bulgarian, "Вече не ги използваме за тази цел и само ги съхраняваме.", "Само ги съхраняваме"),
        (.latvian, "Šim nolūkam tos vairs neizmantojam, tikai uzglabājam.", "Tikai uzglabājam"),
    ])
    func `what is set apart for one purpose is not said to serve nothing else`(
        _ language: Language, _ bound: String, _ whole: String
    ) throws {
        let apart = "keep: while contract, then: restrict, labels: Apart}\n  b: {data: [email, name], "
        let all = try notice([(keep + ", ", apart + keep + ", ")], in: language)
        #expect(all.contains(whole) && !all.contains(bound))
        let one = try notice([(keep + ", ", "for: supply, " + apart + "for: supply, " + keep + ", ")], in: language)
        #expect(one.contains(bound) && !one.contains(whole))
    }

    @Test(arguments: [
        (Language.english, "**Offers** (e-mail and post)", "- **E-mail.**"),
        (.bulgarian, " (имейл и поща)", "- **Имейл.**"), (.latvian, " (e-pasts un pasts)", "- **E-pasts.**"),
    ])
    func `a channel, an address and a machine without a label are told without their keys`(
        _ language: Language, _ topic: String, _ channel: String
    ) throws {
        let found = try notice(
            [], in: language,
            adding: """
                channels: {mail-by-computer: {kind: email, address: email}, letters: {kind: post}}
                topics: {offers: {purpose: supply, channels: [mail-by-computer, letters], labels: Offers}}
                scope: {our-web-site: {covers: site, addresses: "https://mini.example"}}
                automated: {sorting-machine: {purposes: supply, logic: By date, consequences: None}}
                never: {going-abroad: {operations: share, data: email}}

                """)
        #expect(found.contains(topic) && found.contains(channel))
        #expect(found.contains("\n- [https://mini.example](https://mini.example)\n"))
        #expect(found.components(separatedBy: "### Supply\n").count == 3, "of the purpose, and of what decides for it")
        for key in ["ail by computer", "etters", "ur web site", "orting machine", "oing abroad"] {
            #expect(!found.contains(key), "\(key)")
        }
    }

    @Test func `a column that nobody fills falls away`() throws {
        #expect(try notice([]).contains("| Data | Where it comes from |\n"))
        let people = "people: {buyers: {labels: Buyers}}\n"
        let filled = try notice([("identity.name, labels", "identity.name, people: buyers, labels")], adding: people)
        #expect(filled.contains("| Data | Where it comes from | Whose it is |\n"))
    }

    @Test func `who receives data, and which, is told whole`() throws {
        let many = (1...14).map { "item-\($0)" }
        let data = many.map { "  \($0): {category: other, labels: Thing \($0)}\n" }.joined()
        let parties = many.map { "  \($0): {category: true, roles: recipient, labels: Firm \($0)}\n" }.joined()
        let recipients = many.map { "  \($0): {party: \($0), role: recipient, for: supply}\n" }.joined()
        let found = try notice(
            [
                (
                    "  name: {category: identity.name, labels: Name}\n",
                    "  name: {category: identity.name, labels: Name}\n" + data
                ),
                (
                    "data: [email, name], labels: Supply",
                    "data: [email, name, \(many.joined(separator: ", "))], labels: Supply"
                ),
                ("data: [email, name], keep", "data: [email, name, \(many.joined(separator: ", "))], keep"),
            ], adding: "parties:\n\(parties)recipients:\n\(recipients)")
        let row = try #require(found.components(separatedBy: "| **Firm item-1** – recipient | ").last)
        #expect(row.prefix { $0 != "|" }.contains("thing item-12, thing item-13 and thing item-14."))
        #expect(found.contains("firm item-8; [6 more](#recipients)."))
    }

    @Test(arguments: [
        ("", "By law, whoever is younger than 16 needs a parent"),
        ("ages: {consent-age: 15}\n", "\n\nWhoever is younger than 15 needs a parent"),
    ])
    func `what the law says of age and time is told as the law's`(_ ages: String, _ words: String) throws {
        let consent = "consents: {news: {purposes: news, ask: \"Yes, news.\", labels: News}}\n"
        let purposes = "labels: Supply}\n  news: {basis: consent, data: email, labels: News}"
        let found = try notice(
            [("labels: Supply}", purposes)],
            adding: consent + (ages.isEmpty ? "ages: {guardian: We ask a parent}\n" : ages))
        #expect(found.contains(words))
        #expect(found.contains("- **When we answer:** Within one month, as the law demands.\n"))
    }

    @Test func `an officer without a name is told by the address`() throws {
        let found = try notice(
            [("contact: {email: a@b.example}}", "contact: {email: a@b.example}, dpo: officer}")],
            adding:
                "parties: {officer: {labels: Data Protection Officer, roles: dpo, contact: {email: d@b.example}}}\n"
        )
        #expect(found.contains("**Data protection officer:** [d@b.example](mailto:d@b.example)\n"))
        #expect(!found.contains("Data Protection Officer"))
    }

    @Test func `what is kept without limit is not erased afterwards`() throws {
        let found = try notice([(keep, "keep: without limit, open: The text names none")])
        #expect(!found.contains("We erase it."))
        let either = try notice([
            (keep, "keep: {either: 1 days after over, else: without limit}, open: The text has none")
        ])
        #expect(either.contains("We erase it."))
    }

    @Test func `a rule without a label begins with a capital`() throws {
        let found = try notice([(", labels: Addresses}", "}")])
        #expect(found.contains("| **E-mail address and name** |"))
        #expect(found.contains("**E-mail address and name:** 1 year"))
    }

    @Test(arguments: ["automatic", "partner"])
    func `where nobody is asked nothing is given by choice`(_ channel: String) throws {
        let found = try notice([
            ("channel: web,", "channel: \(channel), source: observed,"),
            ("identifier: email, labels", "identifier: email, source: observed, labels"),
            ("identity.name, labels", "identity.name, source: observed, labels"),
        ])
        #expect(found.contains("**We receive:** e-mail address<br>**At times we receive:** name"))
        #expect(!found.contains("If you like"))
    }

    @Test func `what staff write down of their own is neither needed nor optional`() throws {
        let found = try notice(
            [
                ("channel: web,", "channel: office, source: staff,"),
                ("identifier: email, labels", "identifier: email, source: staff, labels"),
                ("identity.name, labels", "identity.name, source: staff, labels"),
            ], adding: "sources: {staff: {kind: observed, labels: Written down by our staff}}\n")
        #expect(found.contains("**We receive:** e-mail address"))
    }

    @Test(arguments: [
        (Language.english, "Only if you are under 15."), (.bulgarian, "Само ако сте под 15 години."),
        (.latvian, "Tikai tad, ja esat jaunāki par 15 gadiem."),
    ])
    func `a form for those under an age says so`(_ language: Language, _ words: String) throws {
        let found = try notice(
            [("events: began, l", "events: began, needs: {not: {age-at-least: 15}}, l")], in: language)
        #expect(found.contains(words))
    }

    @Test func `the name of a group of data is told with what it stands for`() throws {
        let found = try notice([], adding: "groups: {basics: {data: [email, name], labels: Basic data}}\n")
        #expect(found.contains("- **Basic data:** e-mail address and name."))
    }

    @Test func `names of parties keep their capitals in a list`() throws {
        let found = try notice(
            [],
            adding: """
                parties:
                  post: {name: Quick Post, roles: processor}
                  cloud: {name: Amazon Web Services, roles: processor}
                  site: {name: "Netlify, Inc.", roles: processor}
                  banks: {category: true, labels: Banks, roles: recipient}
                recipients:
                  hosting: {party: [site, cloud], role: processor, for: supply}
                  paying: {party: [cloud, banks], role: processor, for: supply}
                  sending: {party: [post, banks], role: processor, for: supply}

                """)
        #expect(found.contains("Netlify, Inc. and Amazon Web Services; Amazon Web Services and Banks; Quick Post and"))
        #expect(!found.contains("amazon") && !found.contains("quick Post") && !found.contains("netlify"))
    }

    @Test func `a name of several words keeps its capital, a common word does not`() throws {
        let found = try notice([
            ("labels: E-mail address", "labels: Gift Aid declaration"), ("labels: Name", "labels: Address in Bulgaria"),
        ])
        #expect(found.contains("Gift Aid declaration and address in Bulgaria"))
    }

    @Test func `German nouns keep their capitals`() throws {
        let found = try notice(
            [
                ("published: [en], prevails: en", "published: [de], prevails: de"),
                ("labels: E-mail address", "labels: Anschrift"),
                ("labels: Name", "labels: Vorname"), ("labels: Contract", "labels: Vertrag"),
                (keep, "keep: while contract"),
            ], in: Language(rawValue: "de"))
        #expect(found.contains("Anschrift and Vorname."))
        #expect(found.contains("while you have a Vertrag"))
        #expect(!found.contains("anschrift") && !found.contains("vorname"))
    }

    @Test func `an authority that the register lacks is named from the parties (Article 13(2)(d) GDPR)`() throws {
        let found = try notice(
            [("country: IE", "country: DE")],
            adding:
                "parties: {land: {name: Commissioner of the Land, roles: authority, contact: {email: x@y.example}}}\n")
        #expect(
            found.contains("supervisory authority: **Commissioner of the Land**, [x@y.example](mailto:x@y.example)"))
        #expect(found.contains("- **Supervisory authority:** **Commissioner of the Land**"))
        #expect(!found.contains("Others named in this text"))
    }

    @Test func `who gets no data by a closed list need not name recipients`() throws {
        let reading = SamplePolicies.reading(Self.text + "closed: {recipients: {labels: Nobody else gets it}}\n")
        #expect(!reading.diagnostics.contains { $0.code == .recipientsMissing })
        #expect(SamplePolicies.reading(Self.text).diagnostics.contains { $0.code == .recipientsMissing })
    }

    @Test func `what must be so for a promise to hold is said as that, not as an exception denied twice`() throws {
        let never = """
            never:
              a: {operations: share, unless: {not: {fact: owes}}, labels: No sharing}
              b: {operations: publish, unless: {any: [{not: {fact: owes}}, {relation: debt}]}, labels: No publishing}

            """
        let found = try notice([], adding: never)
        let first = "- **No sharing.** Forbidden: passing on. This holds if this is on record: “I still owe”."
        #expect(found.contains(first + "\n"))
        #expect(
            found.contains("publishing. This holds if this is on record: “I still owe”, unless you have an open debt."))
    }
}
