import ArgumentParser

@main
struct Zavet: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "zavet", abstract: "Keeps the promises of a privacy policy.",
        subcommands: [
            ServeCommand.self, CheckCommand.self, DescribeCommand.self, DiffCommand.self, SchemaCommand.self,
            BenchCommand.self,
        ])
}
