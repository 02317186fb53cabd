import Vocabulary

/// What allows a transfer to a third country (Articles 45, 46, 47, 49 GDPR).
package enum TransferSafeguard: String, CaseIterable, Hashable, Sendable {
    case adequacy
    case standardClauses = "standard-clauses"
    case bindingRules = "binding-corporate-rules"
    case codeOfConduct = "code-of-conduct"
    case certification
    case explicitConsent = "explicit-consent"
    case contractNecessity = "contract-necessity"
    case publicInterest = "public-interest"
    case legalClaims = "legal-claims"
    case vitalInterests = "vital-interests"
}

/// What must be on record about a recipient before anything goes to it.
package enum RecipientStanding: String, CaseIterable, Hashable, Codable, Sendable {
    /// A processor's contract (Article 28(3) GDPR).
    case contract
    case vetted
    case confidentiality
    case safeguards
    case jointArrangement = "joint-arrangement"
}

/// Somebody to whom data is disclosed (Article 4(9) GDPR), for what, on which conditions.
package struct Recipient: Element {
    package let name: ElementName
    /// The parties that it is; empty when only the category is known.
    package var parties: [ElementName]
    package var role: PartyRole
    /// For which of the policy's purposes data goes to it.
    package var purposes: [ElementName]
    /// Which data; empty in the file means: all data of those purposes (resolved here).
    package var data: [ElementName]
    /// ISO codes, or `EEA`. Empty: the controller's own country.
    package var countries: [String]
    package var safeguards: [TransferSafeguard]
    package var condition: Condition?
    /// Particulars that each disclosure must name.
    package var requires: [ElementName]
    package var needs: [RecipientStanding]
    /// People are told before it happens.
    package var isAnnounced: Bool
    /// Only what was demanded goes out.
    package var isLimitedToDemand: Bool
    /// May it use what it gets for purposes of its own?
    package var mayUseForOwnPurposes: Bool
    package var annotations: Annotations
}

/// The firm's rule on third countries.
package struct Transfers: Element {
    /// Whether data may leave the European Economic Area at all.
    package enum Rule: String, CaseIterable, Hashable, Sendable {
        /// Nothing leaves the European Economic Area.
        case never
        /// With adequacy or a safeguard only.
        case safeguarded
    }
    /// Always `transfers`.
    package var name: ElementName { ElementName(rawValue: "transfers") }
    package var rule: Rule
    /// How to get a copy of the safeguards (Article 13(1)(f) GDPR).
    package var copies: LocalizedText
    package var annotations: Annotations
}
