import Accounts
import Fixtures
import Policies
import Processing
import Testing
import Vocabulary

@testable import Web

@Suite("Forms at points of collection (Articles 7 and 13 GDPR)")
struct CollectPageTests {
    private static let firms = ["easymath", "infopartner", "latinsoft", "softvisia", "zakonnik"]

    private static func policy(_ name: String) throws -> Policy {
        try #require(PolicyReader.read(TestHouse.files(ofShipped: name)).policy)
    }

    private static func form(_ firm: String, _ point: String) throws -> PointForm {
        let policy = try policy(firm)
        return PointForm(try #require(policy.points[ElementName(rawValue: point)]), of: policy)
    }

    private static func fields(_ sent: [(String, String)]) -> FormFields {
        FormFields(sent.map { (name: $0.0, value: $0.1) })
    }

    private static let voices = [GalleryPages.bulgarian, GalleryPages.latvian, GalleryPages.english]

    @Test(arguments: firms) func `every point has a page in every language, and no box is ticked beforehand`(
        firm: String
    ) throws {
        let policy = try Self.policy(firm)
        for point in policy.points {
            let form = PointForm(point, of: policy)
            for say in Self.voices {
                for isSignedIn in [false, true] {
                    let page = PointPage(
                        firm: policy.id, form: form, answers: PointAnswers(), mistakes: [], isSignedIn: isSignedIn,
                        token: FormToken(), registers: .builtIn, terms: PointTerms(form, in: say.language),
                        isUnderTerms: isSignedIn
                    ).page(say)
                    #expect(!page.title.isEmpty)
                    #expect(!page.body.markup.contains(" checked"), "\(firm) \(point.name)")
                    let hasForm = page.body.markup.contains("<form")
                    #expect(hasForm == (form.reach(isSignedIn: isSignedIn) == .here), "\(firm) \(point.name)")
                }
            }
        }
    }

    @Test func `a consent is asked in the words that are kept`() throws {
        let form = try Self.form("easymath", "registration")
        let page = PointPage(
            firm: form.policy.id, form: form, answers: PointAnswers(), mistakes: [], isSignedIn: false,
            token: FormToken(), registers: .builtIn, terms: PointTerms(form, in: .bulgarian), isUnderTerms: false
        ).page(GalleryPages.bulgarian)
        let consent = try #require(form.offers.first)
        #expect(page.body.markup.contains(try #require(consent.ask.byLanguage[.bulgarian])))
        #expect(page.body.markup.contains("по всяко време"))
    }

    @Test func `what hangs on a wish is handed over only with the wish`() throws {
        let form = try Self.form("easymath", "order")
        let sent = [("data-subscription-plan", "A year"), ("data-invoice-details", "Ana, Sofia")]
        let without = PointAnswers(Self.fields(sent), of: form).submission(to: form, by: nil, language: .english)
        #expect(without.values.keys.sorted() == ["subscription-plan"])
        let with = PointAnswers(Self.fields(sent + [("fact-invoice-wanted", "yes")]), of: form)
            .submission(to: form, by: nil, language: .english)
        #expect(with.values.keys.sorted() == ["invoice-details", "subscription-plan"])
        #expect(with.facts.map(\.rawValue) == ["invoice-wanted"])
    }

    @Test func `what the point does not declare is not even read, and an empty box is no refusal`() throws {
        let form = try Self.form("easymath", "registration")
        let sent = [
            ("data-child-name", "Mimi"), ("fact-anything", "yes"), ("consent-unknown", "yes"), ("data-email", " "),
        ]
        let submission = PointAnswers(Self.fields(sent), of: form).submission(to: form, by: nil, language: .english)
        #expect(submission.values.isEmpty)
        #expect(submission.facts.isEmpty)
        #expect(submission.consents.isEmpty)
    }

    @Test func `an item that may be many takes one value of each line`() throws {
        let form = try Self.form("softvisia", "registration")
        let sent = [("data-interests", "chess\r\nskiing"), ("data-name", "Ana\nIvanova")]
        let submission = PointAnswers(Self.fields(sent), of: form).submission(to: form, by: nil, language: .english)
        #expect(submission.values["interests"]?.map { $0.revealingPersonalData() } == ["chess", "skiing"])
        #expect(submission.values["name"]?.count == 1)
    }

    @Test func `a file is not typed, so its point is told and not filled in`() throws {
        let form = try Self.form("softvisia", "upload")
        #expect(form.reach(isSignedIn: true) == .elsewhere)
        #expect(try Self.form("easymath", "order").reach(isSignedIn: false) == .afterSignIn)
        #expect(try Self.form("easymath", "order").reach(isSignedIn: true) == .here)
        #expect(try Self.form("easymath", "registration").reach(isSignedIn: false) == .here)
    }

    @Test(arguments: ValueFault.allCases) func `every fault of a value is told at its field with its label`(
        fault: ValueFault
    ) throws {
        let form = try Self.form("easymath", "registration")
        for say in Self.voices {
            let mistakes = PointMistakes(form: form, answers: PointAnswers(), say: say)
                .mistakes([IntakeRefusal(field: "email", code: fault.rawValue)])
            let mistake = try #require(mistakes.first { $0.field == "data-email" })
            let label = try #require(form.policy.data[ElementName(rawValue: "email")]).label(say.language)
            #expect(ForeignWords.bare(mistake.message).hasPrefix(label + ": "))
            #expect(mistake.message.count > label.count + 5)
        }
    }

    @Test func `mistakes stand in the order of the form, and the age is asked by its box alone`() throws {
        let form = try Self.form("easymath", "registration")
        let purpose = ElementReference(.purposes, ElementName(rawValue: "account"))
        let adult = ElementReference(.agreements, ElementName(rawValue: "adult"))
        let refusals = [
            IntakeRefusal(Reason(.ageUnknown, purpose)), IntakeRefusal(Reason(.agreementMissing, adult)),
            IntakeRefusal(field: "login-name", code: "field-required"),
            IntakeRefusal(field: "email", code: "value-not-email"),
        ]
        let mistakes = PointMistakes(form: form, answers: PointAnswers(), say: GalleryPages.english).mistakes(refusals)
        #expect(
            mistakes.map(\.field) == [
                "data-email", "data-login-name", "agreement-adult", "agreement-rights-of-others",
            ])
    }

