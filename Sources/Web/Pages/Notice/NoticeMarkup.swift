import Policies
import Vocabulary

/// Draws the pieces of a notice with the components of the pages.
struct NoticeMarkup {
    let say: Voice
    /// The languages of the notice's words.
    let tongue: NoticeTongue
    /// Where anchors of the notice are; `nil` on the page of the notice itself.
    var elsewhere: Path?
    /// Marks links that lead out of what the policy governs; `nil` marks none.
    var outside: OutsideLinks?
    /// Rows of a table beyond which it is folded; `nil` folds none.
    var longestTable: Int?
    /// Where each right is used.
    let way: @Sendable (Right) -> Path?

    /// - Parameter isFolded: whether lists of terms and the details of rights are folded; a link to a place within opens it.
    func html(_ block: NoticeBlock, isFolded: Bool = false) -> HTML {
        switch block.content {
        case .heading(let title): return "<h3\(attribute: "id", block.anchor)>\(words(title))</h3>"
        case .paragraph(let text): return "<p\(attribute: "id", block.anchor)>\(inline(text))</p>"
        case .list(let items):
            return """
                <ul\(attribute: "id", block.anchor)>\
                \(items.map { "<li\(attribute: "id", $0.anchor)>\(inline($0.text))</li>" as HTML })</ul>
                """
        case .definitions(let pairs):
            let list = definitions(pairs, anchor: block.anchor)
            return isFolded ? folded(list, pairs) : list
        case .table(let table): return self.table(table, anchor: block.anchor)
        case .right(let right): return self.right(right, anchor: block.anchor, isFolded: isFolded)
        case .callout(let callout): return self.callout(callout)
        }
    }

    /// Words of the notice, marked where they are not in the reader's language.
    private func words(_ text: String) -> String { say.marked(text, in: tongue) }

    func inline(_ text: NoticeText) -> HTML {
        HTML(
            text.runs.map { run -> HTML in
                switch run {
                case .plain(let words): return "\(self.words(words))"
                case .strong(let words): return "<strong>\(self.words(words))</strong>"
                case .link(let text, let address):
                    let words = self.words(text)
                    guard Self.isSafe(address) else { return "\(words)" }
                    let target = (address.hasPrefix("#") ? elsewhere?.link ?? "" : "") + address
                    return outside?.html(words, to: target, say) ?? "<a href=\"\(target)\">\(words)</a>"
                }
            })
    }

    /// Addresses to which a policy's words may lead.
    private static func isSafe(_ address: String) -> Bool {
        ["https:", "http:", "mailto:", "tel:", "#"].contains { address.hasPrefix($0) }
    }

    /// One under the other, in one box, so that a folded table keeps them together.
    private func lines(_ lines: [NoticeText]) -> HTML {
        "<div class=\"lines\">\(lines.map { "<span class=\"line\">\(inline($0))</span>" as HTML })</div>"
    }

    private func definitions(_ pairs: [NoticeDefinition], anchor: String? = nil) -> HTML {
        let rows = pairs.map { pair -> HTML in
            "<div><dt>\(words(pair.term))</dt><dd>\(lines(pair.lines))</dd></div>"
        }
        return "<dl class=\"summary terms\"\(attribute: "id", anchor)>\(rows)</dl>"
    }

    /// Behind a line that says what is told there.
    private func folded(_ list: HTML, _ pairs: [NoticeDefinition]) -> HTML {
        let terms = pairs.map { "\(words($0.term))" as HTML }
        return "<details class=\"fold\"><summary>\(HTML(terms, between: " · "))</summary><div>\(list)</div></details>"
    }

    private func table(_ table: NoticeTable, anchor: String?) -> HTML {
        // A column of which the policy says nothing in any row would be a list of empty answers.
        let told = table.header.indices.filter { column in
            column == 0 || table.rows.contains { column < $0.cells.count && !$0.cells[column].isEmpty }
        }
        let rows = table.rows.map { row in
            told.map { column -> HTML in
                guard column < row.cells.count else { return .empty }
                let mark: HTML = column == 0 ? row.anchor.map { "<span id=\"\($0)\"></span>" } ?? .empty : .empty
                return row.cells[column].isEmpty ? mark : mark + lines(row.cells[column])
            }
        }
        var drawn = DataTable(
            caption: words(table.caption), headings: told.map { .init(words(table.header[$0])) }, rows: rows
        ).html
        if let longestTable, rows.count > longestTable {
            drawn = """
                <details class="fold"><summary>\(words(table.caption)): \(String(rows.count))</summary>\
                <div>\(drawn)</div></details>
                """
        }
        return anchor.map { "<div id=\"\($0)\">\(drawn)</div>" } ?? drawn
    }

    private func right(_ right: NoticeRight, anchor: String?, isFolded: Bool) -> HTML {
        let own = right.ownWords.map { "<p>\(words($0))</p>" as HTML }
        let button = way(right.right).map { Button.group([Button.link(words(right.action), to: $0, .quiet)]) }
        var details = right.details.isEmpty ? .empty : definitions(right.details)
        if isFolded, !right.details.isEmpty { details = folded(details, right.details) }
        return """
            <section class="card right"\(attribute: "id", anchor)>\
            <div class="card-head"><h3>\(words(right.name))</h3><span class="hint">\(words(right.article))</span></div>\
            <p>\(words(right.meaning))</p>\(own)\(details)\(button)</section>
            """
    }

    private func callout(_ callout: NoticeCallout) -> HTML {
        let meanwhile = callout.meanwhile.map { "<p><b>\(words($0))</b></p>" as HTML }
        return NoticeBox(
            callout.kind == .language ? .information : .warning, title: words(callout.title),
            "<p>\(words(callout.text))</p>\(meanwhile)"
        ).html(say)
    }
}
