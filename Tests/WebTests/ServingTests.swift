import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import HummingbirdTesting
import Logging
import NIOCore
import ServiceLifecycle
import Testing

@testable import Web

@Suite("Serving: settings, TLS, redirect, stop")
struct ServingTests {
    @Test func `plain HTTP beyond this machine is refused`() throws {
        #expect(throws: ServerSettingsError.plainBeyondLoopback) {
            try ServerSettings(host: "0.0.0.0", origin: "http://0.0.0.0").check()
        }
        var behindProxy = ServerSettings(host: "0.0.0.0", origin: "https://privacy.example.com")
        behindProxy.isBehindTLSProxy = true
        try behindProxy.check()
    }

    @Test(arguments: ["https://localhost", "http://", "http://localhost/path", "http://a@b", "localhost"])
    func `an origin is scheme and host and nothing more`(origin: String) {
        #expect(throws: ServerSettingsError.originMalformed) { try ServerSettings(origin: origin).check() }
    }

    @Test func `a redirect port needs TLS`() {
        var settings = ServerSettings(origin: "http://localhost")
        settings.redirectPort = 80
        #expect(throws: ServerSettingsError.redirectWithoutTLS) { try settings.check() }
    }

    @Test func `files that are no certificate are told apart from other errors`() {
        let files = ServerSettings.TLSFiles(certificateChain: "/dev/null", privateKey: "/dev/null")
        let settings = ServerSettings(origin: "https://localhost", tls: files)
        #expect(throws: ServerSettingsError.tlsFilesUnreadable) { _ = try settings.serverBuilder() }
    }

    @Test func `an address that another program has is told as such`() async throws {
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        func server(_ port: Int, onRunning: @escaping @Sendable (Int) async -> Void = { _ in }) -> BoundedStop {
            let server = makeBareServer(
                host: "127.0.0.1", port: port, logger: logger, answers: [:], onRunning: onRunning)
            return BoundedStop(service: server, graceSeconds: 1)
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            let (ports, running) = AsyncStream<Int>.makeStream()
            group.addTask { try await server(0) { running.yield($0) }.run() }
            var port: Int?
            for await found in ports {
                port = found
                break
            }
            let taken = try #require(port)
            await #expect(throws: ServerSettingsError.addressUnavailable) { try await server(taken).run() }
            group.cancelAll()
        }
    }

    @Test func `the plain port leads readers to HTTPS and refuses forms`() async throws {
        let application = Application(responder: RedirectToTLS(origin: "https://privacy.example.com"))
        try await application.test(.router) { client in
            let headers: HTTPFields = [.field("X-Forwarded-Host"): "evil.example"]
            try await client.execute(uri: "/c/izimat/notice?language=lv", method: .get, headers: headers) { response in
                #expect(response.status == .permanentRedirect)
                #expect(
                    response.header("Location") == "https://privacy.example.com/c/izimat/notice?language=lv")
            }
            try await client.execute(uri: "//evil.example", method: .get) { response in
                #expect(response.header("Location") == "https://privacy.example.com/")
            }
            try await client.execute(uri: "/c/izimat/sign-in", method: .post, body: ByteBuffer(string: "a=b")) {
                #expect($0.status == .forbidden && $0.text.contains("secure-connection-needed"))
            }
        }
    }

    @Test func `the mailbox is for whoever sits at this machine`() async throws {
        #expect(Endpoint.showMailbox.access == .thisMachine)
        try await WebFixture().run { client in
            let unknown = try await client.execute(uri: "/local", method: .get)
            #expect(unknown.status == .notFound)
        }
    }

    @Test func `a server that shows its mailbox listens on this machine alone`() {
        var settings = ServerSettings(host: "0.0.0.0", origin: "https://privacy.example")
        settings.isBehindTLSProxy = true
        #expect(throws: Never.self) { try settings.check() }
        settings.showsMailbox = true
        #expect(throws: ServerSettingsError.mailboxBeyondLoopback) { try settings.check() }
        settings.host = "127.0.0.1"
        #expect(throws: Never.self) { try settings.check() }
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/openssl")))
    func `a certificate and the key of another are refused before the server listens`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "zavet-tls-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let one = try Self.certificate(in: folder, "one")
        let other = try Self.certificate(in: folder, "other")
        var fixture = WebFixture()
        fixture.settings = ServerSettings(
            port: 0, origin: "https://localhost",
            tls: ServerSettings.TLSFiles(certificateChain: one.chain, privateKey: other.key))
        let mixed = fixture
        #expect(throws: ServerSettingsError.tlsFilesUnreadable) { _ = try mixed.application() }
    }

    /// A certificate that vouches for itself, and its key.
    private static func certificate(in folder: URL, _ name: String) throws -> (chain: String, key: String) {
        let (key, chain) = (folder.appending(path: name + ".key").path, folder.appending(path: name + ".pem").path)
        let openssl = Foundation.Process()
        openssl.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
        openssl.arguments = [
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
            "-subj", "/CN=localhost", "-keyout", key, "-out", chain,
        ]
        openssl.standardError = FileHandle.nullDevice
        try openssl.run()
        openssl.waitUntilExit()
        try #require(openssl.terminationStatus == 0)
        return (chain, key)
    }

    @Test func `a stop waits for what ends by itself`() async throws {
        let lines = Lines()
        let service = BoundedStop(service: Ending { lines.append("ended") }, graceSeconds: 60)
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(services: [service], logger: Logger(label: "test")))
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
        #expect(lines.all == ["ended"])
    }

    @Test func `a stop does not wait for ever`() async throws {
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [BoundedStop(service: Stubborn(), graceSeconds: 0)], logger: Logger(label: "test")))
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try? await group.run() }
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
    }

    @Test func `readiness names what does not hold`() async throws {
        var fixture = WebFixture()
        fixture.readiness = [ReadinessCheck("store") { false }, ReadinessCheck("keys") { true }]
        try await fixture.run { client in
            let response = try await client.execute(uri: "/readyz", method: .get)
            #expect(response.status == .serviceUnavailable)
            #expect(response.text == #"{"failing":["store"],"ready":false}"#)
        }
    }

    @Test func `a file is kept for ever under its own name, and another build's is not there`() async throws {
        try await WebFixture().run { client in
            for asset in AssetCatalogue.Asset.allCases {
                let path = AssetCatalogue.shared.path(of: asset).link
                let response = try await client.execute(uri: path, method: .get)
                #expect(response.status == .ok)
                #expect(response.header("Cache-Control") == "public, max-age=31536000, immutable")
                let head = try await client.execute(uri: path, method: .head)
                #expect(head.status == .ok && head.text.isEmpty)
            }
            let other = try await client.execute(uri: "/assets/zavet-0000000000000000.css", method: .get)
            #expect(other.status == .notFound)
        }
    }
}

/// Ends when it is asked to.
private struct Ending: Service {
    let onEnd: @Sendable () -> Void

    func run() async throws {
        try await gracefulShutdown()
        onEnd()
    }
}

/// Ends only when it is cancelled.
private struct Stubborn: Service {
    func run() async throws { try await Task.sleep(for: .seconds(3600)) }
}
