/// A table that folds on a phone: each row becomes a block in which every value stands beside its column's name.
package struct DataTable: Sendable {
    /// The head of a column.
    package struct Heading: Sendable {
        package let title: String
        /// Figures stand at the right.
        package let isNumeric: Bool

        package init(_ title: String, isNumeric: Bool = false) { (self.title, self.isNumeric) = (title, isNumeric) }
    }

    package let caption: String
    /// Whether the heading above says the same already: the caption is then for screen readers alone.
    package let repeatsHeading: Bool
    package let headings: [Heading]
    /// Each with as many values as there are headings; the first names the row.
    package let rows: [[HTML]]

    package init(caption: String, repeatsHeading: Bool = false, headings: [Heading], rows: [[HTML]]) {
        (self.caption, self.repeatsHeading) = (caption, repeatsHeading)
        (self.headings, self.rows) = (headings, rows)
    }

    package var html: HTML {
        let head = headings.map { "<th scope=\"col\"\(attribute: "class", Self.style($0))>\($0.title)</th>" as HTML }
        return """
            <div class="table"><table><caption\(attribute: "class", repeatsHeading ? "unseen" : nil)>\(caption)</caption>
            <thead><tr>\(head)</tr></thead>
            <tbody>\(rows.map(row))</tbody></table></div>
            """
    }

    private func row(_ values: [HTML]) -> HTML {
        let cells = zip(headings, values).enumerated().map { index, cell -> HTML in
            let (heading, value) = cell
            guard index > 0 else { return "<th scope=\"row\" data-label=\"\(heading.title)\">\(value)</th>" }
            return """
                <td data-label="\(heading.title)"\(attribute: "class", Self.style(heading, value))>\(value)</td>
                """
        }
        return "<tr>\(cells)</tr>"
    }

    /// Long values stand under their column's name on a phone: beside it they would be a thread of words.
    private static let longText = 60

    private static func style(_ heading: Heading, _ value: HTML = .empty) -> String? {
        if heading.isNumeric { return "number" }
        return value.textCount > longText ? "long" : nil
    }
}
