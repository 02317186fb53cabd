/// Why a message cannot be made. No case carries an address or a text.
package enum MessageError: String, Error, Sendable {
    case addressMalformed = "message-address-malformed"
    case titleMalformed = "message-title-malformed"
    case bodyTooLong = "message-body-too-long"
    case headerMalformed = "message-header-malformed"
    /// The transport is mail, and the address is none that mail can go to everywhere: a telephone number, or letters
    /// beyond ASCII, which many mail servers do not take (RFC 6531).
    case addressNotMail = "message-address-not-mail"

    /// Stable, in kebab-case.
    package var code: String { rawValue }
}
