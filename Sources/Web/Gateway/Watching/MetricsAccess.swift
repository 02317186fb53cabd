import Hummingbird
import Vocabulary

/// Who may read `/metrics`; all others are told that there is no such page.
package enum MetricsAccess: Sendable {
    case nobody
    /// Connections from this machine that no proxy has passed on.
    case loopback
    /// Whoever sends this token as `Authorization: Bearer …`.
    case token(Sealed<String>)

    func admits(_ request: Request, from client: ClientAddress) -> Bool {
        switch self {
        case .nobody: return false
        case .loopback: return client.isLoopback
        case .token(let token):
            guard let sent = BearerKey.read(from: request) else { return false }
            return FormGuard.areEqual(sent.revealingPersonalData(), token.revealingPersonalData())
        }
    }
}
