import ArgumentParser
import Ledger
import Storage
import Vocabulary

/// `zavet ledger export`: writes one controller's evidence into a folder.
struct LedgerExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write one controller's evidence into a folder.",
        discussion: """
            The folder has every entry, the tree's hashes, all signed heads and the key to check them by. It holds no
            personal data. The server may run meanwhile; the bundle ends with the newest signed head.

              zavet ledger export data --controller shop --to bundle
            """)

    @Argument(help: "The folder of database and keys.")
    var data: String

    @OptionGroup var database: DatabaseOptions

    @Option(help: "Whose evidence.")
    var controller: String

    @Option(help: "The folder to write; not there yet, or empty.")
    var to: String

    @Option(help: "The file of the master key; else ZAVET_MASTER_KEY, else DATA/master.key.")
    var masterKey: String?

    @Flag(help: "Print what was written as JSON.")
    var json = false

    func run() async throws {
        try await Failing.orExit {
            let house = try await House.visit(
                folder: data, masterKey: masterKey, postgresql: database.postgresql())
            let (id, to) = (ControllerID(rawValue: controller), to)
            try await house.require(id)
            let key = try await house.checkpointKey(of: id)
            let manifest = try await house.stores.data.read { transaction in
                try LedgerBundle.export(id, keys: [key], from: transaction, to: to)
            }
            try house.stores.close()
            tell(manifest, key)
        }
    }

    private func tell(_ manifest: BundleManifest, _ key: CheckpointKey) {
        if json {
            let facts: JSON = [
                "controller": .string(controller), "folder": .string(to), "size": .integer(manifest.size),
                "earlierCheckpoints": .integer(manifest.earlierCheckpoints), "key": .string(key.text),
            ]
            print(facts.prettyText)
        } else {
            print("\(to): \(manifest.size) entries, \(manifest.earlierCheckpoints) earlier heads of \(manifest.origin)")
            print("Check it with: zavet ledger verify \(to) --key \(key.text)")
        }
    }
}
