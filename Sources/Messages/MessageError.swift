/// Why a message cannot be made. No case carries an address or a text.
package enum MessageError: String, Error, Sendable {
    case addressMalformed = "message-address-malformed"
    case titleMalformed = "message-title-malformed"
    case bodyTooLong = "message-body-too-long"
    case headerMalformed = "message-header-malformed"

    /// Stable, in kebab-case.
    package var code: String { rawValue }
}
