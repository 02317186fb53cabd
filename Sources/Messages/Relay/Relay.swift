import Vocabulary

/// The mail server that takes our messages: where it is, how it is protected, and who we are to it.
package struct Relay: Sendable {
    /// How what we say to it is protected.
    package enum Protection: String, CaseIterable, Sendable {
        /// From the first byte on (`smtps`).
        case implicit
        /// By `STARTTLS`; without it nothing is sent.
        case required
        /// Not at all.
        case none
    }

    /// User and password.
    package struct Login: Sendable {
        package let user: Sealed<String>
        package let password: Sealed<String>

        package init(user: Sealed<String>, password: Sealed<String>) { (self.user, self.password) = (user, password) }

        /// Reads two lines, user and password.
        ///
        /// - Throws: ``RelayError/loginUnusable``.
        package init(lines text: String) throws(RelayError) {
            let lines = text.split(whereSeparator: \.isNewline).map(String.init)
            guard lines.count == 2 else { throw .loginUnusable }
            self.init(user: Sealed(lines[0]), password: Sealed(lines[1]))
        }
    }

    /// Hosts that are this machine.
    static let loopbackHosts: Set<String> = ["127.0.0.1", "[::1]", "localhost"]

    package let host: String
    package let port: Int
    package let protection: Protection
    package let login: Login?
    /// A file of certificates in PEM by which the relay's is judged; `nil` for those of the system.
    package let authority: String?

    /// - Parameters:
    ///   - url: `smtps://host:465` or `smtp://host:587`; the port may be left out.
    ///   - protection: for `smtp`; by default required, and none to this very machine. None beyond it lets messages leave
    ///     the machine in clear, and must be said.
    /// - Throws: ``RelayError``.
    package init(
        _ url: String, protection: Protection? = nil, login: Login? = nil, authority: String? = nil
    ) throws(RelayError) {
        guard let end = url.firstRange(of: "://") else { throw .addressMalformed }
        let (scheme, place) = (url[..<end.lowerBound], url[end.upperBound...])
        guard scheme == "smtp" || scheme == "smtps" else { throw .addressMalformed }
        (host, port) = try Self.read(place, defaultPort: scheme == "smtps" ? 465 : 587)
        let isHere = Self.loopbackHosts.contains(host)
        let chosen = scheme == "smtps" ? .implicit : protection ?? (isHere ? .none : .required)
        guard scheme == "smtp" ? chosen != .implicit : protection == nil || protection == .implicit else {
            throw .addressMalformed
        }
        guard chosen != .none || isHere || login == nil else { throw .loginNeedsTLS }
        (self.protection, self.login, self.authority) = (chosen, login, authority)
    }

    /// As libcurl wants it.
    var url: String { "\(protection == .implicit ? "smtps" : "smtp")://\(host):\(port)" }

    private static func read(_ place: Substring, defaultPort: Int) throws(RelayError) -> (host: String, port: Int) {
        var place = place
        if place.hasSuffix("/") { place = place.dropLast() }
        let isIPv6 = place.hasPrefix("[")
        let hostEnd = isIPv6 ? place.firstIndex(of: "]").map(place.index(after:)) : place.firstIndex(of: ":")
        guard !isIPv6 || hostEnd != nil else { throw .addressMalformed }
        let host = place[..<(hostEnd ?? place.endIndex)]
        let rest = place[(hostEnd ?? place.endIndex)...]
        let inner = isIPv6 ? host.dropFirst().dropLast() : host
        let isHost = !inner.isEmpty && inner.utf8.allSatisfy { isOfHost($0, isIPv6) }
        guard isHost else { throw .addressMalformed }
        if rest.isEmpty { return (String(host), defaultPort) }
        guard rest.hasPrefix(":"), let port = Int(rest.dropFirst()), (1...65_535).contains(port) else {
            throw .addressMalformed
        }
        return (String(host), port)
    }

    private static func isOfHost(_ byte: UInt8, _ isIPv6: Bool) -> Bool {
        (65...90).contains(byte) || (97...122).contains(byte) || (48...57).contains(byte)
            || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || (isIPv6 && byte == UInt8(ascii: ":"))
    }
}
