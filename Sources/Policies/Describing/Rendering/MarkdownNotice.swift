import Vocabulary

/// A notice as Markdown (CommonMark with tables of GitHub's kind).
package struct MarkdownNotice {
    private let notice: Notice
    private let book: any Phrasebook

    package init(_ notice: Notice) {
        self.notice = notice
        book = Phrasebooks.book(notice.language)
    }

    /// The whole document, ending with a line break.
    package var text: String {
        var parts = ["# " + escaped(notice.title)]
        parts += notice.introduction.map(block)
        for card in notice.cards {
            parts.append(
                "### \(escaped(card.title))\n\n" + card.lines.map { inline($0) }.joined(separator: "\\\n"))
        }
        for section in notice.sections {
            parts.append("<a id=\"\(section.anchor)\"></a>\n\n## " + escaped(section.title))
            parts += section.blocks.map(block)
        }
        return parts.joined(separator: "\n\n") + "\n"
    }

    private func block(_ block: NoticeBlock) -> String {
        switch block.content {
        case .heading(let title): "### " + escaped(title)
        case .paragraph(let text): inline(text)
        case .list(let items): items.map { "- " + inline($0.text) }.joined(separator: "\n")
        case .definitions(let pairs): definitions(pairs)
        case .table(let table): self.table(table)
        case .right(let right): self.right(right)
        case .callout(let callout): self.callout(callout)
        }
    }

    private func definitions(_ pairs: [NoticeDefinition]) -> String {
        pairs.map { pair in
            pair.lines.isEmpty
                ? "- **\(escaped(pair.term))**"
                : "- **\(escaped(pair.term)):** " + pair.lines.map(inline).joined(separator: "\\\n  ")
        }.joined(separator: "\n")
    }

    private func table(_ table: NoticeTable) -> String {
        func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
        let rows = table.rows.map { line in
            row(line.cells.map { $0.map { inline($0, isCell: true) }.joined(separator: "<br>") })
        }
        return ([row(table.header.map(escaped)), row(table.header.map { _ in "---" })] + rows).joined(separator: "\n")
    }

    private func right(_ right: NoticeRight) -> String {
        var parts = ["### " + escaped(right.name), escaped(right.ownWords ?? right.meaning)]
        parts.append(definitions(right.details))
        parts.append("*\(escaped(right.article)).*")
        return parts.joined(separator: "\n\n")
    }

    private func callout(_ callout: NoticeCallout) -> String {
        var lines = ["> **\(escaped(callout.title)).** " + escaped(callout.text)]
        if let meanwhile = callout.meanwhile {
            lines.append("> **\(escaped(book.word(.meanwhile))):** " + escaped(meanwhile))
        }
        return lines.joined(separator: "\\\n")
    }

    private func inline(_ text: NoticeText) -> String { inline(text, isCell: false) }

    private func inline(_ text: NoticeText, isCell: Bool) -> String {
        let words = text.runs.map { run in
            switch run {
            case .plain(let words): escaped(words)
            case .strong(let words): "**\(escaped(words))**"
            case .link(let words, let address): "[\(escaped(words))](\(address))"
            }
        }.joined()
        return isCell ? words.split(separator: "\n").joined(separator: " ") : words
    }

    /// Keeps what Markdown or HTML would read as a sign.
    private func escaped(_ text: String) -> String {
        var out = ""
        for character in text {
            switch character {
            case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "#": out += "\\" + String(character)
            default: out.append(character)
            }
        }
        return out
    }
}
