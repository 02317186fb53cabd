import Vocabulary

/// One legal basis of a purpose with what it hangs on. Any one that holds is enough.
package struct Ground: Hashable, Sendable {
    package var basis: LegalBasis
    /// For ``LegalBasis/consent``: which consent.
    package var consent: ElementName?
    /// For ``LegalBasis/contract``: which relation must be open.
    package var relation: ElementName?
    /// For ``LegalBasis/contract``: steps at the person's request before the contract count too.
    package var beforeContract: Bool
    /// For ``LegalBasis/legalObligation`` and ``LegalBasis/publicTask``.
    package var law: ElementName?
    /// For ``LegalBasis/legitimateInterests``: which interests (Article 13(1)(d) GDPR).
    package var interests: LocalizedText
    /// Only then does the ground hold.
    package var condition: Condition?
    package var place: Place
}

/// The uses to which restricted data may still be put (Article 18(2) GDPR), beside those the person consents to.
package enum RestrictionExemption: String, CaseIterable, Hashable, Sendable {
    case claims
    case protection
    case publicInterest = "public-interest"
}

/// Why personal data is processed (Article 5(1)(b) GDPR).
package struct Purpose: Element {
    package let name: ElementName
    package var grounds: [Ground]
    /// Data that may serve it, groups resolved.
    package var data: [ElementName]
    /// What may be done for it; by default `collect`, `store`, `read`, `use`. `share` follows from the recipients.
    package var operations: Set<Operation>
    package var people: [ElementName]
    /// Parties with whom it is decided together, for this purpose alone (Article 26 GDPR).
    package var jointWith: [ElementName] = []
    /// Direct marketing: an objection stops it at once (Article 21(3) GDPR).
    package var isDirectMarketing: Bool
    package var isProfiling: Bool
    /// Only anonymous or aggregate results may leave it.
    package var isAggregateOnly: Bool
    /// Whether it is a reason to keep data: a purpose for rare occasions uses what is held, but keeps nothing.
    package var keepsData: Bool = true
    package var condition: Condition?
    /// Particulars without which every question is refused.
    package var requires: [ElementName]
    /// Staff roles that may act for it; empty: any.
    package var roles: [ElementName]
    package var minimumAge: Int?
    package var specialException: SpecialException?
    package var restrictionExemption: RestrictionExemption?
    /// Whether the person must give the data, and what follows if not (Article 13(2)(e) GDPR).
    package var withholding: LocalizedText
    /// The W3C DPV identifier, without prefix: `DirectMarketing`. From the register's guess when not stated.
    package var dpv: String?
    package var annotations: Annotations
}

/// A consent that people are asked for (Articles 4(11) and 7 GDPR).
package struct ConsentRequest: Element {
    package let name: ElementName
    package var purposes: [ElementName]
    /// The words that are shown and agreed to.
    package var ask: LocalizedText
    /// Must be express (Article 9(2)(a), 22(2)(c), 49(1)(a) GDPR).
    package var isExplicit: Bool
    /// It runs out after so long.
    package var expires: Period?
    package var minimumAge: Int?
    /// Ways of withdrawing; `page` is always among them.
    package var withdrawBy: [WithdrawalWay]
    package var annotations: Annotations
}

/// A way in which a consent can be withdrawn.
package enum WithdrawalWay: String, CaseIterable, Hashable, Sendable {
    case page, link, email, phone, post, office, settings
}

/// Something one must confirm, accept or undertake, which is no consent: terms, being an adult, a warning.
package struct Agreement: Element {
    package let name: ElementName
    package var statement: LocalizedText
    /// Whoever confirms it states thereby to be at least so many years old.
    package var statesAge: Int? = nil
    /// The terms of somebody else, shown before data is taken at a point that asks for the agreement; empty where there are
    /// none.
    package var terms: LocalizedText = .init()
    /// Whose terms they are.
    package var termsOf: ElementName? = nil
    /// The day of their version.
    package var termsDated: CalendarDate? = nil
    package var annotations: Annotations
}

/// An express prohibition: it refuses whatever another element would allow.
package struct Prohibition: Element {
    package let name: ElementName
    /// Empty means: any.
    package var operations: Set<Operation>
    package var data: [ElementName]
    package var purposes: [ElementName]
    package var recipients: [ElementName]
    /// It does not apply when this holds.
    package var unless: Condition?
    package var annotations: Annotations
}

/// A decision or profile made by a machine (Articles 4(4), 13(2)(f), 22 GDPR).
package struct AutomatedDecisionRule: Element {
    package let name: ElementName
    package var purposes: [ElementName]
    package var data: [ElementName]
    /// True when it decides alone with legal or similarly significant effect.
    package var isSolelyAutomated: Bool
    package var logic: LocalizedText
    package var consequences: LocalizedText
    /// How a human steps in, and how one contests.
    package var humanReview: LocalizedText
    package var annotations: Annotations
}
