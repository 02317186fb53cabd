import Policies
import Vocabulary

/// The firms on this server.
struct HomePage {
    struct Firm {
        let id: ControllerID
        let name: String
        /// In a sentence, from the policy; empty when it says nothing.
        let about: LocalizedText
        let languages: [Language]
        /// `nil` when the firm states no first day.
        let effective: CalendarDate?
    }

    let firms: [Firm]
    /// Whether outgoing messages can be read on a page here.
    let hasMailbox: Bool

    func page(_ say: Voice) -> Page {
        let cards = firms.map { firm in
            let languages = firm.languages.map { language -> HTML in
                "<span lang=\"\(language.rawValue)\">\(UILanguages.ownName(language))</span>"
            }
            return Card(
                title: firm.name, path: .controller(firm.id),
                """
                \(say.paragraph(firm.about))\
                <p class="hint">\(firm.effective.map { "\(say(HomeText.inForceFrom)) \(say.date($0, .since))<br>" as HTML })\
                \(HTML(languages, between: " · "))</p>
                """)
        }
        let mailbox: HTML =
            hasMailbox ? "<p class=\"hint\"><a href=\"\(Path.mailbox)\">\(say(HomeText.mailbox))</a></p>" : .empty
        return Page(
            title: say(HomeText.title), lead: say(HomeText.lead),
            body: """
                <h2 id="firms">\(say(HomeText.firms))</h2>\
                \(firms.isEmpty ? EmptyState(body: say(HomeText.noFirms)).html(say) : Card.grid(cards))\(mailbox)
                """,
            width: .wide)
    }
}
