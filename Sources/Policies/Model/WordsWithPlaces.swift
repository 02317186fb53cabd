import Vocabulary

/// A stretch of words that are filled in for each person: words as they stand, or a place such as `{order-number}`.
package enum WordsPiece: Hashable, Sendable {
    case words(String)
    case place(ElementName)

    /// The item of a place.
    package var place: ElementName? {
        guard case .place(let name) = self else { return nil }
        return name
    }

    /// The pieces of a text in their order; a place is a name in braces, any other brace is a brace.
    package static func pieces(of text: String) -> [WordsPiece] {
        var (pieces, rest): ([WordsPiece], Substring) = ([], Substring(text))
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = rest[rest.index(after: open)..<close]
            let isName = !name.isEmpty && name.utf8.allSatisfy { isNameByte($0) }
            pieces.append(.words(String(rest[..<open])))
            pieces.append(isName ? .place(ElementName(rawValue: String(name))) : .words(String(rest[open...close])))
            rest = rest[rest.index(after: close)...]
        }
        return pieces + [.words(String(rest))]
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-")
    }
}

extension MessageKind {
    /// The items that its own words tell, in all languages.
    package var places: [ElementName] {
        let texts = Array(title.byLanguage.values) + Array(words.byLanguage.values)
        return Set(texts.flatMap { WordsPiece.pieces(of: $0).compactMap(\.place) }).sorted()
    }
}
