/// Views of the same thing, each a page of its own: links that look like tabs and need no script.
package struct Tabs: Sendable {
    /// One tab and where it leads.
    package struct Tab: Sendable {
        package let title: String
        package let path: Path
        /// Shown behind the title; `nil` for none.
        package let count: Int?

        package init(_ title: String, _ path: Path, count: Int? = nil) {
            (self.title, self.path, self.count) = (title, path, count)
        }
    }

    package let label: String
    package let tabs: [Tab]
    package let current: Path

    /// - Parameter label: what the views are of; read by screen readers.
    package init(label: String, tabs: [Tab], current: Path) {
        (self.label, self.tabs, self.current) = (label, tabs, current)
    }

    /// The markup, in the reader's language.
    package func html(_ say: Voice) -> HTML {
        let items = tabs.map { tab -> HTML in
            let count = tab.count.map { "<span class=\"count\">\(say.number($0))</span>" as HTML }
            return """
                <li><a href="\(tab.path)"\(attribute: "aria-current", tab.path == current ? "page" : nil)>\
                \(tab.title)\(count)</a></li>
                """
        }
        return "<nav class=\"tabs\" aria-label=\"\(label)\"><ul>\(items)</ul></nav>"
    }
}
