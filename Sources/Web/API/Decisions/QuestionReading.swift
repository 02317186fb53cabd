import Policies
import Vocabulary

/// Reads a ``DecisionRequest`` from a request's body.
enum QuestionReading {
    static let members: Set<String> = [
        "operation", "purpose", "data", "recipient", "channel", "topic", "particulars", "facts", "standings", "at",
    ]

    static func read(
        _ body: inout BodyReader, at now: Instant, defaultOperation: Vocabulary.Operation = .use
    ) -> DecisionRequest {
        let operation = body.optionalCase("operation", of: Vocabulary.Operation.self) ?? defaultOperation
        var standings: [ElementName: Set<RecipientStanding>] = [:]
        let recipient = body.optionalName("recipient")
        let standing = body.names("standings").compactMap { RecipientStanding(rawValue: $0.rawValue) }
        if let recipient, !standing.isEmpty { standings[recipient] = Set(standing) }
        return DecisionRequest(
            operation: operation, purpose: body.optionalName("purpose"), data: body.names("data"),
            recipient: recipient, channel: body.optionalName("channel"), topic: body.optionalName("topic"),
            principal: Asker(kind: .client), particulars: Set(body.names("particulars")),
            facts: Set(body.names("facts")), standings: standings, at: body.optionalInstant("at") ?? now)
    }
}
