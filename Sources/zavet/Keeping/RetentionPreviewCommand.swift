import ArgumentParser
import Foundation
import Policies
import Processing
import Retention
import Storage
import Vocabulary

/// `zavet retention preview`.
struct RetentionPreviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview", abstract: "Count whose data would go sooner or later under another version.",
        discussion: """
            Compares the version in force with the one in the folder, for everything that is held, on the day on which
            the new one takes effect or today if that has passed. Nothing is changed. The whole of the firm's people is
            read once, some at a time; `zavet diff` tells what differs in words.

              zavet retention preview policies/shop --controller shop
              zavet retention preview policies/shop --controller shop --json

            Exit status: 0 when they were compared, 1 when the folder's policy has errors or is another firm's.
            """)

    @Argument(help: "Folder of the version to come.")
    var policy: String

    @OptionGroup var place: HouseOptions

    @Option(help: "The controller.")
    var controller: String

    @Flag(help: "Print the counts as JSON.")
    var json = false

    func run() async throws {
        let other = try PolicyArgument.read(policy)
        guard other.id.rawValue == controller else {
            FileHandle.standardError.write(
                Data("zavet: [policy-of-another] \(policy) is the policy of \(other.id), not of \(controller)\n".utf8))
            throw ExitCode(1)
        }
        try await Failing.orExit {
            let house = try await place.visit()
            let id = ControllerID(rawValue: controller)
            try await house.require(id)
            _ = try await house.door.recall(id)
            let day = max(house.clock.now, other.effective?.startInUTC ?? house.clock.now)
            let compiled = CompiledPolicy(other, countries: Registers.builtIn.countryKnowledge)
            let preview = try await DuePreview.make(
                by: house.door, of: id, under: compiled, at: day, since: house.clock.now
            ) { people in
                if people % 65_536 == 0 { FileHandle.standardError.write(Data("\(people) people\n".utf8)) }
            }
            try house.stores.close()
            print(json ? preview.json(at: day).prettyText : preview.text(at: day))
        }
    }
}

extension DuePreview {
    /// For programs; names of rules and counts only.
    fileprivate func json(at day: Instant) -> JSON {
        [
            "at": .string(day.description), "people": .integer(Int64(people)), "all": all.json,
            "dueAtOnce": .integer(Int64(dueAtOnce)), "held": .integer(Int64(held)),
            "rules": .array(
                named.map { ["rule": .string($0.key.rawValue), "moves": $0.value.json] }),
        ]
    }

    fileprivate func text(at day: Instant) -> String {
        var lines = ["\(people) people, on \(day.utcDate): \(all.words)"]
        lines += named.filter { $0.value.moved > 0 }.map { "  \($0.key): \($0.value.words)" }
        if all.belowLaw > 0 {
            lines.append("\(all.belowLaw) would go before the law lets them by the version in force")
        }
        if dueAtOnce > 0 { lines.append("\(dueAtOnce) would go at once") }
        if held > 0 { lines.append("\(held) would go at once and are kept by a hold") }
        return lines.joined(separator: "\n")
    }

    private var named: [(key: ElementName, value: Moves)] { rules.sorted { $0.key < $1.key } }
}

extension DuePreview.Moves {
    fileprivate var json: JSON {
        [
            "earlier": .integer(Int64(earlier)), "later": .integer(Int64(later)), "opened": .integer(Int64(opened)),
            "fixed": .integer(Int64(fixed)), "undeclared": .integer(Int64(undeclared)),
            "same": .integer(Int64(same)), "belowLaw": .integer(Int64(belowLaw)),
        ]
    }

    fileprivate var words: String {
        "\(earlier) go earlier, \(later) later, \(fixed) get a date, \(opened) lose theirs, "
            + "\(undeclared) are no longer declared, \(same) stay"
    }
}
