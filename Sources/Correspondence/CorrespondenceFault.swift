/// Why nothing can be written as it was ordered; nothing was changed, and nobody was written to.
package enum CorrespondenceFault: String, Error, CaseIterable, Hashable, Sendable {
    /// The policy in force has no such message.
    case messageUndeclared = "mailing-message-undeclared"
    /// The message does not go by that channel, or by none that Zavet can bring it to.
    case channelUnfit = "mailing-channel-unfit"
    /// The policy in force has no such consent, purpose, relation, event or fact.
    case audienceUndeclared = "mailing-audience-undeclared"
    case wordsMissing = "mailing-words-missing"
    case wordsTooLong = "mailing-words-too-long"
    /// A place for a value names no item that the message's purpose may use.
    case placeUnknown = "mailing-place-unknown"
    /// What it is to reply to is no value of the person, or none that the message answers.
    case valueUnfit = "mailing-value-unfit"
    case mailingUnknown = "mailing-unknown"
    /// Staff have brought it already, or it was never theirs to bring.
    case notToBring = "mailing-not-to-bring"
    /// The link leads to no message, or its person is gone.
    case markUnknown = "mailing-mark-unknown"
    /// The message rests on nothing that one can leave: it belongs to a contract or a law.
    case nothingToLeave = "mailing-nothing-to-leave"

    package var code: String { rawValue }
}
