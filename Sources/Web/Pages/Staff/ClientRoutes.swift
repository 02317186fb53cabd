import Accounts
import HTTPTypes
import Hummingbird
import Ledger
import Vocabulary

// | method and path                                   | who           | calls                     |
// |---------------------------------------------------|---------------|---------------------------|
// | GET  /c/:controller/staff/programs                | administrator | `AccountsTransaction`     |
// | POST /c/:controller/staff/programs                | administrator | `ClientAccounts.register` |
// | GET  /c/:controller/staff/programs/:client/revoke | administrator | `AccountsTransaction`     |
// | POST /c/:controller/staff/programs/:client/revoke | administrator | `ClientAccounts.revoke`   |

/// The firm's programs and their keys.
struct ClientRoutes: WebRoutes {
    let services: WebServices

    func add(to book: RouteBook) {
        book.page(.showClients) { _, context in .page(try await page(context).page(context.voice)) }
        book.form(.makeClient, multiple: [ClientsPage.scopes], make)
        book.page(.askRevocation) { _, context in
            let page = RevokeClientPage(
                controller: try context.requireController().id, client: try await client(context),
                token: context.formToken)
            return .page(page.page(context.voice))
        }
        book.form(.revokeClient) { _, context in
            let (controller, id, staff) = (
                try context.requireController().id, try await client(context).id, try context.requireStaff()
            )
            let (clients, now) = (accounts(controller), context.now)
            try await services.accounts.writeAccounts {
                try clients.revoke(id, by: .staff(staff), now: now, in: $0)
            }
            try await ClientShelf.untilForgotten()
            return .redirect(to: .staffClients(controller))
        }
    }

    @Sendable private func make(_ fields: FormFields, _ context: ZavetContext) async throws -> PageAnswer {
        let (controller, staff) = (try context.requireController().id, try context.requireStaff())
        let (name, chosen) = (fields.text(ClientsPage.name), fields.several(ClientsPage.scopes))
        var page = try await page(context)
        (page.typedName, page.chosen) = (name, Set(chosen))
        let say = context.voice
        let scopes = Set(chosen.compactMap(Scope.init(rawValue:)))
        if scopes.isEmpty {
            page.mistakes.append(.init(field: ClientsPage.scopes, message: say(StaffText.scopesMissing)))
        }
        if name.isEmpty {
            page.mistakes.insert(.init(field: ClientsPage.name, message: say(StaffText.clientNameBad)), at: 0)
        }
        guard page.mistakes.isEmpty else { return .page(page.page(say)) }
        let (clients, now) = (accounts(controller), context.now)
        do {
            let made = try await services.accounts.writeAccounts {
                try clients.register(name, scopes: scopes, expiresAt: nil, by: .staff(staff), now: now, in: $0)
            }
            return .page(NewKeyPage(controller: controller, client: made.client, key: made.key).page(say))
        } catch AccountsError.clientNameMalformed {
            page.mistakes = [.init(field: ClientsPage.name, message: say(StaffText.clientNameBad))]
            return .page(page.page(say))
        }
    }

    private func page(_ context: ZavetContext) async throws -> ClientsPage {
        let controller = try context.requireController().id
        let clients = try await services.accounts.readAccounts {
            try $0.clients(of: controller, after: nil, limit: ClientsPage.length)
        }
        return ClientsPage(
            controller: controller, token: context.formToken,
            clients: clients.sorted { ($0.revokedAt == nil ? 0 : 1, $0.name) < ($1.revokedAt == nil ? 0 : 1, $1.name) })
    }

    private func client(_ context: ZavetContext) async throws -> APIClient {
        let (controller, id): (ControllerID, ClientID) = (
            try context.requireController().id, try context.parameter("client")
        )
        guard let client = try await services.accounts.readAccounts({ try $0.client(id, of: controller) }) else {
            throw RequestFailure(.notFound)
        }
        return client
    }

    private func accounts(_ controller: ControllerID) -> ClientAccounts {
        ClientAccounts(controller: controller, ids: services.ids, random: services.random)
    }
}

extension Endpoint {
    private static let firm = ControllerID.parameter("controller")
    private static let client = ClientID.parameter("client")

    static let showClients = Endpoint(.get, .staffClients(firm), .page, for: administrators)
    static let makeClient = Endpoint(.post, .staffClients(firm), .form, for: administrators)
    static let askRevocation = Endpoint(.get, .revokeClient(firm, client), .page, for: administrators)
    static let revokeClient = Endpoint(.post, .revokeClient(firm, client), .form, for: administrators)

    static let clientPages = [showClients, makeClient, askRevocation, revokeClient]
}
