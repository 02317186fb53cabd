import Foundation
import Policies
import Testing
import Vocabulary

/// The policies of the project's folder, as they stand.
enum PublishedPolicies {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// The policies' names, sorted.
    static let names: [String] = {
        let folder = root.appendingPathComponent("policies").path
        return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }()

    static func policy(_ name: String) throws -> Policy {
        let (files, problems) = PolicyFolder.load(root.appendingPathComponent("policies/\(name)").path)
        let reading = PolicyReader.read(files)
        try #require(problems.isEmpty && reading.errors.isEmpty, "\(name): \(reading.errors)")
        return try #require(reading.policy)
    }

    /// Compares with the golden file; with `ZAVET_UPDATE_GOLDEN=1` in the environment it writes the file instead.
    static func compare(_ text: String, _ file: String) throws {
        let url = root.appendingPathComponent("Tests/Golden/\(file)")
        if ProcessInfo.processInfo.environment["ZAVET_UPDATE_GOLDEN"] == "1" {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
            return
        }
        let golden = String(decoding: try Data(contentsOf: url), as: UTF8.self)
        let (new, old) = (text.split(separator: "\n"), golden.split(separator: "\n"))
        let first = zip(new, old).first { $0 != $1 }
        #expect(
            text == golden,
            "\(file) differs: \(first.map { "now \($0.0), golden \($0.1)" } ?? "in length or blank lines")")
    }
}
