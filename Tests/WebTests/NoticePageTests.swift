import Fixtures
import Policies
import Testing
import Vocabulary

@testable import Web

@Suite("The published notice as a page (Articles 12 to 14 GDPR)")
struct NoticePageTests {
    private static let firms = ["easymath", "infopartner", "latinsoft", "softvisia", "zakonnik"]
    private static let voices = [GalleryPages.bulgarian, GalleryPages.latvian, GalleryPages.english]

    private static func policy(_ name: String) throws -> Policy {
        try #require(PolicyReader.read(TestHouse.files(ofShipped: name)).policy)
    }

    private static func page(_ policy: Policy, _ say: Voice, isInForce: Bool = true) -> Page {
        NoticePage(
            firm: policy.id, policy: policy, notice: NoticeWriter(policy).notice(in: say.language),
            loaded: WebFixture.now, isInForce: isInForce, versionCount: 1
        ).page(say)
    }

    @Test(arguments: firms) func `every section is in the contents, says where it comes from, and no mark is twice`(
        firm: String
    ) throws {
        let policy = try Self.policy(firm)
        for say in Self.voices {
            let page = Self.page(policy, say)
            let marks = page.body.markup.matches(of: #/ id="([^"]+)"/#).map { String($0.1) }
            #expect(Set(marks).count == marks.count)
            #expect(page.contents.allSatisfy { marks.contains($0.anchor) })
            for link in page.body.markup.matches(of: #/href="#([^"]+)"/#) {
                #expect(marks.contains(String(link.1)), "\(firm): #\(link.1)")
            }
            #expect(page.body.markup.contains("policy.yaml:"))
        }
    }

    @Test func `a version that is not in force says so first`() throws {
        let policy = try Self.policy("easymath")
        let page = Self.page(policy, GalleryPages.english, isInForce: false)
        #expect(
            page.body.markup.trimmingPrefix(while: \.isWhitespace).hasPrefix("<div class=\"notice notice-warning\""))
    }

    @Test func `a firm that states no first day is not given one`() throws {
        let policy = try Self.policy("latinsoft")
        #expect(policy.effective == nil)
        let page = Self.page(policy, GalleryPages.english)
        #expect(!page.body.markup.contains("In force from"))
        #expect(page.body.markup.contains("Published here"))
    }

    @Test func `what a policy links to is an address, never a script`() {
        let markup = NoticeMarkup(say: GalleryPages.english, tongue: NoticeTongue(.english)) { _ in nil }
        let text = NoticeText([.link("x", to: "javascript:alert(1)"), .link("y", to: "#who"), .plain("<b>")])
        #expect(markup.inline(text).markup == "x<a href=\"#who\">y</a>&lt;b&gt;")
        let elsewhere = NoticeMarkup(
            say: GalleryPages.english, tongue: NoticeTongue(.english), elsewhere: Path("c", "a", "notice")
        ) { _ in nil }
        #expect(elsewhere.inline(NoticeText([.link("y", to: "#who")])).markup == "<a href=\"/c/a/notice#who\">y</a>")
    }

    @Test func `the reader's own data is told by its end, the nearest first, without any value`() throws {
        let policy = try Self.policy("easymath")
        let rule = policy.retention[0].name
        let names = ["email", "login-name", "subscription-plan"].map(ElementName.init(rawValue:))
        let relation = ElementReference(.relations, try #require(policy.relations.names.first))
        let now = WebFixture.now
        let own = OwnKeeping(lines: [
            .init(item: names[0], end: .at(now.adding(seconds: 86_400 * 100), rule: rule)),
            .init(item: names[1], end: .at(now.adding(seconds: -5), rule: rule)),
            .init(item: names[2], end: .waiting(for: [relation], rule: rule)),
        ])
        let note = try #require(own.note(of: policy, GalleryPages.english)?.markup)
        #expect(note.contains("E-mail address: goes on 1 March 2027."))
        #expect(note.contains("Sign-in name: its time is over"))
        #expect(note.contains("when it goes depends on this"))
        #expect(OwnKeeping(lines: []).note(of: policy, GalleryPages.english) == nil)
    }

    @Test func `a notice is written once for a version and a language`() throws {
        let policy = try Self.policy("easymath")
        let shelf = NoticeShelf(registers: .builtIn)
        let first = shelf.notice(of: policy, in: .latvian)
        #expect(shelf.notice(of: policy, in: .latvian) == first)
        #expect(shelf.notice(of: policy, in: .english).language == .english)
    }
}
