import Policies
import Vocabulary

/// Marks the links that lead out of what a policy governs, and leads them over the page that says so.
struct OutsideLinks: Sendable {
    let policy: Policy

    /// A link in the words of a page; where it leads outside it is marked and goes by way of ``OutsidePage``.
    func html(_ words: String, to address: String, _ say: Voice) -> HTML {
        guard policy.isOutside(address) else { return "<a href=\"\(address)\">\(words)</a>" }
        return """
            <a class="outside" rel="external" href="\(Path.outside(policy.id, address))">\(words)\
            <span class="mark"> (\(say(OutsideText.mark)))</span></a>
            """
    }
}
