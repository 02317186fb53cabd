import Choices
import Ledger
import Policies
import Testing
import Vocabulary

@testable import Web

@Suite("What people see of their data, choices, history and rights")
struct PersonPagesTests {
    private let firm = WebFixture.firm
    private let voices = [GalleryPages.bulgarian, GalleryPages.latvian, GalleryPages.english]
    private let soon = WebFixture.now.adding(seconds: 90 * 86_400)

    private func value(_ label: String, _ text: String, goes day: Instant? = nil) -> MyDataPage.Value {
        MyDataPage.Value(
            label: label, text: text, correction: .correction(firm, DatumID(rawValue: "d1")), purposes: [],
            source: "You", occasion: nil, recipients: [], collectedAt: WebFixture.now,
            ending: .init(words: "Will be erased.", day: day, rule: "", law: "", clauses: ""), isRestricted: false)
    }

    private func page(_ values: [MyDataPage.Value]) -> MyDataPage {
        MyDataPage(
            controller: firm, groups: values.isEmpty ? [] : [.init(kind: .contact, values: values)], disclosures: [])
    }

    @Test func `someone of whom nothing is held is told so`() {
        for say in voices {
            let html = page([]).page(say).body.markup
            #expect(html.contains(say(MyDataText.emptyTitle)))
            #expect(!html.contains("<svg"))
        }
    }

    @Test func `what another value replaced stands beside it with its mark, in every language`() {
        for say in voices {
            var old = value("Name", "Ana Petrowa")
            old.isReplaced = true
            let html = page([value("Name", "Ana Petrova"), old]).page(say).body.markup
            #expect(html.contains("Ana Petrova") && html.contains("Ana Petrowa"))
            #expect(html.ranges(of: say(MyDataText.replaced)).count == 1)
        }
    }

    @Test func `a value is shown as text, whatever it holds`() {
        let html = page([value("Name", "<script>alert(1)</script>")]).page(GalleryPages.english).body.markup
        #expect(html.contains("&lt;script&gt;"))
        #expect(!html.contains("<script"))
    }

    @Test func `a value that turns the direction of writing turns that of nothing else`() {
        let (turned, say) = ("\u{202E}moc.elpmaxe", GalleryPages.english)
        let html = page([value("Name", turned)]).page(say).body.markup
        #expect(html.contains("<p class=\"held-value\" dir=\"auto\">\(turned)</p>"))
        let field = FormQuestion("name", "Name", .line(value: turned)).html(say).markup
        #expect(field.contains("value=\"\(turned)\" dir=\"auto\""))
    }

    @Test func `no link to a value carries the value`() {
        let html = page([value("E-mail", "ana@example.com")]).page(GalleryPages.english).body.markup
        #expect(html.components(separatedByAttribute: "href").allSatisfy { !$0.contains("ana") })
    }

