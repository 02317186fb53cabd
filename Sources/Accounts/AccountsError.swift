/// Why an account operation was given something that it cannot take. Texts and cases never carry what was typed.
///
/// A refused sign-in, session or key is no error but an answer: ``SignInRefusal``, ``APIKeyRefusal``.
package enum AccountsError: Error, Equatable, Sendable {
    case loginNameMalformed
    case loginNameTaken
    case displayNameMalformed
    case passwordRefused(PasswordRefusal)
    case passwordHashMalformed
    case tooManyRoles
    case roleMalformed
    case staffUnknown
    case lastAdministrator
    case clientNameMalformed
    case clientUnknown
    case clientExpiryPast
    case scopesMissing
    case secretMalformed
    case secondFactorOn
    case secondFactorMissing
    case secondFactorDamaged

    /// Stable, in kebab-case; part of the product's interface.
    package var code: String {
        switch self {
        case .loginNameMalformed: return "login-name-malformed"
        case .loginNameTaken: return "login-name-taken"
        case .displayNameMalformed: return "display-name-malformed"
        case .passwordRefused(let refusal): return refusal.code
        case .passwordHashMalformed: return "password-hash-malformed"
        case .tooManyRoles: return "too-many-roles"
        case .roleMalformed: return "role-malformed"
        case .staffUnknown: return "staff-unknown"
        case .lastAdministrator: return "last-administrator"
        case .clientNameMalformed: return "client-name-malformed"
        case .clientUnknown: return "client-unknown"
        case .clientExpiryPast: return "client-expiry-past"
        case .scopesMissing: return "scopes-missing"
        case .secretMalformed: return "secret-malformed"
        case .secondFactorOn: return "second-factor-on"
        case .secondFactorMissing: return "second-factor-missing"
        case .secondFactorDamaged: return "second-factor-damaged"
        }
    }

    /// What to do about it, in English, for operators.
    package var hint: String {
        switch self {
        case .loginNameMalformed:
            return "Use 1 to \(LoginName.maxLength) letters, digits or . _ - @ and begin with a letter or digit."
        case .loginNameTaken: return "Choose another login name."
        case .displayNameMalformed: return "Write 1 to \(StaffMember.maxDisplayNameLength) printable characters."
        case .passwordRefused(let refusal): return refusal.hint
        case .passwordHashMalformed: return "The stored password hash is damaged: set a new password."
        case .tooManyRoles: return "Give at most \(StaffMember.maxRoles) roles."
        case .roleMalformed: return "Write the role as the policy's staff section names it."
        case .staffUnknown: return "Check the identifier in the list of staff."
        case .lastAdministrator: return "Make another member of staff an administrator first."
        case .clientNameMalformed: return "Write 1 to \(APIClient.maxNameLength) printable characters."
        case .clientUnknown: return "Check the identifier in the list of API clients."
        case .clientExpiryPast: return "Choose a time of expiry that is still to come."
        case .scopesMissing: return "Give the client at least one scope."
        case .secretMalformed: return "The accounts secret must have \(AccountsKey.byteCount) bytes."
        case .secondFactorOn: return "Turn the present second step off first."
        case .secondFactorMissing: return "There is no second step to take away or renew."
        case .secondFactorDamaged: return "Take it away with zavet staff remove-second-step, and set it up anew."
        }
    }
}
