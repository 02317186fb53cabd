/// Why the vault could not answer; no case holds a value, an identifier of a person, or a key.
package enum VaultError: Error, Hashable, Sendable {
    /// What was sealed was altered, or belongs to another place, or was sealed under another key.
    case sealBroken
    /// The first byte of a sealed value names a format that this version does not know.
    case unknownFormat(UInt8)
    /// The controller has no key here: it was never set up, or has left.
    case controllerUnknown
    /// The person has no key here: erased, or never registered.
    case personUnknown
    /// The person is being erased; nothing can be added.
    case personErased
    /// The stores were made under a master key that was not given.
    case masterKeyWrong
    /// The identifier has not the shape of its kind, or is longer than its kind may be.
    case identifierMalformed
    /// There is no secret of this name.
    case secretMissing

    /// A stable name for logs, exit codes and the reference of errors.
    package var code: String {
        switch self {
        case .sealBroken: return "seal-broken"
        case .unknownFormat: return "seal-format-unknown"
        case .controllerUnknown: return "controller-key-missing"
        case .personUnknown: return "person-key-missing"
        case .personErased: return "person-erased"
        case .masterKeyWrong: return "master-key-wrong"
        case .identifierMalformed: return "identifier-malformed"
        case .secretMissing: return "secret-missing"
        }
    }
}
