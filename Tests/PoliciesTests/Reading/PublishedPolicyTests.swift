import Foundation
import Policies
import Testing

@Suite("The policies that come with the program")
struct PublishedPolicyTests {
    static let folders: [String] = {
        ["policies", "examples"].flatMap { place in
            let root = SamplePolicies.root.appendingPathComponent(place)
            let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
            return names.sorted().map { root.appendingPathComponent($0).path }
                .filter { FileManager.default.fileExists(atPath: $0 + "/policy.yaml") }
        }
    }()

    @Test func `there are some, and examples of other trades`() {
        #expect(Self.folders.contains { $0.contains("/policies/") })
        #expect(Self.folders.contains { $0.contains("/examples/") })
    }

    @Test(arguments: folders) func `each reads without errors and carries clauses of its firm's text`(_ path: String)
        throws
    {
        let (files, problems) = PolicyFolder.load(path)
        #expect(problems.isEmpty)
        let reading = PolicyReader.read(files)
        #expect(reading.errors.map(\.description) == [])
        let policy = try #require(reading.policy)
        #expect(!policy.carriedClauses.isEmpty)
    }
}
