import Foundation
import Policies
import Testing
import Vocabulary

@Suite("A notice says who, which and on which condition (Articles 13 and 14 GDPR)")
struct NoticeDetailTests {
    /// A small policy of a clinic, changed here and there.
    private func policy(_ changes: [(String, String)] = [], adding: String = "") throws -> Policy {
        var text = Self.text + adding
        for (old, new) in changes {
            #expect(text.contains(old), "the sample does not hold: \(old)")
            text = text.replacingOccurrences(of: old, with: new)
        }
        let reading = SamplePolicies.reading(text)
        return try #require(reading.policy, "\(reading.errors.map(\.description))")
    }

    private func notice(
        _ changes: [(String, String)] = [], adding: String = "", in language: Language = .english
    ) throws -> String {
        MarkdownNotice(NoticeWriter(try policy(changes, adding: adding)).notice(in: language)).text
    }

    private static let text = """
        zavet: 1
        policy: clinic
        effective: 2026-01-01
        version: November 2025
        languages: {published: [en], prevails: en}
        controller: {name: Clinic Ltd, country: IE, contact: {email: a@b.example}}
        parties:
          chief: {name: Dr Chief, roles: joint-controller}
        people:
          patient: {labels: Patients}
          relative: {labels: Relatives}
        data:
          email: {category: contact.email, identifier: email, labels: E-mail address}
          phone: {category: contact.phone, labels: Telephone}
          findings: {category: other, labels: Findings}
        groups:
          contact: {data: [email, phone], labels: Contact details}
        facts:
          tumour: {labels: There is a tumour}
          insured: {labels: I have insurance}
        events:
          admitted: {labels: You are admitted}
          discharged: {labels: You leave the house}
        relations:
          treatment: {opens: admitted, ends: discharged, labels: Treatment contract}
        purposes:
          care: {basis: contract, relation: treatment, before-contract: true, data: [email, phone, findings], roles: doctors, labels: Care}
          billing: {basis: contract, relation: treatment, data: [email, phone], labels: Billing}
          release: {basis: consent, data: [email, phone, findings], joint-with: chief, labels: Telling the insurer}
        consents:
          release: {purposes: release, ask: Yes, labels: Release from secrecy}
        collect:
          desk: {channel: office, for: [care, billing], asks: [email, phone], may-ask: findings, asks-if: {insured: []}, events: admitted, labels: Admission}
        recipients:
          insurer: {role: third-party, for: release, labels: Private insurers}
          lab: {role: processor, for: care, data: findings, when: {fact: tumour}, labels: Laboratory}
        staff:
          doctors: {labels: Doctors}
          desk: {purposes: [care, billing], labels: Reception}
        retention:
          short: {data: [email, phone, findings], keep: {either: 1 years after discharged, else: 1 years after collected}, then: erase, when: {not: {event: admitted}}, labels: Without a stay}
          long: {data: [email, phone, findings], keep: {latest of: [while treatment, {either: 30 years after discharged, else: 1 years after collected}]}, then: erase, when: {event: admitted}, labels: With a stay}

        """

