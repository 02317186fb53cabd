import Policies
import Testing
import Vocabulary

@testable import Processing

@Suite("States that were read last")
struct StateShelfTests {
    private func state(_ number: Int) -> PersonState {
        var state = PersonState()
        state.facts = [ElementName(rawValue: "fact-\(number)")]
        return state
    }

    private func subject(_ number: Int) -> SubjectID { SubjectID(rawValue: "person-\(number)") }

    @Test func `what the shelf gives is what the bytes say, whatever it gave before`() throws {
        // Two places for eight people, so that each falls on another's; each state changes from round to round.
        let shelf = StateShelf(parts: 1, places: 2)
        for round in 0..<6 {
            for person in 0..<8 {
                let expected = state((person + round / 2) % 5)
                #expect(try shelf.state(of: subject(person), expected.bytes) == expected)
            }
        }
    }

    @Test func `bytes that are no state are refused, with and without an older state on the shelf`() throws {
        let shelf = StateShelf(parts: 1, places: 1)
        #expect(throws: StateCodingError.self) { try shelf.state(of: subject(1), [9, 9]) }
        #expect(try shelf.state(of: subject(1), state(1).bytes) == state(1))
        #expect(throws: StateCodingError.self) { try shelf.state(of: subject(1), [9, 9]) }
    }

    @Test func `nothing of somebody who is gone stays on the shelf`() throws {
        let shelf = StateShelf(parts: 1, places: 1)
        _ = try shelf.state(of: subject(1), state(1).bytes)
        shelf.forget(subject(2))
        #expect(shelf.keeps(subject(1)))
        shelf.forget(subject(1))
        #expect(!shelf.keeps(subject(1)))
    }
}
