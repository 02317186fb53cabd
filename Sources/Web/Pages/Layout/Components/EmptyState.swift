/// What stands where a list has nothing yet: why that is, and what would put something there.
package struct EmptyState: Sendable {
    /// Empty for the usual words.
    package let title: String
    package let body: String
    package let action: HTML

    package init(title: String = "", body: String, action: HTML = .empty) {
        (self.title, self.body, self.action) = (title, body, action)
    }

    /// The markup, in the reader's language.
    package func html(_ say: Voice) -> HTML {
        """
        <div class="empty"><p class="empty-title">\(title.isEmpty ? say(LayoutText.nothingHere) : title)</p>\
        <p>\(body)</p>\(action)</div>
        """
    }
}
