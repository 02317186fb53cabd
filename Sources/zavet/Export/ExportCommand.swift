import ArgumentParser

/// `zavet export`: data for analysis.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write data for analysis.", subcommands: [ExportPseudonymousCommand.self])
}
