import Policies
import Vocabulary

/// All points of collection of a firm: those that can be used here, and what is taken elsewhere.
struct PointListPage {
    let firm: ControllerID
    let policy: Policy
    let isSignedIn: Bool

    func page(_ say: Voice) -> Page {
        let forms = policy.points.map { PointForm($0, of: policy) }
        let groups: [(PointForm.Reach, CollectText)] = [
            (.here, .here), (.afterSignIn, .afterSignIn), (.elsewhere, .elsewhere),
        ]
        let parts = groups.map { reach, title -> HTML in
            let own = forms.filter { $0.reach(isSignedIn: isSignedIn) == reach }
            guard !own.isEmpty else { return .empty }
            return """
                <h2 id="\(title.anchor)">\(say(title))</h2>\
                \(reach == .elsewhere ? HTML(own.map { folded($0, say) }) : Card.grid(own.map { card($0, say) }))
                """
        }
        return Page(
            title: say(CollectText.listTitle), lead: say(CollectText.listLead),
            body: forms.isEmpty ? EmptyState(body: say(CollectText.noPoints)).html(say) : HTML(parts),
            width: .wide, place: .points(firm))
    }

    private func card(_ form: PointForm, _ say: Voice) -> Card {
        let items = form.fields.map { $0.item.label(say) }.joined(separator: ", ")
        let text = say(form.point.annotations.text)
        return Card(
            title: form.point.label(say), path: .point(firm, form.point.name),
            """
            \(text.isEmpty ? .empty : "<p>\(text)</p>" as HTML)<p class="hint">\(say(CollectText.takes)): \(items)</p>
            """)
    }

    private func folded(_ form: PointForm, _ say: Voice) -> HTML {
        let text = say(form.point.annotations.text)
        let items = form.fields.map { "<li>\($0.item.label(say))</li>" as HTML }
        let why = form.purposes.map { $0.label(say) }.joined(separator: "; ")
        return Disclosure(
            "\(form.point.label(say)) – \(say(CollectText.channel(form.point.channel)))",
            """
            \(text.isEmpty ? .empty : "<p>\(text)</p>" as HTML)<p>\(say(CollectText.usedFor(purposes: why)))</p>\
            \(items.isEmpty ? .empty : "<ul>\(items)</ul>" as HTML)
            """
        ).html
    }
}

extension CollectText {
    /// The `id` of the heading.
    fileprivate var anchor: String {
        switch self {
        case .here: return "here"
        case .afterSignIn: return "after-sign-in"
        default: return "elsewhere"
        }
    }
}
