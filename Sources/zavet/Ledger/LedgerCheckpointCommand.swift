import ArgumentParser
import Ledger
import Storage
import Vocabulary

/// `zavet ledger checkpoint`: prints the newest signed head of a controller's evidence.
struct LedgerCheckpointCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "checkpoint", abstract: "Print the newest signed head of a controller's evidence.",
        discussion: """
            A signed note of a few lines. Send it to somebody whom you do not command, such as your auditor's mailbox:
            whoever has it can tell later whether the evidence before it was rewritten. Needs no key; the server may run.

              zavet ledger checkpoint data --controller shop | mail -s checkpoint auditor@example.org
            """)

    @Argument(help: "The folder of database and keys.")
    var data: String

    @OptionGroup var database: DatabaseOptions

    @Option(help: "Whose evidence.")
    var controller: String

    @Flag(help: "Print size, time and note as JSON.")
    var json = false

    func run() async throws {
        try await Failing.orExit {
            let stores = try await Stores.visit(data, database.postgresql())
            let id = ControllerID(rawValue: controller)
            guard let newest = try await stores.read({ try $0.latestCheckpoint(of: id) }) else {
                throw LedgerError.nothingToExport
            }
            try stores.close()
            if json {
                let facts: JSON = [
                    "controller": .string(controller), "size": .integer(newest.size),
                    "made": .string(newest.made.description), "note": .string(newest.note),
                ]
                print(facts.prettyText)
            } else {
                print(newest.note, terminator: "")
            }
        }
    }
}
