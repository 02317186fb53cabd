import Duties
import HTTPTypes
import Hummingbird
import Policies
import Processing
import Vocabulary

// | method and path                       | who    | calls                |
// |---------------------------------------|--------|----------------------|
// | GET /for/:host                        | anyone | `Policy.governs`     |
// | GET /c/:controller/services           | anyone | `PolicyBook.inForce` |
// | GET /c/:controller/services/:service  | anyone | `PolicyBook.inForce` |
// | GET /c/:controller/outside/:link      | anyone | `Policy.isOutside`   |

/// Where the reach of a policy begins and ends: its hosts, its services, and the way out.
struct OutsideRoutes: WebRoutes {
    let services: WebServices
    let notices: NoticeShelf

    func add(to book: RouteBook) {
        book.page(.findPolicy) { _, context in
            let host = try context.parameter("host", as: ElementName.self).rawValue
            let governing = try services.door.policies.controllers.filter {
                try services.policy(of: $0).policy.governs(host: host)
            }
            // Two firms may share a site; then the reader is shown both, on the list of firms.
            guard let first = governing.first else { throw RequestFailure(.notFound) }
            return .redirect(to: governing.count == 1 ? .notice(first) : .home)
        }
        book.page(.listServices) { _, context in
            let policy = try policy(context)
            let addresses = try await services.entries(of: .addresses, at: policy.id)
            return .page(ServicesPage(policy: policy, addresses: addresses).page(context.voice))
        }
        book.page(.showService) { _, context in
            let policy = try policy(context)
            guard let entry = policy.scope[try context.parameter("service", as: ElementName.self)] else {
                throw RequestFailure(.notFound)
            }
            let links = entry.links(try await services.entries(of: .addresses, at: policy.id))
            if links.count == 1, policy.isOutside(links[0].address) {
                return .redirect(to: .outside(policy.id, links[0].address))
            }
            if !links.isEmpty { return .redirect(to: .services(policy.id)) }
            return .redirect(to: entry.isCovered ? .notice(policy.id) : .services(policy.id))
        }
        book.page(.leave) { _, context in
            let link = try context.parameter("link", as: ElementName.self)
            guard let address = try await address(link, context) else { throw RequestFailure(.notFound) }
            return .page(OutsidePage(policy: try policy(context), address: address).page(context.voice))
        }
    }

    private func policy(_ context: ZavetContext) throws -> Policy {
        try services.policy(of: try context.requireController().id).policy
    }

    /// The address of a link, among those that the firm's words lead to in any version, and those that staff entered.
    private func address(_ link: ElementName, _ context: ZavetContext) async throws -> String? {
        let firm = try context.requireController().id
        func isIt(_ address: String) -> Bool { Path.outside(firm, address) == .outside(firm, link: link) }
        for loaded in services.door.policies.versions(of: firm).reversed() {
            let policy = loaded.policy
            let own = policy.scope.compactMap(\.ownPolicy) + notices.notice(of: policy, in: context.language).addresses
            if let found = own.first(where: { policy.isOutside($0) && isIt($0) }) { return found }
        }
        let entered = try await services.entries(of: .addresses, at: firm).standing.map(\.value)
        if let found = entered.first(where: isIt) { return found }
        return services.registers.authorities.values.compactMap(\.site).first(where: isIt)
    }
}

extension Endpoint {
    private static let firm = ControllerID.parameter("controller")

    static let findPolicy = Endpoint(.get, .policy(forHost: .parameter("host")), .page, for: .anyone)
    static let listServices = Endpoint(.get, .services(firm), .page, for: .anyone)
    static let showService = Endpoint(.get, .service(firm, .parameter("service")), .page, for: .anyone)
    static let leave = Endpoint(.get, .outside(firm, link: .parameter("link")), .page, for: .anyone)

    static let outsidePages: [Endpoint] = [findPolicy, listServices, showService, leave]
}
