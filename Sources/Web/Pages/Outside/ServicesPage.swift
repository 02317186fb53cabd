import Duties
import Policies
import Vocabulary

/// What the policy covers and what it does not, each with the policy that governs it.
struct ServicesPage: Sendable {
    let policy: Policy
    /// What staff entered under the entries of the policy.
    let addresses: [RegisterEntry]

    func page(_ say: Voice) -> Page {
        Page(
            title: say(OutsideText.servicesTitle), lead: say(OutsideText.servicesLead),
            body: policy.scope.isEmpty ? EmptyState(body: say(OutsideText.servicesNone)).html(say) : list(say),
            place: nil, back: .notice(policy.id))
    }

    private func list(_ say: Voice) -> HTML {
        let rows = policy.scope.map { entry -> HTML in
            """
            <section class="card" id="\(entry.name.rawValue)"><div class="card-head"><h2>\(entry.label(say))</h2>\
            \(Badge(entry.isCovered ? .good : .neutral, say(entry.isCovered ? OutsideText.covered : .notCovered)).html)</div>\
            \(say.paragraph(entry.annotations.text))\(governing(entry, say))</section>
            """
        }
        return HTML(rows)
    }

    private func governing(_ entry: ScopeEntry, _ say: Voice) -> HTML {
        let links = entry.links(addresses).map { name, address -> HTML in
            let words = name.map { "\($0): \(say(OutsideText.itsOwnPolicy))" } ?? say(OutsideText.itsOwnPolicy)
            return "<p>\(OutsideLinks(policy: policy).html(words, to: address, say))</p>"
        }
        if !links.isEmpty { return HTML(links) }
        guard entry.isCovered else { return "<p class=\"hint\">\(say(OutsideText.ownPolicyUnknown))</p>" }
        return """
            <p><a href="\(Path.service(policy.id, entry.name))">\(say(OutsideText.thisPolicy))\
            <span class="unseen">: \(entry.label(say))</span></a></p>
            """
    }
}
