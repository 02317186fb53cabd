/// A number that matters, with what it counts.
package struct KeyFigure: Sendable {
    package let value: String
    package let label: String
    /// A sentence under it; empty for none.
    package let note: String

    package init(_ value: String, _ label: String, note: String = "") {
        (self.value, self.label, self.note) = (value, label, note)
    }

    /// Several beside one another.
    package static func row(_ figures: [KeyFigure]) -> HTML {
        let items = figures.map { figure -> HTML in
            """
            <div class="figure"><dt>\(figure.label)</dt><dd><b>\(figure.value)</b>\
            \(figure.note.isEmpty ? .empty : "<span>\(figure.note)</span>" as HTML)</dd></div>
            """
        }
        return "<dl class=\"figures\">\(items)</dl>"
    }
}
