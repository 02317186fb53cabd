import Accounts
import HTTPTypes
import Policies
import Processing
import Vocabulary

// | method and path                                   | who           | calls                 |
// |---------------------------------------------------|---------------|-----------------------|
// | GET  /api/v1/persons/:person/plans                | scope read    | `Door.plans`          |
// | POST /api/v1/persons/:person/holds                | scope persons | `Door.hold`           |
// | GET  /api/v1/persons/:person/holds                | scope persons | `Door.holds(on:)`     |
// | POST /api/v1/persons/:person/holds/:hold/lift     | scope persons | `Door.liftHold`       |
// | POST /api/v1/persons/:person/holds/:hold/review   | scope persons | `Door.reviewHold`     |
// | GET  /api/v1/holds                                | scope persons | `Door.holds(at:)`     |
// | GET  /api/v1/holds/to-review                      | scope persons | `Door.holdsToReview`  |
// | GET  /api/v1/keeping-tasks                        | scope persons | `Door.keepingTasks`   |
// | POST /api/v1/keeping-tasks/:task/confirmation     | scope persons | `Door.confirm`        |

/// What the firm's programs ask and tell of keeping: plans, holds, paper that was destroyed.
struct KeepingRoutes: WebRoutes {
    /// Holds to review that are listed; the desk works them off.
    private static let reviews = 200

    let services: WebServices

    func add(to book: RouteBook) {
        book.api(.listPlans, plans)
        book.api(.placeHold, place)
        book.api(.listPersonHolds, holdsOfPerson)
        book.api(.liftHold, lift)
        book.api(.reviewHold, review)
        book.api(.listHolds, holds)
        book.api(.listHoldReviews, reviews)
        book.api(.listKeepingTasks, tasks)
        book.api(.confirmKeepingTask, confirm)
    }

    @Sendable private func plans(_ request: APIRequest, _ context: ZavetContext) async throws -> APIAnswer {
        let plans = try await services.door.plans(
            of: context.parameter("person"), at: context.requireController().id, context.now)
        return .ok(["plans": .array(plans.map(KeepingAnswer.json))])
    }

    @Sendable private func place(_ request: APIRequest, _ context: ZavetContext) async throws -> APIAnswer {
        var body = try BodyReader(request, knowing: ["ground", "matter", "ordered-by", "review", "happened"])
        let order = HoldOrder(
            ground: body.name("ground"), matter: body.optionalName("matter"),
            orderedBy: body.optionalName("ordered-by"), review: body.optionalInstant("review"))
        let happened = body.happened(now: context.now)
        try body.finish()
        let (hold, evidence) = try await services.door.hold(
            order, on: context.parameter("person"), services.deed(context, happened: happened))
        return .created([
            "hold": .string(hold.id), "evidence": .array(evidence.map { .string($0.rawValue) }),
        ])
    }

    @Sendable private func holdsOfPerson(_ request: APIRequest, _ context: ZavetContext) async throws -> APIAnswer {
        let holds = try await services.door.holds(
            on: context.parameter("person"), at: context.requireController().id)
        return .ok(["holds": .array(holds.map(KeepingAnswer.json))])
    }

    @Sendable private func lift(_ request: APIRequest, _ context: ZavetContext) async throws -> APIAnswer {
        var body = try BodyReader(request, knowing: ["reason"])
        let reason = body.optionalCase("reason", of: LiftGround.self, isRequired: true)
        try body.finish()
        guard let reason else { throw RequestFailure(.fieldsInvalid) }
        let id: ElementName = try context.parameter("hold")
        let evidence = try await services.door.liftHold(
            id.rawValue, of: context.parameter("person"), because: reason, services.deed(context))
        return .ok(["evidence": .array(evidence.map { .string($0.rawValue) })])
    }

    @Sendable private func review(_ request: APIRequest, _ context: ZavetContext) async throws -> APIAnswer {
        let again = try HoldReview.day(of: request, now: context.now)
        let id: ElementName = try context.parameter("hold")
        let evidence = try await services.door.reviewHold(
            id.rawValue, of: context.parameter("person"), again: again, services.deed(context))
        return .ok(["evidence": .array(evidence.map { .string($0.rawValue) })])
    }

    @Sendable private func holds(_ request: APIRequest, _ context: ZavetContext) async throws -> APIAnswer {
        let (count, after) = try request.paging()
        let holds = try await services.door.holds(
            at: context.requireController().id, after: after?.parts.first, limit: count)
        let next = holds.count == count ? holds.last.map { Cursor(parts: [$0.id]) } : nil
        return .list(holds.map(KeepingAnswer.json), next: next)
    }

    @Sendable private func reviews(_ request: APIRequest, _ context: ZavetContext) async throws -> APIAnswer {
        let holds = try await services.door.holdsToReview(
            at: context.requireController().id, context.now, limit: Self.reviews)
        return .ok(["holds": .array(holds.map(KeepingAnswer.json))])
    }

