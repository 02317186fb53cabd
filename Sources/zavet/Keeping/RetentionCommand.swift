import ArgumentParser

/// `zavet retention`: what goes, when, and the work that it makes.
struct RetentionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retention", abstract: "See and do what the policy says of keeping.",
        discussion: """
            The server sweeps by itself. These commands do the same work beside it, at once or as a trial.

              zavet retention sweep --controller shop --dry-run
              zavet retention preview policies/shop --controller shop
            """,
        subcommands: [RetentionSweepCommand.self, RetentionPreviewCommand.self])
}
