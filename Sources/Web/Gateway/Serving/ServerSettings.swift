import Vocabulary

/// How this server is reached and guarded.
package struct ServerSettings: Sendable {
    /// The certificate chain and its key, as PEM files.
    package struct TLSFiles: Sendable {
        package let certificateChain: String
        package let privateKey: String

        package init(certificateChain: String, privateKey: String) {
            (self.certificateChain, self.privateKey) = (certificateChain, privateKey)
        }
    }

    /// The address to listen on; without TLS only a loopback address is taken, unless ``isBehindTLSProxy``.
    package var host: String
    /// 0 takes any free port.
    package var port: Int
    package var tls: TLSFiles?
    /// A second, plain port that only leads to HTTPS; with TLS only.
    package var redirectPort: Int?
    /// Scheme, host and port as browsers see them, without a slash at the end: `https://privacy.izimat.bg`.
    package var origin: String
    /// Whether a proxy of ours ends TLS in front.
    package var isBehindTLSProxy = false
    /// How many proxies of ours add to `X-Forwarded-For` (``ClientAddress``).
    package var proxyHops = 0
    package var metrics = MetricsAccess.loopback
    /// Whether outgoing messages are shown on a page of this machine; then only a loopback address is taken.
    package var showsMailbox = false
    /// Whether all staff sign in with a second factor; who has none sets one up before anything else.
    package var demandsSecondFactor = false
    /// How long a stop waits for the requests that are being answered, in seconds.
    package var graceSeconds = 15
    /// How long a connection may be silent, in seconds.
    package var idleSeconds = 60
    package var maxConnections = 10_000

    package init(host: String = "127.0.0.1", port: Int = 8080, origin: String, tls: TLSFiles? = nil) {
        (self.host, self.port, self.origin, self.tls) = (host, port, origin, tls)
    }

    /// Whether browsers reach this server over TLS: cookies are then Secure, and HSTS is sent.
    package var isSecure: Bool { tls != nil || isBehindTLSProxy }
}

/// Settings that cannot be served safely.
package enum ServerSettingsError: String, Error, CaseIterable, Sendable {
    /// Personal data would travel in clear.
    case plainBeyondLoopback = "plain-http-beyond-loopback"
    /// The page of outgoing messages is for this machine alone, and others would reach the server.
    case mailboxBeyondLoopback = "mailbox-beyond-loopback"
    /// The origin's scheme does not match TLS, or it has a path.
    case originMalformed = "origin-malformed"
    case redirectWithoutTLS = "redirect-without-tls"
    case tlsFilesUnreadable = "tls-files-unreadable"
    /// Another program listens there, the address is not of this machine, or the port is for administrators.
    case addressUnavailable = "address-unavailable"

    package var code: String { rawValue }

    package var hint: String {
        switch self {
        case .plainBeyondLoopback:
            return "Give a certificate and key, or listen on 127.0.0.1, or say that a TLS proxy stands before."
        case .mailboxBeyondLoopback:
            return "--local-mailbox shows the codes by which people sign in: listen on 127.0.0.1."
        case .originMalformed: return "Write the origin as https://host or http://127.0.0.1:port, without a path."
        case .redirectWithoutTLS: return "A redirect port needs a certificate and key."
        case .addressUnavailable:
            return "Nothing can listen at that address and port: another program may. Choose another with --port."
        case .tlsFilesUnreadable: return "Check that the certificate chain and the key are PEM files that match."
        }
    }
}

extension ServerSettings {
    static let loopbackHosts: Set<String> = ["127.0.0.1", "::1", "localhost"]

    /// - Throws: ``ServerSettingsError`` when they are not safe.
    package func check() throws(ServerSettingsError) {
        if !Self.loopbackHosts.contains(host) {
            if !isSecure { throw .plainBeyondLoopback }
            if showsMailbox { throw .mailboxBeyondLoopback }
        }
        if redirectPort != nil, tls == nil { throw .redirectWithoutTLS }
        let scheme = isSecure ? "https://" : "http://"
        guard origin.hasPrefix(scheme), origin.count > scheme.count,
            !origin.dropFirst(scheme.count).contains(where: { $0 == "/" || $0 == "?" || $0 == "#" || $0 == "@" })
        else { throw .originMalformed }
    }
}
