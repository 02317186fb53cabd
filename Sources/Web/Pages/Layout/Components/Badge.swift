/// A word or two on the state of something; the colour says nothing that the word does not.
package struct Badge: Sendable {
    /// What the badge's colour tells; its words tell it too.
    package enum Tone: String, CaseIterable, Sendable {
        case neutral
        case info
        case good
        case warning
        case bad
    }

    package let tone: Tone
    package let text: String

    package init(_ tone: Tone, _ text: String) { (self.tone, self.text) = (tone, text) }

    package var html: HTML { "<span class=\"badge badge-\(tone.rawValue)\">\(text)</span>" }
}