    @Test func `a reason that is of no field is told of the whole form, in the policy's words`() throws {
        let form = try Self.form("easymath", "registration")
        let reason = Reason(.notInForce, ElementReference(.purposes, ElementName(rawValue: "account")))
        let mistakes = PointMistakes(form: form, answers: PointAnswers(), say: GalleryPages.bulgarian)
            .mistakes([IntakeRefusal(reason), IntakeRefusal(field: nil, code: "identifier-ambiguous")])
        #expect(mistakes.filter { $0.field == PointMistakes.whole }.count == 2)
    }

    @Test func `the note of what was taken holds no value and is read only as it was written`() throws {
        let policy = try Self.policy("easymath")
        let note = TakenNote(
            point: ElementName(rawValue: "registration"), data: policy.data.names.prefix(2).map { $0 },
            consents: policy.consents.names, sentCode: true)
        let text = note.text(by: policy)
        #expect(text.utf8.allSatisfy { ByteClass.isToken($0) })
        #expect(TakenNote(text, by: policy) == note)
        for broken in ["", "registration", "registration.0.0", "lottery.0.0.c", "registration.0.0.c.x"] {
            #expect(TakenNote(broken, by: policy) == nil)
        }
        #expect(TakenNote("registration.99999-x-0.-1.n", by: policy)?.data == [policy.data[0].name])
    }

    @Test func `consents that wait belong to one address and one version of the policy (Article 7(1))`() throws {
        let (policy, other) = (try Self.policy("easymath"), try Self.policy("infopartner"))
        let own = try #require(Digest([UInt8](repeating: 1, count: 32)))
        let stranger = try #require(Digest([UInt8](repeating: 2, count: 32)))
        let waiting = WaitingConsents(policy.consents.names, in: .bulgarian)
        let text = waiting.text(for: own, by: policy)
        #expect(text.utf8.count <= 200 && text.utf8.allSatisfy { ByteClass.isToken($0) })
        #expect(WaitingConsents(text, for: own, by: policy) == waiting)
        #expect(WaitingConsents(text, for: stranger, by: policy) == nil)
        #expect(WaitingConsents(text, for: own, by: other) == nil)
        #expect(WaitingConsents("", for: own, by: policy) == nil)
        let note = TakenNote(
            point: ElementName(rawValue: "registration"), data: [], consents: policy.consents.names, sentCode: true,
            holdsConsents: true)
        #expect(TakenNote(note.text(by: policy), by: policy) == note)
    }

    @Test func `whoever was known already reads the same confirmation`() throws {
        let policy = try Self.policy("easymath")
        let note = TakenNote(
            point: ElementName(rawValue: "registration"),
            data: ["email", "login-name"].map(ElementName.init(rawValue:)), consents: [], sentCode: true)
        for say in Self.voices {
            let page = PointDonePage(
                firm: policy.id, policy: policy, notice: NoticeWriter(policy).notice(in: say.language), note: note,
                token: FormToken(), isSignedIn: false
            ).page(say)
            // Each item is told with what for and how long.
            #expect(page.body.markup.split(separator: "<span class=\"name\">").count == 3)
            #expect(page.body.markup.contains("<span class=\"line\">"))
            #expect(page.body.markup.contains("name=\"code\""))
        }
    }

    @Test func `how long something is kept is told with the condition under which the rule holds`() throws {
        let policy = try Self.policy("softvisia")
        let note = TakenNote(
            point: ElementName(rawValue: "registration"), data: [ElementName(rawValue: "email")], consents: [],
            sentCode: true)
        let notice = NoticeWriter(policy).notice(in: .english)
        let page = PointDonePage(
            firm: policy.id, policy: policy, notice: notice, note: note, token: FormToken(), isSignedIn: false
        ).page(GalleryPages.english)
        // Two rules keep an address, one of customers and one of everybody else: neither is told of whom it is not for.
        let lines = page.body.markup.split(separator: "<span class=\"line\">").dropFirst()
        #expect(lines.count == 2 && lines.allSatisfy { $0.contains("Only if you ") })
    }
}
