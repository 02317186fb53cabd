/// Why a request could not be entered, or something not be done with it; nothing was changed.
package enum RequestFault: String, Error, CaseIterable, Hashable, Sendable {
    case requestUnknown = "request-unknown"
    /// It has been answered, refused or withdrawn.
    case requestClosed = "request-closed"
    case rightMissing = "request-right-missing"
    /// The policy has such a matter name more than was given.
    case particularMissing = "request-particular-missing"
    /// Words are needed here: a question, reasons, an answer.
    case wordsMissing = "request-words-missing"
    case wordsTooLong = "request-words-too-long"
    /// A file of a kind that is not taken.
    case attachmentKind = "request-attachment-kind"
    case attachmentTooLarge = "request-attachment-too-large"
    case attachmentsTooMany = "request-attachments-too-many"
    case addressMalformed = "request-address-malformed"
    /// So many of the same person or address are open that no more are taken on the pages.
    case flood = "request-flood"
    /// The last day on which the person can be told of an extension has passed (Article 12(3) GDPR).
    case extensionTooLate = "request-extension-too-late"
    case extendedAlready = "request-extended-already"
    /// The policy promises a period and knows no longer one.
    case notExtendable = "request-not-extendable"
    /// Nothing is given or changed before it is known who asks.
    case identityMissing = "request-identity-missing"
    /// The person's answer is waited for already.
    case waitingAlready = "request-waiting-already"
    case nothingAsked = "request-nothing-asked"
    /// A step cannot come before what it follows on.
    case stepTooEarly = "request-step-too-early"

    /// The policy has the person contacted before this is decided, and nobody has.
    case notContacted = "request-not-contacted"
    /// No letter could go, and nobody said how the person was told.
    case notTold = "request-not-told"

    package var code: String { rawValue }
}
