import Foundation
import Ledger
import Policies
import Processing
import Vault
import Vocabulary

/// How many rows became what.
struct ImportCounts {
    var added = 0
    var changed = 0
    var unchanged = 0
    var refused = 0

    var all: Int { added + changed + unchanged + refused }

    func json(isTrial: Bool, refusals: RefusalListing) -> JSON {
        [
            "refusals": .array(refusals.listed.map(\.json)), "refusalsUnlisted": .integer(Int64(refusals.unlisted)),
            "dryRun": .bool(isTrial), "added": .integer(Int64(added)), "changed": .integer(Int64(changed)),
            "unchanged": .integer(Int64(unchanged)), "refused": .integer(Int64(refused)),
        ]
    }
}

/// One run over a file: rows go through the door some at a time, so that their writes share commits.
struct ImportRun {
    /// Rows that are under way at once.
    private static let batch = 64
    private static let progressEvery = 1000

    let house: House
    let controller: ControllerID
    let point: ElementName
    let source: ElementName
    let marks: ImportMarks
    /// For a dry run.
    let trial: ImportTrial?

    func run(_ lines: ImportLines, refusals: RefusalListing) async throws -> ImportCounts {
        var (lines, counts) = (lines, ImportCounts())
        var batch: [Line] = []
        var identifiers: Set<Identifier> = []
        do {
            while let line = try lines.next() {
                switch line.row {
                case .failure(let fault):
                    // In its turn, so that the listing has the order of the lines.
                    if batch.count >= Self.batch {
                        try await take(batch, &counts, refusals)
                        (batch, identifiers) = ([], [])
                    }
                    batch.append(.refused(line.number, IntakeRefusal(field: fault.field, code: fault.code)))
                case .success(let row):
                    let own = try house.door.identifiers(of: row, at: controller, now: house.clock.now)
                    // Two rows of one person must not be taken at once: each would find nobody.
                    if batch.count >= Self.batch || !identifiers.isDisjoint(with: own) {
                        try await take(batch, &counts, refusals)
                        (batch, identifiers) = ([], [])
                    }
                    batch.append(.read(line.number, row))
                    identifiers.formUnion(own)
                }
            }
            try await take(batch, &counts, refusals)
        } catch {
            // What was taken before the file could not be read on is taken, and is said so.
            try await finish(counts, refusals)
            throw error
        }
        try await finish(counts, refusals)
        return counts
    }

    private func finish(_ counts: ImportCounts, _ refusals: RefusalListing) async throws {
        refusals.close()
        guard trial == nil, counts.all > 0 else { return }
        try await house.door.noteImport(
            at: point, source: source,
            counts: [
                "added": counts.added, "changed": counts.changed, "unchanged": counts.unchanged,
                "refused": counts.refused,
            ], context)
    }

    private var context: DeedContext {
        DeedContext(
            controller: controller, principal: Asker(kind: .client), actor: .system("import"),
            now: house.clock.now)
    }

    /// A line of the file, with its number.
    private enum Line {
        case read(Int, ImportRow)
        case refused(Int, IntakeRefusal)
    }

    private func take(
        _ batch: [Line], _ counts: inout ImportCounts, _ refusals: RefusalListing
    ) async throws {
        let (door, point, marks, trial, context) = (house.door, point, marks, trial, context)
        let outcomes = try await withThrowingTaskGroup(of: (Int, ImportOutcome).self) { group in
            for line in batch {
                guard case .read(let number, let row) = line else { continue }
                group.addTask {
                    (number, try await door.takeIn(row, at: point, marks: marks, trial: trial, context))
                }
            }
            return try await group.reduce(into: [(Int, ImportOutcome)]()) { $0.append($1) }
        }
        let unread = batch.compactMap { line -> (Int, ImportOutcome)? in
            guard case .refused(let number, let refusal) = line else { return nil }
            return (number, .refused([refusal]))
        }
        for (number, outcome) in (outcomes + unread).sorted(by: { $0.0 < $1.0 }) {
            switch outcome {
            case .added: counts.added += 1
            case .changed: counts.changed += 1
            case .unchanged: counts.unchanged += 1
            case .refused(let reasons):
                counts.refused += 1
                for reason in reasons { refusals.add(number, reason.code, reason.field) }
            }
            if counts.all % Self.progressEvery == 0 {
                FileHandle.standardError.write(Data("\(counts.all) rows\n".utf8))
            }
        }
    }
}

/// Where refused rows are listed: by line, code and column, without personal data.
final class RefusalListing {
    /// Refusals that are shown on the terminal when there is no file for them.
    private static let shown = 20
    /// Refusals that are kept for the answer in JSON.
    private static let kept = 1000

    /// One refusal, without personal data.
    struct Entry {
        let line: Int
        let code: String
        let column: String

        var json: JSON {
            ["line": .integer(Int64(line)), "code": .string(code), "column": column.isEmpty ? .null : .string(column)]
        }
    }

    private let handle: FileHandle?
    private let isQuiet: Bool
    private var count = 0
    /// The first ones, in the order of lines.
    private(set) var listed: [Entry] = []
    var unlisted: Int { count - listed.count }

    /// - Parameter isQuiet: shows none on the terminal, since the answer will list them.
    /// - Throws: ``HouseError/folderUnusable(_:)`` when the file is there already or cannot be made.
    init(path: String?, isQuiet: Bool = false) throws {
        self.isQuiet = isQuiet
        guard let path else {
            handle = nil
            return
        }
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw HouseError.reportUnusable(path) }
        handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        handle?.write(Data("line,code,column\n".utf8))
    }

    func add(_ line: Int, _ code: String, _ field: String?) {
        count += 1
        let column = field.map { EvidenceName.fits($0) ? $0 : "?" } ?? ""
        if listed.count < Self.kept { listed.append(Entry(line: line, code: code, column: column)) }
        if let handle {
            handle.write(Data("\(line),\(code),\(column)\n".utf8))
        } else if isQuiet {
            return
        } else if count <= Self.shown {
            FileHandle.standardError.write(Data("line \(line): [\(code)] \(column)\n".utf8))
        } else if count == Self.shown + 1 {
            FileHandle.standardError.write(Data("further ones are not shown: name a file with --report\n".utf8))
        }
    }

    func close() { try? handle?.close() }
}

/// The shape of names of the policy, with the parts of columns; anything else may be somebody's data.
enum EvidenceName {
    static func fits(_ text: String) -> Bool {
        (1...80).contains(text.utf8.count)
            && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 58 }
    }
}
