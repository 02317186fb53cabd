import Testing

@testable import Web

@Suite("Names of requests")
struct RequestNamesTests {
    @Test func `a name has twelve characters of the alphabet, and ten thousand differ, from many tasks at once, too`()
        async
    {
        let made = await withTaskGroup(of: [String].self) { group in
            for _ in 0..<10 { group.addTask { (0..<1000).map { _ in RequestNames.next() } } }
            return await group.reduce(into: []) { $0 += $1 }
        }
        let alphabet = Set("0123456789abcdefghjkmnpqrstvwxyz")
        #expect(made.allSatisfy { $0.utf8.count == 12 && alphabet.isSuperset(of: $0) })
        #expect(Set(made).count == 10_000)
    }
}
