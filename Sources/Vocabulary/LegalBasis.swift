/// One of the six grounds of Article 6(1) GDPR.
package enum LegalBasis: String, CaseIterable, Codable, Sendable {
    case consent
    case contract
    case legalObligation = "legal-obligation"
    case vitalInterests = "vital-interests"
    case publicTask = "public-task"
    case legitimateInterests = "legitimate-interests"

    /// The letter of Article 6(1) GDPR: `a` to `f`.
    package var letter: Character {
        switch self {
        case .consent: return "a"
        case .contract: return "b"
        case .legalObligation: return "c"
        case .vitalInterests: return "d"
        case .publicTask: return "e"
        case .legitimateInterests: return "f"
        }
    }

    /// Whether the person may object for reasons of their own situation (Article 21(1) GDPR).
    package var isOpenToObjection: Bool { self == .publicTask || self == .legitimateInterests }
}
