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

    /// Why data that a rule only sets apart is not used: it is not gone, as "the time is over" would let one think.
    static func setApart(in language: Language) -> String {
        switch language {
        case .bulgarian:
            return "„{datum}“ е отделено: още се пази, но служи само за правата на лицето и за каквото законът допуска "
                + "при ограничени данни."
        case .latvian:
            return
                "„{datum}” ir nošķirti: tos vēl glabā, bet tie kalpo tikai personas tiesībām un tam, ko likums ļauj ar "
                + "ierobežotiem datiem."
        default:
            return
                "“{datum}” is set apart: it is still kept, but serves only the person's rights and what the law allows "
                + "with restricted data."
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
