import Accounts
import HTTPTypes
import Hummingbird
import Ledger
import Processing
import Rights
import Vocabulary

// | method and path            | who   | calls                                    |
// |----------------------------|-------|------------------------------------------|
// | GET /c/:controller/staff   | staff | `PolicyReader.read`, `LedgerTransaction` |

/// The staff's first page.
struct DeskRoutes: WebRoutes {
    let services: WebServices

    func add(to book: RouteBook) { book.page(.showDesk, show) }

    @Sendable private func show(_ request: Request, _ context: ZavetContext) async throws -> PageAnswer {
        let controller = try context.requireController().id
        guard let loaded = services.door.policies.inForce(controller, at: context.now) else {
            throw RequestFailure(.notFound)
        }
        let checkpoint = try await services.door.data.read { try $0.latestCheckpoint(of: controller) }
        let tallies = try await services.door.tallies(of: controller)
        var newest: [EvidenceEntry] = []
        if let checkpoint, tallies.contains(where: { $0.name.kind == .alertRaised }) {
            let from = max(0, checkpoint.size - DeskReading.lookedThrough)
            newest = try await services.door.data.read { transaction in
                try transaction.entries(of: controller, from: from, limit: Int(DeskReading.lookedThrough))
                    .map { try $0.entry }
            }
        }
        var page = DeskReading(loaded: loaded, registers: services.registers, say: context.voice).page(
            isAdministrator: Endpoint.administrators.admits(context.principal, at: controller),
            checkpoint: checkpoint, tallies: tallies, newest: newest)
        let open = try await services.requestDoor.open(
            at: controller, limit: RequestRoutes.shownOpen, now: context.now)
        page.requests = (
            open.count { $0.clock.isLate(at: context.now) }, open.count { $0.clock.isSoon(at: context.now) }
        )
        page.holdsToReview =
            try await HoldReading(services: services).overview(of: controller, at: context.now).toReview
        return .page(page.page(context.voice))
    }
}

extension Endpoint {
    static let showDesk = Endpoint(.get, .staffDesk(.parameter("controller")), .page, for: .anyStaff)

    static let deskPages = [showDesk]
}
