import Policies
import Processing
import Testing
import Vocabulary

@Suite("Relations by events that are learned late and out of order")
struct EventOrderTests {
    private func relation(after events: [(String, Int64)]) throws -> RelationFact? {
        let rules = EventRules(policy: try SimulatedFirm.policy())
        var state = PersonState()
        for (event, at) in events {
            rules.happened([ElementName(rawValue: event)], at: Instant(milliseconds: at), to: &state)
        }
        return state.relations[ElementName(rawValue: "account")]
    }

    @Test func `who asked again after leaving is a requester, although the leaving was learned last`() throws {
        let late = try relation(after: [("joined", 10), ("asked", 20), ("left", 15)])
        #expect(late == RelationFact(state: .requested, at: Instant(milliseconds: 20)))
    }

    @Test func `who asked for more while a member stays one, although the joining was learned last`() throws {
        let late = try relation(after: [("asked", 20), ("joined", 15)])
        #expect(late == RelationFact(state: .open, at: Instant(milliseconds: 15)))
    }

    @Test func `in whatever order events are learned, relations stand as in the order in which they happened`() throws {
        var chance: UInt64 = 1
        func roll(_ bound: Int) -> Int {
            chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(chance >> 33) % bound
        }
        for _ in 0..<400 {
            let events = (0..<(1 + roll(6))).map { (["asked", "joined", "left"][roll(3)], Int64($0 * 10)) }
            var learned = events
            for index in learned.indices.reversed() { learned.swapAt(index, roll(index + 1)) }
            #expect(try relation(after: learned) == relation(after: events), "\(learned)")
        }
    }
}
