import ArgumentParser
import Foundation
import Storage
import Synchronization
import Vocabulary

/// `zavet move`.
struct MoveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "move", abstract: "Move a house from files to a server of PostgreSQL, or back.",
        discussion: """
              zavet move --from sqlite:data --to postgres://zavet@db.example/zavet
              zavet move --from postgres://zavet@db.example/zavet --to sqlite:data

            No server works on the source meanwhile; it is read and not changed. The target is empty. Afterwards both are
            compared row by row, and the ledgers of both are computed anew. A move that was cut off is begun again by
            calling it again: until it has ended, no server takes the target.

            The master key is in neither: the new place needs the same one. Do not serve the source again.
            """)

    @Option(help: "Where the house is: sqlite:FOLDER or postgres://…")
    var from: String

    @Option(help: "Where it is to be: sqlite:FOLDER or postgres://…")
    var to: String

    @Option(help: "The source's database of the keys, if it is another.")
    var fromKeys: String?

    @Option(help: "The target's database of the keys, if it is another.")
    var toKeys: String?

    @Flag(help: "Print what was moved, and the progress, as JSON.")
    var json = false

    func run() async throws {
        try await Failing.orExit {
            let (source, target) = (try Self.place(from, keys: fromKeys), try Self.place(to, keys: toKeys))
            let outcome = try await move(source, target)
            tell(outcome, target)
        }
    }

    private static func place(_ text: String, keys: String?) throws -> StoresPlace {
        if PostgreSQLAddress.isURL(text) { return .server(try PostgreSQLPlace(data: text, keys: keys)) }
        let scheme = "sqlite:"
        guard text.hasPrefix(scheme), text.count > scheme.count else { throw HouseError.placeMalformed }
        guard keys == nil else { throw HouseError.keysDatabaseAlone }
        return .folder(String(text.dropFirst(scheme.count)))
    }

    private func move(_ source: StoresPlace, _ target: StoresPlace) async throws -> StoreMove.Outcome {
        guard let found = try await source.examine() else { throw HouseError.noStore(source.name) }
        guard found.pendingData.isEmpty, found.pendingKeys.isEmpty else { throw HouseError.migrateFirst(source.name) }
        let now = House.clock.now
        let from = try await source.open(makes: false, now: now)
        guard try await !from.isServed(at: now) else { throw MoveError.sourceServed }
        try await target.clearUnfinishedMove()
        if case .folder(let folder) = target { try Self.make(folder) }
        let to = try await target.open(makes: true, now: now)
        let teller = ProgressTeller(isJSON: json)
        let outcome = try await StoreMove(from: from, to: to, now: now) { teller.tell($0) }.run()
        try from.close()
        try to.close()
        return outcome
    }

    private static func make(_ folder: String) throws {
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch { throw HouseError.folderUnusable(folder) }
    }

    private func tell(_ outcome: StoreMove.Outcome, _ target: StoresPlace) {
        let rows = outcome.tables.map(\.rows).reduce(0, +)
        if json {
            let facts: JSON = [
                "to": .string(target.name), "rows": .integer(rows),
                "tables": .array(outcome.tables.map(\.json)), "ledgers": .array(outcome.heads.map(\.json)),
            ]
            return print(facts.prettyText)
        }
        print("moved to \(target.name): \(rows) rows of \(outcome.tables.count) tables, the same on both sides")
        for head in outcome.heads { print("  ledger of \(head.controller): \(head.size) entries, whole on both sides") }
        print("Serve it with the same master key, and do not serve the source again.")
    }
}

/// Says on standard error how far a move is, once a second at most.
private final class ProgressTeller: Sendable {
    private let isJSON: Bool
    private let last = Mutex<ContinuousClock.Instant?>(nil)

    init(isJSON: Bool) { self.isJSON = isJSON }

    func tell(_ progress: StoreMove.Progress) {
        let isDue = last.withLock { last in
            if let known = last, ContinuousClock.now < known + .seconds(1) { return false }
            last = .now
            return true
        }
        guard isDue else { return }
        let line = isJSON ? progress.json.canonicalText : progress.line
        FileHandle.standardError.write(Data((line + "\n").utf8))
    }
}

extension StoreMove.Progress {
    fileprivate var line: String { "\(step.rawValue) \(part.rawValue) \(table): \(rows) rows" }

    fileprivate var json: JSON {
        [
            "step": .string(step.rawValue), "store": .string(part.rawValue), "table": .string(table),
            "rows": .integer(rows),
        ]
    }
}

extension StoreMove.Table {
    fileprivate var json: JSON {
        [
            "store": .string(part.rawValue), "table": .string(name), "rows": .integer(rows),
            "sha256": .string(digest.hex),
        ]
    }
}

extension StoreMove.LedgerHead {
    fileprivate var json: JSON { ["controller": .string(controller.rawValue), "size": .integer(size)] }
}
