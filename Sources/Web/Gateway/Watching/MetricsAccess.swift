import Hummingbird
import Vocabulary

/// Who may read `/metrics`; all others are told that there is no such page.
package enum MetricsAccess: Sendable {
    case nobody
    /// Connections from this machine that no proxy has passed on.
    case loopback
    /// Whoever sends this token as `Authorization: Bearer …`.
    case token(Sealed<String>)

    func admits(_ request: Request, from client: ClientAddress, _ settings: ServerSettings) -> Bool {
        switch self {
        case .nobody: return false
        case .loopback: return LocalConnection.carries(request, from: client, settings)
        case .token(let token):
            guard let sent = BearerKey.read(from: request) else { return false }
            return Self.areEqual(sent, token.revealingPersonalData())
        }
    }

    /// Compares without stopping at the first difference.
    private static func areEqual(_ left: String, _ right: String) -> Bool {
        let (left, right) = (Array(left.utf8), Array(right.utf8))
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
