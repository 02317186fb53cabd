import ArgumentParser
import Policies
import Vocabulary

/// `zavet diff`: tells what a new version of a policy changes for people.
struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Tell what a new version of a policy changes for people.",
        discussion: """
            Compares what is done, not how it is worded, and marks each difference: `!` people should be told of it
            themselves, `-` it also takes something away from them, ` ` neither.

              zavet diff published/bakery policies/bakery
              zavet diff published/bakery policies/bakery --language bg --json

            Exit status: 0 when they were compared, whether or not they differ, 1 when one of them has errors,
            2 when the command was called wrongly.
            """)

    @Argument(help: "Folder of the version in force.")
    var old: String

    @Argument(help: "Folder of the version to come.")
    var new: String

    @Option(help: "Language of the sentences: bg, lv or en. By default the new version's prevailing one.")
    var language: PrintedLanguage?

    @Flag(help: "Print the differences as JSON.")
    var json = false

    func run() throws {
        let (before, after) = (try PolicyArgument.read(old), try PolicyArgument.read(new))
        let language = self.language?.language ?? after.prevailingLanguage
        let difference = PolicyDifference(before, after, in: language)
        guard !json else {
            print(difference.json.prettyText)
            return
        }
        for change in difference.changes {
            print(
                "\(change.narrowsRight ? "-" : change.isMaterial ? "!" : " ") [\(change.code.rawValue)] \(change.sentence)"
            )
        }
        let (material, narrowing) = (
            difference.changes.count(where: \.isMaterial), difference.changes.count(where: \.narrowsRight)
        )
        print("\(difference.changes.count) differences, \(material) material, \(narrowing) narrowing a right")
    }
}
