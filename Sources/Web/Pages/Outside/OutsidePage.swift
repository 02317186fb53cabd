import Policies
import Vocabulary

/// Stands before a site that the firm's policy does not govern: the policy ends there, and another one may apply.
struct OutsidePage: Sendable {
    let policy: Policy
    let address: String

    func page(_ say: Voice) -> Page {
        let host = WebAddress.host(of: address) ?? address
        return Page(
            title: say(OutsideText.title), lead: say(OutsideText.lead(host)),
            body: """
                \(ownWords(say))
                <p>\(say(OutsideText.readTheirs))</p>
                <p><code>\(address)</code></p>
                <div class="buttons"><a class="button" rel="external noreferrer" href="\(address)">\
                \(say(OutsideText.goOn(host)))</a>\(Button.link(say(OutsideText.stay), to: .notice(policy.id), .quiet))</div>
                """, back: .notice(policy.id))
    }

    /// What the firm itself says of sites outside its policy.
    private func ownWords(_ say: Voice) -> HTML {
        let entries = policy.scope.filter { !$0.isCovered && $0.kind == .site }
        return HTML(
            entries.filter { !$0.annotations.text.isEmpty }.map { entry in
                NoticeBox(.information, title: entry.label(say), say.paragraph(entry.annotations.text)).html(
                    say)
            })
    }
}
