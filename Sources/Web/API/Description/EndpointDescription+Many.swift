import Policies
import Processing
import Vocabulary

extension EndpointDescription {
    private static let circle: [Shape.Member] = [
        .optional("consent", .name, "Only those whose consent to it stands."),
        .optional("objection", .name, "Only those whose objection to this purpose stands."),
    ]
    private static let looked = Shape.Member.needed(
        "looked", .number, "How many were looked at; a part can hold fewer than asked for, and none.")
    private static let next = Shape.Member.optional(
        "next", .text, "Send it as `?cursor=` for the next part; absent at the end.")

    /// Many people at once: who may be used, reading them, and acts on all of them.
    static let many = [
        EndpointDescription(
            endpoint: .select, name: "select",
            summary:
                "Find people: all of whom the policy permits what is asked, or whose consent or objection stands. "
                + "Each is decided by itself. Recorded, a decision of each is in evidence, and an entry for the part.",
            request: APIShapes.question + circle + [
                .optional("record", .flag, "The part may be acted on; needs the scope `record` and a question.")
            ], status: 200,
            answer: .object([
                .needed("items", .list(.name), "The people of this part."), looked, next, APIShapes.policy,
                .optional("evidence", .list(.name), "The entries of evidence that this left."),
            ]), codes: ["contended"], isPaged: true,
            example: #"{"purpose": "newsletter", "data": ["email"], "channel": "email"}"#),
        EndpointDescription(
            endpoint: .readBulk, name: "readBulk",
            summary: "Read data of all people for a purpose, as far as the policy permits it of each. Always recorded.",
            request: APIShapes.questionToRead + circle, status: 200,
            answer: .object([
                .needed(
                    "items",
                    .list(
                        .object([
                            .needed("person", .name, "Whose data these are."),
                            .needed("data", .list(.shared("HeldValue")), "What is held of what was asked for."),
                            APIShapes.evidence,
                        ])), "The people of this part."), looked, next, APIShapes.evidence,
            ]), codes: ["contended"], isPaged: true,
            example: #"{"purpose": "newsletter", "data": ["email"]}"#),
        EndpointDescription(
            endpoint: .orderMassAct, name: "orderMassAct",
            summary:
                "Do one thing to everybody whose consent or objection stands now. The order is durable and binds when "
                + "it is answered: whoever asks about one of them meets them as after it. The background carries it "
                + "out with the others, each person with decision and evidence as if alone.",
            request: [
                .needed("deed", .oneOf(MassDeed.Kind.allCases.map(\.rawValue)), "What is done to each."),
                .optional("element", .name, "Which consent, event or fact."),
                .optional("ground", .oneOf(ErasureGround.allCases.map(\.rawValue)), "Why it is erased."),
            ] + circle + [
                .optional("trial", .flag, "Count only: nothing is changed."), APIShapes.happened,
            ], status: 202, answer: .shared("MassAct"), codes: ["choice-undeclared", "event-undeclared"],
            example: #"{"deed": "erase", "ground": "no-longer-needed", "consent": "newsletter", "trial": true}"#),
        EndpointDescription(
            endpoint: .listMassActs, name: "listMassActs", summary: "Acts on many people, the newest first.",
            request: nil, status: 200, answer: APIShapes.page(.shared("MassAct")), isPaged: true),
        EndpointDescription(
            endpoint: .showMassAct, name: "showMassAct", summary: "How far an act on many people has come.",
            request: nil, status: 200, answer: .shared("MassAct"), codes: ["not-found"]),
    ]

    static let manyShapes: [(name: String, says: String, members: [Shape.Member])] = [
        (
            "MassAct", "A deed that was ordered for many people.",
            [
                .needed("act", .name, "Its identifier."),
                .needed("deed", .oneOf(MassDeed.Kind.allCases.map(\.rawValue)), "What is done to each."),
                .optional("element", .name, "Which consent, event or fact."),
                .optional("ground", .name, "Why it is erased."),
                .optional("consent", .name, "Among those whose consent to it stood."),
                .optional("objection", .name, "Among those whose objection to it stood."),
                .needed("trial", .flag, "Whether it only counts."), .needed("ordered", .time, "When it was ordered."),
                .needed("looked", .number, "Names that were looked at."),
                .needed("done", .number, "People to whom it was done."),
                .needed("unchanged", .number, "People of whom it held already."),
                .needed("kept", .number, "People of whom a law or a hold keeps something."),
                .needed("failed", .number, "People with whom it failed."),
                .optional("finished", .time, "When it was done with all; absent until then."),
                .optional("evidence", .list(.name), "The entry of evidence that the order left."),
            ]
        )
    ]
}
