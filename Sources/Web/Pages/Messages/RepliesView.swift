import Correspondence
import Vocabulary

/// What the firm replied to a value, beside that value.
struct RepliesView: Sendable {
    let replies: [OwnMessage]

    func html(_ say: Voice) -> HTML {
        HTML(
            replies.map { reply -> HTML in
                let text = reply.text?.revealingPersonalData() ?? ""
                let lines = text.split(separator: "\n").map { "<p dir=\"auto\">\(String($0))</p>" as HTML }
                let title = reply.title?.revealingPersonalData() ?? ""
                return """
                    <div class="reply"><p class="hint">\(say(StaffDataText.replied)), \(say.time(reply.delivery.settled))</p>\
                    \(title.isEmpty ? .empty : "<p><b>\(title)</b></p>" as HTML)\(lines)</div>
                    """
            })
    }
}
