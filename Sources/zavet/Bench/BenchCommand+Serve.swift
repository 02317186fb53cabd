import ArgumentParser
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

/// `zavet bench serve`: the server as `serve` makes it, with a bare one in the same process on the same stores.
struct BenchServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve a folder made by `bench load`, and a bare server beside it.",
        discussion: """
            All that `serve` does is done, but for the limit on how often one client may ask. The bare server answers
            POST /read (one look-up by index), /read-write (that and one row) and /write (one row), each without
            any guard, key, log or body to read but "controller subject".
            """)

    @Argument(help: "Policies, as for serve.")
    var paths: [String]

    @Option(help: "The folder of database and keys.")
    var data: String

    @OptionGroup var database: DatabaseOptions

    @Option(help: "The port of the server.")
    var port = 8090

    @Option(help: "The port of the bare server.")
    var barePort = 8091

    func run() async throws {
        try await Failing.orExit {
            let policies = try PolicyPaths.read(paths).map { $0 }
            let house = try await House.open(folder: data, masterKey: nil, postgresql: database.postgresql())
            try await house.adopt(policies)
            try await serve(house, policies.map(\.policy))
            try house.stores.close()
        }
    }

    private func serve(_ house: House, _ policies: [Policy]) async throws {
        let clock = house.clock
        let logger = Logger(label: "zavet") { JSONLogHandler(label: $0, logLevel: .notice, clock: clock) }
        var composition = Composition(house: house, policies: policies, logger: logger)
        composition.limiter = RateLimiter(allowances: Self.unlimited)
        let settings = ServerSettings(port: port, origin: "http://127.0.0.1:\(port)")
        let parts = try await composition.services(
            settings, messages: LocalMailbox(clock: clock), mailbox: nil
        ) { print("serving on \($0)") }
        let bare = makeBareServer(
            host: "127.0.0.1", port: barePort, logger: logger, answers: Self.answers(house)
        ) { print("bare on \($0)") }
        let group = ServiceGroup(
            services: parts + [bare], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        try await group.run()
    }

    /// The limiter counts as ever, and never refuses: one client stands for a thousand.
    private static let unlimited = Dictionary(
        uniqueKeysWithValues: RateClass.allCases.map { ($0, RateAllowance(burst: 1e12, perSecond: 1e9)) })

    private static func answers(_ house: House) -> [String: BareAnswer] {
        let yardstick = Yardstick(house.stores)
        let (ids, clock) = (house.ids, house.clock)
        @Sendable func read(_ body: [UInt8]) async throws -> [UInt8] {
            let parts = String(decoding: body, as: UTF8.self).split(separator: " ").map(String.init)
            guard parts.count == 2, let row = try await yardstick.row(of: parts[0], parts[1]) else {
                throw DoorError.personUnknown
            }
            return row
        }
        return [
            "/read": { try await read($0) },
            "/read-write": { body in
                let row = try await read(body)
                try await yardstick.append(ids.text(), at: clock.now)
                return row
            },
            "/write": { body in
                try await yardstick.append(ids.text(), at: clock.now)
                return body
            },
        ]
    }
}
