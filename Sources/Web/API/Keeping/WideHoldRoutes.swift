import Accounts
import HTTPTypes
import Policies
import Processing
import Vocabulary

// | method and path                        | who           | calls                 |
// |----------------------------------------|---------------|-----------------------|
// | POST /api/v1/wide-holds                | scope holds   | `Door.holdWidely`     |
// | GET  /api/v1/wide-holds                | scope holds   | `Door.wideHolds`      |
// | POST /api/v1/wide-holds/:hold/lift     | scope holds   | `Door.liftWideHold`   |
// | POST /api/v1/wide-holds/:hold/review   | scope holds   | `Door.reviewWideHold` |

/// Holds on everybody's data of some kinds, or on what went to a recipient.
struct WideHoldRoutes: WebRoutes {
    let services: WebServices

    func add(to book: RouteBook) {
        book.api(.placeWideHold, place)
        book.api(.listWideHolds) { _, context in
            let holds = try await services.door.wideHolds(at: context.requireController().id)
            return .ok(["holds": .array(holds.map(Self.json))])
        }
        book.api(.liftWideHold) { request, context in
            var body = try BodyReader(request, knowing: ["reason"])
            let reason = body.optionalCase("reason", of: LiftGround.self, isRequired: true)
            try body.finish()
            guard let reason else { throw RequestFailure(.fieldsInvalid) }
            let id: ElementName = try context.parameter("hold")
            let entry = try await services.door.liftWideHold(id.rawValue, because: reason, services.deed(context))
            return .ok(["evidence": .array([.string(entry.rawValue)])])
        }
        book.api(.reviewWideHold) { request, context in
            let again = try HoldReview.day(of: request, now: context.now)
            let id: ElementName = try context.parameter("hold")
            let entry = try await services.door.reviewWideHold(id.rawValue, again: again, services.deed(context))
            return .ok(["evidence": .array([.string(entry.rawValue)])])
        }
    }

    @Sendable private func place(_ request: APIRequest, _ context: ZavetContext) async throws -> APIAnswer {
        var body = try BodyReader(
            request, knowing: ["ground", "data", "recipient", "matter", "ordered-by", "review", "happened"])
        let order = HoldOrder(
            ground: body.name("ground"), matter: body.optionalName("matter"),
            orderedBy: body.optionalName("ordered-by"), review: body.optionalInstant("review"))
        let (data, recipient) = (body.names("data"), body.optionalName("recipient"))
        if recipient != nil, !data.isEmpty { body.fault("data", "recipient-or-data") }
        let happened = body.happened(now: context.now)
        try body.finish()
        let (hold, evidence) = try await services.door.holdWidely(
            order, on: recipient.map(WideReach.recipient) ?? .data(data), services.deed(context, happened: happened))
        return .created(["hold": .string(hold.id), "evidence": .array([.string(evidence.rawValue)])])
    }

    private static func json(_ hold: WideHold) -> JSON {
        var members: [String: JSON] = [
            "hold": .string(hold.id), "ground": .string(hold.ground.rawValue),
            "data": .array(hold.items.map { .string($0.rawValue) }), "placed": .string(hold.placedAt.description),
        ]
        if let recipient = hold.recipient { members["recipient"] = .string(recipient.rawValue) }
        if let matter = hold.matter { members["matter"] = .string(matter.rawValue) }
        if let orderedBy = hold.orderedBy { members["ordered-by"] = .string(orderedBy.rawValue) }
        if let review = hold.review { members["review"] = .string(review.description) }
        return .object(members)
    }
}

/// When a hold is to be looked at again, as a program says it.
enum HoldReview {
    /// - Throws: ``RequestFailure`` when it is no time, or not ahead.
    static func day(of request: APIRequest, now: Instant) throws -> Instant {
        var body = try BodyReader(request, knowing: ["again"])
        let again = body.optionalInstant("again")
        if let again, again <= now { body.fault("again", "not-ahead") }
        if again == nil { body.fault("again", "missing") }
        try body.finish()
        guard let again else { throw RequestFailure(.fieldsInvalid) }
        return again
    }
}

extension Endpoint {
    static let placeWideHold = Endpoint(.post, .api("wide-holds"), .api, for: .client(.holds))
    static let listWideHolds = Endpoint(.get, .api("wide-holds"), .api, for: .client(.holds))
    static let liftWideHold = Endpoint(.post, .api("wide-holds", ":hold", "lift"), .api, for: .client(.holds))
    static let reviewWideHold = Endpoint(.post, .api("wide-holds", ":hold", "review"), .api, for: .client(.holds))

    static let wideHolds: [Endpoint] = [placeWideHold, listWideHolds, liftWideHold, reviewWideHold]
}
