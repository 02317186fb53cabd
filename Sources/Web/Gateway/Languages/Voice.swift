import Policies
import Vocabulary

/// Speaks to one reader: texts, dates, times and numbers in a language, a time zone, and at a moment.
package struct Voice: Sendable {
    package let language: Language
    package let timeZone: ZoneClock
    /// What "today" and "in three days" are counted from.
    package let now: Instant

    package init(language: Language, timeZone: ZoneClock = .utc, now: Instant) {
        (self.language, self.timeZone, self.now) = (language, timeZone, now)
    }

    /// The text in the reader's language.
    package func callAsFunction(_ text: some UIText) -> String { text.text(in: language) }

    /// A text of the policy for this reader (``LocalizedText/shownLanguage(for:)``), marked where it is in another
    /// language; empty when there is none.
    package func callAsFunction(_ text: LocalizedText) -> String {
        guard let shown = text.shownLanguage(for: language), let words = text.byLanguage[shown] else { return "" }
        return marked(words, in: shown)
    }

    /// The firm's name for this reader, marked where it is in another language.
    package func name(of firm: ControllerProfile) -> String {
        let name = self(firm.names)
        return name.isEmpty ? firm.name : name
    }

    /// Words as they are, marked where they are in another language than the reader's: pages then say so (WCAG 2.2,
    /// 3.1.2).
    package func marked(_ words: String, in other: Language) -> String {
        other == language ? words : ForeignWords.marked(words, other)
    }

    /// Words of a notice, each stretch marked where it is in another language than the reader's.
    package func marked(_ words: String, in tongue: NoticeTongue) -> String {
        tongue.parts(of: words).map { marked($0.words, in: $0.language) }.joined()
    }

    /// A paragraph of the policy, marked with its language where that is not the reader's; nothing when it is empty.
    package func paragraph(_ text: LocalizedText) -> HTML {
        guard let shown = text.shownLanguage(for: language), let words = text.byLanguage[shown] else { return .empty }
        return "<p\(attribute: "lang", shown == language ? nil : shown.rawValue)>\(words)</p>"
    }
}

extension Element {
    /// The label for this reader, marked where it is in another language; the name itself when there is no label.
    func label(_ say: Voice) -> String {
        let label = say(annotations.labels)
        return label.isEmpty ? name.rawValue : label
    }
}
