import Correspondence
import Policies
import Vocabulary

extension EndpointDescription {
    private static let words: [Shape.Member] = [
        .optional("language", .name, "The language of `title` and `text`."),
        .optional("title", .text, "One line; `{item}` stands for what is held of the person."),
        .optional("text", .text, "At most 32 KiB; `{item}` as in the title."),
        .optional(
            "texts", .map(.object([.needed("title", .text, "One line."), .needed("text", .text, "The text.")])),
            "In several languages, in place of these three; each person gets their own."),
    ]

    /// What the firm writes to people.
    static let messages = [
        EndpointDescription(
            endpoint: .orderMessage, name: "orderMessage",
            summary:
                "Send a message that the policy names, to one person at once, or to many in the background. Each is "
                + "decided by themselves; whoever may not be written to gets nothing. What goes by telephone, post or "
                + "text message becomes a task for staff.",
            request: [
                .needed("message", .name, "A message of the policy's section `messages`."),
                .optional(
                    "channel", .name,
                    "One of the message's channels; else the first by which the person may be and can be reached."),
                .optional("person", .name, "To this person. Say exactly one of these seven."),
                .optional(
                    "about", .name,
                    "The value of the person to which it replies, of an item that the message `answers`; the person reads "
                        + "it beside that value."),
                .optional("everybody", .flag, "To everybody."),
                .optional("consent", .name, "To those whose consent to it stands."),
                .optional("objection", .name, "To those whose objection to this purpose stands."),
                .optional("relation", .name, "To those whose relation is open."),
                .optional("event", .name, "To those to whom it happened, once for each time."),
                .optional("fact", .name, "To those of whom it holds."),
            ] + words, status: 202, answer: .shared("Message"),
            codes: ["person-unknown", "contended"]
                + [CorrespondenceFault.messageUndeclared, .channelUnfit, .audienceUndeclared, .wordsMissing]
                .map(\.code) + [CorrespondenceFault.wordsTooLong, .placeUnknown, .valueUnfit].map(\.code),
            example:
                #"{"message": "licence-ending", "person": "…", "language": "en", "title": "…", "text": "…"}"#),
        EndpointDescription(
            endpoint: .listMessages, name: "listMessages", summary: "What was ordered, the newest first.",
            request: nil, status: 200, answer: APIShapes.page(.shared("Message")), isPaged: true),
        EndpointDescription(
            endpoint: .showMessage, name: "showMessage", summary: "How far a message to many has come.",
            request: nil, status: 200, answer: .shared("Message"), codes: [CorrespondenceFault.mailingUnknown.code]),
        EndpointDescription(
            endpoint: .listDeliveries, name: "listDeliveries",
            summary: "What became of a message for each person, with the reasons of refusals.", request: nil,
            status: 200, answer: APIShapes.page(.shared("Delivery")),
            codes: [CorrespondenceFault.mailingUnknown.code], isPaged: true),
    ]

    static let messageShapes: [(name: String, says: String, members: [Shape.Member])] = [
        (
            "Message", "A message that was ordered; to one person, what became of it.",
            [
                .needed("mailing", .name, "Its identifier."), .needed("message", .name, "Which message of the policy."),
                .optional("channel", .name, "By which channel."),
                .optional("audience", .oneOf(Audience.Kind.allCases.map(\.rawValue)), "To whom, of many."),
                .optional("element", .name, "Which consent, purpose, relation, event or fact."),
                .optional("ordered", .time, "When it was ordered, of many."),
                .optional("looked", .number, "Names that were looked at, of many."),
                .optional("sent", .number, "People to whom it went out, of many."),
                .optional("tasks", .number, "People to whom staff bring it, of many."),
                .optional("denied", .number, "People whom the policy does not let you write to, of many."),
                .optional("unreachable", .number, "People of whom no address or value is held, of many."),
                .optional("finished", .time, "When it was done with all; absent until then."),
                .optional("person", .name, "The one person."),
                .optional("state", .oneOf(Delivery.State.allCases.map(\.rawValue)), "What became of it, of one."),
                .optional("reasons", .list(.name), "Why it was refused, or cannot reach the person."),
                .optional("settled", .time, "Since when it is so, of one."),
                .optional("about", .name, "The value to which it replies, of one."),
                .optional("evidence", .list(.name), "The entries of evidence that it left."),
            ]
        ),
        (
            "Delivery", "What became of a message for one person.",
            [
                .needed("mailing", .name, "The message."), .needed("person", .name, "To whom."),
                .needed("message", .name, "Which message of the policy."),
                .optional("channel", .name, "By which channel."),
                .needed("state", .oneOf(Delivery.State.allCases.map(\.rawValue)), "What became of it."),
                .needed("reasons", .list(.name), "Why it was refused, or cannot reach the person."),
                .needed("settled", .time, "Since when it is so."),
                .optional("about", .name, "The value to which it replies."),
            ]
        ),
    ]
}
