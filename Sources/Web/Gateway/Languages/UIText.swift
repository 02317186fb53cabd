import Vocabulary

/// The words of one area of the interface, in each language that it speaks.
///
/// An area is an enum; each language is one file with one exhaustive `switch`, so that a missing text does not compile.
/// What varies is an associated value, and each language's file forms its own plurals (``Plural``) and order of words.
package protocol UIText: Hashable, Sendable {
    var english: String { get }
    var bulgarian: String { get }
    var latvian: String { get }
    /// Each case once, with sample values; for tests.
    static var samples: [Self] { get }
    /// The samples that may read the same in two languages.
    static var sameOnPurpose: Set<Self> { get }
}

extension UIText {
    package static var sameOnPurpose: Set<Self> { [] }

    /// The text in one of ``UILanguages/all``; English for any other.
    package func text(in language: Language) -> String {
        switch language {
        case .bulgarian: return bulgarian
        case .latvian: return latvian
        default: return english
        }
    }
}

extension UIText where Self: CaseIterable {
    package static var samples: [Self] { Array(allCases) }
}

/// The languages that the interface speaks.
package enum UILanguages {
    package static let all: [Language] = [.bulgarian, .latvian, .english]

    /// What a language calls itself.
    package static func ownName(_ language: Language) -> String {
        switch language {
        case .bulgarian: return "Български"
        case .latvian: return "Latviešu"
        case .english: return "English"
        default: return otherNames[language.rawValue] ?? language.rawValue
        }
    }

    /// Those of Europe in which firms publish and the interface has no sentences.
    private static let otherNames = [
        "cs": "Čeština", "da": "Dansk", "de": "Deutsch", "el": "Ελληνικά", "es": "Español", "et": "Eesti",
        "fi": "Suomi", "fr": "Français", "ga": "Gaeilge", "hr": "Hrvatski", "hu": "Magyar", "is": "Íslenska",
        "it": "Italiano", "lt": "Lietuvių", "mk": "Македонски", "mt": "Malti", "nl": "Nederlands", "no": "Norsk",
        "pl": "Polski", "pt": "Português", "ro": "Română", "ru": "Русский", "sk": "Slovenčina", "sl": "Slovenščina",
        "sq": "Shqip", "sr": "Српски", "sv": "Svenska", "tr": "Türkçe", "uk": "Українська",
    ]
}
