import Accounts
import ArgumentParser
import Foundation
import Ledger
import Policies
import Processing
import Storage
import Vault
import Vocabulary

/// `zavet import`.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Bring people, their data and their consents in from before.",
        discussion: """
            The file is CSV with a header, or JSON Lines (.jsonl). Each row is judged like a submission at the point that
            you name: what the policy does not declare is refused. Nothing is made up: a consent needs its time, and
            counts as unproven unless the words that were shown are known here by their hash.

              zavet import --controller shop --point registration --file people.csv --dry-run --report refused.csv
              zavet import --controller shop --point registration --file people.csv --map "E-mail=email" --key email

            The same file again changes nothing. Rows that are refused are listed by line, code and column, without any
            personal data. The columns stand in docs/reference/commands.md. The server may run meanwhile.
            Exit status: 0 when each row was taken, 1 when some were refused, 2 when the file cannot be read.
            """)

    @OptionGroup var place: HouseOptions

    @Option(help: "The controller.")
    var controller: String

    @Option(help: "The point of collection by whose rules the rows are judged.")
    var point: String

    @Option(help: "The file: .csv or .jsonl.")
    var file: String

    @Option(help: "Names the origin of the rows; equal keys of two origins are two rows.")
    var source = "before"

    @Option(help: "The column by which a row is known again.")
    var key = "key"

    @Option(help: "HEADER=COLUMN for a header that is named otherwise; `-` leaves it out. May be given several times.")
    var map: [String] = []

    @Option(help: "What parts the columns of a CSV file: one character, or tab.")
    var delimiter = ","

    @Flag(help: "Judge each row and write nothing.")
    var dryRun = false

    @Option(help: "A CSV file for the refused rows; it must not be there yet.")
    var report: String?

    @Flag(help: "Print the counts as JSON.")
    var json = false

    func validate() throws {
        guard delimiter == "tab" || (delimiter.utf8.count == 1 && !"\"\r\n".contains(delimiter)) else {
            throw ValidationError("--delimiter takes one character, or tab.")
        }
        guard map.allSatisfy({ $0.contains("=") }) else { throw ValidationError("--map takes HEADER=COLUMN.") }
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
            let policy = try house.door.policy(of: id, at: house.clock.now).policy
            guard policy.points[ElementName(rawValue: point)] != nil else {
                throw HouseError.pointUndeclared(point, known: policy.points.names.map(\.rawValue))
            }
            let lines = try ImportLines(
                path: file, delimiter: delimiter == "tab" ? 9 : delimiter.utf8.first ?? 44, mapping: mapping,
                keyName: mapping[key] ?? key, policy: policy)
            let listing = try RefusalListing(path: report, isQuiet: json)
            let run = ImportRun(
                house: house, controller: id, point: ElementName(rawValue: point),
                source: ElementName(rawValue: source), marks: try await marks(house, id),
                trial: dryRun ? ImportTrial() : nil)
            let counts = try await run.run(lines, refusals: listing)
            try house.stores.close()
            tell(counts, listing)
            if counts.refused > 0 { throw ExitCode(1) }
        }
    }

    private var mapping: [String: String] {
        Dictionary(
            map.compactMap { entry in
                entry.lastIndex(of: "=").map { (String(entry[..<$0]), String(entry[entry.index(after: $0)...])) }
            }
        ) { _, last in last }
    }

    private func marks(_ house: House, _ controller: ControllerID) async throws -> ImportMarks {
        let (ring, random, now) = (house.ring, house.random, house.clock.now)
        let key = try await house.stores.writeKeys { transaction in
            try ring.secret(ImportMarks.secretName, of: controller, at: now, in: transaction) {
                Sealed(random.next(ImportMarks.keyBytes))
            }
        }
        return ImportMarks(key: key, source: ElementName(rawValue: source))
    }

    private func tell(_ counts: ImportCounts, _ listing: RefusalListing) {
        if json { return print(counts.json(isTrial: dryRun, refusals: listing).prettyText) }
        print(
            (dryRun ? "would be " : "") + "added \(counts.added), changed \(counts.changed), "
                + "unchanged \(counts.unchanged), refused \(counts.refused)")
    }
}
