import Accounts
import HTTPTypes
import Hummingbird
import Ledger
import Vocabulary

// | method and path                   | who   | calls                       |
// |-----------------------------------|-------|-----------------------------|
// | GET  /c/:controller/staff/account | staff | `Sessions.live`             |
// | POST /c/:controller/staff/account | staff | `StaffAccounts.endSessions` |

/// A member's own account: password, second step, sessions.
struct AccountRoutes: WebRoutes {
    let services: WebServices

    func add(to book: RouteBook) {
        let cookies = book.cookies
        book.page(.showAccount) { request, context in
            .page(try await page(Self.session(request, context, cookies), context).page(context.voice))
        }
        book.page(.endSessions) { request, context in try await end(request, context, cookies) }
    }

    /// The digest of the token that this browser holds.
    private static func session(
        _ request: Request, _ context: ZavetContext, _ cookies: CookieJar
    ) throws -> Vocabulary.Digest {
        guard let token = cookies.token(.staff(try context.requireController().id), of: request) else {
            throw RequestFailure(.signInNeeded)
        }
        return token.digest
    }

    private func page(_ session: Vocabulary.Digest, _ context: ZavetContext) async throws -> AccountPage {
        let (controller, staff, now) = (try context.requireController().id, try context.requireStaff(), context.now)
        let sessions = Sessions(controller: controller)
        let (member, factor, live) = try await services.accounts.readAccounts { store in
            (
                try store.staffMember(staff, of: controller), try store.secondFactor(of: staff, at: controller),
                try sessions.live(of: .staff(staff), now: now, in: store)
            )
        }
        guard let member else { throw RequestFailure(.signInNeeded) }
        let address = try await services.staffAddress(context)?.revealingPersonalData()
        return AccountPage(
            controller: controller, token: context.formToken, name: member.loginName.revealingPersonalData(),
            passwordChanged: member.passwordChangedAt, secondFactorSince: factor?.confirmedAt, address: address,
            sessions: live,
            present: session)
    }

    private func end(
        _ request: Request, _ context: ZavetContext, _ cookies: CookieJar
    ) async throws -> PageAnswer {
        let fields = try await FormFields.read(request)
        try fields.requireUnique(except: [])
        let (controller, staff, now) = (try context.requireController().id, try context.requireStaff(), context.now)
        let present = try Self.session(request, context, cookies)
        let accounts = StaffAccounts(controller: controller, ids: services.ids)
        let chosen = fields.text(AccountPage.session)
        // Without one that was chosen, all but the present one.
        let one = try chosen.isEmpty ? nil : Vocabulary.Digest(hex: chosen).orMalformed()
        try await services.accounts.writeAccounts {
            try accounts.endSessions(
                of: staff, only: one, keeping: present, by: .staff(staff), now: now, in: $0)
        }
        return .redirect(to: .staffAccount(controller))
    }
}

extension Optional {
    /// - Throws: ``RequestFailure`` `form-malformed` for nothing.
    fileprivate func orMalformed() throws(RequestFailure) -> Wrapped {
        guard let value = self else { throw RequestFailure(.formMalformed) }
        return value
    }
}

extension Request {
    /// What the browser says it is.
    var device: SessionDevice { SessionDevice(userAgent: headers[.userAgent] ?? "") }
}

extension Endpoint {
    private static let firm = ControllerID.parameter("controller")

    static let showAccount = Endpoint(.get, .staffAccount(firm), .page, for: .anyStaff)
    static let endSessions = Endpoint(.post, .staffAccount(firm), .form, for: .anyStaff)

    static let accountPages = [showAccount, endSessions] + secondFactorPages + staffAddressPages
}
