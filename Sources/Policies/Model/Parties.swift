import Vocabulary

/// What a party is in respect of the data (Article 4(7) to (10), 26, 27, 37 GDPR and everyday terms).
package enum PartyRole: String, CaseIterable, Hashable, Sendable {
    case controller
    case jointController = "joint-controller"
    case representative
    case dataProtectionOfficer = "dpo"
    case processor
    case subProcessor = "sub-processor"
    case recipient
    case thirdParty = "third-party"
    case affiliate
    case authority
    case source
    case successor
    case contactPoint = "contact"
}

/// How somebody can be reached. Every list may be empty.
package struct ContactDetails: Hashable, Sendable {
    package var emails: [String] = []
    package var phones: [String] = []
    package var addresses: [LocalizedText] = []
    package var sites: [String] = []
    /// When and where one can come in person.
    package var office: LocalizedText = .init()
    /// The person or post to ask for.
    package var person: LocalizedText = .init()

    package init() {}

    package var isEmpty: Bool {
        emails.isEmpty && phones.isEmpty && addresses.isEmpty && sites.isEmpty && office.isEmpty && person.isEmpty
    }
}

/// Whoever decides why and how personal data is processed, and publishes the policy (Article 4(7) GDPR).
package struct Controller: Element {
    /// Always `controller`.
    package var name: ElementName { ElementName(rawValue: "controller") }
    package var legalName: LocalizedText
    /// Number in the commercial register, where stated.
    package var registration: String?
    package var seat: LocalizedText
    /// ISO 3166-1 alpha-2 country of establishment.
    package var country: String
    package var contact: ContactDetails
    /// Key of the supervisory authority in the register of authorities: `bg/cpdp`. From the country when not stated.
    package var authority: String?
    /// Further controllers with whom purposes and means are decided (Article 26 GDPR).
    package var jointWith: [ElementName]
    /// Key of a party.
    package var dataProtectionOfficer: ElementName?
    /// Key of a party (Article 27 GDPR).
    package var representative: ElementName?
    package var annotations: Annotations
}

/// Anyone else that the policy speaks of. One party may have several roles.
package struct Party: Element {
    package let name: ElementName
    package var legalName: LocalizedText
    package var roles: [PartyRole]
    /// True for "banks", "postal operators": a category, not one firm.
    package var isCategory: Bool
    /// ISO 3166-1 alpha-2 codes, or `EEA`. Empty: not stated.
    package var countries: [String]
    package var contact: ContactDetails
    package var site: String?
    package var annotations: Annotations
}

/// Where the policy applies, and where it does not.
package struct ScopeEntry: Element {
    /// What it is that the policy governs or leaves out.
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        case site, application, service, place, document, practice
    }
    package let name: ElementName
    package var kind: Kind
    /// True when the policy governs it, false when it is expressly outside.
    package var isCovered: Bool
    /// Addresses of sites; may hold a leading `*.`.
    package var addresses: [String]
    /// Where the thing's own policy, terms or notice is.
    package var ownPolicy: String?
    /// Countries, or parts of one (ISO 3166-2), whose people it is for: `US-CA`. Empty: for everybody.
    package var regions: [String] = []
    /// Whether people who are signed in are led there from their own pages.
    package var isForAccount = false
    package var annotations: Annotations
}

/// A kind of people whose data are processed (Article 30(1)(c) GDPR).
package struct PeopleKind: Element {
    package let name: ElementName
    package var areChildren: Bool
    package var annotations: Annotations
}

/// A law that a purpose, a period or a disclosure rests on, from the register or declared by the policy.
package struct Law: Element {
    /// `bg/accountancy-act`
    package let name: ElementName
    package var citation: LocalizedText
    /// The period it prescribes, where it does.
    package var period: Period?
    /// The event from which that period runs.
    package var after: ElementName?
    /// False when nobody has confirmed it; such a law is never printed as a certainty.
    package var isVerified: Bool
    package var annotations: Annotations
}
