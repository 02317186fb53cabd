import Correspondence
import Vocabulary

extension Path {
    /// What the firm wrote to people, what staff are to bring, and what did not arrive.
    package static func mailings(_ controller: ControllerID) -> Path { .staffDesk(controller).appending("messages") }

    /// Where staff write a message.
    package static func newMailing(_ controller: ControllerID) -> Path {
        .staffDesk(controller).appending("new-message")
    }

    /// One message, and what became of it for each person.
    package static func mailing(_ controller: ControllerID, _ mailing: MailingID) -> Path {
        .mailings(controller).appending(mailing.rawValue)
    }

    /// One person's message that staff bring.
    package static func mailingTask(
        _ controller: ControllerID, _ mailing: MailingID, _ person: SubjectID
    ) -> Path {
        .mailing(controller, mailing).appending(person.rawValue)
    }

    /// Where the link of a message leads by which one unsubscribes; the mark is random and says nothing of anybody.
    package static func unsubscribing(_ controller: ControllerID, _ mark: ElementName) -> Path {
        .controller(controller).appending("unsubscribe", mark.rawValue)
    }

    /// Where the page of that link sends its form.
    package static func confirmUnsubscribing(_ controller: ControllerID, _ mark: ElementName) -> Path {
        .unsubscribing(controller, mark).appending("confirm")
    }
}
