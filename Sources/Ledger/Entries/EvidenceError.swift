import Vocabulary

/// Why something is no entry of evidence; names the member at fault, never its content.
package enum EvidenceError: Error, Hashable, Sendable {
    /// A string that has not the shape its place asks for (``EvidenceShape``).
    case malformedText(member: String)
    /// A count beyond 2^53 - 1, which other readers of JSON would round.
    case countOutOfRange(member: String)
    /// A time outside the years 0001 to 9999.
    case instantOutOfRange(member: String)
    /// More than ``EvidenceEntry/maxBytes``.
    case tooLarge(bytes: Int)
    case notJSON(JSONError)
    /// A member that is absent, unknown or of another type than version 1 has.
    case unexpectedMember(String)
    /// The bytes are an entry, but not in the canonical form that is hashed.
    case notCanonical
    case unknownVersion

    package var code: String {
        switch self {
        case .malformedText: return "evidence-malformed-text"
        case .countOutOfRange: return "evidence-count-out-of-range"
        case .instantOutOfRange: return "evidence-instant-out-of-range"
        case .tooLarge: return "evidence-too-large"
        case .notJSON: return "evidence-not-json"
        case .unexpectedMember: return "evidence-unexpected-member"
        case .notCanonical: return "evidence-not-canonical"
        case .unknownVersion: return "evidence-unknown-version"
        }
    }
}
