import Policies
import Vocabulary

/// "Where this comes from": the lines of the policy's files and the clauses of the firm's text behind a section.
struct NoticeOrigins {
    let policy: Policy
    let say: Voice

    /// Folded at the end of a section; nothing for one that rests on nothing in the policy.
    func html(_ section: NoticeSection) -> HTML {
        var elements: [ElementReference] = []
        var clauses: [String] = []
        for origin in section.blocks.flatMap(\.origins) {
            elements += origin.elements.filter { !elements.contains($0) }
            clauses += origin.clauses.filter { !clauses.contains($0) }
        }
        let rows = elements.compactMap(row)
        guard !rows.isEmpty else { return .empty }
        let told = Set(elements.flatMap { policy.clauses(of: $0) })
        let rest = clauses.filter { !told.contains($0) }
        let others: HTML =
            rest.isEmpty ? .empty : "<p>\(say(NoticePageText.furtherClauses)): \(rest.joined(separator: ", "))</p>"
        return """
            <details class="origin"><summary>\(say(NoticePageText.origin))<span class="unseen">: \(section.title)</span>\
            </summary><div><ul>\(rows)</ul>\(others)</div></details>
            """
    }

    private func row(_ reference: ElementReference) -> HTML? {
        guard let place = policy.place(of: reference) else { return nil }
        let label = policy.element(reference).map { $0.label(say) } ?? reference.name.rawValue
        let clauses = policy.clauses(of: reference).joined(separator: ", ")
        return """
            <li>\(label) <code>\(place.file):\(place.line)</code>\
            \(clauses.isEmpty ? .empty : " <span class=\"clauses\">\(clauses)</span>" as HTML)</li>
            """
    }
}
