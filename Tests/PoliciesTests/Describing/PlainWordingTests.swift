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
            "for the shortest of these: (for the longest of these: while you have a contract; 5 years after the "
                + "contract begins); (for the longest of these: while you have an open debt; until the contract ends)"
        ),
        (.bulgarian, "срокове: (колкото е най-дългият от тези срокове: "),
        (.latvian, "termiņiem: (tik ilgi, cik ilgākais no šiem termiņiem: "),
    ])
    func `an expression made of several stands in brackets within another`(
        _ language: Language, _ phrase: String
    ) throws {
        let nested = """
            keep: {earliest of: [{latest of: [while contract, 5 years after began]}, \
            {latest of: [while debt, {latest of: [until over]}]}]}
            """
        #expect(try notice([(keep, nested)], in: language).contains(phrase))
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
            found.contains("publishing. This holds if this is on record: “I still owe”. Unless you have an open debt."))
    }
}
