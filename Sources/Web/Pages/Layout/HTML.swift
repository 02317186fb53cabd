import Vocabulary

/// Markup, safe by type: what is written in a literal stands as it is, what is put into it is escaped.
///
///     let row: HTML = "<li class=\"item\">\(name)</li>"
///
/// A `String` put in is text, in an element or between double quotes; only another ``HTML`` goes in as markup. There is
/// no way from a `String` to markup but the literal, so a page cannot be made to say what somebody typed as code.
package struct HTML: Sendable, Hashable, ExpressibleByStringInterpolation, CustomStringConvertible {
    package private(set) var markup: String

    package static let empty: HTML = ""

    /// For the compiler, which calls it for a literal; never call it with a text.
    package init(stringLiteral value: String) { markup = value }
    package init(stringInterpolation: StringInterpolation) { markup = stringInterpolation.markup }

    /// These after one another.
    package init(_ parts: [HTML]) { markup = parts.map(\.markup).joined() }
    package init(_ parts: [HTML], between: HTML) { markup = parts.map(\.markup).joined(separator: between.markup) }

    package var isEmpty: Bool { markup.isEmpty }

    /// How many characters a reader sees, more or less: those that stand outside tags.
    package var textCount: Int {
        var (count, isInTag) = (0, false)
        for byte in markup.utf8 {
            switch byte {
            case UInt8(ascii: "<"): isInTag = true
            case UInt8(ascii: ">"): isInTag = false
            // The bytes after a character's first are none of their own.
            default: if !isInTag, byte & 0xC0 != 0x80 { count += 1 }
            }
        }
        return count
    }

    package var description: String { markup }

    package static func + (left: HTML, right: HTML) -> HTML { HTML([left, right]) }

    /// Escapes whatever is put into markup, but markup.
    package struct StringInterpolation: StringInterpolationProtocol {
        var markup = ""

        package init(literalCapacity: Int, interpolationCount: Int) {
            markup.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        package mutating func appendLiteral(_ literal: String) { markup += literal }

        /// Text; escaped. Words in another language than the page's get an element with `lang`, where one may stand.
        package mutating func appendInterpolation(_ text: String) {
            guard ForeignWords.areIn(text) else { return HTML.escape(text, into: &markup) }
            let mayHaveElements = Self.takesElements(markup)
            for part in ForeignWords.parts(of: text) {
                guard let language = part.language, mayHaveElements else {
                    HTML.escape(part.words, into: &markup)
                    continue
                }
                markup += "<span lang=\"\(language.rawValue)\">"
                HTML.escape(part.words, into: &markup)
                markup += "</span>"
            }
        }

        /// Whether markup that ends so may go on with an element: not within a tag, nor where text alone may stand.
        private static func takesElements(_ markup: String) -> Bool {
            guard let last = markup.utf8.lastIndex(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }) else {
                return true
            }
            guard markup.utf8[last] == UInt8(ascii: ">") else { return false }
            guard let opened = markup.utf8[..<last].lastIndex(of: UInt8(ascii: "<")) else { return true }
            let tag = markup.utf8[markup.utf8.index(after: opened)..<last].prefix { $0 != 32 }
            return !["title", "option", "textarea"].contains(String(Substring(tag)))
        }

        /// A number needs no escaping.
        package mutating func appendInterpolation(_ number: Int) { markup += String(number) }

        /// Markup stays as it is.
        package mutating func appendInterpolation(_ html: HTML) { markup += html.markup }

        /// Nothing for `nil`.
        package mutating func appendInterpolation(_ html: HTML?) { markup += html?.markup ?? "" }

        /// Several pieces of markup, one after the other.
        package mutating func appendInterpolation(_ parts: [HTML]) { for part in parts { markup += part.markup } }

        /// A link of ours, for `href` and `action`.
        package mutating func appendInterpolation(_ path: Path) { HTML.escape(path.link, into: &markup) }

        /// ` name="value"`, with its space before; nothing for `nil`.
        package mutating func appendInterpolation(attribute name: StaticString, _ value: String?) {
            guard let value else { return }
            markup += " \(name)=\""
            HTML.escape(ForeignWords.bare(value), into: &markup)
            markup += "\""
        }

        /// ` name`, with its space before, when the condition holds: `checked`, `required`.
        package mutating func appendInterpolation(attribute name: StaticString, if condition: Bool) {
            if condition { markup += " \(name)" }
        }
    }

    private static func escape(_ text: String, into markup: inout String) {
        let needsEscape = text.utf8.contains { $0 == 38 || $0 == 60 || $0 == 62 || $0 == 34 || $0 == 39 }
        guard needsEscape else { return markup += text }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": markup += "&amp;"
            case "<": markup += "&lt;"
            case ">": markup += "&gt;"
            case "\"": markup += "&quot;"
            case "'": markup += "&#39;"
            default: markup.unicodeScalars.append(scalar)
            }
        }
    }
}
