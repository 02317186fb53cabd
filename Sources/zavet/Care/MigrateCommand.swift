import ArgumentParser
import Foundation
import Processing
import Retention
import Storage
import Vault
import Vocabulary

/// `zavet migrate`.
struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Bring the database's schema up to this release.",
        discussion: """
            `zavet serve` does so by itself at its start. With --dry-run nothing is changed: the steps are shown.

              zavet migrate --data data --dry-run
            """)

    @OptionGroup var place: HouseOptions

    @Flag(help: "Show the steps and change nothing.")
    var dryRun = false

    @Flag(help: "Print the steps as JSON.")
    var json = false

    func run() async throws {
        try await Failing.orExit {
            let source = MasterKeySource(
                folder: place.data, path: place.masterKey, environment: ProcessInfo.processInfo.environment)
            let masters = try source.keys(isFirstStart: false).keys
            let postgresql = try place.database.postgresql()
            guard let found = try await House.examine(place.data, postgresql, masters) else {
                throw HouseError.noStore(postgresql?.data.place ?? place.data + "/")
            }
            if !dryRun {
                let house = try await place.visit()
                for controller in try await house.stores.readKeys({ try $0.controllersWithKeys() }) {
                    _ = try await house.door.recall(controller)
                    // A node of the release before may have been at work since everybody was looked at.
                    try await house.door.sealBirths(of: controller, at: house.clock.now, isForced: true)
                    try await DueRecomputation(door: house.door, clock: house.clock, holder: "migrate")
                        .look(controller, isForced: true)
                }
                try house.stores.close()
            }
            tell(found)
        }
    }

    private func tell(_ found: StoresExamination) {
        if json {
            let facts: JSON = [
                "applied": .bool(!dryRun), "data": .array(found.pendingData.map { .string($0) }),
                "keys": .array(found.pendingKeys.map { .string($0) }),
            ]
            return print(facts.prettyText)
        }
        let steps = found.pendingData.map { "data  \($0)" } + found.pendingKeys.map { "keys  \($0)" }
        if steps.isEmpty { return print("the schema is that of this release") }
        print(steps.joined(separator: "\n"))
        print(dryRun ? "nothing was changed" : "done")
    }
}
