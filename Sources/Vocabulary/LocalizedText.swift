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

    /// The language in which readers of this one are shown the text: their own, else the prevailing one, else English,
    /// else any, by the order of tags. The one rule of fallback: pages, notices, consents and receipts ask here.
    package func shownLanguage(for language: Language) -> Language? {
        for candidate in [language, prevailing ?? .english, .english] where byLanguage[candidate] != nil {
            return candidate
        }
        return byLanguage.keys.min()
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
