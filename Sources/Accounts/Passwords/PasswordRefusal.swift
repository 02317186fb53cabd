/// Why a password may not be chosen.
package enum PasswordRefusal: String, CaseIterable, Sendable {
    case tooShort = "password-too-short"
    case tooLong = "password-too-long"
    case common = "password-common"
    case monotonous = "password-monotonous"
    case loginName = "password-is-login-name"

    /// Stable, in kebab-case.
    package var code: String { rawValue }

    /// What to do, in English.
    package var hint: String {
        switch self {
        case .tooShort: return "Choose at least \(PasswordRules.minCharacters) characters; several words are good."
        case .tooLong: return "Choose at most \(PasswordRules.maxBytes) bytes."
        case .common: return "Choose another: this one stands on lists of common passwords."
        case .monotonous: return "Choose another: this one repeats or counts a few characters."
        case .loginName: return "Choose another: the login name is no secret."
        }
    }
}
