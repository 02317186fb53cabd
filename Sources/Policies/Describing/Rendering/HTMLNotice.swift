import Vocabulary

/// A notice as one whole HTML page that needs no other file.
///
/// For print, archives and plain hosting; the server's own pages are made by the room Web.
package struct HTMLNotice {
    private let notice: Notice
    private let book: any Phrasebook

    package init(_ notice: Notice) {
        self.notice = notice
        book = Phrasebooks.book(notice.language)
    }

    /// The document, ending with a line break.
    package var text: String {
        let contents = notice.sections.map {
            "<li><a href=\"#\($0.anchor)\">\(escaped($0.title))</a></li>"
        }.joined(separator: "\n")
        return """
            <!doctype html>
            <html lang="\(escaped(notice.tongue.frame.rawValue))">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(escaped(notice.title))</title>
            <style>
            \(Self.style)
            </style>
            </head>
            <body>
            <header>
            <h1>\(told(notice.title))</h1>
            \(notice.introduction.map(block).joined(separator: "\n"))
            </header>
            <div class="cards">
            \(notice.cards.map(card).joined(separator: "\n"))
            </div>
            <nav aria-labelledby="contents"><h2 id="contents">\(escaped(book.word(.contents)))</h2>
            <ol>
            \(contents)
            </ol></nav>
            <main>
            \(notice.sections.map(section).joined(separator: "\n"))
            </main>
            </body>
            </html>

            """
    }

    /// The words, marked where they stand in another language than the page's.
    private func told(_ text: String) -> String {
        notice.tongue.parts(of: text).map { part in
            part.language == notice.tongue.frame
                ? escaped(part.words)
                : "<span lang=\"\(escaped(part.language.rawValue))\">\(escaped(part.words))</span>"
        }.joined()
    }

    private func card(_ card: NoticeCard) -> String {
        "<section class=\"card\" id=\"\(card.anchor)\"><h2><a href=\"#\(card.more)\">\(told(card.title))</a></h2>"
            + card.lines.map { "<p>\(inline($0))</p>" }.joined() + "</section>"
    }

    private func section(_ section: NoticeSection) -> String {
        "<section id=\"\(section.anchor)\"><h2>\(told(section.title))</h2>\n"
            + section.blocks.map(block).joined(separator: "\n") + "\n</section>"
    }

    private func block(_ block: NoticeBlock) -> String {
        let id = identity(block.anchor)
        switch block.content {
        case .heading(let title): return "<h3\(id)>\(told(title))</h3>"
        case .paragraph(let text): return "<p\(id)>\(inline(text))</p>"
        case .list(let items):
            return "<ul\(id)>" + items.map { "<li\(identity($0.anchor))>\(inline($0.text))</li>" }.joined() + "</ul>"
        case .definitions(let pairs): return "<dl\(id)>\(definitions(pairs))</dl>"
        case .table(let table): return self.table(table, id)
        case .right(let right): return self.right(right, id)
        case .callout(let callout):
            let meanwhile = callout.meanwhile.map {
                "<p><strong>\(told(book.word(.meanwhile))):</strong> \(told($0))</p>"
            }
            return "<aside class=\"callout\"><p><strong>\(told(callout.title))</strong></p>"
                + "<p>\(told(callout.text))</p>\(meanwhile ?? "")</aside>"
        }
    }

    private func definitions(_ pairs: [NoticeDefinition]) -> String {
        pairs.map { pair in
            "<dt>\(told(pair.term))</dt>" + pair.lines.map { "<dd>\(inline($0))</dd>" }.joined()
        }.joined()
    }

    private func table(_ table: NoticeTable, _ id: String) -> String {
        let head = table.header.map { "<th scope=\"col\">\(told($0))</th>" }.joined()
        let rows = table.rows.map { row in
            let cells = zip(table.header, row.cells).map { header, lines in
                "<td data-label=\"\(escaped(header))\">" + lines.map { "<p>\(inline($0))</p>" }.joined() + "</td>"
            }
            return "<tr\(identity(row.anchor))>\(cells.joined())</tr>"
        }
        return "<table\(id)><caption>\(told(table.caption))</caption><thead><tr>\(head)</tr></thead><tbody>\n"
            + rows.joined(separator: "\n") + "\n</tbody></table>"
    }

    private func right(_ right: NoticeRight, _ id: String) -> String {
        return "<section\(id)><h3>\(told(right.name))</h3><p>\(told(right.ownWords ?? right.meaning))</p>"
            + "<dl>\(definitions(right.details))</dl><p class=\"small\">\(told(right.article)).</p></section>"
    }

    private func identity(_ anchor: String?) -> String { anchor.map { " id=\"\(escaped($0))\"" } ?? "" }

    private func inline(_ text: NoticeText) -> String {
        text.runs.map { run in
            switch run {
            case .plain(let words): told(words)
            case .strong(let words): "<strong>\(told(words))</strong>"
            case .link(let words, let address): "<a href=\"\(escaped(address))\">\(told(words))</a>"
            }
        }.joined()
    }

    private func escaped(_ text: String) -> String {
        var out = ""
        for character in text {
            switch character {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            default: out.append(character)
            }
        }
        return out
    }

    private static let style = """
        :root { color-scheme: light dark; }
        body { font: 1.0625rem/1.6 system-ui, sans-serif; max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
        h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
        h2 { margin-top: 3rem; } h3 { margin-top: 2rem; }
        .cards { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); }
        .card { border: 1px solid; border-radius: .5rem; padding: 0 1rem; } .card h2 { font-size: 1.125rem; margin: 1rem 0; }
        .callout { border-inline-start: .25rem solid; margin: 1.5rem 0; padding: .25rem 1rem; }
        dt { font-weight: 600; margin-top: .75rem; } dd { margin: 0; }
        table { border-collapse: collapse; width: 100%; } caption { text-align: start; font-weight: 600; }
        th, td { border-top: 1px solid; padding: .5rem .75rem .5rem 0; text-align: start; vertical-align: top; }
        td p { margin: 0 0 .25rem; } .small { font-size: .9375rem; }
        @media (max-width: 40rem) {
          thead { position: absolute; clip-path: inset(50%); } tr, td { display: block; } td { border: 0; padding: .25rem 0; }
          tr { border-top: 1px solid; padding: .5rem 0; }
          td:not(:first-child)::before { content: attr(data-label); font-weight: 600; display: block; }
        }
        """
}
