/// The way to the parts of a long list before and after this one.
package struct PageTurner: Sendable {
    package let previous: Path?
    package let next: Path?

    package init(previous: Path? = nil, next: Path?) { (self.previous, self.next) = (previous, next) }

    /// The markup, in the reader's language.
    package func html(_ say: Voice) -> HTML {
        guard previous != nil || next != nil else { return .empty }
        return """
            <nav class="turner">\
            \(previous.map { "<a rel=\"prev\" href=\"\($0)\">\(say(LayoutText.previousPage))</a>" as HTML })\
            \(next.map { "<a rel=\"next\" href=\"\($0)\">\(say(LayoutText.nextPage))</a>" as HTML })</nav>
            """
    }
}
