import Foundation
import Testing

@Suite("The oracle is independent of the engine")
struct IndependenceTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()

    private static var naiveSources: [String] {
        get throws {
            let folder = folder.appending(path: "Naive")
            return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
                .filter { $0.pathExtension == "swift" }.map { try String(contentsOf: $0, encoding: .utf8) }
        }
    }

    /// What the naive evaluator may know of the folder where the engine lives: questions, states, answers.
    private static let values = ["Decision.swift", "DecisionRequest.swift", "PersonState.swift"]

    @Test func `its sources name no type and no function of the engine's`() throws {
        let engine = Self.folder.appending(path: "../../Sources/Policies/Deciding").standardizedFileURL
        let files = try FileManager.default.contentsOfDirectory(at: engine, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "swift" && !Self.values.contains($0.lastPathComponent) }
        #expect(files.count > 10)
        let declared = try Regex(
            #"\b(?:struct|class|enum|protocol|typealias) ([A-Z]\w+)"#, as: (Substring, Substring).self)
        var types: Set<String> = []
        for file in files {
            for match in try String(contentsOf: file, encoding: .utf8).matches(of: declared) {
                types.insert(String(match.output.1))
            }
        }
        #expect(types.isSuperset(of: ["CompiledPolicy", "Keeping", "KeepingEnd", "CompiledCondition"]))
        let word = try Regex(#"\b[A-Z]\w+"#)
        for source in try Self.naiveSources {
            let words = Set(source.matches(of: word).map { String(source[$0.range]) })
            #expect(words.isDisjoint(with: types), "\(words.intersection(types))")
        }
    }

    @Test func `it has its own calendar, and sees of the room only what it shows to others`() throws {
        let sources = try Self.naiveSources
        #expect(sources.count >= 8)
        for source in sources {
            for shared in ["@testable", ".adding(", ".utcDate", ".startInUTC", "daysSinceEpoch", ".decide("] {
                #expect(!source.contains(shared), "\(shared)")
            }
        }
    }
}
