import Vocabulary

/// One page, as its maker gives it to the layout: a heading and what stands under it.
package struct Page: Sendable {
    /// The heading; also the title in the browser's tab.
    package var title: String
    /// A sentence or two under the heading; empty for none.
    package var lead: String
    package var body: HTML
    /// The sections that a table of contents names; with two or more it stands beside the text on a wide screen.
    package var contents: [ContentsEntry]
    package var width: Width
    /// The entry of the navigation that is marked; `nil` for none.
    package var place: Path?
    /// Where the link above the heading leads back to.
    package var back: Path?
    /// The mistakes in the form on this page, listed above the heading's text; the title then says so.
    package var mistakes: [FormMistake]

    /// How wide the column of text is.
    package enum Width: String, Sendable {
        /// A column of readable measure.
        case text
        /// For tables and desks.
        case wide
    }

    package init(
        title: String, lead: String = "", body: HTML, contents: [ContentsEntry] = [], width: Width = .text,
        place: Path? = nil, back: Path? = nil, mistakes: [FormMistake] = []
    ) {
        (self.title, self.lead, self.body, self.contents) = (title, lead, body, contents)
        (self.width, self.place, self.back, self.mistakes) = (width, place, back, mistakes)
    }
}

/// A line of the table of contents.
package struct ContentsEntry: Hashable, Sendable {
    /// The `id` of the section's heading.
    package let anchor: String
    package let title: String

    package init(anchor: String, title: String) { (self.anchor, self.title) = (anchor, title) }
}

/// A mistake in a form, as the reader is told it.
package struct FormMistake: Hashable, Sendable {
    /// The name of the field, which is also its element's `id`.
    package let field: String
    package let message: String

    package init(field: String, message: String) { (self.field, self.message) = (field, message) }
}