    @Test func `the picture is drawn without style and script, and what goes first stands first`() throws {
        let values = [
            value("Later", "a", goes: soon.adding(seconds: 86_400)), value("Open", "b"),
            value("Sooner", "c", goes: soon),
        ]
        let html = GoingChart(values: values).html(GalleryPages.english).markup
        #expect(!html.contains("style=") && !html.contains("<script"))
        let places = try ["Sooner", "Later", "Open"].map { try #require(html.firstRange(of: $0)).lowerBound }
        #expect(places == places.sorted())
    }

    @Test func `what goes next is the first day that is still to come`() {
        let past = WebFixture.now.adding(seconds: -86_400)
        let html = page([value("Gone", "a", goes: past), value("Next", "b", goes: soon)])
            .page(GalleryPages.english).body.markup
        #expect(html.contains("<b>\(GalleryPages.english.date(soon))</b>"))
    }

    @Test func `an act is told in words for each code there is`() {
        for kind in ActText.ChoiceKind.allCases {
            let isMarketing = kind == .objectToMarketing || kind == .endMarketingObjection
            let name = isMarketing ? nil : ElementName(rawValue: "news")
            #expect(ChoiceAct(code: kind.rawValue, name: name)?.code == kind.rawValue)
        }
        #expect(ActText(act: "no-such-act", label: "") == nil)
    }

    private func consent(_ state: ChoicesPage.Consent.State) -> ChoicesPage {
        let shown = ShownText(language: .english, words: "May we write to you?")
        return ChoicesPage(
            controller: firm, token: FormToken(),
            consents: [
                .init(
                    name: ElementName(rawValue: "news"), label: "News", text: "", state: state,
                    since: WebFixture.now, expires: nil, purposes: ["News"],
                    offer: (shown.words, shown.language, shown.digest), latest: nil, given: nil, shownLanguage: nil)
            ], hasMarketing: true, refusesMarketing: false, interests: [], channels: [], topics: [])
    }

    @Test(arguments: [ChoicesPage.Consent.State.refused, .withdrawn, .expired, .notAsked, .invalidated])
    func `a consent that does not stand is offered with its words (Article 7(2) GDPR)`(
        state: ChoicesPage.Consent.State
    ) {
        let html = consent(state).page(GalleryPages.english).body.markup
        #expect(html.contains("May we write to you?") && html.contains("value=\"give-consent\""))
        #expect(!html.contains("value=\"withdraw-consent\""))
    }

    @Test func `withdrawing takes one button, as giving does (Article 7(3) GDPR)`() {
        let html = consent(.given).page(GalleryPages.english).body.markup
        #expect(html.contains("value=\"withdraw-consent\""))
        #expect(!html.contains("value=\"give-consent\""))
        #expect(!html.contains("type=\"checkbox\""))
    }

    @Test func `the history says who did a deed, and refusals stand out`() throws {
        let reading = HistoryReading(
            policy: try SamplePolicy.policy, registers: .builtIn, say: GalleryPages.english,
            references: [SubjectReference(rawValue: "me")], version: { _ in nil })
        let mine = try reading.step(entry(.consentGiven, by: .subject(SubjectReference(rawValue: "me"))))
        let other = try reading.step(entry(.dataViewed, by: .subject(SubjectReference(rawValue: "guardian"))))
        let refused = try reading.step(entry(.decisionDenied, by: .client(ClientID(rawValue: "shop"))))
        #expect([mine.who, other.who, refused.who] == [.you, .behalf, .client])
        #expect([mine.isRefusal, refused.isRefusal] == [false, true])
    }

    @Test func `a kind of evidence from a later release is told by its name`() throws {
        let reading = HistoryReading(
            policy: try SamplePolicy.policy, registers: .builtIn, say: GalleryPages.bulgarian,
            references: [SubjectReference(rawValue: "me")], version: { _ in nil })
        let step = try reading.step(entry(EvidenceKind("from-the-future"), by: .system("sweep")))
        #expect(step.sentence.contains("from-the-future"))
    }

    private func entry(_ kind: EvidenceKind, by actor: EvidenceActor) throws -> SequencedEntry {
        let entry = try EvidenceEntry(
            id: EntryID(rawValue: "e1"), controller: firm, kind: kind, subject: SubjectReference(rawValue: "me"),
            happened: WebFixture.now, learned: WebFixture.now, actor: actor)
        return SequencedEntry(
            controller: firm, sequence: 0, id: entry.id, subject: entry.subject, bytes: entry.canonicalBytes,
            leafHash: .leaf(entry.canonicalBytes))
    }

    @Test func `a policy that says nothing leaves every right its meaning and says what is missing`() throws {
        for say in voices {
            let html = RightsReading(policy: try SamplePolicy.policy, registers: .builtIn, say: say).page.page(say).body
                .markup
            for right in Right.allCases { #expect(html.contains(say(RightsText.meaning(right)).prefix(20))) }
            #expect(html.contains(say(RightsText.noContacts)))
            // The authority comes from the country where the policy names none.
            #expect(html.contains("kzld@cpdp.bg"))
        }
    }

    @Test func `a law that nobody has confirmed is never cited as a certainty`() throws {
        let policy = try SamplePolicy.policy
        for say in voices {
            let words = PolicyVoice(policy, registers: .builtIn, say: say)
            for law in Registers.builtIn.laws.values where !law.isVerified {
                let cited = words.citation(ElementName(rawValue: law.key))
                #expect(cited == say(PolicyWordsText.unverified(say(law.citation))) || cited == law.key)
            }
        }
    }

    @Test func `an end in the past says that the use has ended, not that something will happen`() throws {
        let words = PolicyVoice(try SamplePolicy.policy, registers: .builtIn, say: GalleryPages.english)
        let past = words.keeping(.at(WebFixture.now.adding(seconds: -1), rule: ElementName(rawValue: "r")))
        #expect(past.hasPrefix("Its time ended on"))
        #expect(words.keeping(.never) == "The policy sets no end.")
    }
}

/// A policy with as little in it as the check lets through: no contact, no right.
enum SamplePolicy {
    static let text = """
        zavet: 1
        policy: izimat
        effective: 2026-01-01
        languages: {published: [bg, en], prevails: bg}
        controller:
          name: {bg: "Фирма", en: "Firm"}
          country: BG
        data:
          email: {category: contact.email, source: subject, labels: {bg: "Имейл", en: "E-mail"}}
        purposes:
          answer:
            {basis: legal-obligation, law: bg/accountancy-act, data: [email], labels: {bg: "Отговор", en: "Answer"}}
        retention:
          short: {data: [email], keep: "30 days after answered", then: erase}
        events:
          answered: {labels: {bg: "Отговорено", en: "Answered"}}
        """

    static var policy: Policy {
        get throws {
            let file = SourceFile(path: "policy.yaml", bytes: Array(text.utf8))
            return try #require(PolicyReader.read([file]).policy)
        }
    }
}

extension String {
    /// The values of an attribute in markup of ours, which quotes them with `"`.
    fileprivate func components(separatedByAttribute name: String) -> [String] {
        split(separator: " \(name)=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    }
}
