import Hummingbird
import Ledger
import Processing
import Vocabulary

// | method and path                                 | who    | calls          |
// |-------------------------------------------------|--------|----------------|
// | GET /c/:controller/history                      | person | `Door.history` |
// | GET /c/:controller/history/:entry/proof.json    | person | `Door.receipt` |

/// What was done and decided about the person who is signed in.
struct HistoryRoutes: WebRoutes {
    /// The place of the last entry of the page before.
    static let before = "before"
    let services: WebServices

    func add(to book: RouteBook) {
        book.page(.showHistory, show)
        book.raw(.sendProof, proof)
    }

    @Sendable private func show(_ request: Request, _ context: ZavetContext) async throws -> PageAnswer {
        let (controller, subject) = (try context.requireController().id, try context.requireSubject())
        var before: Int64?
        if let text = try FormFields.query(of: request).single(Self.before) {
            guard let place = Int64(text), place >= 0 else { throw RequestFailure(.notFound) }
            before = place
        }
        let policies = services.door.policies
        let reading = HistoryReading(
            policy: try services.policy(of: controller).policy, registers: services.registers, say: context.voice,
            references: Set(try await services.door.references(of: subject, at: controller)),
            version: { policies.version($0, of: controller) })
        let rows = try await services.door.history(
            of: subject, at: controller, before: before, limit: HistoryPage.length + 1)
        let shown = rows.prefix(HistoryPage.length)
        let hasMore = rows.count > HistoryPage.length
        let page = HistoryPage(
            controller: controller, steps: try shown.map(reading.step),
            older: hasMore
                ? shown.last.map { Path.history(controller).with(Self.before, String($0.sequence)) } : nil)
        return .page(page.page(context.voice))
    }

    @Sendable private func proof(_ request: Request, _ context: ZavetContext) async throws -> Response {
        let (controller, subject) = (try context.requireController().id, try context.requireSubject())
        let references = try await services.door.references(of: subject, at: controller)
        guard let key = services.checkpointKeys[controller],
            let receipt = try await services.door.receipt(of: context.parameter("entry"), at: controller, key: key),
            let about = receipt.entry.subject, references.contains(about)
        else { throw RequestFailure(.notFound) }
        return Response(downloading: try receipt.json, named: "proof.json")
    }
}

extension Endpoint {
    private static let firm = ControllerID.parameter("controller")

    static let showHistory = Endpoint(.get, .history(firm), .page, for: .subject)
    static let sendProof = Endpoint(.get, .proof(firm, .parameter("entry")), .page, for: .subject)

    static let historyPages = [showHistory, sendProof]
}
