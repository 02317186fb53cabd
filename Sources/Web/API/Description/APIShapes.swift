import Choices
import Policies
import Vocabulary

/// The shapes that several endpoints share, by the names they have in OpenAPI.
enum APIShapes {
    static let evidence = Shape.Member.needed("evidence", .list(.name), "The entries of evidence that this left.")
    static let happened = Shape.Member.optional(
        "happened", .time, "When it happened, if not now; clocks run from here. Never ahead of now.")
    static let way = Shape.Member.optional(
        "way", .oneOf(ChoiceRecord.Way.allCases.map(\.rawValue)), "How it reached you; `api` unless said.")
    static let identifier = Shape.Member.optional(
        "identifier", .shared("Identifier"), "In place of `person`: by what the person is found. It must lead to one.")
    static let person = Shape.Member.optional("person", .name, "Whom it is about.")
    static let policy = Shape.Member.needed("policy", .name, "The policy's version, by its digest.")

    /// A list that is given in parts.
    static func page(_ items: Shape) -> Shape {
        .object([
            .needed("items", .list(items), "This part of the list."),
            .optional("next", .text, "Send it as `cursor` for the next part; absent at the end."),
        ])
    }

    /// What a question is made of, beside whom it is about.
    static let question = members(of: Operation.allCases, usual: .use)

    /// The same where only some operations are taken.
    static let questionToRead = members(of: Operation.allCases.filter(DecisionRoutes.reads), usual: .read)

    private static func members(of operations: [Operation], usual: Operation) -> [Shape.Member] {
        [
            .optional(
                "operation", .oneOf(operations.map(\.rawValue)), "What is to be done; `\(usual.rawValue)` unless said."),
            .optional("purpose", .name, "For which of the policy's purposes."),
            .optional("data", .list(.name), "The items or groups of data."),
            .optional("recipient", .name, "To whom, for `share`."),
            .optional("channel", .name, "By which channel a message goes."),
            .optional("topic", .name, "What the message is about."),
            .optional("particulars", .list(.name), "Circumstances that the policy asks for and that hold."),
            .optional("facts", .list(.name), "Facts of the policy that hold."),
            .optional("standings", .list(.name), "What is settled with the recipient, such as a contract."),
            .optional(
                "at", .time,
                "For what time it is asked; now unless said. What is recorded or read is acted on now, so it is decided for now."
            ),
        ]
    }

    static let named =
        shared + EndpointDescription.keepingShapes + EndpointDescription.manyShapes + EndpointDescription.messageShapes
        + EndpointDescription.figureShapes

