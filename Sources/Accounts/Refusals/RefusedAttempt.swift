import Ledger
import Vocabulary

/// Somebody tried what they may not: how it is told apart from other attempts, and how evidence names it.
///
/// Invariant (no secret, no personal data): what was presented or typed is not part of it.
package struct RefusedAttempt: Hashable, Sendable {
    /// Why it was refused.
    package enum Reason: String, CaseIterable, Hashable, Sendable {
        case keyMalformed = "api-key-malformed"
        case keyUnknown = "api-key-unknown"
        case keyRevoked = "api-key-revoked"
        case keyExpired = "api-key-expired"
        /// Known, but without the scope or role that the route asks for.
        case notPermitted = "not-permitted"
        /// A wrong name or password at the staff's sign-in.
        case credentialsWrong = "credentials-wrong"
        /// Too many wrong ones under that name: nothing is tried any more for a while.
        case signInLocked = "sign-in-locked"
        /// A wrong code at a person's sign-in, or at the second step of a member of staff.
        case codeWrong = "code-wrong"
        /// The code under way was guessed at too often, or there is none.
        case codeExpired = "code-expired"
        /// Too many codes were asked for under one address.
        case tooManyCodes = "too-many-codes"
        /// More kinds of attempts than are told apart (``RefusalWindows/maxKinds``).
        case several
    }

    package let controller: ControllerID
    package let reason: Reason
    /// Method and path of what was tried, by the name of its row in the table of endpoints.
    package let route: ElementName
    /// Who tried, as far as it was proved.
    package let actor: EvidenceActor?

    package init(controller: ControllerID, reason: Reason, route: ElementName, actor: EvidenceActor? = nil) {
        (self.controller, self.reason, self.route, self.actor) = (controller, reason, route, actor)
    }

    /// Attempts of many kinds, no longer told apart.
    static func several(at controller: ControllerID) -> RefusedAttempt {
        RefusedAttempt(controller: controller, reason: .several, route: ElementName(rawValue: "several"))
    }
}

extension RefusedAttempt.Reason {
    /// Why a key does not open.
    package init(_ refusal: APIKeyRefusal) {
        switch refusal {
        case .malformed: self = .keyMalformed
        case .unknown: self = .keyUnknown
        case .revoked: self = .keyRevoked
        case .expired: self = .keyExpired
        }
    }

    /// Why somebody was not signed in; `nil` for what guesses nothing, as a code of the wrong length.
    package init?(_ refusal: SignInRefusal) {
        switch refusal {
        case .credentialsWrong: self = .credentialsWrong
        case .locked: self = .signInLocked
        case .codeMalformed: return nil
        case .codeWrong, .secondStepWrong: self = .codeWrong
        case .codeExpired: self = .codeExpired
        }
    }

    /// Whether somebody failed to sign in, rather than to use what they may not.
    var isOfSignIn: Bool {
        switch self {
        case .credentialsWrong, .signInLocked, .codeWrong, .codeExpired, .tooManyCodes: return true
        case .keyMalformed, .keyUnknown, .keyRevoked, .keyExpired, .notPermitted, .several: return false
        }
    }
}
