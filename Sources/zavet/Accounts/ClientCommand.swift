import Accounts
import ArgumentParser
import Ledger
import Storage
import Vault
import Vocabulary

/// `zavet client`: the firm's programs and their keys.
struct ClientCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "client", abstract: "Keep the programs that may call the API, and their keys.",
        discussion: """
            A key belongs to one program of one firm and does what its scopes say, each given by itself:
            \(Scope.allCases.map(\.rawValue).joined(separator: ", ")).

              zavet client add "web shop" --controller shop --scope collect --scope decide
              zavet client list --controller shop
              zavet client revoke 01k… --controller shop

            A running server knows of a new key, and of its end, from the next request on.
            """,
        subcommands: [ClientAddCommand.self, ClientListCommand.self, ClientRevokeCommand.self])
}

/// `zavet client add`.
struct ClientAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Give a program a key; it is shown this once.")

    @Argument(help: "What you call the program.")
    var name: String

    @Option(help: "The controller.")
    var controller: String

    @Option(help: "What it may do; may be given several times.")
    var scope: [String]

    @Option(help: "When the key ends, as 2027-01-01T00:00:00Z; never by default.")
    var expires: String?

    @OptionGroup var place: HouseOptions

    @Flag(help: "Print the client and its key as JSON.")
    var json = false

    func validate() throws {
        for name in scope where Scope(rawValue: name) == nil {
            let known = Scope.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("No scope is called \(name). These are: \(known).")
        }
        if let expires, Instant(rfc3339: expires) == nil {
            throw ValidationError("--expires takes a time such as 2027-01-01T00:00:00Z.")
        }
    }

    func run() async throws {
        try await Failing.orExit {
            let house = try await place.visit()
            let (id, name) = (ControllerID(rawValue: controller), name)
            try await house.require(id)
            let clients = ClientAccounts(controller: id, ids: house.ids, random: house.random)
            let scopes = Set(scope.compactMap(Scope.init(rawValue:)))
            let (ends, now) = (expires.flatMap { Instant(rfc3339: $0) }, house.clock.now)
            let (client, key) = try await house.stores.writeAccounts {
                try clients.register(name, scopes: scopes, expiresAt: ends, by: .operator, now: now, in: $0)
            }
            try house.stores.close()
            tell(client, key.revealingSecret())
        }
    }

    private func tell(_ client: APIClient, _ key: String) {
        guard json else {
            print("client  \(client.id)\nkey     \(key)\nKeep the key now: it cannot be shown again.")
            return
        }
        print((["client": .string(client.id.rawValue), "key": .string(key)] as JSON).prettyText)
    }
}

/// `zavet client list`.
struct ClientListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List programs and their keys' state.")

    @Option(help: "The controller.")
    var controller: String

    @OptionGroup var place: HouseOptions

    @Flag(help: "Print the list as JSON.")
    var json = false

    func run() async throws {
        try await Failing.orExit {
            let house = try await place.visit()
            let id = ControllerID(rawValue: controller)
            try await house.require(id)
            let clients = try await allPages { after, limit in
                try await house.stores.readAccounts { try $0.clients(of: id, after: after, limit: limit) }
            } id: { (client: APIClient) in
                client.id
            }
            let now = house.clock.now
            try house.stores.close()
            if json {
                print(JSON.array(clients.map { $0.json(at: now) }).prettyText)
            } else {
                for client in clients { print(client.line(at: now)) }
            }
        }
    }
}

/// `zavet client revoke`.
struct ClientRevokeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "Close a program's key for good, at once.")

    @Argument(help: "The client, as the list names it.")
    var client: String

    @Option(help: "The controller.")
    var controller: String

    @OptionGroup var place: HouseOptions

    func run() async throws {
        try await Failing.orExit {
            let house = try await place.visit()
            let (id, client) = (ControllerID(rawValue: controller), ClientID(rawValue: client))
            try await house.require(id)
            let (clients, now) = (ClientAccounts(controller: id, ids: house.ids), house.clock.now)
            try await house.stores.writeAccounts { try clients.revoke(client, by: .operator, now: now, in: $0) }
            try await ClientShelf.untilForgotten()
            try house.stores.close()
            print("revoked \(client)")
        }
    }
}

extension EvidenceActor {
    /// Whoever sits at the server's own command line.
    static let `operator` = EvidenceActor.system("command-line")
}

extension APIClient {
    fileprivate func state(at now: Instant) -> String {
        revokedAt != nil ? "revoked" : expiresAt.map { $0 <= now } ?? false ? "expired" : "active"
    }

    fileprivate func line(at now: Instant) -> String {
        let used = lastUsedAt.map { "used \($0)" } ?? "never used"
        return "\(id)  \(state(at: now))  \(scopes.map(\.rawValue).sorted().joined(separator: ","))  \(used)  \(name)"
    }

    fileprivate func json(at now: Instant) -> JSON {
        func time(_ instant: Instant?) -> JSON { instant.map { .string($0.description) } ?? .null }
        return [
            "client": .string(id.rawValue), "name": .string(name), "state": .string(state(at: now)),
            "scopes": .array(scopes.map(\.rawValue).sorted().map { .string($0) }), "created": time(createdAt),
            "lastUsed": time(lastUsedAt), "expires": time(expiresAt), "revoked": time(revokedAt),
        ]
    }
}

/// Everything of a list that is read page by page.
func allPages<Element, ID>(
    _ page: (ID?, Int) async throws -> [Element], id: (Element) -> ID
) async rethrows -> [Element] {
    let size = 200
    var all: [Element] = []
    while true {
        let next = try await page(all.last.map(id), size)
        all += next
        if next.count < size { return all }
    }
}
