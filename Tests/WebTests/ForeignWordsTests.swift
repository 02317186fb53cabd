import Testing
import Vocabulary

@testable import Policies
@testable import Web

@Suite("Words in another language say which (WCAG 2.2, 3.1.2)")
struct ForeignWordsTests {
    private let say = Voice(language: .latvian, now: WebFixture.now)
    private let text = LocalizedText([.bulgarian: "Име & <имейл>", .english: "Name"], prevailing: .bulgarian)
    private let only = LocalizedText([.bulgarian: "Име & <имейл>"], prevailing: .bulgarian)

    @Test func `a text that the reader's language lacks stands in English, else in the prevailing one, else in any`() {
        let german = Language(rawValue: "de")
        #expect(text.text(in: .bulgarian) == "Име & <имейл>")
        #expect(text.shownLanguage(for: .latvian) == .english)
        #expect(only.shownLanguage(for: .latvian) == .bulgarian)
        let twice = LocalizedText([german: "x", .bulgarian: "y"], prevailing: german)
        #expect(twice.shownLanguage(for: .latvian) == german)
        #expect(LocalizedText(text.byLanguage).shownLanguage(for: .latvian) == .english)
        #expect(LocalizedText([german: "x", .bulgarian: "y"]).shownLanguage(for: .latvian) == .bulgarian)
        #expect(LocalizedText().text(in: .latvian) == nil)
    }

    @Test func `in a notice the text that decides goes before English`() {
        let german = Language(rawValue: "de")
        #expect(text.languageInNotice(of: .latvian) == .bulgarian)
        #expect(text.languageInNotice(of: .english) == .english)
        #expect(LocalizedText(text.byLanguage, prevailing: german).languageInNotice(of: .latvian) == .english)
    }

    @Test func `a label becomes an element with its language wherever an element may stand`() {
        let label = say(only)
        let marked = "<span lang=\"bg\">Име &amp; &lt;имейл&gt;</span>"
        #expect(("<p>\(label)</p>" as HTML).markup == "<p>\(marked)</p>")
        #expect(
            ("<p>Lauks: \("\"" + label + "\" un citi")</p>" as HTML).markup.contains("&quot;\(marked)&quot; un citi"))
        #expect(("\(say.sentence(label))" as HTML).markup == marked + ".")
        #expect(HTML([("<b>x</b>" as HTML), "\(label)"]).markup.hasSuffix(marked))
    }

    @Test func `where no element may stand the words are bare`() {
        let label = say(only)
        let bare = "Име &amp; &lt;имейл&gt;"
        #expect(("<td data-label=\"\(label)\"></td>" as HTML).markup == "<td data-label=\"\(bare)\"></td>")
        #expect(("<p\(attribute: "title", label)></p>" as HTML).markup == "<p title=\"\(bare)\"></p>")
        for tag in ["title", "option value=\"x\"", "textarea"] {
            let html = HTML.parsed(tag, label)
            #expect(html.markup.hasSuffix(">" + bare), "\(tag)")
        }
        #expect(ForeignWords.bare(label) == "Име & <имейл>")
    }

    @Test func `a text in the reader's own language carries no mark`() {
        let own = LocalizedText([.latvian: "Vārds"], prevailing: .bulgarian)
        #expect(say(own) == "Vārds" && ("<p>\(say(own))</p>" as HTML).markup == "<p>Vārds</p>")
    }

    @Test(arguments: [
        "\u{E0001}", "\u{E0001}\u{E0062}", "\u{E007F}x", "\u{E0001}\u{E003C}\u{E0001}\u{E007F}", "a\u{E0001}\u{E0078}b",
    ])
    func `marks that somebody typed make no markup but a language`(typed: String) {
        // By scalars: what was typed may join the markup's own last character.
        let markup = Array(("<p>\(typed)</p>" as HTML).markup.unicodeScalars)
        #expect(markup.starts(with: Array("<p>".unicodeScalars)))
        #expect(markup.suffix(4).elementsEqual("</p>".unicodeScalars))
        let inner = String(String.UnicodeScalarView(markup.dropFirst(3).dropLast(4)))
        let words = inner.replacing("<span lang=\"x\">", with: "").replacing("</span>", with: "")
        #expect(!words.unicodeScalars.contains("<"))
    }
}

extension HTML {
    /// The beginning of an element with a text in it.
    fileprivate static func parsed(_ tag: String, _ text: String) -> HTML {
        switch tag {
        case "title": return "<title>\(text)"
        case "textarea": return "<textarea>\(text)"
        default: return "<option value=\"x\">\(text)"
        }
    }
}
