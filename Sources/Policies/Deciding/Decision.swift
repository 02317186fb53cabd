import Vocabulary

/// The answer to one ``DecisionRequest``, with its grounds.
///
/// Anything but ``Effect/permit`` must be treated as a refusal.
package struct DecisionResponse: Hashable, Sendable {
    package var effect: Effect
    /// For a permit: the ground that carries it (one reason of a `…-holds` code). Else everything that stands against it.
    package var reasons: [Reason]
    /// What the caller must do with a permit; empty otherwise.
    package var obligations: [Obligation]
    /// For a permit: the elements that allow it beside its ground: the purpose, then the recipient or the point.
    package var restsOn: [ElementReference]
    /// Since when what was asked for is restricted, where that stands against it; told by who knows the person.
    package var restrictedSince: Instant?

    package init(
        effect: Effect, reasons: [Reason], obligations: [Obligation] = [], restsOn: [ElementReference] = []
    ) {
        (self.effect, self.reasons, self.obligations, self.restsOn) = (effect, reasons, obligations, restsOn)
    }
}

/// The four answers of XACML 3.0.
package enum Effect: String, CaseIterable, Hashable, Codable, Sendable {
    case permit
    case deny
    /// The policy does not speak of this: an undeclared purpose. Denied.
    case notApplicable = "not-applicable"
    /// It could not be evaluated: a needed fact is unknown. Denied.
    case indeterminate
}

/// One reason of a decision: a code, the element of the policy it rests on, and the datum it concerns.
package struct Reason: Hashable, Sendable {
    package let code: ReasonCode
    /// Finds the policy's line and clauses; `nil` where the policy is silent.
    package let element: ElementReference?
    /// The item that the reason is about, when not the question as a whole.
    package let datum: ElementName?

    package init(_ code: ReasonCode, _ element: ElementReference?, datum: ElementName? = nil) {
        (self.code, self.element, self.datum) = (code, element, datum)
    }
}

/// Why. Stable: documented in docs/reference/decisions.md with texts in three languages.
package enum ReasonCode: String, CaseIterable, Hashable, Codable, Sendable {
    // The question itself
    case purposeMissing = "purpose-missing"
    case purposeUndeclared = "purpose-undeclared"
    case dataMissing = "data-missing"
    case dataUndeclared = "data-undeclared"
    case notInForce = "not-in-force"
    // The purpose
    case dataNotForPurpose = "data-not-for-purpose"
    case operationNotForPurpose = "operation-not-for-purpose"
    case keptAsDigest = "kept-as-digest"
    case purposeConditionUnmet = "purpose-condition-unmet"
    case particularMissing = "particular-missing"
    case roleNotAllowed = "role-not-allowed"
    case underAge = "under-age"
    case ageUnknown = "age-unknown"
    case prohibited
    // Its ground
    case consentMissing = "consent-missing"
    case consentRefused = "consent-refused"
    case consentWithdrawn = "consent-withdrawn"
    case consentInvalidated = "consent-invalidated"
    case consentExpired = "consent-expired"
    case consentNotForPurpose = "consent-not-for-purpose"
    case consentNotForData = "consent-not-for-data"
    case guardianConsentMissing = "guardian-consent-missing"
    case relationMissing = "relation-missing"
    case relationOnlyRequested = "relation-only-requested"
    case relationEnded = "relation-ended"
    case groundConditionUnmet = "ground-condition-unmet"
    case objectionPending = "objection-pending"
    case objectionUpheld = "objection-upheld"
    case specialDataWithoutException = "special-data-without-exception"
    // The person's choices
    case marketingObjected = "marketing-objected"
    case channelLeft = "channel-left"
    case topicLeft = "topic-left"
    case restricted
    // Time
    case retentionOver = "retention-over"
    // Recipients
    case recipientMissing = "recipient-missing"
    case recipientUndeclared = "recipient-undeclared"
    case recipientNotForPurpose = "recipient-not-for-purpose"
    case recipientNotForData = "recipient-not-for-data"
    case recipientConditionUnmet = "recipient-condition-unmet"
    case recipientStandingMissing = "recipient-standing-missing"
    case transferForbidden = "transfer-forbidden"
    case transferWithoutSafeguard = "transfer-without-safeguard"
    // Collection
    case pointMissing = "point-missing"
    case pointUndeclared = "point-undeclared"
    case pointNotForPurpose = "point-not-for-purpose"
    case fieldNotAsked = "field-not-asked"
    case fieldNeedsFact = "field-needs-fact"
    case fieldRequired = "field-required"
    case sourceNotDeclared = "source-not-declared"
    case pointNeedsUnmet = "point-needs-unmet"
    case agreementMissing = "agreement-missing"
    case childDataRefused = "child-data-refused"
    // Care of what is held
    case underHold = "under-hold"
    case mustBeKept = "must-be-kept"
    // Grounds that carry a permit
    case consentHolds = "consent-holds"
    case contractHolds = "contract-holds"
    case preContractHolds = "pre-contract-holds"
    case legalObligationHolds = "legal-obligation-holds"
    case vitalInterestsHold = "vital-interests-hold"
    case publicTaskHolds = "public-task-holds"
    case legitimateInterestsHold = "legitimate-interests-hold"
    case noPersonalData = "no-personal-data"
    case careOfData = "care-of-data"
    // Not answered
    case conditionUnknown = "condition-unknown"
}

/// What the caller must do when it acts on a permit (XACML's obligations).
package enum Obligation: Hashable, Sendable {
    /// Enter who got what, when and why (Article 19, 30 GDPR): recipient.
    case recordDisclosure(ElementName)
    /// Tell the person before it happens: recipient.
    case announce(ElementName)
    /// Let out only what was demanded: recipient.
    case limitToDemand(ElementName)
    /// Put the way out into the message (Article 21(4) GDPR; RFC 8058).
    case offerUnsubscribe
    /// Only anonymous or aggregate results may leave: purpose.
    case aggregateOnly(ElementName)
    /// A human must be able to step in (Article 22(3) GDPR): automated decision.
    case humanReview(ElementName)
    /// Show this before the person sends: point of collection.
    case showWarning(ElementName)
    /// Tell the person within a month where the data came from (Article 14 GDPR): source.
    case informOfSource(ElementName)
}
