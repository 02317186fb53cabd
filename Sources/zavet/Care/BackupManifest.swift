import Crypto
import Foundation
import Vocabulary

/// What stands beside each of the two files of a backup.
struct BackupManifest {
    static let file = "backup.json"
    private static let format = "zavet-backup"

    /// Which of the two files it is; they are kept apart.
    enum Part: String { case data, keys }

    /// The signed head of one controller's evidence when the copy was begun.
    struct Head {
        let controller: ControllerID
        let size: Int64
        let note: String
    }

    let part: Part
    /// SHA-256 of the file.
    let digest: Vocabulary.Digest
    /// When the copy was begun; what was answered before is in it.
    let begun: Instant
    let finished: Instant
    let heads: [Head]

    var json: JSON {
        [
            "format": .string(Self.format), "version": 1, "part": .string(part.rawValue),
            "sha256": .string(digest.hex), "begun": .string(begun.description),
            "finished": .string(finished.description),
            "heads": .array(
                heads.map {
                    [
                        "controller": .string($0.controller.rawValue), "size": .integer($0.size),
                        "note": .string($0.note),
                    ]
                }),
        ]
    }

    func write(to folder: String) throws {
        let path = folder + "/" + Self.file
        let bytes = Data((json.prettyText + "\n").utf8)
        guard FileManager.default.createFile(atPath: path, contents: bytes, attributes: [.posixPermissions: 0o600])
        else { throw HouseError.folderUnusable(folder) }
    }

    /// Reads a part's manifest, and checks that its file is the one that was written.
    ///
    /// - Throws: ``HouseError/fileUnreadable(_:)``; ``HouseError/fileMalformed(_:place:code:)``.
    static func read(_ part: Part, in folder: String, file: String) throws -> BackupManifest {
        let path = folder + "/" + Self.file
        guard let bytes = FileManager.default.contents(atPath: path) else { throw HouseError.fileUnreadable(path) }
        guard let json = try? JSON.parse(bytes), json["format"]?.stringValue == format, json["version"] == 1,
            json["part"]?.stringValue == part.rawValue, let begun = instant(json["begun"]),
            let finished = instant(json["finished"]),
            let digest = json["sha256"]?.stringValue.flatMap(Vocabulary.Digest.init(hex:))
        else {
            throw HouseError.fileMalformed(
                path, place: "this is no backup of the \(part.rawValue) by this release", code: "backup-malformed")
        }
        guard try Self.digest(of: folder + "/" + file) == digest else {
            throw HouseError.fileMalformed(
                folder + "/" + file, place: "the file is not the one that was backed up", code: "backup-damaged")
        }
        return BackupManifest(part: part, digest: digest, begun: begun, finished: finished, heads: heads(json["heads"]))
    }

    private static func instant(_ json: JSON?) -> Instant? { json?.stringValue.flatMap { Instant(rfc3339: $0) } }

    private static func heads(_ json: JSON?) -> [Head] {
        (json?.arrayValue ?? []).compactMap { head in
            guard let controller = head["controller"]?.stringValue, let size = head["size"]?.integerValue,
                let note = head["note"]?.stringValue
            else { return nil }
            return Head(controller: ControllerID(rawValue: controller), size: size, note: note)
        }
    }

    /// SHA-256 of a file of any size.
    static func digest(of path: String) throws -> Vocabulary.Digest {
        guard let handle = FileHandle(forReadingAtPath: path) else { throw HouseError.fileUnreadable(path) }
        defer { try? handle.close() }
        var hash = SHA256()
        while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty { hash.update(data: piece) }
        guard let digest = Vocabulary.Digest(hash.finalize()) else { throw HouseError.fileUnreadable(path) }
        return digest
    }
}
