import Testing
import Vocabulary

@Suite("Time-ordered identifiers")
struct TimeOrderedIDTests {
    @Test func `a later millisecond sorts after an earlier one`() {
        let ids = RandomIDs()
        let times: [Int64] = [0, 1, 31, 32, 999, 1_763_712_000_000, 1_763_712_000_001, 253_402_300_799_999]
        let made = times.map { ids.timeOrdered(at: Instant(milliseconds: $0), EntryID.self) }
        #expect(made == made.sorted())
        #expect(made.allSatisfy { $0.rawValue.utf8.count == 26 })
    }

    @Test func `two of one millisecond differ`() {
        let ids = RandomIDs()
        let now = Instant(milliseconds: 1_763_712_000_000)
        let made = Set((0..<1000).map { _ in ids.timeOrdered(at: now, EntryID.self) })
        #expect(made.count == 1000)
        #expect(Set(made.map { $0.rawValue.prefix(10) }).count == 1)
    }

    @Test func `a time before 1970 counts as 1970`() {
        let id: EntryID = RandomIDs(random: { 0 }).timeOrdered(at: Instant(milliseconds: -5))
        #expect(id.rawValue == String(repeating: "0", count: 26))
    }
}
