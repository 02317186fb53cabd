/// A heading that opens to more, by the browser's own means.
package struct Disclosure: Sendable {
    package let summary: String
    package let body: HTML
    package let isOpen: Bool

    package init(_ summary: String, isOpen: Bool = false, _ body: HTML) {
        (self.summary, self.isOpen, self.body) = (summary, isOpen, body)
    }

    package var html: HTML {
        "<details\(attribute: "open", if: isOpen)><summary>\(summary)</summary><div>\(body)</div></details>"
    }
}
