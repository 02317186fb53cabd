import Foundation
import Vocabulary

/// One language of notices: its sentences, its grammar and its fixed words.
protocol Phrasebook: TimePhrases, KeepingPhrases, ConditionPhrases, NamePhrases {
    var language: Language { get }
    /// What keeps its capital inside a sentence.
    var capitals: Capitals { get }
    /// Whom its phrases of grounds, conditions and keeping speak to.
    var reader: NoticeReader { get }
    /// The headings and fixed words of the notice.
    func title(_ part: NoticePart) -> String
    /// A sentence that opens the section.
    func opening(_ part: NoticePart) -> String?
    func word(_ word: NoticeWord) -> String
    /// "a, b and c"
    func and(_ parts: [String]) -> String
    /// "a, b or c"
    func or(_ parts: [String]) -> String
    func quoted(_ text: String) -> String
    /// "and 3 more"
    func more(_ count: Int) -> String
    func ageMinimum(_ years: Int) -> String
    func consentAge(_ years: Int) -> String
    /// The same where it is the age of the law of the firm's country.
    func consentAge(byLaw years: Int) -> String
    func prevailing(_ language: String) -> String
    func lacking(_ language: String) -> String
    func lastUpdated(_ date: CalendarDate) -> String
    func inForce(_ date: CalendarDate) -> String
    func changeNotice(_ period: Period) -> String
    func breachNotice(_ period: Period) -> String
    func answer(within period: Period?, extended: Period?) -> String
}

extension Phrasebook {
    /// The words to the person, or those of the person to the authority.
    func told(_ toPerson: String, _ ofPerson: String) -> String { reader == .person ? toPerson : ofPerson }

    /// A label of the policy as it stands within a sentence.
    func inSentence(_ label: String) -> String {
        language == .english && LabelGrammar.isEnglishName(label) ? label : capitals.inSentence(label)
    }

    /// "България" for `BG`, "the European Economic Area" for `EEA`; the code itself for what is no country.
    func country(_ code: String) -> String {
        switch code {
        case "EEA": return word(.economicArea)
        case "WORLD": return word(.anywhere)
        default: return Locale(identifier: language.rawValue).localizedString(forRegionCode: code) ?? code
        }
    }

    /// The language's name in this one: "Bulgarian".
    func name(_ other: Language) -> String {
        Locale(identifier: language.rawValue).localizedString(forLanguageCode: other.rawValue) ?? other.rawValue
    }
}

/// Finds the book of a language; English for one that has none.
enum Phrasebooks {
    static func book(
        _ language: Language, capitals: Capitals = Capitals(), for reader: NoticeReader = .person
    ) -> any Phrasebook {
        switch language {
        case .bulgarian: return BulgarianPhrases(capitals: capitals, reader: reader)
        case .latvian: return LatvianPhrases(capitals: capitals, reader: reader)
        default: return EnglishPhrases(capitals: capitals, reader: reader)
        }
    }

    /// Whether Zavet's own sentences exist in the language, so that it knows how its labels stand in them.
    static func has(_ language: Language) -> Bool { [.bulgarian, .latvian, .english].contains(language) }
}
