import Correspondence

extension MailingText {
    package var english: String {
        switch self {
        case .title: return "Messages to people"
        case .lead:
            return "What was sent, to whom it may not go, what you have to deliver, and what did not arrive."
        case .write: return "Write a message"
        case .writeLead:
            return
                "Each person is decided by the policy first. Whoever may not be written to gets nothing, and you see why."
        case .tasks: return "For you to deliver"
        case .noTasks: return "There is nothing to deliver by telephone, post or text message."
        case .written: return "Sent messages"
        case .none: return "Nothing has been sent yet."
        case .failed: return "Did not arrive"
        case .noneFailed: return "In the last 30 days no mail failed to arrive."
        case .noMessages: return "The policy has no message that goes to one person."
        case .message: return "Message"
        case .audience: return "To whom"
        case .person: return "Address, telephone or number of the person"
        case .personHint: return "Only for a message to one person."
        case .personNone: return "Nobody, or more than one, is known by this"
        case .choose: return "Choose one"
        case .channel: return "Channel"
        case .anyChannel: return "The first by which the person may be and can be reached"
        case .language: return "Language of the text"
        case .subject: return "Title"
        case .text: return "Text"
        case .textHint:
            return "A name in braces, such as {email}, is replaced by the person's data, if it may be used for this."
        case .send: return "Send"
        case .ordered: return "Ordered"
        case .finished: return "Done"
        case .underWay: return "under way"
        case .came: return "What came of it"
        case .somebody(let number): return "Person \(number)"
        case .people: return "People"
        case .became: return "State"
        case .reason: return "Why"
        case .notHeld: return "An address, or a value that the text needs, is missing."
        case .code: return "Code"
        case .number: return "Number"
        case .open: return "Open"
        case .brought: return "I delivered it"
        case .notBrought: return "I could not"
        case .mayNot: return "This may not be delivered"
        case .own: return "Messages to you"
        case .ownLead: return "What we wrote to you in the last half year, and why."
        case .ownNone: return "We wrote nothing to you."
        case .to(let kind): return Self.to(kind)
        case .state(let state): return Self.state(state)
        case .wrong(let fault): return Self.wrong(fault)
        case .counts(let sent, let tasks, let denied, let unreachable):
            return "sent \(sent), to be delivered \(tasks), not allowed \(denied), not reachable \(unreachable)"
        case .fault(let code):
            switch code {
            case "message-refused": return "the mail server refused it"
            case "message-too-late": return "it could not be handed over in time"
            case "message-bounced": return "it came back"
            case "message-not-permitted": return "the person did not want it any more"
            case "message-restored": return "it waited in a backup that was restored"
            default: return "it could not be sent"
            }
        }
    }

    private static func to(_ one: Audience.Kind) -> String {
        switch one {
        case .person: return "one person"
        case .everybody: return "everybody"
        case .consent: return "who agreed"
        case .objection: return "who objected"
        case .relation: return "who have"
        case .event: return "to whom it happened"
        case .fact: return "of whom it holds"
        }
    }

    private static func state(_ one: Delivery.State) -> String {
        switch one {
        case .waiting: return "waits"
        case .sent: return "sent"
        case .posted: return "left in the account"
        case .task: return "to be delivered"
        case .done: return "delivered"
        case .undone: return "could not be delivered"
        case .denied: return "may not be sent"
        case .unreachable: return "cannot be reached"
        }
    }

    private static func wrong(_ one: CorrespondenceFault) -> String {
        switch one {
        case .messageUndeclared: return "The policy has no such message"
        case .channelUnfit: return "The message does not go by this channel"
        case .audienceUndeclared: return "The policy has no such thing"
        case .wordsMissing: return "Write a title and the text"
        case .wordsTooLong: return "The title has one line of up to 200 characters, the text up to 32 KiB"
        case .placeUnknown: return "A name in braces may not be used for this message"
        case .valueUnfit: return "The value is not this person's, or not of the kind that the message answers"
        case .mailingUnknown: return "There is no such message here"
        case .notToBring: return "It was dealt with already"
        case .markUnknown: return "The link is incomplete"
        case .nothingToLeave: return "This message belongs to a contract or a law"
        }
    }
}
