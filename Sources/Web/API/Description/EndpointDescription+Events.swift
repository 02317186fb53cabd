import Vocabulary

extension EndpointDescription {
    /// Events of many people at once, in a stream.
    static let eventBulks = [
        EndpointDescription(
            endpoint: .sendEvents, name: "sendEvents",
            summary:
                "Tell what happened to many people: CSV with a header, or JSON Lines, with `event`, `happened`, and either "
                + "`person`, or `value` with `identifier`; `key` is your own name of the event. The answer is JSON Lines: how far "
                + "it has come, every thousand lines, and at the end the counts with the first 1000 refused lines. Sent again, "
                + "nothing is done twice. A body that cannot be read on, or has not come within an hour (`body-too-slow`), ends with "
                + "`ended`, its line and code; what stood before it is taken.",
            request: nil, status: 200, answer: .anything,
            codes: ["media-type-unsupported", "fields-invalid"],
            query: [
                .optional(
                    "source", .name, "Names the origin; equal keys of two origins are two events. `events` unless said."
                ),
                .optional("dry-run", .flag, "Judge each line and write nothing."),
            ], takes: ["text/csv", "application/jsonl"], gives: ["application/jsonl"])
    ]
}
