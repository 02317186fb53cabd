import Accounts
import ArgumentParser
import Foundation
import Ledger
import Logging
import Messages
import Policies
import Processing
import ServiceLifecycle
import Storage
import UnixSignals
import Vocabulary
import Web

/// `zavet serve`: publishes policies and carries them out.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Publish policies and carry them out.",
        discussion: """
            Each PATH is a policy's folder, or a folder of such. What is missing is made: the database, the keys (readable
            by their owner alone), a first login for each firm's staff.

            The master key comes from ZAVET_MASTER_KEY, from --master-key, or from DATA/master.key. Keep a copy of it
            apart from the copies of the data: without it nobody can read them.

            With --database the stores are on a server of PostgreSQL, and several nodes may serve one of them; DATA then
            holds the master key and the first logins alone. Every node has the same master key.

            Stop it with SIGTERM or Ctrl-C: requests that are being answered are finished first.
            """)

    @Argument(help: "Policies to serve.")
    var paths: [String]

    @Option(help: "The folder of database and keys.")
    var data = "data"

    @OptionGroup var database: DatabaseOptions

    @Option(help: "The address to listen on; beyond loopback TLS is needed.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on; 0 takes any free one.")
    var port = 8080

    @Option(help: "The address under which people reach this server, such as https://privacy.example.")
    var origin: String?

    @Option(help: "The file of the master key.")
    var masterKey: String?

    @Option(help: "The certificate chain, as a PEM file.")
    var tlsCertificate: String?

    @Option(help: "The certificate's private key, as a PEM file.")
    var tlsKey: String?

    @Option(help: "With TLS: a plain port that only leads to HTTPS.")
    var redirectPort: Int?

    @Flag(help: "A proxy of yours ends TLS in front of this server.")
    var behindTlsProxy = false

    @Option(help: "How many proxies of yours add to X-Forwarded-For.")
    var proxyHops = 0

    @Flag(help: "All staff sign in with a second step: who has none sets it up before anything else.")
    var requireSecondStep = false

    @OptionGroup var mail: MailOptions

    @Flag(help: "Keep outgoing mail in memory and show it on a local page, in place of sending it.")
    var localMailbox = false

    @Flag(help: "Fill each firm that has nobody with a few dozen invented people and with what they ask of it.")
    var samples = false

    @Option(help: "What the log tells: trace, debug, info, notice, warning, error.")
    var logLevel = "notice"

    func validate() throws {
        guard (tlsCertificate == nil) == (tlsKey == nil) else {
            throw ValidationError("--tls-certificate and --tls-key go together.")
        }
        guard localMailbox != (mail.smtp != nil) else {
            throw ValidationError("Say where mail goes: --smtp RELAY, or --local-mailbox to read it on a local page.")
        }
        guard Logger.Level(rawValue: logLevel) != nil else { throw ValidationError("No such log level.") }
    }

    func run() async throws {
        try await Failing.orExit {
            let (policies, postgresql) = (try PolicyPaths.read(paths), try database.postgresql())
            // What can be refused is refused before anything is made on the disk.
            try serverSettings.check()
            let outgoing = try mail.outgoing(of: policies.map(\.policy))
            try PortProbe.check(host: host, port: port)
            let isFirst = !FileManager.default.fileExists(atPath: data)
            var claim = try postgresql == nil && !isFirst ? ServedFolder.claim(data) : nil
            let house = try await House.open(folder: data, masterKey: masterKey, postgresql: postgresql)
            if postgresql == nil, claim == nil { claim = try ServedFolder.claim(data) }
            try await house.adopt(policies)
            try await serve(house, policies.map(\.policy), outgoing)
            try house.stores.close()
            withExtendedLifetime(claim) {}
        }
    }

    private func serve(_ house: House, _ policies: [Policy], _ outgoing: OutgoingMail?) async throws {
        let clock = house.clock
        let level = Logger.Level(rawValue: logLevel) ?? .notice
        let logger = Logger(label: "zavet") { JSONLogHandler(label: $0, logLevel: level, clock: clock) }
        let logins = try await FirstLogins(house: house, folder: data, hasher: PasswordHasher())
            .make(for: policies.map(\.id))
        if samples {
            let made = try await SamplePeople(house: house).make(for: policies)
            logger.info("samples-made", metadata: ["people": "\(made)"])
        }
        let mailbox = localMailbox ? LocalMailbox(clock: clock) : nil
        let letters = LetterKeys(keys: house.stores, ring: house.ring)
        let queue = MessageQueue(store: house.stores, letters: letters, clock: clock, ids: house.ids)
        let settings = serverSettings
        let place = try database.postgresql().map { "PostgreSQL at \($0.data.place)" } ?? data + "/"
        let banner = Banner(house: house, policies: policies, place: place, logins: logins, settings: settings)
        let services = try await Composition(house: house, policies: policies, logger: logger).services(
            settings, messages: mailbox ?? queue, mailbox: mailbox, outgoing: outgoing
        ) { port in banner.show(port: port) }
        let group = ServiceGroup(services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        try await group.run()
    }

    private var serverSettings: ServerSettings {
        let tls = tlsCertificate.flatMap { chain in
            tlsKey.map { ServerSettings.TLSFiles(certificateChain: chain, privateKey: $0) }
        }
        let scheme = tls != nil || behindTlsProxy ? "https" : "http"
        var settings = ServerSettings(
            host: host, port: port, origin: origin ?? "\(scheme)://\(host):\(port)", tls: tls)
        settings.redirectPort = redirectPort
        settings.isBehindTLSProxy = behindTlsProxy
        settings.proxyHops = proxyHops
        settings.demandsSecondFactor = requireSecondStep
        settings.showsMailbox = localMailbox
        return settings
    }
}

extension ControllerProfile {
    init(_ policy: Policy) {
        let name = policy.controller.legalName.text(in: policy.prevailingLanguage) ?? policy.id.rawValue
        // The interface speaks all its languages at every firm; a text the firm has not written shows in the nearest.
        let others = (policy.languages + UILanguages.all).filter { $0 != policy.prevailingLanguage }
        let languages = others.reduce(into: [policy.prevailingLanguage]) { if !$0.contains($1) { $0.append($1) } }
        self.init(
            id: policy.id, name: name, names: policy.controller.legalName, languages: languages,
            written: policy.languages, timeZone: policy.timeZone)
    }
}
