import ArgumentParser

/// `zavet bench`: measures what it costs; for those who work on Zavet. `scripts/bench.sh` runs all of it.
struct BenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Measure Zavet on this machine.", shouldDisplay: false,
        subcommands: [
            BenchDecideCommand.self, BenchLedgerCommand.self, BenchLoadCommand.self, BenchServeCommand.self,
            BenchGDPRCommand.self,
        ])
}
