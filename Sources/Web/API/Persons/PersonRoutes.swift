import Accounts
import HTTPTypes
import Ledger
import Policies
import Processing
import Vault
import Vocabulary

// | method and path                             | who          | calls               |
// |---------------------------------------------|--------------|---------------------|
// | POST /api/v1/persons/find                   | scope read   | `Door.find`         |
// | GET  /api/v1/persons/:person                | scope read   | `Door.person`       |
// | POST /api/v1/persons/:person/events         | scope events | `Door.record`       |
// | POST /api/v1/persons/:person/facts          | scope events | `Door.setFacts`     |
// | POST /api/v1/persons/:person/corrections    | scope collect| `Door.correct`      |
// | POST /api/v1/persons/:person/comparisons    | scope read   | `Door.compare`      |
// | GET  /api/v1/persons/:person/history        | scope ledger | `Door.history`      |
// | POST /api/v1/persons/:person/representations| scope choices| `Door.represent`    |
// | POST …/representations/:id/end              | scope choices| `.endRepresentation`|

/// What the firm's programs tell and ask of one person.
struct PersonRoutes: WebRoutes {
    let services: WebServices

    func add(to book: RouteBook) {
        book.api(.findPersons, find)
        book.api(.showPerson, show)
        book.api(.recordEvents, recordEvents)
        book.api(.setFacts, setFacts)
        book.api(.correctDatum, correct)
        book.api(.compareDatum, compare)
        book.api(.listHistory, history)
        book.api(.beginRepresentation, represent)
        book.api(.endRepresentation, endRepresentation)
    }

    @Sendable private func find(_ request: APIRequest, _ context: ZavetContext) async throws -> APIAnswer {
        var body = try BodyReader(request, knowing: ["kind", "value"])
        let kind = body.optionalCase("kind", of: IdentifierKind.self, isRequired: true)
        let value = Sealed(body.string("value", maxBytes: 500))
        try body.finish()
        guard let kind, let identifier = try? Identifier(kind, value) else {
            throw RequestFailure(.fieldsInvalid, fields: [FieldFault("/value", "identifier-malformed")])
        }
        let subjects = try await services.door.find(identifier, at: context.requireController().id)
        return .ok(["persons": .array(subjects.map { .string($0.rawValue) })])
    }

    @Sendable private func show(_ request: APIRequest, _ context: ZavetContext) async throws -> APIAnswer {
        let record = try await services.door.person(context.parameter("person"), at: context.requireController().id)
        return .ok(PersonAnswer.json(record))
    }

    @Sendable private func recordEvents(_ request: APIRequest, _ context: ZavetContext) async throws -> APIAnswer {
        var body = try BodyReader(request, knowing: ["events", "happened"])
        let events = body.names("events")
        if events.isEmpty { body.fault("events", "missing") }
        let happened = body.happened(now: context.now)
        try body.finish()
        let evidence = try await services.door.record(
            events, of: context.parameter("person"), services.deed(context, happened: happened))
        return .ok(["evidence": .array(evidence.map { .string($0.rawValue) })])
    }

    @Sendable private func setFacts(_ request: APIRequest, _ context: ZavetContext) async throws -> APIAnswer {
        var body = try BodyReader(request, knowing: ["facts"])
        let facts = body.flags("facts")
        if facts.isEmpty { body.fault("facts", "missing") }
        try body.finish()
        let evidence = try await services.door.setFacts(
            facts, of: context.parameter("person"), services.deed(context))
        return .ok(["evidence": .array(evidence.map { .string($0.rawValue) })])
    }

    @Sendable private func correct(_ request: APIRequest, _ context: ZavetContext) async throws -> APIAnswer {
        var body = try BodyReader(request, knowing: ["datum", "value"])
        let datum = DatumID(rawValue: body.string("datum", maxBytes: 100))
        let value = Sealed(body.string("value", maxBytes: 100_000))
        try body.finish()
        let outcome = try await services.door.correct(
            datum, of: context.parameter("person"), to: value, services.deed(context))
        switch outcome {
        case .done(let datum, let evidence):
            return .ok([
                "datum": .string(datum.rawValue), "evidence": .array(evidence.map { .string($0.rawValue) }),
            ])
        case .denied(let response, let evidence):
            return try denied(response, context, evidence)
        }
    }

