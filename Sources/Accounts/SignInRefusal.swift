import Vocabulary

/// Why somebody was not signed in: an answer, the same for a name or address that we know and for one that we do not.
package enum SignInRefusal: Equatable, Sendable {
    /// Name or password is wrong, or the member may no longer sign in; we do not say which.
    case credentialsWrong
    /// Too many failures under this name; try again at the time.
    case locked(until: Instant)
    /// What was typed is no code of ours; no attempt is counted.
    case codeMalformed
    case codeWrong(attemptsLeft: Int)
    /// This is no code of the member's app or paper, or it was used before.
    case secondStepWrong
    /// No code is under way in this browser: it is too old, used, guessed at too often, or was asked for elsewhere.
    case codeExpired

    /// Stable, in kebab-case.
    package var code: String {
        switch self {
        case .credentialsWrong: return "credentials-wrong"
        case .locked: return "sign-in-locked"
        case .codeMalformed: return "code-malformed"
        case .codeWrong, .secondStepWrong: return "code-wrong"
        case .codeExpired: return "code-expired"
        }
    }
}
