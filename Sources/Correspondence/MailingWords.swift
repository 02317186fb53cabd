import Messages
import Policies
import Processing
import Vocabulary

/// What a mailing says: title and text by language, with places such as `{invoice}` for what is held of the person.
package struct MailingWords: Sendable {
    /// Title and text in one language.
    package struct Words: Sendable {
        package let title: Sealed<String>
        package let text: Sealed<String>

        package init(title: Sealed<String>, text: Sealed<String>) { (self.title, self.text) = (title, text) }
    }

    /// Bytes of a text before its places are filled.
    package static let maxTextBytes = 32 * 1024

    package let byLanguage: [Language: Words]

    package init(_ byLanguage: [Language: Words]) { self.byLanguage = byLanguage }

    /// As papers of a folder.
    var papers: [FolderPaper] {
        byLanguage.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap { language, words in
            [
                FolderPaper(ElementName(rawValue: "title-" + language.rawValue), words.title),
                FolderPaper(ElementName(rawValue: "text-" + language.rawValue), words.text),
            ]
        }
    }

    /// Reads what ``papers`` wrote; `nil` when they are gone.
    init?(_ papers: [OpenPaper]) {
        func paper(_ name: String) -> Sealed<String>? { papers.last { $0.name.rawValue == name }?.words }
        var byLanguage: [Language: Words] = [:]
        for name in papers.map(\.name.rawValue) where name.hasPrefix("title-") {
            let language = String(name.dropFirst("title-".count))
            guard let title = paper(name), let text = paper("text-" + language) else { continue }
            byLanguage[Language(rawValue: language)] = Words(title: title, text: text)
        }
        guard !byLanguage.isEmpty else { return nil }
        self.byLanguage = byLanguage
    }

    /// In the person's language, else in English, as the firm's other texts; else in the one that prevails, else in the first.
    func words(for language: Language?, of policy: Policy) -> (language: Language, words: Words)? {
        for wanted in [language, language.map { _ in .english }, policy.prevailingLanguage].compactMap(\.self) {
            if let words = byLanguage[wanted] { return (wanted, words) }
        }
        return byLanguage.min { $0.key.rawValue < $1.key.rawValue }.map { ($0.key, $0.value) }
    }

    /// The items whose values the words name, in all languages.
    var places: [ElementName] {
        let texts = byLanguage.values.flatMap { [$0.title, $0.text] }
        return Set(texts.flatMap { Self.pieces($0).compactMap(\.place) }).sorted()
    }

    /// - Throws: ``CorrespondenceFault`` `wordsMissing`, `wordsTooLong`, `placeUnknown`.
    func check(against purpose: Set<ElementName>) throws(CorrespondenceFault) {
        guard !byLanguage.isEmpty else { throw .wordsMissing }
        for words in byLanguage.values {
            let (title, text) = (words.title.revealingPersonalData(), words.text.revealingPersonalData())
            guard !title.allSatisfy(\.isWhitespace), !text.allSatisfy(\.isWhitespace) else { throw .wordsMissing }
            guard title.count <= OutgoingMessage.maxTitleLength, text.utf8.count <= Self.maxTextBytes,
                !title.contains(where: \.isNewline)
            else { throw .wordsTooLong }
        }
        guard places.allSatisfy(purpose.contains) else { throw .placeUnknown }
    }

    /// The words with the person's values in their places; `nil` when one is not held.
    static func filled(_ text: Sealed<String>, with values: [ElementName: Sealed<String>]) -> Sealed<String>? {
        var filled = ""
        for piece in pieces(text) {
            switch piece {
            case .words(let words): filled += words
            case .place(let name):
                guard let value = values[name] else { return nil }
                filled += value.revealingPersonalData()
            }
        }
        return Sealed(filled)
    }

    private static func pieces(_ text: Sealed<String>) -> [WordsPiece] {
        WordsPiece.pieces(of: text.revealingPersonalData())
    }
}
