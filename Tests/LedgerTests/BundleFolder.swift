import Foundation
import Ledger
import Testing
import Vocabulary

/// A bundle in a folder of its own, which goes with the value.
final class BundleFolder {
    let path: String

    init() { path = NSTemporaryDirectory() + "zavet-bundle-" + RandomIDs().text() }

    /// The bundle of a ledger.
    convenience init(_ ledger: MemoryLedger) throws {
        self.init()
        _ = try LedgerBundle.export(
            Samples.controller, keys: [try Samples.signer().key], from: ledger, to: path)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func place(_ file: String) -> String { path + "/" + file }

    func bytes(_ file: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: place(file))))
    }

    func write(_ bytes: [UInt8], to file: String) throws {
        let url = URL(fileURLWithPath: place(file))
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    func remove(_ file: String) throws { try FileManager.default.removeItem(atPath: place(file)) }

    var files: [String] {
        get throws {
            try FileManager.default.subpathsOfDirectory(atPath: path).filter {
                var isFolder: ObjCBool = false
                return FileManager.default.fileExists(atPath: place($0), isDirectory: &isFolder) && !isFolder.boolValue
            }.sorted()
        }
    }

    func verify(
        against older: BundleFolder? = nil, trusting key: CheckpointKey? = nil
    ) async throws -> BundleReport {
        try await LedgerBundle.verify(path, against: older?.path, trusting: try key ?? Samples.signer().key)
    }

    /// What is found while a file is other than it was; afterwards it is as before.
    func problems(
        changing file: String, _ change: (inout [UInt8]) -> Void
    ) async throws -> [BundleProblem] {
        let before = try bytes(file)
        var after = before
        change(&after)
        #expect(after != before)
        try write(after, to: file)
        defer { try? write(before, to: file) }
        return try await verify().problems
    }
}
