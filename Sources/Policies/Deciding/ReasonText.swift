import Vocabulary

/// The sentence that says a reason to people, in Bulgarian, Latvian or English.
///
/// `{element}` stands for the label of the element that the reason names, `{datum}` for that of its item.
package enum ReasonText {
    /// The languages that have texts of their own; any other is served in English.
    package static let languages: [Language] = [.bulgarian, .latvian, .english]

    /// The sentence with its placeholders.
    package static func template(_ code: ReasonCode, in language: Language) -> String {
        switch language {
        case .bulgarian: return bulgarian(code)
        case .latvian: return latvian(code)
        default: return english(code)
        }
    }

    /// What the built-in purpose `data-subject-rights` is called where the policy gives it no label.
    static func rightsPurpose(in language: Language) -> String {
        switch language {
        case .bulgarian: return "Отговор на искания за упражняване на права"
        case .latvian: return "Atbildes uz personu tiesību pieprasījumiem"
        default: return "Answering people’s requests about their rights"
        }
    }
}
