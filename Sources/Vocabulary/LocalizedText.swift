/// A language by its BCP 47 primary tag in lower case: `bg`, `lv`, `en`.
package struct Language: EntityID {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }

    package static let bulgarian = Language(rawValue: "bg")
    package static let latvian = Language(rawValue: "lv")
    package static let english = Language(rawValue: "en")
}

/// One text in several languages.
package struct LocalizedText: Hashable, Codable, Sendable {
    package var byLanguage: [Language: String]

    package init(_ byLanguage: [Language: String] = [:]) { self.byLanguage = byLanguage }

    package var isEmpty: Bool { byLanguage.isEmpty }

    /// The text in the first of these languages that has one; else English; else any, by the order of tags.
    package func text(in languages: Language...) -> String? {
        for language in languages { if let text = byLanguage[language] { return text } }
        return byLanguage[.english] ?? byLanguage.min { $0.key < $1.key }?.value
    }
}
