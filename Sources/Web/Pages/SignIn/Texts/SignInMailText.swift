/// The words of the messages that carry a code. No message holds a link that signs in by itself.
package enum SignInMailText: UIText {
    /// The line that mail calls its subject; never the code, which would show on a locked screen.
    case title(firm: String)
    case greeting
    case codeFor(firm: String)
    /// After an account was opened, for the first sight of it.
    case codeForNewAccount(firm: String)
    /// Somebody filled in a form for new accounts with the address of one that is there.
    case accountIsThere(firm: String)
    case validFor
    case notAsked

    package static let samples: [SignInMailText] = [
        .title(firm: "42"), .greeting, .codeFor(firm: "42"), .codeForNewAccount(firm: "42"),
        .accountIsThere(firm: "42"), .validFor, .notAsked,
    ]
}
