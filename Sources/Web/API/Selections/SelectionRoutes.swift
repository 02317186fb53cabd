import Accounts
import HTTPTypes
import Policies
import Processing
import Vocabulary

// | method and path         | who          | calls                             |
// |-------------------------|--------------|-----------------------------------|
// | POST /api/v1/selections | scope decide | `Door.select`, `.selectRecorded`  |
// | POST /api/v1/reads/bulk | scope read   | `Door.readSelected`               |

/// Who may be used for it, who objected: people found by what they chose, each by a decision of their own.
struct SelectionRoutes: WebRoutes {
    private static let members = QuestionReading.members.union(["consent", "objection"])

    let services: WebServices

    func add(to book: RouteBook) {
        book.api(.select, select)
        book.api(.readBulk, read)
    }

    @Sendable private func select(_ request: APIRequest, _ context: ZavetContext) async throws -> APIAnswer {
        var body = try BodyReader(request, knowing: Self.members.union(["record"]))
        let (count, after) = try Self.paging(request)
        let isRecorded = body.flag("record")
        let isAsked = QuestionReading.members.contains { body.has($0) }
        var question = QuestionReading.read(&body, at: context.now)
        Self.refuseRequests(question, &body)
        let circle = Self.circle(&body)
        if isRecorded, !isAsked { body.fault("purpose", "missing") }
        if !isAsked, circle == .everybody { body.fault("purpose", "missing") }
        try body.finish()
        if isRecorded {
            try await services.require(.record, context)
            question.at = context.now
            let (page, evidence) = try await services.door.selectRecorded(
                Selection(in: circle), question, services.deed(context), after: after, limit: count)
            return .ok(Self.json(page, evidence))
        }
        let page = try await services.door.select(
            Selection(in: circle, permitting: isAsked ? question : nil), at: context.requireController().id,
            context.now, after: after, limit: count)
        return .ok(Self.json(page, nil))
    }

    @Sendable private func read(_ request: APIRequest, _ context: ZavetContext) async throws -> APIAnswer {
        var body = try BodyReader(request, knowing: Self.members)
        let (count, after) = try Self.paging(request)
        var question = QuestionReading.read(&body, at: context.now, defaultOperation: .read)
        if !DecisionRoutes.reads(question.operation) { body.fault("operation", "unknown-value") }
        Self.refuseRequests(question, &body)
        let circle = Self.circle(&body)
        try body.finish()
        question.at = context.now
        let (readings, page, evidence) = try await services.door.readSelected(
            Selection(in: circle), question, services.deed(context), after: after, limit: count)
        var members: [String: JSON] = [
            "items": .array(readings.map(Self.json)), "looked": .integer(Int64(page.looked)),
            "evidence": .array(evidence.map { .string($0.rawValue) }),
        ]
        if let next = page.next { members["next"] = .string(Cursor(parts: [next.rawValue]).text) }
        return .ok(.object(members))
    }

    private static func paging(_ request: APIRequest) throws(RequestFailure) -> (count: Int, after: CirclePlace?) {
        let (count, after) = try request.paging()
        return (count, after?.parts.first.map(CirclePlace.init(rawValue:)))
    }

    /// Answering a request is for the one person who made it, and stands above what people chose: it finds nobody.
    private static func refuseRequests(_ question: DecisionRequest, _ body: inout BodyReader) {
        if question.purpose == .dataSubjectRights { body.fault("purpose", "unknown-value") }
    }

    /// The circle that the body names; two at once are refused.
    static func circle(_ body: inout BodyReader) -> Circle {
        switch (body.optionalName("consent"), body.optionalName("objection")) {
        case (nil, nil): return .everybody
        case (let consent?, nil): return .consent(consent)
        case (nil, let purpose?): return .objection(purpose)
        case (_?, _?):
            body.fault("objection", "one-of-two-expected")
            return .everybody
        }
    }

    private static func json(_ page: SelectionPage, _ evidence: [EntryID]?) -> JSON {
        var members: [String: JSON] = [
            "items": .array(page.people.map { .string($0.rawValue) }), "looked": .integer(Int64(page.looked)),
            "policy": .string(page.policy.version.digest.hex),
        ]
        if let next = page.next { members["next"] = .string(Cursor(parts: [next.rawValue]).text) }
        if let evidence { members["evidence"] = .array(evidence.map { .string($0.rawValue) }) }
        return .object(members)
    }

    private static func json(_ reading: SelectedReading) -> JSON {
        [
            "person": .string(reading.subject.rawValue), "data": .array(reading.values.map(HeldValueAnswer.json)),
            "evidence": .array(reading.evidence.map { .string($0.rawValue) }),
        ]
    }
}

extension Endpoint {
    static let select = Endpoint(.post, .api("selections"), .api, for: .client(.decide), isQuestion: true)
    static let readBulk = Endpoint(.post, .api("reads", "bulk"), .api, for: .client(.read), isQuestion: true)

    static let selections: [Endpoint] = [select, readBulk]
}
