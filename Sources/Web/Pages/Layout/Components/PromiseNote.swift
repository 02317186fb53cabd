/// Beside a sentence of the notice: what carries it out, its figures so far, and what it means for this reader.
package struct PromiseNote: Sendable {
    /// What the machine does for it.
    package let carriedOut: String
    /// For example "38 answered this year, median 3 days, none late"; empty when nothing was counted yet.
    package let figures: String
    /// For someone signed in; empty for others.
    package let forYou: String
    package let badge: Badge?

    package init(carriedOut: String, figures: String = "", forYou: String = "", badge: Badge? = nil) {
        (self.carriedOut, self.figures, self.forYou, self.badge) = (carriedOut, figures, forYou, badge)
    }

    package var html: HTML {
        """
        <aside class="promise"><p>\(badge?.html) \(carriedOut)</p>\
        \(figures.isEmpty ? .empty : "<p class=\"promise-figures\">\(figures)</p>" as HTML)\
        \(forYou.isEmpty ? .empty : "<p class=\"promise-you\">\(forYou)</p>" as HTML)</aside>
        """
    }

    /// A clause of the notice with its note: side by side where there is room.
    package static func clause(_ text: HTML, _ note: PromiseNote) -> HTML {
        "<div class=\"clause\"><div class=\"clause-text\">\(text)</div>\(note.html)</div>"
    }
}
