import HTTPTypes
import Messages
import Processing
import Vocabulary

// | method and path | who                           | calls                |
// |-----------------|-------------------------------|----------------------|
// | GET /mailbox    | this machine, local mode only | `LocalMailbox.items` |

/// Shows outgoing messages where they are kept in place of being sent, to whoever sits at this machine: they hold the
/// codes by which people sign in. Elsewhere, and for everybody else, there is no such page.
struct MailboxRoutes: WebRoutes {
    let services: WebServices

    func add(to book: RouteBook) {
        book.page(.showMailbox) { _, context in
            guard let mailbox = services.mailbox else { throw RequestFailure(.notFound) }
            let items = services.door.policies.controllers.flatMap { mailbox.items(of: $0) }
            let newest = items.sorted { ($0.receivedAt, $0.number) > ($1.receivedAt, $1.number) }
            return .page(MailboxPage(items: Array(newest.prefix(100))).page(context.voice))
        }
    }
}

extension Endpoint {
    static let showMailbox = Endpoint(.get, .mailbox, .page, for: .thisMachine)

    static let mailboxes: [Endpoint] = [showMailbox]
}
