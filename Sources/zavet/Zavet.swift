import ArgumentParser
import Foundation

@main
struct Zavet: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "zavet", abstract: "Keeps the promises of a privacy policy.",
        discussion: """
            A policy is a file. Check it, serve it, ask it; what is done under it can be proved afterwards.

              zavet check policies/shop
              zavet serve policies --data data --local-mailbox
              zavet decide --policy policies/shop --purpose newsletter --data-item email
              zavet ledger verify bundle

            Exit status: 0 when it is done and holds; 1 when what was asked for does not hold; 2 when a command was
            called wrongly; 3 when the store, its keys or its files cannot be used; 70 for a fault of ours.
            """,
        version: "zavet unreleased, policy language 1, API v1",
        subcommands: [
            ServeCommand.self, CheckCommand.self, DescribeCommand.self, DiffCommand.self, SchemaCommand.self,
            DecideCommand.self, ImportCommand.self, ExportCommand.self, RetentionCommand.self, SimulateCommand.self,
            EventsCommand.self,
            DeadlineCommand.self, HolidaysCommand.self,
            LedgerCommand.self, MessagesCommand.self, RightsCommand.self,
            ClientCommand.self, StaffCommand.self, KeysCommand.self, BackupCommand.self, RestoreCommand.self,
            MigrateCommand.self, MoveCommand.self, BenchCommand.self,
        ])

    /// As ArgumentParser's own, but that a wrong call ends with 2.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
            FileHandle.standardError.write(Data((fullMessage(for: error) + "\n").utf8))
            exit(withError: ExitCode(2))
        }
    }
}
