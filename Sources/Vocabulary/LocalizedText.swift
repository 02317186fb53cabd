/// A language by its BCP 47 primary tag in lower case: `bg`, `lv`, `en`.
package struct Language: EntityID {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }

    package static let bulgarian = Language(rawValue: "bg")
    package static let latvian = Language(rawValue: "lv")
    package static let english = Language(rawValue: "en")
}

/// One text in several languages.
package struct LocalizedText: Codable, Sendable {
    package var byLanguage: [Language: String]
    /// The language that prevails in the policy the text is of; `nil` for texts of the product.
    package var prevailing: Language?

    package init(_ byLanguage: [Language: String] = [:], prevailing: Language? = nil) {
        (self.byLanguage, self.prevailing) = (byLanguage, prevailing)
    }

    package var isEmpty: Bool { byLanguage.isEmpty }

    /// The language in which readers of this one are shown the text: their own, else English, which most of them read,
    /// else the prevailing one, else any, by the order of tags. The one rule of fallback: pages, consents and receipts ask
    /// here.
    package func shownLanguage(for language: Language) -> Language? {
        first(of: [language, .english, prevailing ?? .english])
    }

    /// The language of a text that stands in a notice of this one, which lacks it: there the text that decides goes before
    /// one that only helps to understand it.
    package func languageInNotice(of language: Language) -> Language? {
        first(of: [language, prevailing ?? .english, .english])
    }

    private func first(of languages: [Language]) -> Language? {
        languages.first { byLanguage[$0] != nil } ?? byLanguage.keys.min()
    }

    /// The text in that language.
    package func text(in language: Language) -> String? {
        shownLanguage(for: language).flatMap { byLanguage[$0] }
    }
}

/// Two texts are the same when they say the same; which language prevails is the policy's matter.
extension LocalizedText: Hashable {
    package static func == (left: Self, right: Self) -> Bool { left.byLanguage == right.byLanguage }
    package func hash(into hasher: inout Hasher) { hasher.combine(byLanguage) }
}
