import HTTPTypes
import Hummingbird
import NIOCore

/// Whom a rate limit counts: an IPv4 address, or the /64 network of an IPv6 address, as one household has it.
///
/// Held in memory only and never written anywhere.
package struct ClientAddress: Hashable, Sendable {
    private let key: [UInt8]
    /// What it is told apart by; empty when unknown.
    package var bytes: [UInt8] { key }
    package let isLoopback: Bool

    private static let forwardedFor = HTTPField.Name.field("X-Forwarded-For")

    /// Requests without an address share one bucket.
    package static let unknown = ClientAddress(key: [], isLoopback: false)

    private init(key: [UInt8], isLoopback: Bool) { (self.key, self.isLoopback) = (key, isLoopback) }

    package init(_ address: SocketAddress?) {
        guard let address else {
            self = .unknown
            return
        }
        switch address {
        case .v4:
            let bytes = Self.packed(address)
            self.init(key: bytes, isLoopback: bytes.first == 127)
        case .v6:
            let bytes = Self.packed(address)
            let isMapped = bytes.prefix(10).allSatisfy { $0 == 0 } && bytes[10] == 255 && bytes[11] == 255
            if isMapped {
                self.init(key: Array(bytes.suffix(4)), isLoopback: bytes[12] == 127)
            } else {
                self.init(
                    key: Array(bytes.prefix(8)), isLoopback: bytes.dropLast().allSatisfy { $0 == 0 } && bytes[15] == 1)
            }
        case .unixDomainSocket: self = .unknown
        }
    }

    /// The 4 or 16 bytes of the address, from where they lie in `sockaddr_in` and `sockaddr_in6`.
    private static func packed(_ address: SocketAddress) -> [UInt8] {
        address.withSockAddr { pointer, size in
            let bytes = UnsafeRawBufferPointer(start: UnsafeRawPointer(pointer), count: size)
            return address.protocol == .inet6 ? Array(bytes[8..<24]) : Array(bytes[4..<8])
        }
    }

    /// The client of a request.
    ///
    /// - Parameter proxyHops: how many proxies of ours stand before this server; each adds one address at the end of
    ///   `X-Forwarded-For`. With 0 the header is not believed, but its presence shows that the peer is a proxy, so
    ///   nothing counts as loopback then.
    package init(of request: Request, peer: SocketAddress?, proxyHops: Int) {
        guard request.headers.contains(Self.forwardedFor) else {
            self.init(peer)
            return
        }
        let header = request.headers[values: Self.forwardedFor].joined(separator: ",")
        let forwarded = header.split(separator: ",").map { String($0.filter { $0 != " " }) }
        if proxyHops > 0, forwarded.count >= proxyHops {
            let text = forwarded[forwarded.count - proxyHops]
            let address = try? SocketAddress(ipAddress: text, port: 0)
            self.init(key: ClientAddress(address).key, isLoopback: false)
        } else {
            let direct = ClientAddress(peer)
            self.init(key: direct.key, isLoopback: direct.isLoopback && forwarded.isEmpty)
        }
    }
}
