import Accounts
import Duties
import HTTPTypes
import Hummingbird
import Ledger
import Policies
import Processing
import Vocabulary

// | method and path                                | who                            | calls               |
// |------------------------------------------------|--------------------------------|---------------------|
// | GET  /c/:controller/staff/reviews              | staff                          | `ReviewCalendar`    |
// | GET  /c/:controller/staff/reviews/:procedure   | staff                          | `DutiesTransaction` |
// | POST /c/:controller/staff/reviews/:procedure   | staff; its owners close it     | `ReviewDraft`       |

/// The firm's reviews of its own procedures: when each is due, and where it is closed with its findings.
struct ReviewRoutes: WebRoutes {
    /// Entries shown of one procedure.
    static let shown = 20

    let services: WebServices

    func add(to book: RouteBook) {
        book.page(.listReviews) { _, context in
            let (policy, plans) = try await plans(context)
            let page = ReviewListPage(controller: policy.id, plans: plans, today: context.now.utcDate)
            return .page(page.page(context.voice))
        }
        book.page(.showReview) { _, context in .page(try await page(context).page(context.voice)) }
        book.form(.closeReview, multiple: [ReviewPage.changed], close)
    }

    @Sendable private func close(_ fields: FormFields, _ context: ZavetContext) async throws -> PageAnswer {
        var page = try await page(context)
        let (policy, procedure, staff) = (page.policy, page.plan.procedure, try context.requireStaff())
        guard page.token != nil else {
            try await services.note(.notPermitted, context)
            throw RequestFailure(.forbidden)
        }
        let findings = procedure.findingNames.map { ($0, fields.text(ReviewPage.finding + $0.rawValue)) }
        page.draft = ReviewDraft(
            done: CalendarDate(fields.text(ReviewPage.done)),
            findings: Dictionary(findings) { first, _ in first }.filter { !$0.value.isEmpty },
            changed: fields.several(ReviewPage.changed).map(ElementName.init(rawValue:)))
        let faults = page.draft.faults(asked: procedure.findingNames, of: policy, today: page.today)
        guard faults.isEmpty, let done = page.draft.done else {
            page.mistakes = faults.map { FormMistake(field: $0.field, message: context.voice($0.text)) }
            return .page(page.page(context.voice))
        }
        let entry = ReviewEntry(
            id: services.ids.timeOrdered(at: context.now), controller: policy.id,
            reviewed: ElementReference(.procedures, procedure.name),
            done: done, learned: context.now, by: staff, policy: policy.digest, findings: page.draft.findings,
            changed: page.draft.changed)
        let evidence = try entry.evidence(clauses: procedure.reviewClauses)
        try await services.duties.writeDuties { transaction in
            try transaction.insert(entry)
            try transaction.record(evidence)
        }
        return .redirect(to: .review(policy.id, procedure.name))
    }

    private func plans(_ context: ZavetContext) async throws -> (Policy, [ReviewPlan]) {
        let controller = try context.requireController().id
        let policy = try services.policy(of: controller).policy
        let names = policy.procedures.filter { $0.every != nil }.map(\.name)
        let last = try await services.duties.readDuties { transaction in
            try names.compactMap { name in
                try transaction.reviews(of: ElementReference(.procedures, name), at: controller, limit: 1).first
            }
        }
        let first = services.door.policies.versions(of: controller).map(\.version.loaded).min() ?? context.now
        let calendar = ReviewCalendar(policy, since: first.utcDate)
        return (policy, calendar.plans(Dictionary(last.map { ($0.reviewed.name, $0) }) { first, _ in first }))
    }

    private func page(_ context: ZavetContext) async throws -> ReviewPage {
        let (policy, plans) = try await plans(context)
        let name: ElementName = try context.parameter("procedure")
        guard let plan = plans.first(where: { $0.procedure.name == name }) else { throw RequestFailure(.notFound) }
        let entries = try await services.duties.readDuties {
            try $0.reviews(of: ElementReference(.procedures, name), at: policy.id, limit: Self.shown)
        }
        return ReviewPage(
            policy: policy, plan: plan, entries: entries, today: context.now.utcDate,
            token: Self.mayClose(plan.procedure, context.principal) ? context.formToken : nil)
    }

    private static func mayClose(_ procedure: Procedure, _ principal: Accounts.Principal) -> Bool {
        guard case .staff(_, let roles, _) = principal else { return false }
        return roles.contains(.administrator) || !roles.isDisjoint(with: procedure.closingRoles)
    }
}

extension ReviewFault {
    /// The field of the form that it is told at.
    var field: String {
        switch self {
        case .dayMissing, .dayAhead: return ReviewPage.done
        case .findingMissing(let step), .findingTooLong(let step): return ReviewPage.finding + step.rawValue
        case .stepUnknown, .measureUnknown: return ReviewPage.changed
        }
    }

    /// What is told there.
    var text: ReviewText {
        switch self {
        case .dayMissing: return .dayMissing
        case .dayAhead: return .dayAhead
        case .findingMissing: return .findingMissing
        case .findingTooLong: return .findingTooLong(ReviewDraft.longestFinding)
        case .stepUnknown, .measureUnknown: return .unknownChoice
        }
    }
}

extension Endpoint {
    private static let firm = ControllerID.parameter("controller")

    static let listReviews = Endpoint(.get, .reviews(firm), .page, for: .anyStaff)
    static let showReview = Endpoint(.get, .review(firm, .parameter("procedure")), .page, for: .anyStaff)
    static let closeReview = Endpoint(.post, .review(firm, .parameter("procedure")), .form, for: .anyStaff)

    static let reviewPages: [Endpoint] = [listReviews, showReview, closeReview]
}
