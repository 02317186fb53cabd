import Policies
import Vocabulary

/// What stands in place of a page that the policy does not permit now: the reasons, with their clauses.
struct DeniedPage: Sendable {
    let reasons: [ExplainedReason]
    let back: Path?

    init(_ response: DecisionResponse, by policy: Policy, _ say: Voice, back: Path?) {
        (reasons, self.back) = (policy.explain(response, in: say.language), back)
    }

    func page(_ say: Voice) -> Page {
        let items = reasons.map { reason -> HTML in
            let clauses = reason.clauses.joined(separator: ", ")
            return "<li>\(reason.text)\(clauses.isEmpty ? .empty : " <small>(\(clauses))</small>" as HTML)</li>"
        }
        return Page(
            title: say(MyDataText.notShown), lead: say(MyDataText.notShownLead), body: "<ul>\(items)</ul>", back: back)
    }
}
