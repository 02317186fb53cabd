import Vocabulary

/// Whether a datum is personal (Article 4(1) GDPR).
package enum Personality: String, CaseIterable, Hashable, Sendable {
    case personal = "yes"
    /// Personal for as long as it is joined with personal data.
    case whenCombined = "when-combined"
    case anonymous = "no"
}

/// A special category of Article 9(1) GDPR, or data on offences (Article 10 GDPR).
package enum SpecialCategory: String, CaseIterable, Hashable, Sendable {
    case ethnicity, politics, religion
    case tradeUnion = "trade-union"
    case genetic, biometric, health
    case sexLife = "sex-life"
    case criminal
}

/// The exception of Article 9(2) GDPR (or the ground of Article 10) under which special data is processed.
package enum SpecialException: String, CaseIterable, Hashable, Sendable {
    case explicitConsent = "explicit-consent"
    case employmentLaw = "employment-law"
    case vitalInterests = "vital-interests"
    case nonProfitBody = "non-profit-body"
    case madePublic = "made-public"
    case legalClaims = "legal-claims"
    case publicInterest = "public-interest"
    case healthCare = "health-care"
    case publicHealth = "public-health"
    case research
    case officialAuthority = "official-authority"
}

/// The shape of a value, by which input is checked and its form field is drawn.
package enum ValueType: String, CaseIterable, Hashable, Sendable {
    case text
    case longText = "long-text"
    case email, phone, date
    case dateTime = "date-time"
    case number, boolean, choice, address, country, url, ip, iban
    case nationalID = "national-id"
    case file
}

/// The form in which a value is kept once it was taken in.
package enum KeptForm: String, CaseIterable, Hashable, Sendable {
    /// As it is, sealed; it can be read again.
    case value
    /// As a salted digest made for secrets (Article 32 GDPR): a value can be compared with it, and nobody can read it.
    case digest
}

/// One item of data that the policy declares.
package struct DataItem: Element {
    package let name: ElementName
    /// Key of the register of categories: `contact.email`.
    package var category: String
    package var type: ValueType
    /// For ``ValueType/choice``: what may be chosen, in order.
    package var choices: Elements<Choice>
    /// Longest value accepted, in characters; 1 to 100 000, default by the type.
    package var maxLength: Int
    package var sources: [ElementName]
    package var personality: Personality
    package var special: SpecialCategory?
    package var identifier: IdentifierKind?
    /// Several values may be held at once, each of its own; otherwise a new one replaces the old.
    package var isMany: Bool
    /// A digest by default for passwords, the value for all else.
    package var keptAs: KeptForm = .value
    /// What stays of it where a rule of keeping ends with `anonymise`, and by what statistics may count.
    package var generalise: Generalising = .strike
    /// Nobody's value may be told from who shares the rest; by default of special categories (Article 9 GDPR).
    package var isSensitive = false
    package var people: [ElementName]
    package var annotations: Annotations

    /// Whether its values say when the person was born.
    package var isBirthDate: Bool { category == "identity.birth-date" }

    /// One value of a choice.
    package struct Choice: Element {
        package let name: ElementName
        package var annotations: Annotations
    }
}

/// A named list of data items, used wherever a list of data is asked for.
package struct DataGroup: Element {
    package let name: ElementName
    package var data: [ElementName]
    /// What alone its items may be there for, where the firm closes that list (Article 5(1)(c) GDPR).
    package var reasons: Elements<GroupReason> = .init()
    /// For which of ``reasons`` each item is there; every item has one where there are reasons.
    package var because: [ElementName: [ElementName]] = [:]
    package var annotations: Annotations
}

/// One of the reasons for which data of a group is there: charging, invoicing.
package struct GroupReason: Element {
    package let name: ElementName
    package var annotations: Annotations
}

/// Where data comes from (Article 14(2)(f) GDPR). `subject`, `observed` and `derived` are always there.
package struct DataSource: Element {
    /// Who or what gives the data.
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        case subject, observed, derived
        case thirdParty = "third-party"
        case publicSource = "public"
        case otherPerson = "other-person"
    }
    package let name: ElementName
    package var kind: Kind
    package var party: ElementName?
    package var annotations: Annotations
}
