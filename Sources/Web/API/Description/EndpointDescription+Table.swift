import Accounts
import Choices
import HTTPTypes
import Processing
import Vocabulary

extension EndpointDescription {
    /// One for each row of kind `.api` in ``Endpoint/all``.
    static let all: [EndpointDescription] =
        decisions + classifications + collections + persons + personRecords + keeping + wideHolds + recordings
        + eventBulks
        + figures + choices
        + many + messages
        + evidence
        + policies

    static let noPerson = ["person-unknown", "identifier-ambiguous"]

    private static let decisions = [
        EndpointDescription(
            endpoint: .decide, name: "decide",
            summary: "Ask whether something may be done. Recorded, the answer may be acted on and is in evidence.",
            request: APIShapes.question + [
                APIShapes.person, APIShapes.identifier,
                .optional("record", .flag, "Put the answer in evidence; needs the scope `record` and a person."),
            ], status: 200, answer: .shared("Decision"), codes: noPerson + ["contended"],
            example: #"{"person": "…", "purpose": "newsletter", "data": ["email"], "record": true}"#),
        EndpointDescription(
            endpoint: .decideBulk, name: "decideBulk", summary: "Ask one question about up to 1000 people, as advice.",
            request: APIShapes.question + [.needed("persons", .list(.name), "From 1 to 1000 people.")], status: 200,
            answer: .object([
                .needed(
                    "answers",
                    .list(
                        .object([
                            .needed("person", .name, "Whom it is about."), .needed("effect", .name, "The answer."),
                            .needed("reasons", .list(.name), "The codes of its reasons."),
                        ])), "In the order asked."),
                APIShapes.policy,
            ]), example: #"{"persons": ["…", "…"], "purpose": "newsletter", "data": ["email"]}"#),
        EndpointDescription(
            endpoint: .readData, name: "readData",
            summary: "Read data of a person for a purpose, if the policy permits it. Always recorded.",
            request: APIShapes.questionToRead + [APIShapes.person, APIShapes.identifier], status: 200,
            answer: .object([
                .needed("person", .name, "Whose data these are."),
                .needed("data", .list(.shared("HeldValue")), "What is held of what was asked for."), APIShapes.evidence,
            ]), others: [403: .shared("Decision")], codes: noPerson + ["contended"],
            example: #"{"identifier": {"kind": "email", "value": "…"}, "purpose": "account", "data": ["email"]}"#),
    ]

    private static let collections = [
        EndpointDescription(
            endpoint: .collect, name: "collect",
            summary: "Give data that came in at a declared point of collection: all of it is taken, or none.",
            request: [
                .needed("point", .name, "The policy's point of collection."),
                .optional("values", .map(.value), "The data, by item."),
                .optional("facts", .list(.name), "Facts of the policy that hold."),
                .optional("particulars", .list(.name), "Circumstances that the policy asks for and that hold."),
                .optional("agreements", .list(.name), "What the person agreed to."),
                .optional("consents", .map(.flag), "Consents that were given or refused."),
                APIShapes.person, APIShapes.identifier,
                .optional("source", .name, "Where the data came from, if not from the person."),
                .optional("language", .name, "The language of what was shown; two letters."), APIShapes.happened,
                APIShapes.way, .optional("guardian", .flag, "Whether a guardian did it."),
            ], status: 201,
            answer: .object([
                .needed("person", .name, "The person's identifier, for all further calls."),
                .needed("new", .flag, "Whether the person was not known before."),
                .needed(
                    "data",
                    .list(
                        .object([
                            .needed("item", .name, "The item."), .needed("datum", .name, "The value's identifier."),
                            .needed("purposes", .list(.name), "What it is held for."),
                        ])), "What was taken."),
                .needed("choices", .list(.name), "Choices that came along."), APIShapes.evidence,
            ]),
            others: [409: .object([.needed("persons", .list(.name), "Who is known by it already.")])],
            codes: noPerson + ["collection-refused", "contended"],
            example: #"{"point": "registration", "values": {"email": "…"}, "consents": {"newsletter": true}}"#)
    ]

    private static let persons = [
        EndpointDescription(
            endpoint: .findPersons, name: "findPersons",
            summary: "Find people by an identifier; it leads to none, one or several.",
            request: APIShapes.named[0].members, status: 200,
            answer: .object([.needed("persons", .list(.name), "Their identifiers.")]),
            example: #"{"kind": "email", "value": "…"}"#),
        EndpointDescription(
            endpoint: .showPerson, name: "showPerson",
            summary: "What decisions about a person rest on; names and times only, no personal data.", request: nil,
            status: 200,
            answer: .object([
                .needed("person", .name, "The person."),
                .needed("language", .nullable(.name), "The person's language."),
                .needed("relations", .map(.anything), "Relations with their state."),
                .needed("consents", .map(.anything), "Consents as they stand."),
                .needed("objections", .map(.anything), "Objections as they stand."),
                .needed("marketing-objected", .nullable(.time), "When the person objected to all marketing."),
                .needed("left-channels", .list(.name), "Channels the person left."),
                .needed("left-topics", .list(.name), "Topics the person left."),
                .needed("facts", .list(.name), "Facts that hold."), .needed("events", .map(.time), "Latest events."),
                .needed("restricted", .flag, "Whether use is restricted (Article 18 GDPR)."),
                .needed(
                    "restriction",
                    .nullable(
                        .object([
                            .needed("ground", .text, "The letter of Article 18(1) GDPR, or what else set it apart."),
                            .needed("data", .list(.name), "The items; empty for all."),
                            .needed("at", .time, "Since when."),
                        ])), "What is restricted."),
                .needed("data", .map(.anything), "Items held, with purposes."),
            ]), codes: ["person-unknown"]),
        EndpointDescription(
            endpoint: .recordEvents, name: "recordEvents",
            summary: "Tell of events that start and end clocks and relations.",
            request: [.needed("events", .list(.name), "The policy's events."), APIShapes.happened], status: 200,
            answer: .shared("Evidence"), codes: ["person-unknown", "event-undeclared", "contended"],
            example: #"{"events": ["account-closed"]}"#),
        EndpointDescription(
            endpoint: .setFacts, name: "setFacts", summary: "Say which facts of a person hold and which do not.",
            request: [.needed("facts", .map(.flag), "Facts of the policy.")], status: 200, answer: .shared("Evidence"),
            codes: ["person-unknown", "event-undeclared", "contended"],
            example: #"{"facts": {"all-debts-settled": true}}"#),
        EndpointDescription(
            endpoint: .correctDatum, name: "correctDatum",
            summary: "Put a right value in place of a wrong one (Article 16 GDPR).",
            request: [.needed("datum", .name, "The value to replace."), .needed("value", .text, "The right value.")],
            status: 200,
            answer: .object([.needed("datum", .name, "The new value's identifier."), APIShapes.evidence]),
            others: [403: .shared("Decision")], codes: ["person-unknown", "datum-unknown", "contended"],
            example: #"{"datum": "…", "value": "…"}"#),
        EndpointDescription(
            endpoint: .compareDatum, name: "compareDatum",
            summary: "Whether a value is the one kept as a digest, such as a password. Always recorded.",
            request: [
                .needed("item", .name, "An item that the policy keeps as a digest."),
                .needed("value", .text, "The value to compare; at most 1024 bytes can match."),
                .needed("purpose", .name, "What the comparison is for."),
            ], status: 200,
            answer: .object([.needed("same", .flag, "Whether it is the same value."), APIShapes.evidence]),
            others: [403: .shared("Decision")],
            codes: ["person-unknown", "item-not-kept-as-digest", "contended", "password-hasher-busy"],
            example: #"{"item": "password", "value": "…", "purpose": "profile"}"#),
        EndpointDescription(
            endpoint: .listHistory, name: "listHistory",
            summary: "What was done and decided about a person, newest first.",
            request: nil, status: 200, answer: APIShapes.page(.shared("Entry")), codes: ["person-unknown"],
            isPaged: true),
        EndpointDescription(
            endpoint: .beginRepresentation, name: "beginRepresentation",
            summary: "Note that one person acts for another.",
            request: [
                .needed("representative", .name, "Who acts."),
                .needed("kind", .oneOf(Representation.Kind.allCases.map(\.rawValue)), "By what right."),
                .needed("proof", .name, "What proves it, by your own reference; no personal data."),
                .optional("from", .time, "From when; now unless said."), .optional("until", .time, "Until when."),
            ], status: 201,
            answer: .object([.needed("representation", .name, "Its identifier."), APIShapes.evidence]),
            codes: ["person-unknown", "contended"] + RepresentationFault.allCases.map(\.code),
            example: #"{"representative": "…", "kind": "guardian", "proof": "case-17"}"#),
        EndpointDescription(
            endpoint: .endRepresentation, name: "endRepresentation", summary: "End a representation.", request: [],
            status: 200, answer: .shared("Evidence"), codes: ["person-unknown", "not-found", "contended"]),
    ]

    private static let choices = [
        EndpointDescription(
            endpoint: .choose, name: "choose",
            summary: "Record a consent, withdrawal, objection or preference. The next decision knows it.",
            request: [
                .needed("act", .text, "Such as `give-consent`, `withdraw-consent`, `object`, `object-to-marketing`."),
                .optional("element", .name, "The consent, purpose, channel or topic; absent for all marketing."),
                APIShapes.happened, APIShapes.way,
                .optional(
                    "language", .name,
                    "The language of the words; two letters. Without `words` one in which the policy has them."),
                .optional("words", .text, "The words that were shown, if they were not the policy's own."),
                .optional("guardian", .flag, "Whether a guardian did it."),
                .optional("proven", .flag, "Whether there is proof; yes unless said."),
            ], status: 201,
            answer: .object([.needed("choice", .nullable(.name), "Its identifier."), APIShapes.evidence]),
            codes: [
                "person-unknown", "choice-undeclared", "not-open-to-objection", "nothing-to-end", "under-age",
                "guardian-consent-missing", "words-missing", "contended",
            ], example: #"{"act": "withdraw-consent", "element": "newsletter"}"#),
        EndpointDescription(
            endpoint: .listChoices, name: "listChoices", summary: "A person's choices, newest first.", request: nil,
            status: 200, answer: APIShapes.page(.shared("Choice")), codes: ["person-unknown"], isPaged: true),
        EndpointDescription(
            endpoint: .showReceipt, name: "showReceipt",
            summary: "The receipt of a consent, for the person: record, words, and proof of evidence.", request: nil,
            status: 200, answer: .anything, codes: ["person-unknown", "not-found"]),
    ]

    private static let evidence = [
        EndpointDescription(
            endpoint: .showCheckpoint, name: "showCheckpoint", summary: "The signed head of the evidence.",
            request: nil,
            status: 200,
            answer: .object([
                .needed("size", .number, "How many entries."), .needed("checkpoint", .text, "The signed note."),
                .needed("key", .nullable(.text), "The key that verifies it."),
            ]), codes: ["not-found"]),
        EndpointDescription(
            endpoint: .listEntries, name: "listEntries", summary: "The entries of evidence, oldest first.",
            request: nil,
            status: 200, answer: APIShapes.page(.shared("Entry")), isPaged: true),
        EndpointDescription(
            endpoint: .listNewestEntries, name: "listNewestEntries",
            summary: "The entries of evidence, newest first, as far as the signed head covers them.", request: nil,
            status: 200, answer: APIShapes.page(.shared("Entry")), isPaged: true),
        EndpointDescription(
            endpoint: .showEntry, name: "showEntry", summary: "One entry with the proof that it is in the signed tree.",
            request: nil, status: 200, answer: .anything, codes: ["not-found"]),
    ]

    private static let policies = [
        EndpointDescription(
            endpoint: .showPolicy, name: "showPolicy",
            summary: "What can be asked, collected and chosen by the policy in force.",
            request: nil, status: 200, answer: .anything),
        EndpointDescription(
            endpoint: .listPolicyVersions, name: "listPolicyVersions", summary: "The versions of the policy.",
            request: nil,
            status: 200,
            answer: .object([
                .needed(
                    "items",
                    .list(
                        .object([
                            APIShapes.policy, .needed("effective", .text, "The first day of its force."),
                            .needed("loaded", .time, "When it was loaded."),
                            .needed("in-force", .flag, "Whether it is in force."),
                            .needed("version", .nullable(.text), "What the firm calls it."),
                        ])), "The oldest first.")
            ])),
    ]
}
