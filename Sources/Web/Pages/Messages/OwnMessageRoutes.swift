import Correspondence
import HTTPTypes
import Hummingbird
import Policies
import Processing
import Vocabulary

// | method and path                      | who    | calls                         |
// |--------------------------------------|--------|-------------------------------|
// | GET /c/:controller/my-data/messages  | person | `CorrespondenceDoor.messages` |

/// What the firm wrote to the person who is signed in.
struct OwnMessageRoutes: WebRoutes {
    let services: WebServices

    func add(to book: RouteBook) {
        book.page(.showOwnMessages) { _, context in
            let policy = try services.policy(of: try context.requireController().id).policy
            let messages = try await services.correspondenceDoor.messages(
                to: context.requireSubject(), services.personDeed(context), limit: OwnMessagesPage.length)
            let words = PolicyVoice(policy, registers: services.registers, say: context.voice)
            return .page(OwnMessagesPage(words: words, messages: messages).page())
        }
    }
}

/// Each message with what it said, by which channel it came and for what.
struct OwnMessagesPage: Sendable {
    /// Messages shown at most.
    static let length = 50

    let words: PolicyVoice
    let messages: [OwnMessage]

    func page() -> Page {
        let (say, firm) = (words.say, words.policy.id)
        return Page(
            title: say(MailingText.own), lead: say(MailingText.ownLead),
            body: messages.isEmpty
                ? EmptyState(body: say(MailingText.ownNone)).html(say) : "\(messages.map(section))" as HTML,
            place: .ownMessages(firm), back: .myData(firm))
    }

    private func section(_ message: OwnMessage) -> HTML {
        let (say, delivery) = (words.say, message.delivery)
        let label = words.label(.messages, delivery.message)
        let channel = delivery.channel.map { words.label(.channels, $0) } ?? ""
        let purpose = words.policy.messages[delivery.message].map { words.label(.purposes, $0.purpose) } ?? ""
        let lines = (message.text?.revealingPersonalData() ?? "").split(
            separator: "\n", omittingEmptySubsequences: true)
        let text = lines.map { "<p>\(String($0))</p>" as HTML }
        return """
            <h2>\(message.title?.revealingPersonalData() ?? label)</h2>
            <p class="hint">\(say.time(delivery.settled)) · \(channel) · \(label) · \(purpose)</p>
            \(text)
            """
    }
}

extension Path {
    /// What the firm wrote to the person.
    package static func ownMessages(_ controller: ControllerID) -> Path { .myData(controller).appending("messages") }
}

extension Endpoint {
    static let showOwnMessages = Endpoint(.get, .ownMessages(.parameter("controller")), .page, for: .subject)

    static let ownMessagePages = [showOwnMessages]
}