    @Sendable private func tasks(_ request: APIRequest, _ context: ZavetContext) async throws -> APIAnswer {
        let (count, after) = try request.paging()
        let tasks = try await services.door.keepingTasks(
            at: context.requireController().id, after: after?.parts.first, limit: count)
        let next = tasks.count == count ? tasks.last.map { Cursor(parts: [$0.id]) } : nil
        return .list(tasks.map(KeepingAnswer.json), next: next)
    }

    @Sendable private func confirm(_ request: APIRequest, _ context: ZavetContext) async throws -> APIAnswer {
        var body = try BodyReader(request, knowing: ["method", "box", "certificate", "happened"])
        let method = body.optionalCase("method", of: PaperDestruction.Method.self, isRequired: true)
        let (box, certificate) = (body.optionalName("box"), body.optionalName("certificate"))
        let happened = body.happened(now: context.now)
        try body.finish()
        guard let method else { throw RequestFailure(.fieldsInvalid) }
        let id: ElementName = try context.parameter("task")
        let evidence = try await services.door.confirm(
            id.rawValue, PaperDestruction(method: method, box: box, certificate: certificate),
            services.deed(context, happened: happened))
        return .ok(["evidence": .array(evidence.map { .string($0.rawValue) })])
    }
}

/// Plans, holds and tasks as the API tells them; no personal data.
enum KeepingAnswer {
    static func json(_ plan: KeepingPlan) -> JSON {
        var members: [String: JSON] = [
            "item": .string(plan.item.rawValue), "goes": HeldValueAnswer.end(plan.end),
            "rules": .array(plan.rules.map(json)), "holds": .array(plan.holds.map { .string($0.rawValue) }),
            "outcomes": .array(plan.outcomes.map { .string($0.rawValue) }),
        ]
        if let statutory = plan.statutory { members["statutory"] = HeldValueAnswer.end(statutory) }
        if let soonest = plan.soonest { members["soonest"] = .string(soonest.description) }
        if !plan.ends.isEmpty { members["ends"] = .array(plan.ends.map(json)) }
        return .object(members)
    }

    private static func json(_ part: KeepingPlan.PurposeEnd) -> JSON {
        [
            "purposes": .array(part.purposes.map { .string($0.rawValue) }), "ends": HeldValueAnswer.end(part.end),
        ]
    }

    private static func json(_ rule: KeepingPlan.PlannedRule) -> JSON {
        [
            "rule": .string(rule.name.rawValue), "ends": HeldValueAnswer.end(rule.end),
            "laws": .array(rule.laws.map { .string($0.rawValue) }),
            "outcomes": .array(rule.outcomes.map { .string($0.rawValue) }),
        ]
    }

    static func json(_ hold: Hold) -> JSON {
        var members: [String: JSON] = [
            "hold": .string(hold.id), "person": .string(hold.subject.rawValue),
            "ground": .string(hold.ground.rawValue), "placed": .string(hold.placedAt.description),
        ]
        if let matter = hold.matter { members["matter"] = .string(matter.rawValue) }
        if let orderedBy = hold.orderedBy { members["ordered-by"] = .string(orderedBy.rawValue) }
        if let review = hold.review { members["review"] = .string(review.description) }
        return .object(members)
    }

    static func json(_ task: KeepingTask) -> JSON {
        [
            "task": .string(task.id), "person": .string(task.subject.rawValue), "item": .string(task.item.rawValue),
            "rule": .string(task.rule.rawValue), "outcome": .string(task.outcome.rawValue),
            "due": .string(task.due.description), "opened": .string(task.openedAt.description),
        ]
    }
}

extension Endpoint {
    private static let person = SubjectID.parameter("person")

    static let listPlans = Endpoint(.get, .apiPerson(person, "plans"), .api, for: .client(.read))
    static let placeHold = Endpoint(.post, .apiPerson(person, "holds"), .api, for: .client(.persons))
    static let listPersonHolds = Endpoint(.get, .apiPerson(person, "holds"), .api, for: .client(.persons))
    static let liftHold = Endpoint(.post, .apiPerson(person, "holds", ":hold", "lift"), .api, for: .client(.persons))
    static let reviewHold = Endpoint(
        .post, .apiPerson(person, "holds", ":hold", "review"), .api, for: .client(.persons))
    static let listHolds = Endpoint(.get, .api("holds"), .api, for: .client(.persons))
    static let listHoldReviews = Endpoint(.get, .api("holds", "to-review"), .api, for: .client(.persons))
    static let listKeepingTasks = Endpoint(.get, .api("keeping-tasks"), .api, for: .client(.persons))
    static let confirmKeepingTask = Endpoint(
        .post, .api("keeping-tasks", ":task", "confirmation"), .api, for: .client(.persons))

    static let keeping: [Endpoint] = [
        listPlans, placeHold, listPersonHolds, liftHold, reviewHold, listHolds, listHoldReviews,
        listKeepingTasks, confirmKeepingTask,
    ]
}
