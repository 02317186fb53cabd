import ArgumentParser
import Foundation
import Policies
import Processing
import Retention
import Storage
import Vocabulary

/// `zavet retention sweep`.
struct RetentionSweepCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sweep", abstract: "Erase, set aside and list what is due by now.",
        discussion: """
              zavet retention sweep --controller shop --dry-run
              zavet retention sweep --controller shop --json

            Each person is judged by the version in force, at this moment, in one transaction with its evidence. Cut off
            anywhere, the next run goes on. The server may run meanwhile; only one of all sweeps a controller at a time.
            Exit status: 0 when all that was due is done, 1 when some people failed or another sweep is under way.
            """)

    @OptionGroup var place: HouseOptions

    @Option(help: "The controller.")
    var controller: String

    @Flag(help: "Say what would be done and change nothing.")
    var dryRun = false

    @Option(help: "People at most; the rest is left to the next run.")
    var most: Int?

    @Flag(help: "Print the report as JSON.")
    var json = false

    func validate() throws {
        if let most, most < 1 { throw ValidationError("--most takes a number from 1.") }
    }

    func run() async throws {
        try await Failing.orExit {
            let house = try await place.visit()
            let id = ControllerID(rawValue: controller)
            try await house.require(id)
            _ = try await house.door.recall(id)
            let holder = house.ids.text()
            if !dryRun { try await DueRecomputation(door: house.door, clock: house.clock, holder: holder).run(id) }
            if !dryRun { try await house.door.finishWaitingErasures(at: id, house.clock.now) }
            let sweep = Sweep(door: house.door, clock: house.clock, holder: holder)
            let report = try await sweep.run(id, most: most ?? .max, isTrial: dryRun) { report in
                if report.looked % 1024 == 0 {
                    FileHandle.standardError.write(Data("\(report.looked) people\n".utf8))
                }
            }
            if !dryRun { try await house.door.removeFiles(at: house.clock.now) }
            try house.stores.close()
            guard let report else {
                FileHandle.standardError.write(Data("zavet: [sweep-under-way] another sweep is at it\n".utf8))
                throw ExitCode(1)
            }
            print(json ? report.json.prettyText : report.text)
            if report.failed > 0 { throw ExitCode(1) }
        }
    }
}

extension SweepReport {
    /// For programs; names of rules and counts only.
    fileprivate var json: JSON {
        [
            "controller": .string(controller.rawValue), "at": .string(at.description), "dryRun": .bool(isTrial),
            "looked": .integer(Int64(looked)), "people": .integer(Int64(people)), "whole": .integer(Int64(whole)),
            "failed": .integer(Int64(failed)), "more": .bool(hasMore),
            "sets": .integer(Int64(sets)), "generalised": .integer(Int64(generalised)),
            "suppressed": .integer(Int64(suppressed)), "setsLost": .integer(Int64(setsLost)),
            "rules": .array(
                rules.map { rule in
                    [
                        "rule": .string(rule.name.rawValue), "outcome": .string(rule.outcome.rawValue),
                        "laws": .array(rule.laws.map { .string($0.rawValue) }),
                        "people": .integer(Int64(rule.people)), "items": .integer(Int64(rule.items)),
                        "values": .integer(Int64(rule.values)),
                    ]
                }),
        ]
    }

    fileprivate var text: String {
        var lines = [
            (isTrial ? "would be due: " : "done: ")
                + "\(people) people, of whom \(whole) wholly; \(looked) looked at, \(failed) failed"
        ]
        for rule in rules {
            let laws = rule.laws.isEmpty ? "" : " (" + rule.laws.map(\.rawValue).joined(separator: ", ") + ")"
            lines.append("  \(rule.name)\(laws): \(rule.outcome.rawValue), \(rule.people) people, \(rule.items) items")
        }
        if sets > 0 || suppressed > 0 {
            lines.append("anonymous: \(sets) sets of \(generalised) people; \(suppressed) people waited in vain")
        }
        if setsLost > 0 { lines.append("anonymous no longer, and erased: \(setsLost) sets") }
        if hasMore { lines.append("more is due; run it again") }
        return lines.joined(separator: "\n")
    }
}
