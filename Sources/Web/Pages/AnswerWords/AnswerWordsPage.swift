import Policies
import Rights
import Vocabulary

/// In whose words the answers to each right begin and end, by language.
struct AnswerWordsPage: Sendable {
    let controller: ControllerID
    /// For which the firm has words of its own.
    let own: Set<Pair>

    struct Pair: Hashable, Sendable {
        let right: Right
        let language: Language
    }

    func page(_ say: Voice) -> Page {
        let rows = Right.allCases.map { right -> [HTML] in
            ["\(say(RequestDeskText.right(right)))"]
                + UILanguages.all.map { language -> HTML in
                    let isOwn = own.contains(Pair(right: right, language: language))
                    return """
                        <a href="\(Path.answerWords(controller, right, language))">\
                        \(say(isOwn ? AnswerWordsText.own : .house))<span class="unseen">: \
                        \(say(RequestDeskText.right(right))), \(UILanguages.ownName(language))</span></a>
                        """
                }
        }
        return Page(
            title: say(AnswerWordsText.title), lead: say(AnswerWordsText.lead),
            body: DataTable(
                caption: say(AnswerWordsText.title), repeatsHeading: true,
                headings: [.init(say(RequestText.rights))] + UILanguages.all.map { .init(UILanguages.ownName($0)) },
                rows: rows
            ).html, width: .wide, place: .requests(controller), back: .requests(controller))
    }
}

/// The firm's words around the answers to one right, in one language: typed, looked at, and only then taken.
struct EditAnswerWordsPage: Sendable {
    enum Field {
        static let deed = "deed"
        static let opening = "opening"
        static let closing = "closing"
        static let signature = "signature"
    }

    enum Deed: String {
        case preview, keep
        /// Back to the house's own words.
        case leave
    }

    let controller: ControllerID
    let right: Right
    let language: Language
    let token: FormToken
    var parts: AnswerTemplate.Parts
    /// The newest first.
    let versions: [AnswerTemplate]
    /// A letter with these words, as a person would get it; `nil` before it was asked for.
    var preview: String?
    var mistakes: [FormMistake] = []

    private var path: Path { .answerWords(controller, right, language) }

    func page(_ say: Voice) -> Page {
        Page(
            title: "\(say(AnswerWordsText.title)): \(say(RequestDeskText.right(right)))",
            lead: "\(UILanguages.ownName(language)). \(say(AnswerWordsText.editLead))",
            body: """
                \(shown(say))
                <p class="hint">\(say(AnswerWordsText.places))</p>
                <ul>\(TemplatePlace.allCases.map { place($0, say) })</ul>
                \(form(say))\(leaving(say))\(earlier(say))
                """, place: .requests(controller), back: .answerWords(controller), mistakes: mistakes)
    }

    private func place(_ place: TemplatePlace, _ say: Voice) -> HTML {
        "<li><code>{\(place.rawValue)}</code> \(say(AnswerWordsText.place(place)))</li>"
    }

    private func form(_ say: Voice) -> HTML {
        func lines(_ field: String, _ label: AnswerWordsText, _ hint: AnswerWordsText, _ value: String) -> FormQuestion
        {
            FormQuestion(field, say(label), hint: say(hint), .lines(value: value, rows: 4), isOptional: true)
        }
        return FormView(
            action: path, token: token,
            questions: [
                lines(Field.opening, .opening, .openingHint, parts.opening),
                lines(Field.closing, .closing, .closingHint, parts.closing),
                lines(Field.signature, .signature, .signatureHint, parts.signature),
            ], hidden: [(Field.deed, Deed.preview.rawValue)], button: say(AnswerWordsText.preview),
            look: preview == nil ? .main : .quiet
        ).html(say, mistakes: mistakes)
    }

    /// The letter, and the button that takes its words.
    private func shown(_ say: Voice) -> HTML {
        guard let preview else { return .empty }
        let paragraphs = preview.split(separator: "\n\n").map { text -> HTML in
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { "\(String($0))" as HTML }
            return "<p>\(HTML(lines.enumerated().map { $0.offset == 0 ? $0.element : "<br>\($0.element)" }))</p>"
        }
        return """
            <h2 id="preview">\(say(AnswerWordsText.previewTitle))</h2>
            <blockquote lang="\(language.rawValue)">\(HTML(paragraphs))</blockquote>
            \(FormView(
                action: path, token: token,
                hidden: [
                    (Field.deed, Deed.keep.rawValue), (Field.opening, parts.opening), (Field.closing, parts.closing),
                    (Field.signature, parts.signature),
                ], button: say(AnswerWordsText.keep)
            ).html(say))
            """
    }

    private func leaving(_ say: Voice) -> HTML {
        guard versions.first?.parts.isEmpty == false else { return .empty }
        return Disclosure(
            say(AnswerWordsText.leave),
            FormView(
                action: path, token: token, hidden: [(Field.deed, Deed.leave.rawValue)],
                button: say(AnswerWordsText.leave), look: .danger
            ).html(say)
        ).html
    }

    private func earlier(_ say: Voice) -> HTML {
        guard !versions.isEmpty else { return .empty }
        let rows = versions.map { version -> [HTML] in
            [
                say.time(version.made), "<code>\(version.id.rawValue)</code>",
                version.parts.isEmpty
                    ? "\(say(AnswerWordsText.house))"
                    : "\(version.parts.all.filter { !$0.isEmpty }.joined(separator: " / "))",
            ]
        }
        return DataTable(
            caption: say(AnswerWordsText.versions),
            headings: [
                .init(say(AnswerWordsText.made)), .init(say(AnswerWordsText.version)),
                .init(say(AnswerWordsText.words)),
            ], rows: rows
        ).html
    }
}
