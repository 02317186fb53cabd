import Policies
import Vocabulary

/// How a firm words the answers to one right in one language: what stands around the answer itself.
///
/// Kept by version: a new one stands beside the earlier ones, which are never changed.
package struct AnswerTemplate: Hashable, Sendable {
    /// Each may be empty: then the house's own words stand there.
    package struct Parts: Hashable, Sendable {
        package var opening: String
        package var closing: String
        package var signature: String

        package init(opening: String = "", closing: String = "", signature: String = "") {
            (self.opening, self.closing, self.signature) = (opening, closing, signature)
        }

        /// Nothing of its own: the house's words throughout.
        package var isEmpty: Bool { all.allSatisfy(\.isEmpty) }
        package var all: [String] { [opening, closing, signature] }
    }

    /// Also the entry of evidence of it.
    package let id: EntryID
    package let controller: ControllerID
    package let right: Right
    package let language: Language
    package let parts: Parts
    package let made: Instant
    /// Who of the staff made it.
    package let by: StaffID?

    package init(
        id: EntryID, controller: ControllerID, right: Right, language: Language, parts: Parts, made: Instant,
        by: StaffID?
    ) {
        (self.id, self.controller, self.right, self.language) = (id, controller, right, language)
        (self.parts, self.made, self.by) = (parts, made, by)
    }
}

/// What a template is filled with, written `{firm}`.
package enum TemplatePlace: String, CaseIterable, Hashable, Sendable {
    case firm
    /// What was asked for.
    case rights
    /// On which day.
    case day
    /// The number of the request.
    case number
}

/// Why words cannot stand in a template.
package enum TemplateFault: Error, Hashable, Sendable {
    /// Braces around what is no place; with what stands between them.
    case placeUnknown(String)
    /// A brace without its other half.
    case braceOpen
    case tooLong
    /// An address of mail: a template holds no personal data, and the firm's own contacts stand in the policy.
    case hasAddress

    /// Stable, in kebab-case.
    package var code: String {
        switch self {
        case .placeUnknown: return "template-place-unknown"
        case .braceOpen: return "template-brace-open"
        case .tooLong: return "template-too-long"
        case .hasAddress: return "template-has-address"
        }
    }
}

/// Words with places in them.
package struct TemplateText: Sendable {
    /// The longest of each part, in characters.
    package static let longest = 2000

    private enum Piece: Sendable {
        case words(Substring)
        case place(TemplatePlace)
    }

    private let pieces: [Piece]

    /// - Parameter allowed: addresses that may stand there: those of the firm itself.
    /// - Throws: ``TemplateFault``.
    package init(_ text: String, allowing allowed: Set<String> = []) throws(TemplateFault) {
        guard text.count <= Self.longest else { throw .tooLong }
        for word in text.split(whereSeparator: { $0.isWhitespace || "<>(),;".contains($0) }) where word.contains("@") {
            let bare = word.hasSuffix(".") ? word.dropLast() : word
            guard allowed.contains(bare.lowercased()) else { throw .hasAddress }
        }
        var (pieces, rest) = ([Piece](), text[...])
        while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
            guard rest[brace] == "{", let end = rest[brace...].firstIndex(of: "}") else { throw .braceOpen }
            let name = rest[rest.index(after: brace)..<end]
            guard !name.contains("{") else { throw .braceOpen }
            guard let place = TemplatePlace(rawValue: String(name)) else { throw .placeUnknown(String(name)) }
            pieces += [.words(rest[..<brace]), .place(place)]
            rest = rest[rest.index(after: end)...]
        }
        self.pieces = pieces + [.words(rest)]
    }

    /// The words with all their places filled.
    package func filled(_ values: [TemplatePlace: String]) -> String {
        pieces.map { piece in
            switch piece {
            case .words(let words): return String(words)
            case .place(let place): return values[place] ?? ""
            }
        }.joined()
    }
}
