import Accounts
import HTTPTypes
import Hummingbird
import Vocabulary

// | method and path                   | who   | calls                 |
// |-----------------------------------|-------|-----------------------|
// | GET  /c/:controller/staff/account | staff | `AccountsTransaction` |

/// A member's own account.
struct AccountRoutes: WebRoutes {
    let services: WebServices

    func add(to book: RouteBook) {
        book.page(.showAccount) { _, context in .page(try await page(context).page(context.voice)) }
    }

    private func page(_ context: ZavetContext) async throws -> AccountPage {
        let (controller, staff) = (try context.requireController().id, try context.requireStaff())
        let (member, factor) = try await services.accounts.readAccounts { store in
            (try store.staffMember(staff, of: controller), try store.secondFactor(of: staff, at: controller))
        }
        guard let member else { throw RequestFailure(.signInNeeded) }
        return AccountPage(
            controller: controller, name: member.loginName.revealingPersonalData(),
            passwordChanged: member.passwordChangedAt, secondFactorSince: factor?.confirmedAt)
    }
}

extension Endpoint {
    private static let firm = ControllerID.parameter("controller")

    static let showAccount = Endpoint(.get, .staffAccount(firm), .page, for: .anyStaff)

    static let accountPages = [showAccount] + secondFactorPages
}
