import Accounts
import HTTPTypes
import Policies
import Processing
import Vocabulary

// | method and path            | who          | calls                     |
// |----------------------------|--------------|---------------------------|
// | POST /api/v1/decisions     | scope decide | `Door.advise`, `.decide`  |
// | POST /api/v1/decisions/bulk| scope decide | `Door.advise(on: [])`     |
// | POST /api/v1/reads         | scope read   | `Door.read`               |

/// May this be done? And, if so, the data for it.
struct DecisionRoutes: WebRoutes {
    /// People in one bulk question.
    static let maxPeople = 1000
    private static let decideMembers = QuestionReading.members.union(["person", "identifier", "record"])
    private static let bulkMembers = QuestionReading.members.union(["persons"])
    private static let readMembers = QuestionReading.members.union(["person", "identifier"])

    let services: WebServices

    func add(to book: RouteBook) {
        book.api(.decide, decide)
        book.api(.decideBulk, decideBulk)
        book.api(.readData, read)
    }

    @Sendable private func decide(_ request: APIRequest, _ context: ZavetContext) async throws -> APIAnswer {
        var body = try BodyReader(request, knowing: Self.decideMembers)
        let controller = try context.requireController().id
        let isRecorded = body.flag("record")
        let question = QuestionReading.read(&body, at: context.now)
        let subject = try await services.optionalSubject(&body, at: controller)
        try body.finish()
        if isRecorded {
            try await services.require(.record, context)
            guard let subject else {
                throw RequestFailure(.fieldsInvalid, fields: [FieldFault("/person", "missing")])
            }
            let (response, loaded, evidence) = try await services.door.decide(
                question, on: subject, services.deed(context))
            return APIAnswer(canonical: answer(response, loaded, context, evidence: evidence))
        }
        let (response, loaded) = try await services.door.advise(question, on: subject, at: controller)
        return APIAnswer(canonical: answer(response, loaded, context, evidence: nil))
    }

    private func answer(
        _ response: DecisionResponse, _ loaded: LoadedPolicy, _ context: ZavetContext, evidence: [EntryID]?
    ) -> [UInt8] {
        DecisionAnswer(response, loaded, context.language, evidence: evidence, shelf: services.answers).bytes
    }

    @Sendable private func decideBulk(_ request: APIRequest, _ context: ZavetContext) async throws -> APIAnswer {
        var body = try BodyReader(request, knowing: Self.bulkMembers)
        let question = QuestionReading.read(&body, at: context.now)
        let persons = (request.body?["persons"]?.arrayValue ?? []).compactMap(\.stringValue)
        if persons.isEmpty || persons.count > Self.maxPeople { body.fault("persons", "one-to-1000-expected") }
        try body.finish()
        let subjects = persons.map(SubjectID.init(rawValue:))
        let (responses, loaded) = try await services.door.advise(
            question, on: subjects, at: context.requireController().id)
        let answers = zip(persons, responses).map { person, response -> JSON in
            guard let response else {
                return ["person": .string(person), "effect": "deny", "reasons": ["person-unknown"]]
            }
            return [
                "person": .string(person), "effect": .string(response.effect.rawValue),
                "reasons": .array(response.reasons.map { .string($0.code.rawValue) }),
            ]
        }
        return .ok(["answers": .array(answers), "policy": .string(loaded.version.digest.hex)])
    }

    /// Whether an operation is one for which data are read.
    static func reads(_ operation: Vocabulary.Operation) -> Bool { operation != .collect && operation.isUse }

    @Sendable private func read(_ request: APIRequest, _ context: ZavetContext) async throws -> APIAnswer {
        var body = try BodyReader(request, knowing: Self.readMembers)
        let controller = try context.requireController().id
        var question = QuestionReading.read(&body, at: context.now, defaultOperation: .read)
        if !Self.reads(question.operation) { body.fault("operation", "unknown-value") }
        let subject = try await services.subject(&body, at: controller, forDeed: true)
        try body.finish()
        question.at = context.now
        let (survivor, outcome) = try await services.door.readFollowing(question, of: subject, services.deed(context))
        switch outcome {
        case .denied(let response, let evidence):
            let loaded = try services.policy(of: controller)
            return APIAnswer(
                status: .forbidden, canonical: answer(response, loaded, context, evidence: evidence))
        case .done(let values, let evidence):
            return .ok([
                // Whom an identifier led to; a name that was sent comes back as it was.
                "person": .string((body.has("person") ? subject : survivor).rawValue),
                "data": .array(values.map(HeldValueAnswer.json)),
                "evidence": .array(evidence.map { .string($0.rawValue) }),
            ])
        }
    }
}

extension Endpoint {
    static let decide = Endpoint(.post, .api("decisions"), .api, for: .client(.decide), isQuestion: true)
    static let decideBulk = Endpoint(.post, .api("decisions", "bulk"), .api, for: .client(.decide), isQuestion: true)
    static let readData = Endpoint(.post, .api("reads"), .api, for: .client(.read), isQuestion: true)

    static let decisions: [Endpoint] = [decide, decideBulk, readData]
}
