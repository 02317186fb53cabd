import Correspondence

/// The words around what the firm writes to people, at the desk and in the account.
package enum MailingText: UIText {
    case title
    case lead
    case write
    case writeLead
    case tasks
    case noTasks
    case written
    case none
    case failed
    case noneFailed
    case noMessages
    case message
    case audience
    case to(Audience.Kind)
    case person
    case personHint
    case personNone
    case choose
    case channel
    case anyChannel
    case language
    case subject
    case text
    case textHint
    case send
    case ordered
    case finished
    case underWay
    case came
    /// How many got it, are tasks, were refused, cannot be reached.
    case counts(sent: Int, tasks: Int, denied: Int, unreachable: Int)
    case people
    /// One of them, by the place in the list.
    case somebody(Int)
    case became
    case state(Delivery.State)
    case reason
    case notHeld
    case code
    case number
    case open
    case brought
    case notBrought
    case mayNot
    case wrong(CorrespondenceFault)
    /// Why the mail did not arrive, by its code.
    case fault(String)
    case own
    case ownLead
    case ownNone

    /// What became of a message so far.
    static func figures(_ mailing: Mailing) -> MailingText {
        .counts(
            sent: mailing.sent, tasks: mailing.tasks, denied: mailing.denied, unreachable: mailing.unreachable)
    }

    package static let samples: [MailingText] =
        [
            .title, .lead, .write, .writeLead, .tasks, .noTasks, .written, .none, .failed, .noneFailed, .noMessages,
            .message, .audience, .person, .personHint, .personNone, .choose, .channel, .anyChannel, .language,
            .subject, .text, .textHint, .send, .ordered, .finished, .underWay, .came,
            .counts(sent: 1, tasks: 2, denied: 3, unreachable: 4), .people, .somebody(1), .became, .reason, .notHeld,
            .code,
            .number, .open, .brought, .notBrought, .mayNot, .fault("message-refused"), .fault("message-too-late"),
            .fault("message-bounced"), .fault("message-restored"), .fault("message-not-permitted"), .fault("x"), .own,
            .ownLead, .ownNone,
        ] + Audience.Kind.allCases.map(MailingText.to) + Delivery.State.allCases.map(MailingText.state)
        + CorrespondenceFault.allCases.map(MailingText.wrong)
}
