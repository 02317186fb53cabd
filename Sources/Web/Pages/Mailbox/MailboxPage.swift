import Messages
import Vocabulary

/// Messages that people would get, newest first.
struct MailboxPage {
    let items: [LocalMailbox.Item]

    func page(_ say: Voice) -> Page {
        Page(
            title: say(MailboxText.title), lead: say(MailboxText.lead),
            body: items.isEmpty
                ? EmptyState(body: say(MailboxText.empty)).html(say) : HTML(items.map { message($0, say) }))
    }

    private func message(_ item: LocalMailbox.Item, _ say: Voice) -> HTML {
        let message = item.message
        let paragraphs = message.body.revealingPersonalData().split(separator: "\n\n").map { part -> HTML in
            let text = String(part.trimmingPrefix { $0 == " " || $0 == "\n" })
            return Self.isCode(text) ? "<p><code class=\"code\">\(text)</code></p>" : "<p>\(text)</p>"
        }
        return """
            <article class="card message"><h2>\(message.title.revealingPersonalData())</h2>\
            <p class="hint">\(say(MailboxText.to)) \(message.to.revealingPersonalData()) · \(say.time(item.receivedAt))</p>\
            <div lang="\(message.language.rawValue)">\(paragraphs)</div></article>
            """
    }

    /// Digits and spaces only: what is copied out of a message.
    private static func isCode(_ text: String) -> Bool {
        (6...12).contains(text.utf8.count) && text.utf8.allSatisfy { $0 == 32 || (48...57).contains($0) }
    }
}
