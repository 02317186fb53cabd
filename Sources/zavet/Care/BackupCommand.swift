import ArgumentParser
import Foundation
import Ledger
import Storage
import Vault
import Vocabulary

/// `zavet backup`.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copy the data and the keys, each apart, while the server runs.",
        discussion: """
              zavet backup --data data --data-to /backups/data-2026-11-21 --keys-to /safe/keys-2026-11-21

            Sealed files (recordings) go with the data. Keep the two apart, and copies of the keys no longer than the policy's backup period: an erasure reaches an
            older copy of the data because its key is gone. The master key is in neither; keep a copy of it by itself.
            With --to FOLDER both are put below one folder, for you to part them.

              zavet backup --data data --check /safe --check /backups

            tells how old the copies there are, and exits with 1 when a copy of the keys is older than a policy's backup
            period: through it, what was erased since could still be read. Run it each day; delete what it names.
            """)

    @OptionGroup var place: HouseOptions

    @Option(help: "A folder for both: FOLDER/data and FOLDER/keys.")
    var to: String?

    @Option(help: "The folder for the data; not there yet, or empty.")
    var dataTo: String?

    @Option(help: "The folder for the keys; not there yet, or empty.")
    var keysTo: String?

    @Option(help: "Copy nothing: look at the copies in this folder and below; may be given several times.")
    var check: [String] = []

    @Flag(help: "Print what was written, or found, as JSON.")
    var json = false

    func validate() throws {
        if !check.isEmpty {
            guard to == nil, dataTo == nil, keysTo == nil else {
                throw ValidationError("Give --check alone, or the folders to copy to.")
            }
            return
        }
        guard (to != nil) != (dataTo != nil && keysTo != nil), (dataTo == nil) == (keysTo == nil) else {
            throw ValidationError("Give --to, or --data-to together with --keys-to.")
        }
        guard dataTo == nil || dataTo != keysTo else { throw ValidationError("Keep the two apart: two folders.") }
    }

    func run() async throws {
        try await Failing.orExit {
            if !check.isEmpty { return try await lookAtCopies() }
            let targets = (data: dataTo ?? (to ?? "") + "/data", keys: keysTo ?? (to ?? "") + "/keys")
            let house = try await place.visit()
            for folder in [targets.data, targets.keys] { try Self.makeEmpty(folder) }
            // Data first: every datum of the copy then has its key in the copy of the keys.
            let data = try await copy(.data, to: targets.data, house)
            // Files next: each that the copy of the data names is there, unless it was erased meanwhile.
            let recordings = try await FileCopies(
                from: FolderFiles(root: place.data + "/" + FolderFiles.folder),
                to: FolderFiles(root: targets.data + "/" + FolderFiles.folder)
            ).run(house.stores)
            let keys = try await copy(.keys, to: targets.keys, house)
            try house.stores.close()
            tell([(targets.data, data), (targets.keys, keys)], recordings)
        }
    }

    private func lookAtCopies() async throws {
        let house = try await place.visit()
        let ages = try await BackupAges(of: house)
        let copies = try check.flatMap { try ages.copies(below: $0) }
        try house.stores.close()
        if json {
            print(JSON.object(["copies": .array(copies.map(\.json))]).prettyText)
        } else {
            for copy in copies { print(copy.line) }
        }
        if copies.contains(where: { !$0.overdue.isEmpty }) { throw ExitCode(1) }
    }

    private func copy(
        _ part: BackupManifest.Part, to folder: String, _ house: House
    ) async throws -> BackupManifest {
        let begun = house.clock.now
        let controllers = try await house.stores.readKeys { try $0.controllersWithKeys() }
        let heads = try await house.stores.read { transaction in
            try controllers.compactMap { controller in
                try transaction.latestCheckpoint(of: controller).map {
                    BackupManifest.Head(controller: controller, size: $0.size, note: $0.note)
                }
            }
        }
        let file: String
        if let server = try place.database.postgresql() {
            file = part == .data ? ServerDump.dataFile : ServerDump.keysFile
            try ServerDump(address: part == .data ? server.data : server.keys).write(to: folder + "/" + file)
        } else {
            guard let files = house.stores.files else { throw StorageError.missing }
            file = part == .data ? Stores.dataFile : Stores.keysFile
            try await (part == .data ? files.data : files.keys).backup(to: folder + "/" + file)
        }
        let manifest = BackupManifest(
            part: part, digest: try BackupManifest.digest(of: folder + "/" + file), begun: begun,
            finished: house.clock.now, heads: heads)
        // The manifest comes last: without it a copy that was cut off is no backup.
        try manifest.write(to: folder)
        return manifest
    }

    static func makeEmpty(_ folder: String) throws {
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch { throw HouseError.folderUnusable(folder) }
        let there = try FileManager.default.contentsOfDirectory(atPath: folder)
        guard there.allSatisfy({ $0 == MasterKeySource.file }) else { throw HouseError.folderNotEmpty(folder) }
    }

    private func tell(
        _ written: [(folder: String, manifest: BackupManifest)], _ recordings: FileCopies.Outcome
    ) {
        if json {
            var members: [String: JSON] = [
                "files": .integer(Int64(recordings.copied)), "missingFiles": .integer(Int64(recordings.missing)),
            ]
            for (folder, manifest) in written {
                members[manifest.part.rawValue] = ["folder": .string(folder), "backup": manifest.json]
            }
            print(JSON.object(members).prettyText)
        } else {
            for (folder, manifest) in written { print("\(manifest.part.rawValue): \(folder), as of \(manifest.begun)") }
            if recordings.copied + recordings.missing > 0 {
                // One that was erased meanwhile is missing too; many mean that the folder of files is the wrong one.
                print("sealed files with the data: \(recordings.copied); missing: \(recordings.missing)")
            }
        }
    }
}