    @Test
    func `a recipient is told with its data, by group where all of one goes there, and with the consent that it wants`()
        throws
    {
        let found = try notice()
        #expect(
            found.contains(
                "[Telling the insurer](#purposes-release) – only if you have agreed to “Release from secrecy”."
                    + "<br>**Data:** contact details and findings."))
        #expect(found.contains("[Care](#purposes-care)<br>**Data:** findings."))
        let told = try notice([("for: release, labels", "for: release, when: {consent: release}, labels")])
        #expect(told.contains("[Telling the insurer](#purposes-release)<br>"))
    }

    @Test func `which data goes to a recipient is told whole, however long the list (Article 13(1)(e) GDPR)`() throws {
        let more = (1...9).map { "x\($0)" }
        let items = more.map { "  \($0): {category: other, labels: Item \($0)}\n" }.joined()
        let changes = [
            ("groups:\n", items + "groups:\n"),
            ("data: [email, phone, findings], joint", "data: [email, phone, \(more.joined(separator: ", "))], joint"),
            (
                "data: [email, phone, findings], keep",
                "data: [email, phone, findings, \(more.joined(separator: ", "))], keep"
            ),
        ]
        let found = try notice(changes)
        #expect(found.contains("**Data:** contact details, item x1, item x2,"))
        #expect(found.contains("item x7, item x8 and item x9."))
    }

    @Test func `roles are told at the purpose, and at the role what it may act for`() throws {
        let found = try notice()
        #expect(found.contains("- **Who among us uses it:** Doctors."))
        #expect(found.contains("- **Doctors.** What it serves: all purposes of this text."))
        #expect(found.contains("- **Reception.** What it serves: billing."))
    }

    @Test func `what the firm records is on record, what people state is stated, and what has not happened is said so`()
        throws
    {
        let found = try notice()
        #expect(found.contains("Only if this is on record: “There is a tumour”."))
        #expect(found.contains("Only if this has not happened: you are admitted."))
        #expect(found.contains("**You can tell us:** “I have insurance”."))
        let asked = try notice([("asks-if: {insured: []}", "asks-if: {tumour: findings}"), ("may-ask: findings, ", "")])
        #expect(asked.contains("Only if “There is a tumour” is stated."))
        let bulgarian = try notice(in: .bulgarian)
        #expect(bulgarian.contains("Само ако е записано „There is a tumour“."))
        #expect(bulgarian.contains("Само ако следното още не е настъпило: you are admitted."))
        #expect(try notice(in: .latvian).contains("Tikai tad, ja vēl nav noticis: you are admitted."))
    }

    @Test func `a prohibition says what is forbidden, of which data, for what and to whom`() throws {
        let found = try notice(
            adding: """
                never:
                  a: {operations: share, data: findings, purposes: billing, recipients: insurer, labels: No telling}
                  b: {recipients: lab, labels: No laboratory}

                """)
        #expect(
            found.contains(
                "**No telling.** Forbidden: passing on. Data: findings. For what: billing. To whom: private insurers."))
        #expect(found.contains("**No laboratory.** Forbidden: any use. To whom: laboratory."))
    }

    @Test(arguments: [
        (
            "US, CN", "adequacy, standard-clauses",
            "A decision of the European Commission that the country, or the recipient",
            "; otherwise standard clauses"
        ),
        (
            "CH", "adequacy", "A decision of the European Commission that the country protects data well enough",
            "enough"
        ),
        ("CN", "adequacy", "Only where the European Commission has found", "enough"),
    ])
    func `an adequate level of protection is a fact only where it was found for each country (Article 45 GDPR)`(
        _ countries: String, _ safeguards: String, _ begins: String, _ ends: String
    ) throws {
        let found = try notice([
            ("for: release, labels", "for: release, countries: [\(countries)], safeguards: [\(safeguards)], labels")
        ])
        let row = try #require(found.components(separatedBy: "How it is protected |").last)
        #expect(row.contains("| \(begins)") && row.contains(ends))
    }

    @Test func `the firm's own name for the version is told, and who decides on one purpose alone`() throws {
        let found = try notice()
        #expect(found.contains("**Version:** November 2025."))
        #expect(found.contains("- **We decide together with:** Dr Chief."))
        #expect(found.contains("**Dr Chief** – deciding together with us."))
    }

    @Test func `the key of an element without a label does not decide how another's label is written`() throws {
        let changes = [
            ("languages: {published: [en], prevails: en}", "languages: {published: [fr, en], prevails: fr}"),
            ("patient: {labels: Patients}", "minor: {labels: {fr: Mineurs, en: Minors}}"),
        ]
        let found = try notice(changes, adding: "statements: {minors: {topic: who, text: More}}\n")
        #expect(found.contains("- minors\n"))
    }

    @Test func `what a law that is not named keeps is told, and is not erased on request (Article 17(3)(b) GDPR)`()
        throws
    {
        let changes = [("labels: With a stay", "labels: With a stay, statutory: true, open: The text names no law")]
        #expect(try notice(changes).contains("The law demands it; until then it cannot be erased."))
        let compiled = CompiledPolicy(try policy(changes), countries: Registers.builtIn.countryKnowledge)
        let at = try #require(CalendarDate("2026-03-01")).startInUTC
        var state = PersonState()
        state.data = ["findings": HeldDatum(collectedAt: at, purposes: ["care"])]
        state.events = ["admitted": at]
        state.relations = ["treatment": RelationFact(state: .open, at: at)]
        let request = DecisionRequest(
            operation: .erase, purpose: nil, data: ["findings"], principal: Asker(kind: .subject),
            at: try #require(CalendarDate("2027-03-01")).startInUTC)
        #expect(compiled.decide(request, state).reasons.map(\.code) == [.mustBeKept])
        let free = CompiledPolicy(try policy(), countries: Registers.builtIn.countryKnowledge)
        #expect(free.decide(request, state).reasons.map(\.code) == [.careOfData])
    }

    @Test func `of data that is set apart nobody is told that its time is over`() throws {
        let changes = [("then: erase, when: {event", "then: archive, when: {event")]
        let apart = try policy(changes)
        let reason = Reason(.retentionOver, ElementReference(.retention, "long"), datum: "findings")
        #expect(apart.explain(reason, in: .english).text.hasPrefix("“Findings” is set apart: it is still kept"))
        #expect(apart.explain(reason, in: .bulgarian).text.contains("отделено"))
        #expect(apart.explain(reason, in: .latvian).text.contains("nošķirti"))
        #expect(try policy().explain(reason, in: .english).text == "The time for which “Findings” may be kept is over.")
    }

    @Test(arguments: [Language.english, .bulgarian, .latvian])
    func `the register speaks of people, with the condition of each rule (Article 30(1) GDPR)`(_ language: Language)
        throws
    {
        let text = RecordOfProcessing(try policy(), in: language).markdown
        // What the firm's own words say to people stands in quotation marks.
        var own = text
        for label in ["You leave the house", "you leave the house", "you are admitted", "You are admitted"] {
            own = own.replacingOccurrences(of: label, with: "")
        }
        let words = Set(own.lowercased().split { !$0.isLetter }.map(String.init))
        let addressing: Set = [
            "you", "your", "вие", "вас", "ви", "вашето", "имате", "сте", "jūs", "jums", "jūsu", "esat",
        ]
        #expect(words.intersection(addressing).isEmpty)
        guard language == .english else { return }
        #expect(text.contains("- **People:** Patients; Relatives"))
        #expect(text.contains("Without a stay: 1 year after this event: “You leave the house”"))
        #expect(text.contains("Only if this has not happened: “You are admitted”. We erase it."))
        #expect(text.contains("while the person has a treatment contract"))
        #expect(text.contains("## Purpose: Telling the insurer (we decide together with: Dr Chief)"))
    }
}

