import ArgumentParser

@main
struct Zavet: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "zavet", abstract: "Keeps the promises of a privacy policy.", subcommands: [CheckCommand.self])
}
