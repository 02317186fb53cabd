import Foundation
import Vocabulary

/// One language of notices: its sentences, its grammar and its fixed words.
protocol Phrasebook: TimePhrases, KeepingPhrases, ConditionPhrases, NamePhrases {
    var language: Language { get }
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
    func prevailing(_ language: String) -> String
    func lacking(_ language: String) -> String
    func lastUpdated(_ date: CalendarDate) -> String
    func inForce(_ date: CalendarDate) -> String
    func changeNotice(_ period: Period) -> String
    func breachNotice(_ period: Period) -> String
    func answer(within period: Period?, extended: Period?) -> String
}

extension Phrasebook {
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
    static func book(_ language: Language) -> any Phrasebook {
        switch language {
        case .bulgarian: return BulgarianPhrases()
        case .latvian: return LatvianPhrases()
        default: return EnglishPhrases()
        }
    }
}

/// Fits labels, which stand alone in the policy, into sentences.
enum LabelGrammar {
    /// With a small first letter, unless the first word is an abbreviation, a quotation or the English "I".
    static func inSentence(_ label: String) -> String {
        guard let first = label.first, first.isUppercase else { return label }
        let word = label.prefix { !$0.isWhitespace }
        let isAbbreviation = word.dropFirst().contains { $0.isUppercase || $0.isNumber }
        if isAbbreviation || word == "I" || word == "GPS" { return label }
        return first.lowercased() + label.dropFirst()
    }

    static func capitalised(_ text: String) -> String {
        guard let first = text.first else { return text }
        return first.uppercased() + text.dropFirst()
    }

    /// With a full stop, unless it ends as a sentence does.
    static func sentence(_ text: String) -> String {
        guard let last = text.last else { return text }
        let ends: Set<Character> = [".", "!", "?", "…", ":"]
        if ends.contains(last) { return capitalised(text) }
        if last == "“" || last == "”" || last == "\"", let before = text.dropLast().last, ends.contains(before) {
            return capitalised(text)
        }
        return capitalised(text) + "."
    }
}
