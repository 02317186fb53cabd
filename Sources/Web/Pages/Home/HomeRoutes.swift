import HTTPTypes
import Hummingbird
import Policies
import Processing
import Vocabulary

// | method and path    | who    | calls                |
// |--------------------|--------|----------------------|
// | GET /              | anyone | `PolicyBook.inForce` |
// | GET /c/:controller | anyone | `NoticeWriter`       |

/// The front pages: of the server, and of each firm.
struct HomeRoutes: WebRoutes {
    let services: WebServices
    let notices: NoticeShelf

    func add(to book: RouteBook) {
        book.page(.showHome) { _, context in
            let say = context.voice
            let firms = try services.door.policies.controllers.map { id in
                let policy = try services.policy(of: id).policy
                let others = policy.languages.filter { $0 != policy.prevailingLanguage }
                return HomePage.Firm(
                    id: id, name: say(policy.controller.legalName), about: policy.annotations.text,
                    languages: [policy.prevailingLanguage] + others, effective: policy.effective)
            }
            return .page(
                HomePage(firms: firms, hasMailbox: services.mailbox != nil && context.client.isLoopback).page(say))
        }
        book.page(.showFirm) { _, context in
            let policy = try services.policy(of: try context.requireController().id).policy
            let page = FirmPage(
                policy: policy, notice: notices.notice(of: policy, in: context.language),
                isSignedIn: context.isSignedIn, registers: services.registers)
            return .page(page.page(context.voice))
        }
    }
}

extension Endpoint {
    static let showHome = Endpoint(.get, .home, .page, for: .anyone)
    static let showFirm = Endpoint(.get, .controller(.parameter("controller")), .page, for: .anyone)

    static let homes: [Endpoint] = [showHome, showFirm]
}
