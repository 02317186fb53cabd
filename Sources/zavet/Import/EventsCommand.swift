import Accounts
import ArgumentParser
import Foundation
import Ledger
import Policies
import Processing
import Retention
import Storage
import Vocabulary

/// `zavet events`: what happened, told in bulk.
struct EventsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "events", abstract: "Tell what happened to many people.",
        subcommands: [EventsImportCommand.self])
}

/// `zavet events import`.
struct EventsImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Note the events of a file, each at its own time.",
        discussion: """
            The file is CSV with a header, or JSON Lines (.jsonl), with these columns: `event`, `happened`, and either
            `person` (Zavet's number of the person), or `value` with `identifier` (email unless said). With `key` the
            source's own name of the event knows it again; without, person, event and time do.

              zavet events import contracts-ended.csv --controller shop --dry-run --report refused.csv
              zavet events import contracts-ended.csv --controller shop

            Clocks run from the day on which something happened, not from today. Of two events the later one counts, in
            whichever order they come. The same file again changes nothing. Refused lines are listed by line, code and
            column, without any personal data. The server may run meanwhile.
            Exit status: 0 when each line was taken, 1 when some were refused, 2 when the file cannot be read.
            """)

    private static let progressEvery = 1000

    @OptionGroup var place: HouseOptions

    @Argument(help: "The file: .csv or .jsonl.")
    var file: String

    @Option(help: "The controller.")
    var controller: String

    @Option(help: "Names the origin of the events; equal keys of two origins are two events.")
    var source = "events"

    @Option(help: "What parts the columns of a CSV file: one character, or tab.")
    var delimiter = ","

    @Flag(help: "Judge each line and write nothing.")
    var dryRun = false

    @Option(help: "A CSV file for the refused lines; it must not be there yet.")
    var report: String?

    @Flag(help: "Print the counts as JSON.")
    var json = false

    func validate() throws {
        guard delimiter == "tab" || (delimiter.utf8.count == 1 && !"\"\r\n".contains(delimiter)) else {
            throw ValidationError("--delimiter takes one character, or tab.")
        }
        guard EvidenceName.fits(source) else {
            throw ValidationError("--source takes small letters, digits and hyphens.")
        }
    }

    func run() async throws {
        try await Failing.orExit {
            let house = try await place.visit()
            let id = ControllerID(rawValue: controller)
            try await house.require(id)
            _ = try await house.door.recall(id)
            let form: EventLines.Form =
                file.hasSuffix(".jsonl") || file.hasSuffix(".ndjson")
                ? .lines : .table(delimiter == "tab" ? 9 : delimiter.utf8.first ?? 44)
            let stream = try ByteStream(path: file)
            let lines = try CSVReader.Fault.told(file) { try EventLines(stream, as: form) }
            let listing = try RefusalListing(path: report)
            let random = house.random
            let marks = try await house.door.importMarks(
                from: ElementName(rawValue: source), of: id, at: house.clock.now
            ) { Sealed(random.next(ImportMarks.keyBytes)) }
            let context = DeedContext(
                controller: id, principal: Asker(kind: .client), actor: .system("import"),
                now: house.clock.now)
            var counts = EventCounts()
            do {
                try await take(
                    lines, EventBulk(door: house.door, marks: marks, isTrial: dryRun), listing, context, &counts)
            } catch {
                // What was taken before the file could not be read on is taken, and is said so.
                try await note(counts, ended: (error as? HouseError)?.code ?? "broken-off", house, context)
                throw error
            }
            try await note(counts, ended: nil, house, context)
            try house.stores.close()
            tell(counts)
            if counts.refused > 0 { throw ExitCode(1) }
        }
    }

    private func note(_ counts: EventCounts, ended: String?, _ house: House, _ context: DeedContext) async throws {
        guard !dryRun, counts.all > 0 else { return }
        try await house.door.noteEventRun(
            source: ElementName(rawValue: source), counts: counts.byName, ended: ended, context)
    }

    private func take(
        _ lines: EventLines, _ bulk: EventBulk, _ listing: RefusalListing, _ context: DeedContext,
        _ counts: inout EventCounts
    ) async throws {
        var lines = lines
        var rows: [(number: Int, row: EventRow)] = []
        func flush() async throws {
            let outcomes = try await bulk.take(rows.map(\.row), context)
            for (entry, outcome) in zip(rows, outcomes) {
                counts.add(outcome)
                if case .refused(let code) = outcome { listing.add(entry.number, code, nil) }
                if counts.all % Self.progressEvery == 0 {
                    FileHandle.standardError.write(Data("\(counts.all) lines\n".utf8))
                }
            }
            rows = []
        }
        defer { listing.close() }
        while let line = try CSVReader.Fault.told(file, { try lines.next() }) {
            switch line.row {
            case .failure(let fault):
                counts.add(.refused(fault.code))
                listing.add(line.number, fault.code, fault.field)
            case .success(let row): rows.append((line.number, row))
            }
            if rows.count == EventBulk.batch { try await flush() }
        }
        try await flush()
    }

    private func tell(_ counts: EventCounts) {
        guard !json else {
            var members = counts.byName.mapValues { JSON.integer(Int64($0)) }
            members["dryRun"] = .bool(dryRun)
            return print(JSON.object(members).prettyText)
        }
        print(
            (dryRun ? "would be " : "")
                + "recorded \(counts.recorded), unchanged \(counts.unchanged), refused \(counts.refused)")
    }
}
