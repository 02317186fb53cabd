import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore
import NIOSSL
import ServiceLifecycle

/// The router with all routes of the product: the gateway's own, then those of pages and API.
///
/// - Throws: ``RouteTableError`` when a row of ``Endpoint/all`` has no handler.
package func makeResponder(
    _ gateway: Gateway, routes: [any WebRoutes] = [], table: [Endpoint] = Endpoint.all
) throws(RouteTableError) -> RouterResponder<ZavetContext> {
    let book = RouteBook(gateway: gateway)
    WatchingRoutes(gateway: gateway).add(to: book)
    AssetRoutes().add(to: book)
    ProblemRoutes().add(to: book)
    for area in routes { area.add(to: book) }
    return try book.finish(table: table)
}

/// The application of one port; a test drives it in process.
package func makeApplication(
    _ gateway: Gateway, routes: [any WebRoutes] = [], table: [Endpoint] = Endpoint.all,
    onRunning: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
) throws -> Application<RouterResponder<ZavetContext>> {
    let settings = gateway.settings
    try settings.check()
    return Application(
        responder: try makeResponder(gateway, routes: routes, table: table),
        server: try settings.serverBuilder(),
        configuration: ApplicationConfiguration(
            address: .hostname(settings.host, port: settings.port), serverName: nil,
            availableConnectionsDelegate: MaximumAvailableConnections(settings.maxConnections)),
        onServerRunning: { await onRunning($0.localAddress?.port ?? settings.port) },
        logger: gateway.logger)
}

/// The server as services for the one group of the executable: the port itself, and with TLS the port that leads there.
///
/// Each stops gracefully: it takes no more connections, finishes what it is answering, and waits at most
/// ``ServerSettings/graceSeconds``.
///
/// - Throws: ``ServerSettingsError`` or ``RouteTableError``.
package func makeServer(
    _ gateway: Gateway, routes: [any WebRoutes], onRunning: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
) throws -> [any Service] {
    let settings = gateway.settings
    let server = try makeApplication(gateway, routes: routes, onRunning: onRunning)
    var services: [any Service] = [BoundedStop(service: server, graceSeconds: settings.graceSeconds)]
    if let port = settings.redirectPort {
        let redirect = Application(
            responder: RedirectToTLS(origin: settings.origin),
            server: .http1(configuration: settings.channelConfiguration),
            configuration: ApplicationConfiguration(
                address: .hostname(settings.host, port: port), serverName: nil,
                availableConnectionsDelegate: MaximumAvailableConnections(settings.maxConnections)),
            logger: gateway.logger)
        services.append(BoundedStop(service: redirect, graceSeconds: settings.graceSeconds))
    }
    return services
}

extension ServerSettings {
    var channelConfiguration: HTTP1Channel.Configuration {
        HTTP1Channel.Configuration(
            idleTimeout: .seconds(Int64(idleSeconds)),
            httpDecoderConfiguration: HTTP1Channel.Configuration.DecoderConfiguration(
                maxHeaderFieldSize: RequestLimits.headerBytes, maxHeaderListSize: 2 * RequestLimits.headerBytes,
                maxHeaderFieldCount: 2 * RequestLimits.headerFields))
    }

    /// - Throws: ``ServerSettingsError/tlsFilesUnreadable``.
    func serverBuilder() throws -> HTTPServerBuilder {
        let plain = HTTPServerBuilder.http1(configuration: channelConfiguration)
        guard let tls else { return plain }
        do {
            let chain = try NIOSSLCertificate.fromPEMFile(tls.certificateChain)
            let key = try NIOSSLPrivateKey(file: tls.privateKey, format: .pem)
            var configuration = TLSConfiguration.makeServerConfiguration(
                certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key))
            configuration.minimumTLSVersion = .tlsv12
            configuration.applicationProtocols = ["http/1.1"]
            // Whether they match is found out only here; the server itself finds out when it begins to listen.
            _ = try NIOSSLContext(configuration: configuration)
            return try .tls(plain, tlsConfiguration: configuration)
        } catch {
            throw ServerSettingsError.tlsFilesUnreadable
        }
    }
}
