import ArgumentParser

/// `zavet bench`: measures what it costs; for those who work on Zavet.
struct BenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Measure Zavet on this machine.", shouldDisplay: false,
        subcommands: [BenchDecideCommand.self])
}
