import Accounts
import Correspondence
import Ledger
import Logging
import Messages
import Policies
import Processing
import ServiceLifecycle
import Storage
import Vault
import Vocabulary
import Web

/// Everything that runs while a house is served: the server itself, and what works in the background.
struct Composition {
    let house: House
    let policies: [Policy]
    let logger: Logger
    var limiter = RateLimiter()

    init(house: House, policies: [Policy], logger: Logger) {
        (self.house, self.policies, self.logger) = (house, policies, logger)
    }

    /// What runs, in the order of its start.
    ///
    /// - Parameters:
    ///   - mailbox: shown on a local page, in the local mode.
    ///   - outgoing: where messages go that wait in the store; `nil` in the local mode.
    ///   - onRunning: told the port once it is open.
    func services(
        _ settings: ServerSettings, messages: any MessageDoor, mailbox: LocalMailbox?, outgoing: OutgoingMail? = nil,
        onRunning: @escaping @Sendable (_ port: Int) async -> Void
    ) async throws -> [any Service] {
        let (clock, stores) = (house.clock, house.stores)
        let controllers = policies.map(\.id)
        var signers: [ControllerID: CheckpointSigner] = [:]
        var accountsKeys: [ControllerID: AccountsKey] = [:]
        for controller in controllers {
            signers[controller] = try await house.signer(of: controller)
            accountsKeys[controller] = try await house.accountsKey(of: controller)
        }
        let refusals = RefusalLog(store: stores, ids: house.ids)
        let services = WebServices(
            door: house.door, accounts: stores, duties: stores, requests: stores, correspondence: stores,
            accountsKeys: accountsKeys,
            hasher: try PasswordHasher(),
            messages: messages, mailbox: mailbox, checkpointKeys: signers.mapValues(\.key), clock: clock,
            ids: house.ids, random: house.random, origin: settings.origin, refusals: refusals)
        let gateway = Gateway(
            settings: settings, clock: clock, random: house.random, logger: logger,
            controllers: Dictionary(uniqueKeysWithValues: policies.map { ($0.id, ControllerProfile($0)) }),
            sessions: AccountSessions(
                store: stores, door: house.door, demandsSecondFactor: settings.demandsSecondFactor),
            idempotency: SealedReplays(stores: stores, ring: house.ring),
            readiness: [
                ReadinessCheck("data") {
                    (try? await stores.read { _ = try $0.controllersWithPendingEntries(limit: 1) }) != nil
                },
                ReadinessCheck("keys") { (try? await stores.readKeys { _ = try $0.controllersWithKeys() }) != nil },
                ReadinessCheck("writes") { !stores.watch.refuses(at: .now) },
            ], limiter: limiter, refusals: refusals)
        // Names this node to the others in the leases that it takes.
        let holder = house.ids.text()
        let presence = PresenceService(stores: stores, holder: holder, clock: clock, logger: logger)
        try await presence.begin()
        // The first to start is the last to end.
        let background: [any Service] = [
            presence,
            SequencerService(door: house.door, signers: signers, holder: holder, clock: clock, logger: logger),
            CodeService(
                delivery: CodeDelivery(
                    services: services, firms: policies.map { ControllerProfile($0) }, holder: holder),
                clock: clock, logger: logger),
            ReminderService(
                delivery: ReminderDelivery(services: services, firms: controllers, holder: holder), clock: clock,
                logger: logger),
            ErasureService(house: house, holder: holder, logger: logger),
            MassActService(
                door: house.door, controllers: controllers, holder: holder, clock: clock, logger: logger),
            MailingService(
                run: MailingRun(
                    CorrespondenceDoor(
                        door: house.door, store: stores, messages: messages, origin: settings.origin),
                    clock: clock, holder: holder), controllers: controllers, logger: logger),
            HousekeepingService(
                house: house, holder: holder, controllers: controllers, refusals: refusals, logger: logger),
            RetentionService(
                door: house.door, controllers: controllers, holder: holder, clock: clock, logger: logger),
        ]
        let correspondence = CorrespondenceDoor(
            door: house.door, store: stores, messages: messages, origin: settings.origin)
        let mail = outgoing.map { mail -> any Service in
            MailService(
                run: MessageRun(
                    store: stores, letters: LetterKeys(keys: stores, ring: house.ring), transport: mail.transport,
                    senders: mail.senders,
                    holder: holder, clock: clock, ids: house.ids,
                    mayGo: { try await correspondence.mayStillGo($0, at: clock.now) }),
                logger: logger)
        }
        return background + [mail].compactMap(\.self)
            + (try makeServer(gateway, routes: makeRoutes(services), onRunning: onRunning))
    }
}
