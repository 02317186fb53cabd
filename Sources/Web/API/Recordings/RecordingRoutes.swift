import Accounts
import Choices
import HTTPTypes
import Hummingbird
import NIOCore
import Policies
import Processing
import Vault
import Vocabulary

// | method and path                                  | who           | calls          |
// |--------------------------------------------------|---------------|----------------|
// | POST /api/v1/persons/:person/recordings          | scope collect | `Door.receive` |
// | GET  /api/v1/persons/:person/recordings          | scope read    | `Door.files`   |
// | GET  /api/v1/persons/:person/recordings/:datum   | scope read    | `Door.play`    |

/// Recorded calls, films and documents: taken in and given out in a stream, sealed at rest.
struct RecordingRoutes: WebRoutes {
    let services: WebServices

    func add(to book: RouteBook) {
        book.raw(.sendRecording, receive)
        book.api(.listRecordings, list)
        book.raw(.playRecording, play)
    }

    /// What a request tells of its file stands in the query: names of the policy, nothing of the person.
    private static let members: Set<String> = [
        "point", "item", "facts", "particulars", "direction", "relation", "source", "happened",
    ]

    @Sendable private func receive(_ request: Request, _ context: ZavetContext) async throws -> Response {
        guard let media = request.headers[.contentType].flatMap(FileKind.init(contentType:)) else {
            throw RequestFailure(.mediaTypeUnsupported)
        }
        if let said = request.headers[.contentLength].flatMap({ Int64($0) }), said > Door.longestFile {
            throw RequestFailure(.bodyTooLarge)
        }
        let (arrival, happened) = try arrival(request, media, context)
        let deadline = ContinuousClock.now + .seconds(RequestLimits.fileSeconds)
        let parts = request.body.map { part in
            if ContinuousClock.now > deadline { throw RequestFailure(.bodyTooSlow) }
            return Array(part.readableBytesView)
        }
        let outcome = try await services.door.receive(
            arrival, of: context.parameter("person"), parts, services.deed(context, happened: happened))
        switch outcome {
        case .accepted(let receipt):
            guard let datum = receipt.data.first else { throw RequestFailure(.internalError) }
            return APIAnswer.created(
                [
                    "person": .string(receipt.subject.rawValue), "datum": .string(datum.datum.rawValue),
                    "item": .string(datum.item.rawValue),
                    "purposes": .array(datum.purposes.map { .string($0.rawValue) }),
                    "evidence": .array(receipt.evidence.map { .string($0.rawValue) }),
                ], at: .apiPerson(receipt.subject, "recordings", datum.datum.rawValue)
            ).response
        case .alreadyKnown: throw RequestFailure(.conflict)
        case .refused(let refusals, let loaded, let evidence):
            return CollectionRefusal(refusals: refusals, loaded: loaded, evidence: evidence)
                .answer(in: context.language) { "/" + ($0.field ?? "") }.response
        }
    }

