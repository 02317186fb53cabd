import Accounts
import Duties
import HTTPTypes
import Hummingbird
import Ledger
import Policies
import Processing
import Vocabulary

// | method and path                             | who                           | calls               |
// |---------------------------------------------|-------------------------------|---------------------|
// | GET  /c/:controller/staff/measures          | staff                         | `MeasureRegister`   |
// | GET  /c/:controller/staff/measures/:measure | staff                         | `DutiesTransaction` |
// | POST /c/:controller/staff/measures/:measure | staff; its owner enters       | `ReviewDraft`       |

/// The register of the firm's measures of security, and where their checks are entered.
struct MeasureRoutes: WebRoutes {
    /// Checks shown of one measure.
    static let shown = 20

    let services: WebServices

    func add(to book: RouteBook) {
        book.page(.listMeasures) { _, context in
            let (words, rows) = try await register(context)
            return .page(MeasureListPage(words: words, rows: rows, today: context.now.utcDate).page())
        }
        book.page(.showMeasure) { _, context in .page(try await page(context).page()) }
        book.form(.checkMeasure, check)
    }

    @Sendable private func check(_ fields: FormFields, _ context: ZavetContext) async throws -> PageAnswer {
        var page = try await page(context)
        let (policy, measure, staff) = (page.words.policy, page.row.measure, try context.requireStaff())
        guard page.token != nil else {
            try await services.note(.notPermitted, context)
            throw RequestFailure(.forbidden)
        }
        let asked = SecurityMeasure.findingNames
        let findings = asked.map { ($0, fields.text(ReviewPage.finding + $0.rawValue)) }
        page.draft = ReviewDraft(
            done: CalendarDate(fields.text(ReviewPage.done)),
            findings: Dictionary(findings) { first, _ in first }.filter { !$0.value.isEmpty }, changed: [])
        let faults = page.draft.faults(asked: asked, of: policy, today: page.today)
        guard faults.isEmpty, let done = page.draft.done else {
            page.mistakes = faults.map { FormMistake(field: $0.field, message: context.voice($0.text)) }
            return .page(page.page())
        }
        let entry = ReviewEntry(
            id: services.ids.timeOrdered(at: context.now), controller: policy.id,
            reviewed: ElementReference(.security, measure.name), done: done, learned: context.now, by: staff,
            policy: policy.digest, findings: page.draft.findings, changed: [])
        let evidence = try entry.evidence(clauses: measure.clauses)
        try await services.duties.writeDuties { transaction in
            try transaction.insert(entry)
            try transaction.record(evidence)
        }
        return .redirect(to: .measure(policy.id, measure.name))
    }

    private func register(_ context: ZavetContext) async throws -> (PolicyVoice, [MeasureRow]) {
        let controller = try context.requireController().id
        let policy = try services.policy(of: controller).policy
        let measures = policy.security.map { ElementReference(.security, $0.name) }
        let last = try await services.duties.readDuties { transaction in
            try measures.compactMap { try transaction.reviews(of: $0, at: controller, limit: 1).first }
        }
        let first = services.door.policies.versions(of: controller).map(\.version.loaded).min() ?? context.now
        let rows = MeasureRegister(policy, since: first.utcDate)
            .rows(Dictionary(last.map { ($0.reviewed.name, $0) }) { first, _ in first })
        return (PolicyVoice(policy, registers: services.registers, say: context.voice), rows)
    }

    private func page(_ context: ZavetContext) async throws -> MeasurePage {
        let (words, rows) = try await register(context)
        let name: ElementName = try context.parameter("measure")
        guard let row = rows.first(where: { $0.measure.name == name }) else { throw RequestFailure(.notFound) }
        let entries = try await services.duties.readDuties {
            try $0.reviews(of: ElementReference(.security, name), at: words.policy.id, limit: Self.shown)
        }
        return MeasurePage(
            words: words, row: row, entries: entries, today: context.now.utcDate,
            token: Self.mayEnter(row.measure, context.principal) ? context.formToken : nil)
    }

    private static func mayEnter(_ measure: SecurityMeasure, _ principal: Accounts.Principal) -> Bool {
        guard case .staff(_, let roles, _) = principal else { return false }
        return roles.contains(.administrator) || measure.owner.map(roles.contains) ?? false
    }
}

extension Endpoint {
    private static let firm = ControllerID.parameter("controller")

    static let listMeasures = Endpoint(.get, .measures(firm), .page, for: .anyStaff)
    static let showMeasure = Endpoint(.get, .measure(firm, .parameter("measure")), .page, for: .anyStaff)
    static let checkMeasure = Endpoint(.post, .measure(firm, .parameter("measure")), .form, for: .anyStaff)

    static let measurePages: [Endpoint] = [listMeasures, showMeasure, checkMeasure]
}
