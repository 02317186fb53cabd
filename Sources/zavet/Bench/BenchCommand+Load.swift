import Accounts
import ArgumentParser
import Foundation
import Ledger
import Policies
import Storage
import Vocabulary

/// `zavet bench load`: fills a folder with invented people and writes the requests that are asked about them.
struct BenchLoadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load", abstract: "Fill a new folder with invented people for `zavet bench serve`.",
        discussion: """
            Beside the database it writes requests-….txt: a path, a key and a body a line, divided by tabs, for
            scripts/bench.lua. The keys in them open this folder only; throw it away afterwards.
            """)

    @Argument(help: "Policies, as for serve.")
    var paths: [String]

    @Option(help: "The folder of database and keys; it must not be there yet.")
    var data: String

    @OptionGroup var database: DatabaseOptions

    @Option(help: "How many people, shared by all firms.")
    var people = 1000

    @Option(help: "How many different requests of each kind.")
    var requests = 5000

    @Option(help: "The seed of the mix; the same one asks the same.")
    var seed: UInt64 = 1

    func validate() throws {
        guard (0...100_000_000).contains(people), (1...1_000_000).contains(requests) else {
            throw ValidationError("--people is 0 to 100000000, --requests 1 to 1000000")
        }
    }

    func run() async throws {
        try await Failing.orExit {
            guard !FileManager.default.fileExists(atPath: data) else { throw HouseError.folderUnusable(data) }
            let policies = try PolicyPaths.read(paths)
            let house = try await House.open(folder: data, masterKey: nil, postgresql: database.postgresql())
            try await house.adopt(policies)
            var book = RequestBook()
            for (index, read) in policies.enumerated() {
                let share = people / policies.count + (index < people % policies.count ? 1 : 0)
                var crowd = try await Crowd(read.policy, house: house, seed: seed &+ UInt64(index))
                let sample = try await crowd.settle(share, remembering: max(1, requests / policies.count))
                let key = try await addClient(of: read.policy.id, house)
                book.add(sample, of: read.policy, key: key, mix: &crowd.mix, count: requests / policies.count)
            }
            try await Yardstick(house.stores).fill(rows: people, ids: house.ids, now: house.clock.now)
            try book.write(to: data)
            try house.stores.close()
        }
    }

    private func addClient(of controller: ControllerID, _ house: House) async throws -> String {
        let (clients, now) = (ClientAccounts(controller: controller, ids: house.ids), house.clock.now)
        return try await house.stores.writeAccounts { transaction in
            try clients.register(
                "bench", scopes: Set(Scope.allCases), expiresAt: nil, by: .system("bench"), now: now, in: transaction
            ).key.revealingSecret()
        }
    }
}
