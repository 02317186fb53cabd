import Accounts
import HTTPTypes
import Hummingbird
import NIOCore
import Policies
import Processing
import Retention
import Vocabulary

// | method and path       | who          | calls            |
// |-----------------------|--------------|------------------|
// | POST /api/v1/events   | scope events | `EventBulk.take` |

/// Events in bulk: CSV or JSON Lines in a stream, answered in a stream of lines that tell how far it has come.
struct EventBulkRoutes: WebRoutes {
    /// What one body may have: some ten million events.
    static let longestBody = 1 << 30

    let services: WebServices

    func add(to book: RouteBook) { book.raw(.sendEvents, send) }

    @Sendable private func send(_ request: Request, _ context: ZavetContext) async throws -> Response {
        let query = try FormFields.query(of: request)
        let unknown = query.names.filter { !["source", "dry-run"].contains($0) }.sorted()
        let source = query.single("source") ?? "events"
        let trial = query.single("dry-run") ?? "false"
        var faults = unknown.map { FieldFault("/" + $0, "unknown-member") }
        if !Self.isName(source) { faults.append(FieldFault("/source", "unknown-value")) }
        if !["true", "false"].contains(trial) { faults.append(FieldFault("/dry-run", "unknown-value")) }
        guard faults.isEmpty else { throw RequestFailure(.fieldsInvalid, fields: faults) }
        let form = try Self.form(of: request)
        let controller = try context.requireController().id
        let random = services.random
        let marks = try await services.door.importMarks(
            from: ElementName(rawValue: source), of: controller, at: context.now
        ) { Sealed(random.next(ImportMarks.keyBytes)) }
        let run = EventRun(
            door: services.door, marks: marks, source: ElementName(rawValue: source), isTrial: trial == "true",
            form: form, context: try services.deed(context),
            isLate: { [deadline = ContinuousClock.now + .seconds(RequestLimits.eventSeconds)] in
                ContinuousClock.now > deadline
            })
        let body = request.body
        return Response(
            status: .ok, headers: [.contentType: "application/jsonl"],
            body: ResponseBody { writer in
                var telling = run.telling(of: body)
                do {
                    while let line = try await telling.next() {
                        try await writer.write(ByteBuffer(bytes: line.canonicalBytes + [10]))
                    }
                } catch {
                    await telling.breakOff()
                    throw error
                }
                try await writer.finish(nil)
            })
    }

    private static func form(of request: Request) throws(RequestFailure) -> EventLines.Form {
        switch request.headers[.contentType]?.split(separator: ";").first?.lowercased() {
        case "text/csv": return .table(UInt8(ascii: ","))
        case "application/jsonl", "application/x-ndjson", "application/json-lines": return .lines
        default: throw RequestFailure(.mediaTypeUnsupported)
        }
    }

    private static func isName(_ text: String) -> Bool {
        (1...80).contains(text.utf8.count)
            && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    }
}

extension Endpoint {
    static let sendEvents = Endpoint(
        .post, .api("events"), .api, for: .client(.events), maxBodyBytes: EventBulkRoutes.longestBody,
        takesStream: true)

    static let eventBulks: [Endpoint] = [sendEvents]
}
