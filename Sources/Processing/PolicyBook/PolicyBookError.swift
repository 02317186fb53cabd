import Policies

/// Why a version of a policy was not taken into use.
package enum PolicyBookError: Error, Hashable, Sendable {
    /// It would take effect before the notice is over that the version in force promises; says from when it may.
    case effectiveTooEarly(Diagnostic)

    package var code: String {
        switch self {
        case .effectiveTooEarly: return "effective-too-early"
        }
    }
}
