import Processing
import Vocabulary

extension EndpointDescription {
    /// Recorded calls, films and documents, in a stream.
    static let recordings = [
        EndpointDescription(
            endpoint: .sendRecording, name: "sendRecording",
            summary:
                "Give a recorded call, a film or a document of a person at a declared point of collection. The body is the "
                + "file itself, at most 1 GiB in at most half an hour; its media type must be one that the item may be, and "
                + "its first bytes must be of it. It is sealed as it comes; cut off, nothing is kept.",
            request: nil, status: 201,
            answer: .object([
                .needed("person", .name, "Whose it is."), .needed("datum", .name, "The recording's identifier."),
                .needed("item", .name, "The item."),
                .needed("purposes", .list(.name), "What it is held for."), APIShapes.evidence,
            ]),
            codes: [
                "person-unknown", "media-type-unsupported", "body-too-large", "body-too-slow", "fields-invalid",
                "collection-refused", "contended", "file-too-long", "file-too-slow", "file-store-missing",
                "file-store-unusable",
            ],
            query: [
                .needed("point", .name, "The policy's point of collection."),
                .needed("item", .name, "An item of the type `file` that the point takes."),
                .optional("facts", .text, "Facts that hold, with commas between: that the notice was heard."),
                .optional("particulars", .text, "Circumstances that hold, with commas between."),
                .optional(
                    "direction", .oneOf(FileArrival.Direction.allCases.map(\.rawValue)), "Which way a call went."),
                .optional("relation", .name, "A relation that the person stands or stood in, to which it belongs."),
                .optional("source", .name, "Where it came from, if not as the point says."),
                .optional("happened", .time, "When it was recorded, if not now."),
            ], takes: FileKind.allCases.map(\.rawValue)),
        EndpointDescription(
            endpoint: .listRecordings, name: "listRecordings",
            summary: "The recordings that are held of a person, with the day on which each goes and what holds it.",
            request: nil, status: 200,
            answer: .object([
                .needed(
                    "recordings",
                    .list(
                        .object([
                            .needed("datum", .name, "The recording's identifier."),
                            .needed("item", .name, "The item."), .needed("media", .text, "Its media type."),
                            .needed("bytes", .number, "How long it is."),
                            .needed("collected", .time, "When it was recorded."),
                            .needed("goes", .shared("Keeping"), "When it goes."),
                            .needed("holds", .list(.name), "Grounds of hold that keep it."),
                            .optional("point", .name, "Where it was taken in."),
                            .optional("direction", .name, "Which way a call went."),
                            .optional("relation", .name, "The relation that it belongs to."),
                        ])), "Oldest first.")
            ]), codes: ["person-unknown"]),
        EndpointDescription(
            endpoint: .playRecording, name: "playRecording",
            summary:
                "Hear or see a recording for a purpose, if the policy permits it. Each look is in evidence and shown to the "
                + "person. `Range` gives a part.",
            request: nil, status: 200, answer: .anything, others: [403: .shared("Decision")],
            codes: ["person-unknown", "datum-unknown", "fields-invalid", "contended", "file-missing"],
            query: [
                .needed("purpose", .name, "For which of the policy's purposes."),
                .optional("particulars", .text, "Circumstances that hold, with commas between."),
            ], gives: FileKind.allCases.map(\.rawValue)),
    ]
}