@Suite("A page says in which language which words stand (WCAG 2.2, 3.1.2)")
struct NoticeTongueTests {
    private static let text = """
        zavet: 1
        policy: praxis
        effective: 2026-01-01
        languages: {published: [de], prevails: de}
        controller: {name: Praxis GmbH, country: AT, contact: {email: a@b.example}}
        data:
          email: {category: contact.email, identifier: email, labels: E-Mail-Adresse}
          name: {category: identity.name, labels: Name}
        purposes:
          care: {basis: legitimate-interests, interests: Gute Pflege, data: [email, name], labels: Behandlung}
        retention:
          a: {data: [email, name], keep: 1 years after collected, then: erase, labels: Die Akte}

        """

    @Test func `English sentences around German words are no German`() throws {
        let policy = try #require(SamplePolicies.reading(Self.text).policy)
        let page = HTMLNotice(NoticeWriter(policy).notice(in: Language(rawValue: "de"))).text
        #expect(page.contains("<html lang=\"en\">"))
        #expect(page.contains("<h3 id=\"purposes-care\"><span lang=\"de\">Behandlung</span></h3>"))
        #expect(page.contains("<span lang=\"de\">E-Mail-Adresse</span> and <span lang=\"de\">Name</span>."))
        #expect(page.contains("<h2>Your rights</h2>"))
        let english = HTMLNotice(NoticeWriter(policy).notice(in: .english)).text
        #expect(english.contains("<html lang=\"en\">") && !english.contains("<span lang"))
    }

    @Test func `a text that stands in English sentences is not said to decide (Article 12(1) GDPR)`() throws {
        func note(_ prevails: String, in language: Language) throws -> String {
            let text = Self.text.replacing(
                "published: [de], prevails: de", with: "published: [de, en], prevails: \(prevails)")
            let policy = try #require(SamplePolicies.reading(text).policy)
            return NoticeWriter(policy).notice(in: language).introduction.compactMap { block -> String? in
                guard case .callout(let callout) = block.content, callout.kind == .language else { return nil }
                return callout.text
            }.joined(separator: "|")
        }
        let german = Language(rawValue: "de")
        #expect(try note("de", in: .english) == "")
        #expect(
            try note("de", in: german)
                == "Some of it does not exist in this language yet. Where words are missing, they stand in English.")
        #expect(try note("en", in: german).hasSuffix("If they differ, the English text decides."))
        #expect(try note("en", in: .english).hasSuffix("If they differ, the English text decides."))
    }

    @Test func `words are found whole, and the longest of them`() throws {
        let policy = try #require(SamplePolicies.reading(Self.text).policy)
        let tongue = NoticeWriter(policy).notice(in: Language(rawValue: "de")).tongue
        let parts = tongue.parts(of: "Names of Die Akte, E-Mail-Adressen")
        #expect(parts.map(\.words) == ["Names of ", "Die Akte", ", E-Mail-Adressen"])
        #expect(parts.map(\.language.rawValue) == ["en", "de", "en"])
    }
}
