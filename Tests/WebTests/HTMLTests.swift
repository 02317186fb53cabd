import Testing
import Vocabulary

@testable import Web

@Suite("Markup is safe by type")
struct HTMLTests {
    @Test func `text that is put in is escaped, in elements and attributes`() {
        let text = "<b> & \"x\" 'y'"
        let html: HTML = "<p title=\"\(text)\">\(text)</p>"
        let escaped = "&lt;b&gt; &amp; &quot;x&quot; &#39;y&#39;"
        #expect(html.markup == "<p title=\"\(escaped)\">\(escaped)</p>")
    }

    @Test func `markup that is put in stands as it is, and nothing for nil`() {
        let inner: HTML = "<b>x</b>"
        let absent: HTML? = nil
        #expect(("<p>\(inner)\(absent)\([inner, inner])</p>" as HTML).markup == "<p><b>x</b><b>x</b><b>x</b></p>")
    }

    @Test func `optional attributes are whole or not there`() {
        let html: HTML = "<a\(attribute: "rel", nil)\(attribute: "title", "a\"b")\(attribute: "open", if: true)>"
        #expect(html.markup == "<a title=\"a&quot;b\" open>")
    }

    @Test func `what a person typed comes back as text in every field`() {
        let evil = "\"><script>alert(1)</script>"
        let fields: [FormQuestion.Field] = [
            .line(value: evil), .lines(value: evil), .list([.init(evil, evil)], chosen: evil),
            .oneOf([.init(evil, evil, hint: evil)], chosen: evil), .someOf([.init(evil, evil)], chosen: [evil]),
        ]
        for field in fields {
            let html = FormQuestion("name", evil, hint: evil, field)
                .html(GalleryPages.english, mistakes: [FormMistake(field: "name", message: evil)])
            #expect(!html.markup.contains("<script"))
        }
    }
}
