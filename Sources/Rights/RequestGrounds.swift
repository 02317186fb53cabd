import Policies
import Vocabulary

/// How it was shown who asks; as strong as the request needs, and no stronger (Article 12(6) GDPR).
package enum IdentityProof: String, CaseIterable, Hashable, Sendable {
    /// Signed in.
    case session
    /// A code sent to an address that is held came back.
    case code
    /// Compared at the office; no copy is kept.
    case inPerson = "in-person"
    case electronicSignature = "electronic-signature"
    /// Somebody who acts for the person, with a notarised power of attorney.
    case notarisedProxy = "notarised-proxy"
    case parent
    case heir
}

/// On which ground a request is refused; always with reasons in words as well (Article 12(4) GDPR).
package enum RefusalGround: String, CaseIterable, Hashable, Sendable {
    /// Articles 11(2) and 12(2) GDPR.
    case notIdentified = "not-identified"
    /// Whoever asks for another did not show the authority to.
    case authorityMissing = "authority-missing"
    /// Article 12(5) GDPR; it is for the firm to show that.
    case manifestlyUnfounded = "manifestly-unfounded"
    /// Article 12(5) GDPR; it is for the firm to show that.
    case excessive
    /// Articles 17(3)(b) and 18(2) GDPR.
    case legalDuty = "legal-duty"
    /// Articles 17(3)(e) and 21(1) GDPR.
    case legalClaims = "legal-claims"
    /// Article 21(1) GDPR.
    case overridingInterest = "overriding-interest"
    /// Articles 15(4) and 20(4) GDPR.
    case rightsOfOthers = "rights-of-others"
    /// The right does not reach what was asked, as portability what rests on no consent and no contract.
    case outsideTheRight = "outside-the-right"

    /// The article that it rests on.
    package var article: String {
        switch self {
        case .notIdentified: return "11(2), 12(2)"
        case .authorityMissing: return "12(6)"
        case .manifestlyUnfounded, .excessive: return "12(5)"
        case .legalDuty: return "17(3)(b)"
        case .legalClaims: return "17(3)(e)"
        case .overridingInterest: return "21(1)"
        case .rightsOfOthers: return "15(4), 20(4)"
        case .outsideTheRight: return "15-22"
        }
    }
}

/// What is asked back from the person; until the answer the clock stands still.
package enum RequestQuestion: String, CaseIterable, Hashable, Sendable {
    /// Article 12(6) GDPR.
    case identity
    /// Recital 63 GDPR.
    case scope

    /// The step that asks it.
    var step: RequestStep.Kind { self == .identity ? .identityAsked : .scopeAsked }
}

extension Right {
    /// Whether answering it gives data away or changes it, so that who asks must be known first.
    package var needsIdentity: Bool {
        switch self {
        case .complaint, .information: return false
        default: return true
        }
    }
}

/// What was done of what was asked for.
package enum CarriedOut: String, CaseIterable, Hashable, Sendable {
    case erased, restricted
    /// Staff ordered it; it is carried out when the time to take it back is over.
    case erasureOrdered = "erasure-ordered"
    /// A wrong value was put right.
    case corrected
    /// The person was told that a restriction ends (Article 18(3) GDPR).
    case liftingAnnounced = "lifting-announced"
    case lifted
    /// A package of all data was put in place, to be downloaded.
    case accessPackage = "access-package"
    /// A package of what the person gave was put in place, to be downloaded.
    case portabilityPackage = "portability-package"
    /// Staff withdrew consents as the person asked (Article 7(3) GDPR).
    case consentWithdrawn = "consent-withdrawn"
    /// The uses that an objection is to stopped while it is weighed (Article 18(1)(d) GDPR).
    case useStopped = "use-stopped"
    case objectionUpheld = "objection-upheld"
    case objectionDismissed = "objection-dismissed"
    /// A fee was set, with its ground and how it is reckoned (Article 12(5) GDPR).
    case charged
    /// What could not be settled with the person went to the supervisory authority.
    case passedToAuthority = "passed-to-authority"
}

/// On which ground a fee is charged (Article 12(5) GDPR).
package enum FeeGround: String, CaseIterable, Hashable, Sendable {
    case manifestlyUnfounded = "manifestly-unfounded"
    case repetitive, excessive
}

extension Right {
    /// By what a request for it is carried out, any of these; empty where it is answered in words alone.
    package var ways: Set<CarriedOut> {
        switch self {
        case .access: return [.accessPackage]
        case .portability: return [.portabilityPackage]
        case .rectification: return [.corrected]
        case .erasure: return [.erased, .erasureOrdered]
        case .restriction: return [.restricted]
        case .objection: return [.useStopped, .objectionUpheld, .objectionDismissed]
        case .withdrawConsent: return [.consentWithdrawn]
        case .automatedDecision, .complaint, .information: return []
        }
    }
}

extension [RequestStep] {
    /// What was done of what was asked for, in any order.
    package var carriedOut: Set<CarriedOut> { Set(compactMap { $0.code.flatMap(CarriedOut.init(rawValue:)) }) }

    /// When the person was last told that a restriction ends; it holds for a restriction that was set before.
    package var liftingAnnounced: Instant? {
        last { $0.code == CarriedOut.liftingAnnounced.rawValue }?.happened
    }
}
