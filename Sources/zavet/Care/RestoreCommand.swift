import ArgumentParser
import Foundation
import Ledger
import Processing
import Storage
import Vault
import Vocabulary

/// `zavet restore`.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Put a backup into an empty folder, and repeat what people ended since.",
        discussion: """
              zavet restore --data-from /backups/data-2026-11-21 --keys-from /safe/keys-2026-11-21 --data data \\
                --evidence /evidence/shop-2026-11-22

            The folder is empty, or holds the master key alone. What was erased after the copies, as the evidence in the data
            and in the bundles says, is erased again before anybody is served; so are keys without data. From the bundles
            withdrawals, refusals, objections, channels left and holds are repeated too; what else happened since then is
            listed, to be entered again.

            Each controller in the copy needs a bundle that is not older than the copy. Where there is none any more,
            --without-evidence restores all the same: then nobody knows what was erased and withdrawn after the copy, and it
            comes back.
            """)

    @OptionGroup var place: HouseOptions

    @Option(help: "The backup of the data.")
    var dataFrom: String

    @Option(help: "The backup of the keys.")
    var keysFrom: String

    @Option(help: "A bundle of evidence taken out after the backup; may be given several times.")
    var evidence: [String] = []

    @Flag(help: "Restore controllers without newer evidence too: what people ended after the copy comes back.")
    var withoutEvidence = false

    @Flag(help: "Print what was done as JSON.")
    var json = false

    func run() async throws {
        try await Failing.orExit {
            let server = try place.database.postgresql()
            let data = try BackupManifest.read(
                .data, in: dataFrom, file: server == nil ? Stores.dataFile : ServerDump.dataFile)
            let keys = try BackupManifest.read(
                .keys, in: keysFrom, file: server == nil ? Stores.keysFile : ServerDump.keysFile)
            let untold = try await controllersWithoutEvidence(since: data)
            // A copy may be so young that nothing in it was signed yet; then any bundle is newer.
            guard withoutEvidence || (untold.isEmpty && !evidence.isEmpty) else {
                throw HouseError.evidenceMissing(untold)
            }
            let source = MasterKeySource(
                folder: place.data, path: place.masterKey, environment: ProcessInfo.processInfo.environment)
            _ = try source.keys(isFirstStart: false)
            try await RestoreMark.$isOurs.withValue(true) { try await bring(data, keys, server, untold) }
        }
    }

    /// Brings the keys, marks them, brings the data, repeats what was ended, and takes the mark away.
    private func bring(
        _ data: BackupManifest, _ keys: BackupManifest, _ server: PostgreSQLPlace?, _ untold: [ControllerID]
    ) async throws {
        try await removeUnfinished(server)
        try BackupCommand.makeEmpty(place.data)
        if let server {
            guard try await StoresExamination.run(server, keys: { _ in }) == nil else { throw StorageError.exists }
            try beginning.write()
            try ServerDump(address: server.keys).bringBack(from: keysFrom + "/" + ServerDump.keysFile)
            try await RestoreMark.set(server, now: House.clock.now)
            try beginning.remove()
            try ServerDump(address: server.data).bringBack(from: dataFrom + "/" + ServerDump.dataFile)
        } else {
            try beginning.write()
            try put(keysFrom, Stores.keysFile)
            try await RestoreMark.set(folder: place.data, now: House.clock.now)
            try beginning.remove()
            try put(dataFrom, Stores.dataFile)
        }
        let house = try await place.visit()
        let outcome = try await Restoring(house: house, since: min(data.begun, keys.begun), dataSince: data.begun)
            .run(bundles: evidence)
        let files = try await FileCopies(
            from: FolderFiles(root: dataFrom + "/" + FolderFiles.folder),
            to: FolderFiles(root: place.data + "/" + FolderFiles.folder)
        ).run(house.stores)
        try await house.door.removeFiles(at: house.clock.now)
        try await RestoreMark.remove(from: house.stores)
        try house.stores.close()
        tell(outcome, files, data, untold)
    }

    /// Removes what a restore left that was cut off, so that it can begin anew; the data first, the marked keys last.
    private func removeUnfinished(_ server: PostgreSQLPlace?) async throws {
        let isBegun = try beginning.isThere()
        if let server {
            if try await RestoreMark.isSet(server) {
                try await RestoreMark.dropUnfinished(server)
            } else {
                guard isBegun else { return }
                try await RestoreMark.dropUnmarkedKeys(server)
            }
        } else {
            // Keys without the mark beside data are not what a restore has left.
            let hasData = FileManager.default.fileExists(atPath: place.data + "/" + Stores.dataFile)
            if hasData || !isBegun {
                guard try RestoreMark.isSet(folder: place.data) else { return try beginning.remove() }
            }
        }
        let files = [Stores.dataFile, Stores.keysFile].flatMap { [$0, $0 + "-wal", $0 + "-shm"] }
        for name in [FolderFiles.folder] + files {
            let path = place.data + "/" + name
            guard FileManager.default.fileExists(atPath: path) else { continue }
            do { try FileManager.default.removeItem(atPath: path) } catch {
                throw HouseError.folderUnusable(place.data)
            }
        }
        try beginning.remove()
    }

    private var beginning: RestoreBeginning { RestoreBeginning(folder: place.data) }

    /// Checks the bundles, and names the controllers of the copy of whom none tells what came after it.
    ///
    /// A tree that is shorter than the copy's own was taken out before the copy, and tells nothing new.
    private func controllersWithoutEvidence(since copy: BackupManifest) async throws -> [ControllerID] {
        var sizes: [ControllerID: Int64] = [:]
        for bundle in evidence {
            let report = try await LedgerBundle.verify(bundle)
            guard report.isSound, let head = report.checkpoint else {
                throw HouseError.fileMalformed(
                    bundle, place: "the bundle is not sound; see zavet ledger verify", code: "bundle-not-sound")
            }
            guard let controller = head.origin.controller else { continue }
            sizes[controller] = max(head.size, sizes[controller] ?? 0)
        }
        return copy.heads.filter { (sizes[$0.controller] ?? -1) < $0.size }.map(\.controller)
    }

    private func put(_ folder: String, _ file: String) throws {
        let target = place.data + "/" + file
        do {
            try FileManager.default.copyItem(atPath: folder + "/" + file, toPath: target)
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: target)
        } catch { throw HouseError.folderUnusable(place.data) }
    }

    private func tell(
        _ outcome: Restoring.Outcome, _ files: FileCopies.Outcome, _ data: BackupManifest, _ untold: [ControllerID]
    ) {
        if json {
            let facts: JSON = [
                "asOf": .string(data.begun.description), "erasedPersons": .integer(Int64(outcome.persons)),
                "erasedData": .integer(Int64(outcome.data)), "orphanKeys": .integer(Int64(outcome.orphans)),
                "repeatedChoices": .integer(Int64(outcome.choices)), "repeatedHolds": .integer(Int64(outcome.holds)),
                "notRepeated": .array(outcome.lost.map(\.json)),
                "files": .integer(Int64(files.copied)), "missingFiles": .integer(Int64(files.missing)),
                "unsentMessages": .integer(Int64(outcome.messages)),
                "endedMailings": .integer(Int64(outcome.mailings)),
                "withoutEvidence": .array(untold.map { .string($0.rawValue) }),
            ]
            return print(facts.prettyText)
        }
        print("restored \(place.data) as of \(data.begun)")
        print(
            "erased again: \(outcome.persons) persons, \(outcome.data) data; \(outcome.orphans) keys without data went")
        if outcome.messages > 0 { print("messages that waited and are not sent: \(outcome.messages)") }
        if outcome.mailings > 0 { print("messages to many that were under way and are ended: \(outcome.mailings)") }
        if files.copied + files.missing > 0 { print("sealed files: \(files.copied); missing: \(files.missing)") }
        print("repeated: \(outcome.choices) withdrawals, refusals, objections; \(outcome.holds) deeds on holds")
        if !untold.isEmpty {
            print(
                "Without newer evidence: \(untold.map(\.rawValue).joined(separator: ", ")). What was erased, withdrawn or "
                    + "objected to there after the backup is not known here and is back, nor which holds were placed or "
                    + "lifted: do by hand what is known elsewhere, before the server runs.")
        }
        guard !outcome.lost.isEmpty else { return }
        print("not repeated, to be entered again by hand, each with the person's reference:")
        for lost in outcome.lost { print("  \(lost.line)") }
    }
}

extension RepeatedChoices.Lost {
    fileprivate var line: String {
        "\(controller)  \(subject?.rawValue ?? "-")  \(kind.name)  \(happened)  \(entry)"
    }

    fileprivate var json: JSON {
        [
            "controller": .string(controller.rawValue), "kind": .string(kind.name), "entry": .string(entry.rawValue),
            "happened": .string(happened.description), "reference": subject.map { .string($0.rawValue) } ?? .null,
        ]
    }
}
