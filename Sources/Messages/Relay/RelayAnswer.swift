/// What came of handing one message to the relay.
package enum RelayAnswer: Equatable, Sendable {
    /// The relay has said that it answers for the message.
    case accepted
    /// It refused this message for good (5yz); `status` is its code.
    case refused(status: String)
    /// It put this message off (4yz).
    case deferred(status: String)
    /// Nothing can be handed over at present, whatever the message.
    case unusable(RelayFault)
}

/// Why the relay cannot be used at present.
package enum RelayFault: String, CaseIterable, Sendable {
    case unreachable = "relay-unreachable"
    /// It offers no TLS, or its certificate is not one that we may trust.
    case untrusted = "relay-untrusted"
    case loginRefused = "relay-login-refused"
    /// It does not let us send in the name of our address.
    case senderRefused = "relay-sender-refused"
    /// It is busy, closes, or says what no mail server says.
    case unavailable = "relay-unavailable"

    /// Stable, in kebab-case.
    package var code: String { rawValue }
}

/// Takes messages to a relay; the queue does not know how.
package protocol MailTransport: Sendable {
    /// Hands over one message and waits for what the relay says to it.
    func send(_ message: InternetMessage) async -> RelayAnswer
}
