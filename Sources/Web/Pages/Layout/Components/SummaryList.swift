/// Questions and answers in two columns, each with a link to change it: "check your answers", or the facts of a thing.
package struct SummaryList: Sendable {
    /// One row: a term and what it is.
    package struct Item: Sendable {
        package let key: String
        package let value: HTML
        /// Where this answer is changed; `nil` for none.
        package let change: Path?

        package init(_ key: String, _ value: HTML, change: Path? = nil) {
            (self.key, self.value, self.change) = (key, value, change)
        }

        /// Text that may have several lines; an empty one is shown as "not given" by the list.
        package static func text(_ key: String, _ value: String, change: Path? = nil) -> Item {
            Item(key, "\(value)", change: change)
        }
    }

    package let rows: [Item]
    /// Smaller, for what is only looked at when it is needed.
    package let isQuiet: Bool

    package init(rows: [Item], isQuiet: Bool = false) { (self.rows, self.isQuiet) = (rows, isQuiet) }

    /// The markup, in the reader's language.
    package func html(_ say: Voice) -> HTML {
        let rows = rows.map { row -> HTML in
            let value: HTML =
                row.value.isEmpty
                ? "<span class=\"absent\">\(say(LayoutText.notAnswered))</span>" : row.value
            let change = row.change.map { path -> HTML in
                """
                <dd class="action"><a href="\(path)">\(say(LayoutText.change))<span class="unseen"> \(row.key)</span>\
                </a></dd>
                """
            }
            return "<div><dt>\(row.key)</dt><dd>\(value)</dd>\(change)</div>"
        }
        return "<dl class=\"summary\(isQuiet ? " quiet" : "")\">\(rows)</dl>"
    }
}
