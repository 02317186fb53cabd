import Foundation
import Policies
import Processing
import Storage
import Vault
import Vocabulary

/// Which copies are older than the policies allow: through an old copy of the keys, what was erased since could still be
/// read (Articles 5(1)(e) and 17 GDPR). Copies of the data may be older, for without their keys they open to nobody.
struct BackupAges {
    /// One of the two parts of a backup, as it was found.
    struct Copy {
        let folder: String
        let manifest: BackupManifest
        /// Firms whose backup period is over for this copy of the keys.
        let overdue: [ControllerID]
        /// The day on which the first of these periods ended.
        let since: Instant?

        var json: JSON {
            [
                "folder": .string(folder), "part": .string(manifest.part.rawValue),
                "begun": .string(manifest.begun.description),
                "overdue": .array(overdue.map { .string($0.rawValue) }),
                "since": since.map { .string($0.description) } ?? .null,
            ]
        }

        var line: String {
            let told = "\(folder): \(manifest.part.rawValue), as of \(manifest.begun)"
            guard let since else { return told }
            return told + ": TOO OLD since \(since) for \(overdue.map(\.rawValue).joined(separator: ", "))"
        }
    }

    /// The longest that a copy lives, by firm; firms whose policy states none are left out.
    let periods: [(controller: ControllerID, atMost: Period)]
    let now: Instant

    init(of house: House) async throws {
        var periods: [(controller: ControllerID, atMost: Period)] = []
        for controller in try await house.stores.readKeys({ try $0.controllersWithKeys() }).sorted() {
            _ = try await house.door.recall(controller)
            let policy = house.door.policies.inForce(controller, at: house.clock.now)?.policy
            if let atMost = policy?.backups?.atMost { periods.append((controller, atMost)) }
        }
        (self.periods, now) = (periods, house.clock.now)
    }

    /// Every copy in a folder or below it, the oldest first.
    ///
    /// - Throws: ``HouseError/fileUnreadable(_:)`` for a folder that holds no copy; ``HouseError/fileMalformed(_:place:code:)``.
    func copies(below folder: String) throws -> [Copy] {
        var folders = [folder]
        let inside = FileManager.default.enumerator(atPath: folder)
        while let name = inside?.nextObject() as? String {
            if name.hasSuffix("/" + BackupManifest.file) {
                folders.append(folder + "/" + String(name.dropLast(BackupManifest.file.count + 1)))
            }
        }
        let found = folders.filter { FileManager.default.fileExists(atPath: $0 + "/" + BackupManifest.file) }
        guard !found.isEmpty else { throw HouseError.fileUnreadable(folder + "/" + BackupManifest.file) }
        return try found.map(copy).sorted { ($0.manifest.begun, $0.folder) < ($1.manifest.begun, $1.folder) }
    }

    private func copy(_ folder: String) throws -> Copy {
        let files = [Stores.dataFile, ServerDump.dataFile, Stores.keysFile, ServerDump.keysFile]
        let file = files.first { FileManager.default.fileExists(atPath: folder + "/" + $0) } ?? Stores.keysFile
        let part: BackupManifest.Part = files.prefix(2).contains(file) ? .data : .keys
        let manifest = try BackupManifest.read(part, in: folder, file: file)
        guard manifest.part == .keys else { return Copy(folder: folder, manifest: manifest, overdue: [], since: nil) }
        let ends = periods.map { (controller: $0.controller, end: manifest.begun.adding($0.atMost)) }
            .filter { $0.end < now }
        return Copy(
            folder: folder, manifest: manifest, overdue: ends.map(\.controller), since: ends.map(\.end).min())
    }
}
