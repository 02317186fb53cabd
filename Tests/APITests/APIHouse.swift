import Accounts
import Fixtures
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Ledger
import Logging
import Messages
import NIOCore
import Processing
import Storage
import Vocabulary

@testable import Web

/// A whole house behind the API, with a key for each firm and each set of scopes that a test asks for.
struct APIHouse {
    let house: TestHouse
    let gateway: Gateway
    let services: WebServices
    let refusals: RefusalLog

    init(firms: [String], idempotency: any IdempotencyStore = MemoryIdempotencyStore()) async throws {
        house = try await TestHouse(shipped: firms)
        let (house, clock) = (house, house.time.clock)
        let controllers = Dictionary(
            uniqueKeysWithValues: firms.map { firm in
                let id = ControllerID(rawValue: firm)
                return (id, ControllerProfile(id: id, name: firm, languages: [.english], timeZone: "UTC"))
            })
        refusals = RefusalLog(store: house.stores)
        gateway = Gateway(
            settings: ServerSettings(origin: "http://localhost:8080"), clock: clock,
            logger: Logger(label: "test") { JSONLogHandler(label: $0, logLevel: .critical, clock: clock) { _ in } },
            controllers: controllers, sessions: StoredKeys(store: house.stores), idempotency: idempotency,
            refusals: refusals)
        services = WebServices(
            door: house.door, accounts: house.stores, duties: house.stores, requests: house.stores,
            correspondence: house.stores, accountsKeys: [:],
            hasher: try PasswordHasher(),
            messages: LocalMailbox(clock: clock), mailbox: nil, checkpointKeys: house.signers.mapValues(\.key),
            clock: clock, ids: RandomIDs(), random: RandomBytes(), origin: "http://localhost:8080", refusals: refusals)
    }

    /// A new client's key.
    func key(_ firm: String, scopes: Set<Scope> = Set(Scope.allCases)) async throws -> String {
        let (clients, now) = (ClientAccounts(controller: ControllerID(rawValue: firm)), house.time.now)
        return try await house.stores.writeAccounts {
            try clients.register(
                "test", scopes: scopes, expiresAt: nil, by: .system("test"), now: now, in: $0
            ).key.revealingSecret()
        }
    }

    func run(_ test: @escaping @Sendable (API) async throws -> Void) async throws {
        let application = try makeApplication(gateway, routes: makeRoutes(services))
        try await application.test(.router) { try await test(API(client: $0)) }
    }
}

/// Knows keys as the server does: by the store of accounts.
struct StoredKeys: SessionResolver {
    let store: any AccountsStore

    func subject(token: SecretToken, at controller: ControllerID, now: Instant) async throws -> Identity? { nil }
    func staff(token: SecretToken, at controller: ControllerID, now: Instant) async throws -> Identity? { nil }
    func client(key: APIKey, now: Instant) async throws -> KeyFinding {
        let clients = ClientAccounts(controller: key.controller)
        let found = try await store.readAccounts { try $0.client(key.client, of: key.controller) }
        switch clients.authenticate(key, as: found, now: now) {
        case .client(let client): return .client(Identity(Principal(client), expires: client.expiresAt))
        case .refused(let refusal): return .refused(refusal)
        }
    }
}

/// One answer of the API.
struct Answer {
    let status: Int
    let json: JSON
    let text: String
    let isReplay: Bool

    var code: String? { json["code"]?.stringValue }
    var errors: [String] {
        (json["errors"]?.arrayValue ?? []).map {
            "\($0["pointer"]?.stringValue ?? "") \($0["code"]?.stringValue ?? "")"
        }
    }
}

/// Calls the API as a program does.
struct API: Sendable {
    let client: any TestClientProtocol

    func post(_ path: String, _ body: String, key: String?, again: String? = nil) async throws -> Answer {
        try await send(path, .post, body, key: key, again: again)
    }

    func get(_ path: String, key: String?) async throws -> Answer { try await send(path, .get, nil, key: key) }

    func send(
        _ path: String, _ method: HTTPRequest.Method, _ body: String?, key: String?, again: String? = nil
    ) async throws -> Answer {
        var headers: HTTPFields = [.contentType: "application/json", .acceptLanguage: "en"]
        if let key { headers[.authorization] = "Bearer " + key }
        if let again { headers[.field("Idempotency-Key")] = again }
        let response = try await client.executeRequest(
            uri: path, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) })
        let text = String(buffer: response.body)
        return Answer(
            status: Int(response.status.code), json: (try? JSON.parse(Array(text.utf8))) ?? .null, text: text,
            isReplay: response.headers[.field("Idempotency-Replayed")] == "true")
    }
}
