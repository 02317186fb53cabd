/// The legal basis of a purpose, in words (Article 6(1) GDPR).
package enum BasisText: UIText {
    /// The consent's label.
    case consent(String)
    /// The relation's label; empty when none is named.
    case contract(String)
    /// The law's citation; empty when none is named.
    case legalObligation(String)
    case vitalInterests
    case publicTask(String)
    /// Which interests; empty when the policy does not say.
    case legitimateInterests(String)

    package static let samples: [BasisText] = [
        .consent("1"), .contract("1"), .contract(""), .legalObligation("1"), .legalObligation(""), .vitalInterests,
        .publicTask("1"), .publicTask(""), .legitimateInterests("1"), .legitimateInterests(""),
    ]

    static func tail(_ text: String) -> String { text.isEmpty ? "" : ": " + text }
}
