import Foundation
import Vocabulary

/// How identifiers of a kind are brought to the form in which they are compared.
///
/// Unicode is composed (NFC) and outer white space dropped for all of them. The rules are part of every stored index:
/// a change needs all indexes made anew.
struct Normalisation: Sendable {
    /// The longest identifier, in bytes; RFC 5321 allows an address 320.
    static let byteLimit = 320

    let kind: IdentifierKind
    let countryPrefix: String?

    /// `nil` for what cannot be an identifier of the kind.
    func normal(_ value: String) -> String? {
        guard value.utf8.count <= Self.byteLimit * 2 else { return nil }
        let isPlain = value.utf8.allSatisfy { (33...126).contains($0) }
        // What is ASCII without spaces is composed and trimmed already.
        let trimmed =
            isPlain
            ? value : value.precomposedStringWithCanonicalMapping.trimmingCharacters(in: .whitespacesAndNewlines)
        let normal: String?
        switch kind {
        case .email: normal = email(trimmed)
        case .phone: normal = telephone(trimmed)
        case .number, .device: normal = trimmed
        }
        guard let normal, (1...Self.byteLimit).contains(normal.utf8.count) else { return nil }
        return normal
    }

    /// Lower case on both sides: no provider of weight tells capitals apart, and people do not type them alike.
    /// International domains stay as they are written.
    private func email(_ value: String) -> String? {
        if value.utf8.allSatisfy({ (33...126).contains($0) }) {
            let inner = value.utf8.dropFirst().dropLast()
            return inner.lastIndex(of: UInt8(ascii: "@")) == value.utf8.lastIndex(of: UInt8(ascii: "@"))
                && inner.contains(UInt8(ascii: "@")) ? value.lowercased() : nil
        }
        guard let at = value.lastIndex(of: "@"), at != value.startIndex, value.index(after: at) != value.endIndex,
            !value.contains(where: { $0.isWhitespace || $0.isNewline })
        else { return nil }
        return value.lowercased().precomposedStringWithCanonicalMapping
    }

    /// Digits with a leading `+`; `00` is `+`, and a national 0 gives way to the country's prefix.
    private func telephone(_ value: String) -> String? {
        var digits = ""
        for character in value {
            if let digit = character.wholeNumberValue, (0...9).contains(digit) {
                digits.append(String(digit))
            } else if character == "+", digits.isEmpty {
                digits = "+"
            } else if !character.isWhitespace, !"-–()./".contains(character) {
                return nil
            }
        }
        if digits.hasPrefix("+") { return digits.count > 3 ? digits : nil }
        guard digits.count > 2 else { return nil }
        if digits.hasPrefix("00") { return "+" + digits.dropFirst(2) }
        if let countryPrefix, digits.hasPrefix("0") { return "+" + countryPrefix + digits.dropFirst() }
        return digits
    }
}
