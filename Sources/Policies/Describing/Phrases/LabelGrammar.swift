/// Fits labels, which stand alone in the policy, into sentences.
enum LabelGrammar {
    /// With a small first letter, unless the first word is an abbreviation, a quotation or the English "I".
    static func inSentence(_ label: String) -> String {
        guard let first = label.first, first.isUppercase else { return label }
        let word = label.prefix { !$0.isWhitespace }
        let isAbbreviation = word.dropFirst().contains { $0.isUppercase || $0.isNumber }
        if isAbbreviation || word == "I" { return label }
        return first.lowercased() + label.dropFirst()
    }

    /// "Amazon Web Services", "Gift Aid": in English, where the word after the first is written large, and is no
    /// abbreviation.
    static func isEnglishName(_ label: String) -> Bool {
        let words = label.split(separator: " ", maxSplits: 2)
        let opening: Set<Substring> = ["A", "An", "The", "Your", "Our", "In", "From", "For", "To", "Of", "By", "With"]
        guard words.count > 1, !opening.contains(words[0]), let next = words[1].first, next.isUppercase else {
            return false
        }
        return words[1].dropFirst().first?.isLowercase == true
    }

    static func capitalised(_ text: String) -> String {
        guard let first = text.first else { return text }
        return first.uppercased() + text.dropFirst()
    }

    /// With a capital and a full stop, unless it ends as a sentence does.
    static func sentence(_ text: String) -> String { closed(capitalised(text)) }

    /// With a full stop, unless it ends as a sentence does.
    static func closed(_ text: String) -> String {
        guard let last = text.last else { return text }
        let ends: Set<Character> = [".", "!", "?", "…", ":"]
        if ends.contains(last) { return text }
        if last == "“" || last == "”" || last == "\"", let before = text.dropLast().last, ends.contains(before) {
            return text
        }
        return text + "."
    }
}
