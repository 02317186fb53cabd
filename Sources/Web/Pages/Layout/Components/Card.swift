/// A box with a heading: one thing of several, or a way to go.
package struct Card: Sendable {
    package let title: String
    /// Where the heading leads; `nil` when the card is only read.
    package let path: Path?
    package let badge: Badge?
    package let body: HTML

    package init(title: String, path: Path? = nil, badge: Badge? = nil, _ body: HTML) {
        (self.title, self.path, self.badge, self.body) = (title, path, badge, body)
    }

    package var html: HTML {
        let heading: HTML = path.map { "<a href=\"\($0)\">\(title)</a>" } ?? "\(title)"
        return """
            <section class="card"><div class="card-head"><h3>\(heading)</h3>\(badge?.html)</div>
            \(body)
            </section>
            """
    }

    /// Cards beside one another where there is room.
    package static func grid(_ cards: [Card]) -> HTML { "<div class=\"cards\">\(cards.map(\.html))</div>" }
}
