/// Why no relay can be used as it was named; no case carries an address or a password.
package enum RelayError: String, Error, Sendable {
    case addressMalformed = "relay-address-malformed"
    /// The file of user and password cannot be read, has not two lines, or others may read it.
    case loginUnusable = "relay-login-unusable"
    /// A password would travel in clear.
    case loginNeedsTLS = "relay-login-needs-tls"
    /// A file of certificates that cannot be read.
    case authorityUnreadable = "relay-authority-unreadable"
    /// A sender that is no mail address, or of no controller that is served.
    case senderMalformed = "mail-sender-malformed"
    /// The policy names no address of its controller, and nobody else does.
    case senderMissing = "mail-sender-missing"

    /// Stable, in kebab-case.
    package var code: String { rawValue }

    /// What to do.
    package var hint: String {
        switch self {
        case .addressMalformed: return "write the relay as smtps://host:465 or smtp://host:587, without a user in it"
        case .loginUnusable:
            return "the relay's login file has the user in its first line and the password in its second; chmod 600"
        case .loginNeedsTLS: return "no password is sent in clear: use smtps://, or --smtp-tls required"
        case .authorityUnreadable: return "the file of --smtp-authority cannot be read as certificates in PEM"
        case .senderMalformed: return "write --mail-from as FIRM=address@firm.example, of a firm that is served"
        case .senderMissing: return "the policy names no e-mail address of its controller: give --mail-from"
        }
    }
}