    private func arrival(
        _ request: Request, _ media: FileKind, _ context: ZavetContext
    ) throws -> (FileArrival, happened: Instant?) {
        let query = try FormFields.query(of: request)
        var faults = query.names.filter { !Self.members.contains($0) }.sorted().map {
            FieldFault("/" + $0, "unknown-member")
        }
        func name(_ member: String, isRequired: Bool = false) -> ElementName? {
            if let text = query.single(member), (1...100).contains(text.utf8.count) {
                return ElementName(rawValue: text)
            }
            if isRequired { faults.append(FieldFault("/" + member, "missing")) }
            return nil
        }
        func names(_ member: String) -> Set<ElementName> {
            Set((query.single(member) ?? "").split(separator: ",").map { ElementName(rawValue: String($0)) })
        }
        let (point, item) = (name("point", isRequired: true), name("item", isRequired: true))
        var direction: FileArrival.Direction?
        if let text = query.single("direction") {
            direction = FileArrival.Direction(rawValue: text)
            if direction == nil { faults.append(FieldFault("/direction", "unknown-value")) }
        }
        var happened: Instant?
        if let text = query.single("happened") {
            happened = Instant(rfc3339: text)
            if happened == nil { faults.append(FieldFault("/happened", "time-expected")) }
            if let happened, let wrong = TimeFault(happened, now: context.now) {
                faults.append(FieldFault("/happened", wrong.code))
            }
        }
        let (relation, source) = (name("relation"), name("source"))
        guard faults.isEmpty, let point, let item else { throw RequestFailure(.fieldsInvalid, fields: faults) }
        var arrival = FileArrival(
            point: point, item: item, media: media,
            circumstances: ChoiceCircumstances(way: .api, language: nil, byGuardian: false))
        (arrival.facts, arrival.particulars) = (names("facts"), names("particulars"))
        (arrival.direction, arrival.relation, arrival.source) = (direction, relation, source)
        return (arrival, happened)
    }

    @Sendable private func list(_ request: APIRequest, _ context: ZavetContext) async throws -> APIAnswer {
        let files = try await services.door.files(
            of: context.parameter("person"), at: context.requireController().id, context.now)
        return .ok(["recordings": .array(files.map(RecordingAnswer.json))])
    }

    @Sendable private func play(_ request: Request, _ context: ZavetContext) async throws -> Response {
        let query = try FormFields.query(of: request)
        guard let purpose = query.single("purpose"), (1...100).contains(purpose.utf8.count) else {
            throw RequestFailure(.fieldsInvalid, fields: [FieldFault("/purpose", "missing")])
        }
        let particulars = (query.single("particulars") ?? "").split(separator: ",").map {
            ElementName(rawValue: String($0))
        }
        let question = DecisionRequest(
            operation: .read, purpose: ElementName(rawValue: purpose), data: [], principal: Asker(kind: .client),
            particulars: Set(particulars), at: context.now)
        let outcome = try await services.door.play(
            context.parameter("datum"), of: context.parameter("person"), for: question, services.deed(context))
        switch outcome {
        case .denied(let response, let evidence):
            let loaded = try services.policy(of: try context.requireController().id)
            return APIAnswer(
                status: .forbidden,
                canonical: DecisionAnswer(
                    response, loaded, context.language, evidence: evidence, shelf: services.answers
                ).bytes
            ).response
        case .done(let file, _):
            let range = ByteRange(request.headers[.range], of: file.file.bytes)
            return Response(playing: file, range, downloading: true)
        }
    }
}

/// A recording as the API tells it; no personal data.
enum RecordingAnswer {
    static func json(_ held: HeldFile) -> JSON {
        var members: [String: JSON] = [
            "datum": .string(held.file.datum.rawValue), "item": .string(held.datum.item.rawValue),
            "media": .string(held.file.media), "bytes": .integer(held.file.bytes),
            "collected": .string(held.datum.collectedAt.description), "goes": HeldValueAnswer.end(held.end),
            "holds": .array(held.holds.map { .string($0.rawValue) }),
        ]
        if let point = held.datum.point { members["point"] = .string(point.rawValue) }
        if let direction = held.file.direction { members["direction"] = .string(direction) }
        if let relation = held.file.relation { members["relation"] = .string(relation.rawValue) }
        return .object(members)
    }
}

extension Endpoint {
    private static let person = SubjectID.parameter("person")
    private static let path = Path.apiPerson(person, "recordings")

    static let sendRecording = Endpoint(
        .post, path, .api, for: .client(.collect), maxBodyBytes: Int(Door.longestFile), takesStream: true)
    static let listRecordings = Endpoint(.get, path, .api, for: .client(.read))
    static let playRecording = Endpoint(.get, path.appending(":datum"), .api, for: .client(.read))

    static let recordings: [Endpoint] = [sendRecording, listRecordings, playRecording]
}
