/// The shapes of the words that evidence may hold; none of them can hold a sentence.
///
/// Invariant (no free text): every string in an entry has passed one of these.
package enum EvidenceShape: Sendable {
    /// `[a-z0-9][a-z0-9._-]{0,80}`: the name of a policy element or of a detail.
    case name
    /// `[a-z][a-z0-9]*(-[a-z0-9]+)*`, up to 64 characters: a kind or a code.
    case kebab
    /// `[A-Za-z0-9][A-Za-z0-9._-]{0,40}`: the mark of a clause, as the firm numbers them.
    case clause
    /// `[a-z0-9][a-z0-9-]{0,63}`: an opaque identifier.
    case identifier

    /// Whether the text has this shape.
    package func matches(_ text: String) -> Bool {
        let bytes = text.utf8
        guard let first = bytes.first, bytes.count <= maxBytes else { return false }
        switch self {
        case .name:
            return Self.isLowerOrDigit(first)
                && bytes.allSatisfy { Self.isLowerOrDigit($0) || Self.isDotOrUnderscore($0) || $0 == Self.hyphen }
        case .clause:
            return Self.isLetterOrDigit(first)
                && bytes.allSatisfy {
                    Self.isLetterOrDigit($0) || Self.isDotOrUnderscore($0) || $0 == Self.hyphen
                }
        case .identifier:
            return Self.isLowerOrDigit(first) && bytes.allSatisfy { Self.isLowerOrDigit($0) || $0 == Self.hyphen }
        case .kebab:
            return first >= 97 && Self.isKebab(bytes)
        }
    }

    /// Longest text of this shape in bytes.
    package var maxBytes: Int {
        switch self {
        case .name: return 81
        case .kebab, .identifier: return 64
        case .clause: return 41
        }
    }

    private static let hyphen = UInt8(ascii: "-")

    private static func isKebab(_ bytes: String.UTF8View) -> Bool {
        var previous = hyphen
        for byte in bytes {
            guard isLowerOrDigit(byte) || (byte == hyphen && previous != hyphen) else { return false }
            previous = byte
        }
        return previous != hyphen
    }

    private static func isLowerOrDigit(_ byte: UInt8) -> Bool { (97...122).contains(byte) || (48...57).contains(byte) }
    private static func isLetterOrDigit(_ byte: UInt8) -> Bool { isLowerOrDigit(byte) || (65...90).contains(byte) }
    private static func isDotOrUnderscore(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
    }
}
