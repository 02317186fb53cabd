import ArgumentParser

/// `zavet ledger`: takes evidence out, and checks it.
struct LedgerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger", abstract: "Take evidence out, and check it.",
        discussion: """
            Each firm's evidence is a tree of its own, signed at the latest a second after each deed. A bundle is a
            folder with the whole of it, which anybody can check without the firm, its database or its keys.

              zavet ledger export data --controller shop --to bundle
              zavet ledger verify bundle --against bundle-of-last-year
            """,
        subcommands: [LedgerExportCommand.self, LedgerVerifyCommand.self, LedgerCheckpointCommand.self])
}