    @Sendable private func compare(_ request: APIRequest, _ context: ZavetContext) async throws -> APIAnswer {
        var body = try BodyReader(request, knowing: ["item", "value", "purpose"])
        let (item, purpose) = (body.name("item"), body.name("purpose"))
        let value = Sealed(body.string("value", maxBytes: 100_000))
        try body.finish()
        let outcome = try await services.door.compare(
            value, with: item, of: context.parameter("person"), for: purpose, services.deed(context))
        switch outcome {
        case .done(let isSame, let evidence):
            return .ok(["same": .bool(isSame), "evidence": .array(evidence.map { .string($0.rawValue) })])
        case .denied(let response, let evidence):
            return try denied(response, context, evidence)
        }
    }

    private func denied(
        _ response: DecisionResponse, _ context: ZavetContext, _ evidence: [EntryID]
    ) throws -> APIAnswer {
        let loaded = try services.policy(of: context.requireController().id)
        return APIAnswer(
            status: .forbidden,
            canonical: DecisionAnswer(response, loaded, context.language, evidence: evidence, shelf: services.answers)
                .bytes)
    }

    @Sendable private func history(_ request: APIRequest, _ context: ZavetContext) async throws -> APIAnswer {
        let (count, after) = try request.paging()
        var before: Int64?
        if let after {
            guard let sequence = after.parts.first.flatMap({ Int64($0) }) else {
                throw RequestFailure(.cursorMalformed)
            }
            before = sequence
        }
        let entries = try await services.door.history(
            of: context.parameter("person"), at: context.requireController().id, before: before, limit: count)
        let items = try entries.map { entry -> JSON in
            ["sequence": .integer(entry.sequence), "entry": try JSON.parse(entry.bytes)]
        }
        let next = entries.count == count ? entries.last.map { Cursor(parts: [String($0.sequence)]) } : nil
        return .list(items, next: next)
    }

    @Sendable private func represent(_ request: APIRequest, _ context: ZavetContext) async throws -> APIAnswer {
        var body = try BodyReader(request, knowing: ["representative", "kind", "proof", "from", "until"])
        let representative = SubjectID(rawValue: body.string("representative", maxBytes: 100))
        let kind = body.optionalCase("kind", of: Representation.Kind.self, isRequired: true)
        let proof = body.name("proof")
        let (from, until) = (body.optionalInstant("from"), body.optionalInstant("until"))
        try body.finish()
        guard let kind else { throw RequestFailure(.fieldsInvalid) }
        let representation = Representation(
            id: services.ids.text(), subject: try context.parameter("person"), representative: representative,
            kind: kind, proof: proof, from: from ?? context.now, until: until)
        let evidence = try await services.door.represent(representation, services.deed(context))
        return .created([
            "representation": .string(representation.id), "evidence": .array(evidence.map { .string($0.rawValue) }),
        ])
    }

    @Sendable private func endRepresentation(
        _ request: APIRequest, _ context: ZavetContext
    ) async throws -> APIAnswer {
        let id: ElementName = try context.parameter("representation")
        let evidence = try await services.door.endRepresentation(
            id.rawValue, of: context.parameter("person"), services.deed(context))
        guard !evidence.isEmpty else { throw RequestFailure(.notFound) }
        return .ok(["evidence": .array(evidence.map { .string($0.rawValue) })])
    }
}

extension Endpoint {
    private static let person = SubjectID.parameter("person")

    static let findPersons = Endpoint(
        .post, .api("persons", "find"), .api, for: .client(.read), isQuestion: true)
    static let showPerson = Endpoint(.get, .apiPerson(person), .api, for: .client(.read))
    static let recordEvents = Endpoint(.post, .apiPerson(person, "events"), .api, for: .client(.events))
    static let setFacts = Endpoint(.post, .apiPerson(person, "facts"), .api, for: .client(.events))
    static let correctDatum = Endpoint(.post, .apiPerson(person, "corrections"), .api, for: .client(.collect))
    static let compareDatum = Endpoint(
        .post, .apiPerson(person, "comparisons"), .api, for: .client(.read), isQuestion: true)
    static let listHistory = Endpoint(.get, .apiPerson(person, "history"), .api, for: .client(.ledger))
    static let beginRepresentation = Endpoint(
        .post, .apiPerson(person, "representations"), .api, for: .client(.choices))
    static let endRepresentation = Endpoint(
        .post, .apiPerson(person, "representations", ":representation", "end"), .api, for: .client(.choices))

    static let persons: [Endpoint] = [
        findPersons, showPerson, recordEvents, setFacts, correctDatum, compareDatum, listHistory, beginRepresentation,
        endRepresentation,
    ]
}
