import HTTPTypes
import Processing
import Vocabulary

// | method and path              | who    | calls                |
// |------------------------------|--------|----------------------|
// | GET /c/:controller/rights    | anyone | the policy in force  |

/// The page of people's rights.
struct RightsRoutes: WebRoutes {
    let services: WebServices

    func add(to book: RouteBook) {
        book.page(.showRights) { _, context in
            let policy = try services.policy(of: context.requireController().id).policy
            let reading = RightsReading(policy: policy, registers: services.registers, say: context.voice)
            return .page(reading.page.page(context.voice))
        }
    }
}

extension Endpoint {
    static let showRights = Endpoint(.get, .rights(.parameter("controller")), .page, for: .anyone)

    static let rightsPages = [showRights]
}
