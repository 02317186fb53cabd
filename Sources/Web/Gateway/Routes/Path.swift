import Vocabulary

/// One address of this server, from which both the link in a page and the router's pattern are made.
///
/// Every path has a static function or constant in an extension of this type (`Path+….swift`, one file an area), so
/// a link cannot drift from its route. A path never carries personal data: only opaque identifiers.
package struct Path: Hashable, Sendable, CustomStringConvertible {
    private let segments: [String]
    private let query: [(name: String, value: String)]
    /// The `id` of an element on the page; `nil` for its top.
    private var anchor: String?

    /// - Parameter segments: the parts between the slashes, not yet encoded.
    package init(_ segments: String...) { self.init(segments: segments) }

    /// The same from a list.
    package init(segments: [String], query: [(name: String, value: String)] = []) {
        (self.segments, self.query) = (segments, query)
    }

    /// This path with further segments at its end.
    package func appending(_ more: String...) -> Path { Path(segments: segments + more, query: query) }

    /// This path with one more query parameter, which must not be personal data.
    package func with(_ name: String, _ value: String) -> Path {
        Path(segments: segments, query: query + [(name, value)])
    }

    /// This path at an element of its page.
    package func at(_ anchor: String) -> Path {
        var path = self
        path.anchor = anchor
        return path
    }

    /// What a browser is given: absolute within this server, percent-encoded.
    package var link: String {
        var link = "/" + segments.map(Self.encoded).joined(separator: "/")
        if !query.isEmpty {
            link += "?" + query.map { "\(Self.encoded($0.name))=\(Self.encoded($0.value))" }.joined(separator: "&")
        }
        return link + (anchor.map { "#" + Self.encoded($0) } ?? "")
    }

    /// What the router is given: made from the same path with ``EntityID/parameter(_:)`` in the place of identifiers.
    package var pattern: String { "/" + segments.joined(separator: "/") }

    package var description: String { link }

    package static func == (left: Path, right: Path) -> Bool { left.link == right.link }
    package func hash(into hasher: inout Hasher) { hasher.combine(link) }

    /// RFC 3986 percent-encoding of all but the unreserved characters.
    static func encoded(_ text: String) -> String {
        var encoded = ""
        for byte in text.utf8 {
            switch byte {
            case 48...57, 65...90, 97...122, 45, 46, 95, 126: encoded.unicodeScalars.append(Unicode.Scalar(byte))
            default: encoded += "%" + Hex.text([byte]).uppercased()
            }
        }
        return encoded
    }
}

extension EntityID {
    /// Stands for an identifier in a route's pattern; the handler reads it by the same name.
    package static func parameter(_ name: String) -> Self { Self(rawValue: ":" + name) }
}
