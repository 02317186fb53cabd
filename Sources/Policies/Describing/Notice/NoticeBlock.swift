/// One piece of a section: a renderer draws each kind in its own way and needs nothing else.
package struct NoticeBlock: Hashable, Sendable {
    /// What the block is made of.
    package enum Content: Hashable, Sendable {
        /// A heading below the section's own.
        case heading(String)
        case paragraph(NoticeText)
        case list([NoticeItem])
        /// Pairs of a short term and what is said of it.
        case definitions([NoticeDefinition])
        case table(NoticeTable)
        case right(NoticeRight)
        case callout(NoticeCallout)
    }
    /// Unique within the notice; `nil` where nothing leads to it. `purposes-accounting`.
    package var anchor: String?
    package var content: Content
    package var origin: NoticeOrigin

    package init(_ content: Content, anchor: String? = nil, origin: NoticeOrigin = .none) {
        (self.anchor, self.content, self.origin) = (anchor, content, origin)
    }

    /// Its own origin and those of its rows and items.
    package var origins: [NoticeOrigin] {
        switch content {
        case .heading, .paragraph, .callout: return [origin]
        case .list(let items): return [origin] + items.map(\.origin)
        case .definitions(let pairs): return [origin] + pairs.map(\.origin)
        case .table(let table): return [origin] + table.rows.map(\.origin)
        case .right(let right): return [origin] + right.details.map(\.origin)
        }
    }
}

/// One point of a list.
package struct NoticeItem: Hashable, Sendable {
    package var text: NoticeText
    package var origin: NoticeOrigin
    package var anchor: String?

    package init(_ text: NoticeText, origin: NoticeOrigin = .none, anchor: String? = nil) {
        (self.text, self.origin, self.anchor) = (text, origin, anchor)
    }
}

/// A short term and what is said of it, one or several lines.
package struct NoticeDefinition: Hashable, Sendable {
    package var term: String
    package var lines: [NoticeText]
    package var origin: NoticeOrigin

    package init(_ term: String, _ lines: [NoticeText], origin: NoticeOrigin = .none) {
        (self.term, self.lines, self.origin) = (term, lines, origin)
    }
}

/// A table; on a narrow page each cell is shown under its column's header.
package struct NoticeTable: Hashable, Sendable {
    package var caption: String
    package var header: [String]
    package var rows: [NoticeTableRow]

    /// Without the columns in which no row says anything.
    var withoutEmptyColumns: NoticeTable {
        let kept = header.indices.filter { index in rows.contains { !$0.cells[index].isEmpty } }
        var table = self
        table.header = kept.map { header[$0] }
        for row in rows.indices { table.rows[row].cells = kept.map { rows[row].cells[$0] } }
        return table
    }
}

/// One row, with as many cells as the header has.
package struct NoticeTableRow: Hashable, Sendable {
    /// Unique within the notice: `retention-invoices`.
    package var anchor: String?
    /// Lines of each cell; an empty cell has none.
    package var cells: [[NoticeText]]
    package var origin: NoticeOrigin
    /// The line among the cells that says when the row holds at all.
    package var onlyIf: NoticeText?
}

/// One right of the person and what to do about it.
package struct NoticeRight: Hashable, Sendable {
    package var right: Right
    /// In the firm's words where it has its own, else in ours: "Access".
    package var name: String
    /// What it means, in one plain sentence.
    package var meaning: String
    /// The firm's own sentences about it.
    package var ownWords: String?
    /// "Article 15 GDPR", as the language writes it.
    package var article: String
    /// What the button reads: "Ask for a copy".
    package var action: String
    /// How to ask, how soon we answer, how you show who you are, forms, limits, fees.
    package var details: [NoticeDefinition]

    /// Names the action of a button: `access`, `withdraw-consent`.
    package var actionCode: String { right.rawValue }
}

/// Something set apart from the text.
package struct NoticeCallout: Hashable, Sendable {
    /// Why it is set apart.
    package enum Kind: String, Hashable, Sendable {
        /// The firm's text contradicts itself; until it is mended, the stricter reading is carried out.
        case contradiction
        /// Which language prevails.
        case language
        /// What to mind before sending data.
        case warning
    }
    package var kind: Kind
    package var title: String
    package var text: String
    /// What happens meanwhile.
    package var meanwhile: String?
}
