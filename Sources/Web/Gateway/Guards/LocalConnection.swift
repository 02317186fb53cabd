import HTTPTypes
import Hummingbird

/// Whether a request comes from whoever sits at this machine.
///
/// An address of this machine does not say so by itself: a proxy here passes on the requests of all the world, and a
/// page elsewhere can make a browser here ask under a name of its own that leads to this machine.
enum LocalConnection {
    /// Any of these shows that somebody passed the request on.
    private static let forwarding: [HTTPField.Name] = [
        .field("Forwarded"), .field("X-Forwarded-For"), .field("X-Forwarded-Host"), .field("X-Forwarded-Proto"),
        .field("X-Real-IP"), .field("Via"),
    ]

    /// - Parameter client: as the connection shows it.
    /// - Returns: `true` only where no proxy can stand between: behind one of ours that is not said to name the
    ///   clients (``ServerSettings/proxyHops``) nothing can be told apart, and nothing is local.
    static func carries(_ request: Request, from client: ClientAddress, _ settings: ServerSettings) -> Bool {
        guard client.isLoopback, !settings.isBehindTLSProxy || settings.proxyHops > 0,
            !forwarding.contains(where: request.headers.contains)
        else { return false }
        return ServerSettings.loopbackHosts.contains(host(of: request.head.authority ?? ""))
    }

    /// Without the port, and without the brackets of an IPv6 address.
    private static func host(of authority: String) -> String {
        if authority.first == "[" { return String(authority.dropFirst().prefix { $0 != "]" }) }
        return String(authority.prefix { $0 != ":" })
    }
}