    private static let shared: [(name: String, says: String, members: [Shape.Member])] = [
        (
            "Identifier", "By what a person is found. It finds; it never proves who asks.",
            [
                .needed("kind", .oneOf(IdentifierKind.allCases.map(\.rawValue)), "What it is."),
                .needed("value", .text, "As the person writes it; at most 500 bytes."),
            ]
        ),
        (
            "Place", "A line of the policy's files.",
            [.needed("file", .text, "The file."), .needed("line", .number, "The line, from 1.")]
        ),
        (
            "Element", "An element of the policy.",
            [.needed("section", .name, "Where it is declared."), .needed("name", .name, "Its name.")]
        ),
        (
            "Reason", "Why a decision is as it is.",
            [
                .needed("code", .name, "Stable; see the reference of decisions."),
                .needed("text", .text, "One sentence, in the language of `Accept-Language`."),
                .optional("element", .shared("Element"), "The element it rests on; absent where the policy is silent."),
                .optional("datum", .name, "The item it concerns."),
                .optional("place", .shared("Place"), "Where the element stands."),
                .optional("clauses", .list(.text), "The clauses of the notice that it carries out."),
            ]
        ),
        (
            "Obligation", "What must be done with a permit.",
            [.needed("code", .name, "What."), .optional("name", .name, "The element it is about.")]
        ),
        (
            "Ground", "An element that allows the use beside its ground.",
            [
                .needed("section", .name, "Where it is declared."), .needed("name", .name, "Its name."),
                .optional("label", .text, "What people read."),
                .optional("place", .shared("Place"), "Where it stands."),
                .optional("clauses", .list(.text), "The clauses that it carries out."),
            ]
        ),
        (
            "Decision", "An answer to \"may this be done?\".",
            [
                .needed("permitted", .flag, "The answer. All but a permit is a refusal."),
                .needed(
                    "effect", .oneOf(["permit", "deny", "not-applicable", "indeterminate"]),
                    "The same in XACML's words."),
                .needed(
                    "reasons", .list(.shared("Reason")), "For a permit its ground, else all that stands against it."),
                .needed("obligations", .list(.shared("Obligation")), "What acting on the permit demands."),
                .needed("rests-on", .list(.shared("Ground")), "What allows it beside the ground."),
                .optional(
                    "restricted-since", .time, "Since when the data is restricted, where that stands against it."),
                policy,
                .needed("recorded", .flag, "Whether it may be acted on; advice may not."),
                .optional("evidence", .list(.name), "The entries it left; absent for advice."),
            ]
        ),
        (
            "HeldValue", "One value that is held.",
            [
                .needed("datum", .name, "The value's identifier."), .needed("item", .name, "The policy's item."),
                .needed("value", .text, "The value itself; empty where only a digest is kept."),
                .needed("kept-as", .oneOf(KeptForm.allCases.map(\.rawValue)), "In which form."),
                .needed("source", .name, "Where it came from."),
                .optional("point", .name, "The point it came in at."),
                .needed("collected", .time, "When it was collected."),
                .needed("learned", .time, "When we learned of it."),
                .needed("purposes", .list(.name), "What it is held for."),
                .needed("restricted", .flag, "Whether it is only stored (Article 18 GDPR)."),
                .optional(
                    "replaced", .time,
                    "When another value took its place: a hold keeps it, and it goes when none reaches it."),
                .needed("goes", .shared("Keeping"), "When it goes."),
                .optional("media", .text, "The media type of the file that the value tells of, if there is one."),
                .optional("direction", .text, "Which way a recorded call went."),
                .optional("relation", .name, "The relation that a file belongs to."),
            ]
        ),
        (
            "Keeping", "When a value goes, and by which rule.",
            [
                .needed("when", .oneOf(["at", "waiting", "never"]), "Whether the end is known."),
                .optional("at", .time, "The end."), .optional("rule", .name, "The policy's rule."),
                .optional("for", .list(.text), "What its clock waits for."),
            ]
        ),
        (
            "Erasure", "What an erasure did, and what it had to leave.",
            [
                .needed("reference", .name, "The person's name in evidence; all that ties the proof to the person."),
                .needed("whole", .flag, "Whether nothing of the person is left."),
                .needed("left", .flag, "Whether the person has left though something is kept; nobody signs in there."),
                .needed("erased", .list(.shared("ErasedValue")), "What was destroyed."),
                .needed("kept", .list(.shared("KeptValue")), "What a law or a hold keeps."),
                .needed("restricted", .list(.name), "The items of what is kept: only stored from now on."), evidence,
            ]
        ),
        (
            "ErasedValue", "One value that was destroyed.",
            [.needed("datum", .name, "Its identifier."), .needed("item", .name, "The policy's item.")]
        ),
        (
            "KeptValue", "One value that stays (Article 17(3) GDPR).",
            [
                .needed("datum", .name, "Its identifier."), .needed("item", .name, "The policy's item."),
                .needed("reasons", .list(.name), "`must-be-kept`, `under-hold`."),
                .optional("rule", .name, "The rule of keeping."), .optional("law", .name, "The law behind it."),
                .optional("holds", .list(.name), "The holds that reach it."),
                .optional("until", .shared("Keeping"), "Until when; absent while only a hold keeps it."),
            ]
        ),
        (
            "Merge", "A record that was found to be of the same person.",
            [.needed("member", .name, "The record that was merged in."), .needed("at", .time, "When.")]
        ),
        (
            "Choice", "One act of choice, as it was recorded.",
            [
                .needed("choice", .name, "Its identifier."), .needed("act", .name, "What was chosen."),
                .optional("element", .name, "About which element of the policy."),
                .needed("happened", .time, "When the person did it."), .needed("learned", .time, "When it was told."),
                .needed("way", .name, "How it came."), policy,
                .needed("proven", .flag, "Whether there is proof of it."),
                .needed("guardian", .flag, "Whether a guardian did it."),
                .needed("purposes", .list(.name), "What a consent covers."),
                .optional("language", .name, "Of the words that were shown."),
                .optional("words", .name, "The digest of the words that were shown."),
                .optional("expires", .time, "When it runs out by itself."),
            ]
        ),
        (
            "Entry", "An entry of evidence in its place.",
            [
                .needed("sequence", .number, "Its place in the tree, from 0."),
                .needed("entry", .anything, "The entry; free of personal data."),
            ]
        ),
        (
            "Evidence", "The entries that a deed left.", [evidence]
        ),
        (
            "Fault", "What is wrong with one member.",
            [
                .needed("code", .name, "Stable."),
                .optional("pointer", .text, "The member, as a JSON pointer (RFC 6901)."),
                .optional("reason", .shared("Reason"), "The policy's reason, where it has one."),
            ]
        ),
        (
            "Problem", "Why nothing was done (RFC 9457).",
            [
                .needed("type", .text, "A page that explains the code."),
                .needed("title", .text, "In a few words."), .needed("status", .number, "The status, once more."),
                .needed("code", .name, "Stable."), .optional("detail", .text, "What to do about it."),
                .optional("request", .name, "Names the request in the log."),
                .optional("errors", .list(.shared("Fault")), "What is wrong, member by member."),
                .optional("evidence", .list(.name), "The entries that a refusal left."),
            ]
        ),
    ]
}
