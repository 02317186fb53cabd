import Choices
import Fixtures
import Policies
import Testing
import Vocabulary

@testable import Web

@Suite("Each right leads to something that works today (Article 12(2) GDPR)")
struct RightsPageTests {
    private static let firms = ["easymath", "infopartner", "latinsoft", "softvisia", "zakonnik"]
    private static let voices = [GalleryPages.bulgarian, GalleryPages.latvian, GalleryPages.english]

    private static func policy(_ name: String) throws -> Policy {
        try #require(PolicyReader.read(TestHouse.files(ofShipped: name)).policy)
    }

    private static func html(_ policy: Policy, _ say: Voice) -> String {
        RightsReading(policy: policy, registers: .builtIn, say: say).page.page(say).body.markup
    }

    @Test(arguments: firms) func `what no page takes has a letter in the reader's language, and a way to send it`(
        firm: String
    ) throws {
        let policy = try Self.policy(firm)
        for say in Self.voices {
            let html = Self.html(policy, say)
            for right in Right.allCases where !right.isTakenOnPages {
                let name = ForeignWords.bare(say(policy.controller.legalName))
                let request = say(RightsText.letter(right, firm: name)).split(separator: "\n")[1]
                #expect(html.contains(("\(String(request))" as HTML).markup), "\(firm) \(right)")
            }
            let reached = [policy.controller.contact] + policy.parties.map(\.contact)
            if reached.contains(where: { !$0.isEmpty }) {
                #expect(!html.contains(say(RightsText.noContacts)), "\(firm)")
            }
        }
    }

    @Test func `the letter opens as an e-mail with subject and words`() throws {
        let html = Self.html(try Self.policy("easymath"), GalleryPages.english)
        let link = try #require(html.firstMatch(of: #/href="(mailto:[^"?]+@[^"?]+\?subject=[^"]+)"/#)?.1)
        #expect(link.contains("Article%2018%20GDPR") && link.contains("&amp;body=To%20") && link.contains("%0D%0A"))
    }

    @Test func `a firm that can only be visited is visited`() throws {
        let policy = try Self.policy("latinsoft")
        let html = Self.html(policy, GalleryPages.english)
        #expect(html.contains("The LatInSoft office") && html.contains(GalleryPages.english(RightsText.doTellThem)))
    }

    @Test(arguments: firms) func `a notice offers its own page only for what a page takes`(firm: String) throws {
        let policy = try Self.policy(firm)
        let notice = NoticeWriter(policy).notice(in: .english)
        var told: [Right] = []
        for case .right(let right) in notice.sections.flatMap(\.blocks).map(\.content) {
            told.append(right.right)
            let ways = right.details.flatMap(\.lines).map(\.plain).joined(separator: " ")
            #expect(ways.lowercased().contains("on this page") == right.right.isTakenOnPages, "\(firm) \(right.right)")
        }
        #expect(told.contains(.restriction) && told.contains(.access))
        #expect(!MarkdownNotice(notice).text.contains("from this page"))
        for right in Right.allCases where !right.isTakenOnPages {
            #expect(RightWay.path(of: right, at: policy.id).link == "/c/\(firm)/rights#\(right.rawValue)")
        }
    }

    @Test(arguments: firms) func `what the policy leaves open is all found, in its steps and forms too`(
        firm: String
    ) throws {
        let reading = PolicyReader.read(try TestHouse.files(ofShipped: firm))
        let policy = try #require(reading.policy)
        let checked = reading.warnings.filter { $0.code == .openPoint }.map(\.place)
        #expect(Set(policy.openPoints.map(\.place)) == Set(checked))
        #expect(policy.openPoints.count == checked.count)
    }
}

@Suite("A page in a language that the policy lacks")
struct LackingLanguageTests {
    private static let firm = ControllerProfile(
        id: ControllerID(rawValue: "easymath"), name: "ИЗИМАТ.БГ ООД", languages: [.bulgarian, .english, .latvian],
        written: [.bulgarian, .english], timeZone: "Europe/Sofia")

    @Test func `says in its own language which one the firm's texts are in`() {
        let page = Page(title: "x", body: .empty)
        let latvian = Layout.html(page, in: PageFrame(say: GalleryPages.latvian, controller: Self.firm)).markup
        #expect(
            latvian.contains(GalleryPages.latvian(LayoutText.textsElsewhere) + " <span lang=\"en\">English</span>"))
        let english = Layout.html(page, in: PageFrame(say: GalleryPages.english, controller: Self.firm)).markup
        #expect(!english.contains(GalleryPages.english(LayoutText.textsElsewhere)))
    }

    @Test func `has the whole notice in English where a reader's language is not published, marked as such`() throws {
        let policy = try #require(PolicyReader.read(TestHouse.files(ofShipped: "easymath")).policy)
        let notice = NoticeShelf(registers: .builtIn).notice(of: policy, in: .latvian)
        #expect(notice.language == .english)
        #expect(
            notice.introduction.contains { block in
                guard case .callout(let callout) = block.content else { return false }
                return callout.kind == .language && callout.text.contains("Bulgarian")
            }, "the text that decides is not named")
        let say = GalleryPages.latvian
        let page = NoticePage(
            firm: policy.id, policy: policy, notice: notice, loaded: WebFixture.now, isInForce: true, versionCount: 1
        ).page(say)
        for section in notice.sections {
            let title = ("\(section.title)" as HTML).markup
            #expect(page.body.markup.contains("\"><span lang=\"en\">\(title)</span></h2>"))
        }
        #expect(page.contents.first?.title == say.marked(notice.sections[0].title, in: .english))
    }

    @Test func `shows labels and the words of consents in one language`() throws {
        let policy = try #require(PolicyReader.read(TestHouse.files(ofShipped: "zakonnik")).policy)
        for consent in policy.consents {
            let shown = try #require(ConsentWords.shown(for: consent, of: policy, in: .latvian))
            #expect(shown.language == .english)
            #expect(consent.annotations.labels.shownLanguage(for: .latvian) == shown.language)
        }
    }

    @Test func `dates after since and from have their case`() {
        let day = CalendarDate("2020-01-12") ?? WebFixture.now.utcDate
        #expect(GalleryPages.latvian.date(day) == "2020. gada 12. janvāris")
        #expect(GalleryPages.latvian.date(day, .since) == "2020. gada 12. janvāra")
        #expect(GalleryPages.english.date(day, .since) == "12 January 2020")
        for say in [GalleryPages.bulgarian, GalleryPages.latvian] {
            #expect(!say(ReviewText.dueOn(say.date(day))).hasSuffix(".."))
            #expect(!say(ReviewText.overdueSince(say.date(day, .since))).hasSuffix(".."))
        }
    }

    @Test func `two boxes that stayed empty are told apart`() throws {
        let policy = try #require(PolicyReader.read(TestHouse.files(ofShipped: "easymath")).policy)
        let form = PointForm(try #require(policy.points[ElementName(rawValue: "registration")]), of: policy)
        let mistakes = PointMistakes(form: form, answers: PointAnswers(), say: GalleryPages.english).mistakes([])
        #expect(mistakes.count > 1 && Set(mistakes.map(\.message)).count == mistakes.count)
    }
}
