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

    /// A text of the policy in the reader's language, or the nearest there is; empty when there is none.
    package func callAsFunction(_ text: LocalizedText) -> String { text.text(in: language) ?? "" }

    /// A paragraph of the policy, marked with its language where that is not the reader's; nothing when it is empty.
    package func paragraph(_ text: LocalizedText) -> HTML {
        guard let words = text.text(in: language) else { return .empty }
        let own = text.byLanguage[language] == nil ? text.byLanguage.first { $0.value == words }?.key : nil
        return "<p\(attribute: "lang", own?.rawValue)>\(words)</p>"
    }
}
