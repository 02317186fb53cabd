import Policies
import Rights
import Vocabulary

/// Who received the data that a request changed, and what each was told.
struct RecipientsView: Sendable {
    let tellings: [RecipientTelling]
    let words: PolicyVoice

    /// A table with its heading; nothing where nobody is to be told.
    ///
    /// - Parameter isDesk: whether staff read it.
    func html(isDesk: Bool) -> HTML {
        guard !tellings.isEmpty else { return .empty }
        let say = words.say
        let rows = tellings.map { telling -> [HTML] in
            return [
                "\(words.label(.recipients, telling.recipient))", badge(telling, isDesk).html, say.time(telling.at),
            ]
        }
        return """
            <h2 id="recipients">\(say(RecipientText.title))</h2>
            \(DataTable(
                caption: say(RecipientText.lead(days: RecipientTelling.silentAfterDays)),
                headings: [
                    .init(say(RecipientText.recipient)), .init(say(RequestText.state)), .init(say(RecipientText.since)),
                ], rows: rows
            ).html)
            """
    }

    private func badge(_ telling: RecipientTelling, _ isDesk: Bool) -> Badge {
        let say = words.say
        if let since = telling.silence(at: say.now) {
            return Badge(.warning, say(RecipientText.silent(since: say.date(since))))
        }
        return Badge(telling.state.isOpen && isDesk ? .warning : .neutral, say(RecipientText.state(telling.state)))
    }
}
