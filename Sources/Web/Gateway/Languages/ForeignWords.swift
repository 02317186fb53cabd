import Vocabulary

/// Words in another language within a text, marked as Unicode once meant it: by tag characters, which nobody sees.
///
/// So a label keeps its language on its way through titles, lists and sentences to the one place where text becomes
/// markup (``HTML``), which makes elements with `lang` of them. What people typed is not marked, and a mark in it
/// changes nothing but the language that a screen reader takes their words for.
enum ForeignWords {
    /// LANGUAGE TAG.
    private static let begin: Unicode.Scalar = "\u{E0001}"
    /// CANCEL TAG; no character follows that it could join.
    private static let cancel: Unicode.Scalar = "\u{E007F}"
    /// What stands behind marked words.
    static let end = String(String.UnicodeScalarView([begin, cancel]))

    /// A stretch of a text; `nil` for the text's own language.
    struct Part: Hashable {
        let language: Language?
        let words: String
    }

    static func marked(_ words: String, _ language: Language) -> String {
        guard !words.isEmpty else { return words }
        let tag = language.rawValue.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xE0000) }
        return String(String.UnicodeScalarView([begin] + tag)) + words + end
    }

    /// Whether any are in a text; asked of every text of every page.
    static func areIn(_ text: String) -> Bool {
        text.utf8.contains(0xF3) && text.unicodeScalars.contains(begin)
    }

    /// The text's stretches, without their marks.
    static func parts(of text: String) -> [Part] {
        var (parts, language, words) = ([Part](), Language?.none, String.UnicodeScalarView())
        var (tag, isInTag) = ("", false)
        func close() {
            if !words.isEmpty { parts.append(Part(language: language, words: String(words))) }
            words = String.UnicodeScalarView()
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case begin:
                close()
                (tag, isInTag, language) = ("", true, nil)
            case cancel: isInTag = false
            case "\u{E0061}"..."\u{E007A}" where isInTag:
                tag.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value - 0xE0000)))
            default:
                if isInTag { (language, isInTag) = (tag.isEmpty ? nil : Language(rawValue: tag), false) }
                words.append(scalar)
            }
        }
        close()
        return parts
    }

    /// The text without marks.
    static func bare(_ text: String) -> String {
        areIn(text) ? parts(of: text).map(\.words).joined() : text
    }
}
