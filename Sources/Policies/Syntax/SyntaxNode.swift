/// One value of a policy file with the place where it stands, before anything is known of its meaning.
///
/// A scalar is its text: whether `no` is a country, a word or a truth value is for the shape it is read by to say.
package struct SyntaxNode: Hashable, Sendable {
    /// A scalar, a list or a map, as it stands in the file.
    package indirect enum Content: Hashable, Sendable {
        case scalar(String, isPlain: Bool)
        case list([SyntaxNode])
        case map([SyntaxEntry])
    }

    package let content: Content
    package let place: Place

    package init(_ content: Content, at place: Place) { (self.content, self.place) = (content, place) }

    /// The text of a scalar.
    package var text: String? {
        guard case .scalar(let text, _) = content else { return nil }
        return text
    }

    package var list: [SyntaxNode]? {
        guard case .list(let nodes) = content else { return nil }
        return nodes
    }

    package var map: [SyntaxEntry]? {
        guard case .map(let entries) = content else { return nil }
        return entries
    }

    /// A key without a value: `retention:` and nothing after it, or `~`, or `null`.
    package var isNothing: Bool {
        guard case .scalar(let text, isPlain: true) = content else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(text)
    }

    /// The value of a key of a map; `nil` when it is absent or this is no map.
    package subscript(key: String) -> SyntaxNode? { map?.first { $0.key == key }?.value }

    /// What kind of value this is, in words for a message.
    package var kindInWords: String {
        if isNothing { return "nothing" }
        switch content {
        case .scalar: return "a text"
        case .list: return "a list"
        case .map: return "a map"
        }
    }
}

/// One key of a map with its value.
package struct SyntaxEntry: Hashable, Sendable {
    package let key: String
    package let keyPlace: Place
    package let value: SyntaxNode

    package init(key: String, keyPlace: Place, value: SyntaxNode) {
        (self.key, self.keyPlace, self.value) = (key, keyPlace, value)
    }
}
