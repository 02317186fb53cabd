/// What words of a notice come from: elements of the policy, and through them clauses of the firm's own text.
package struct NoticeOrigin: Hashable, Sendable {
    package var elements: [ElementReference]
    /// Clauses of those elements, and of open points told here.
    package var clauses: [String]

    package init(elements: [ElementReference] = [], clauses: [String] = []) {
        (self.elements, self.clauses) = (elements, clauses)
    }

    /// From nothing in the policy: words that the law or the layout wants.
    package static let none = NoticeOrigin()

    package var isEmpty: Bool { elements.isEmpty && clauses.isEmpty }

    package static func + (left: Self, right: Self) -> Self {
        NoticeOrigin(
            elements: left.elements + right.elements.filter { !left.elements.contains($0) },
            clauses: left.clauses + right.clauses.filter { !left.clauses.contains($0) })
    }
}
