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

    @Test func `what is written by way of the shelf are the state's own bytes, whatever stood there before`() throws {
        let shelf = StateShelf(parts: 1, places: 2)
        for round in 0..<40 {
            for person in 0..<3 {
                // Now what is held changes, now something else, now both.
                var state = state(round % 5)
                for item in 0..<(round / 3 + person) % 4 {
                    state.data[ElementName(rawValue: "item-\(item)")] = HeldDatum(
                        collectedAt: Instant(milliseconds: Int64(round / 6)), point: nil, purposes: [])
                }
                state.holds = round % 2 == 0 ? [] : [ElementName(rawValue: "lawsuit")]
                let bytes = shelf.bytes(of: state, of: subject(person))
                #expect(bytes == state.bytes)
                #expect(try PersonState(bytes: bytes) == state)
                #expect(try shelf.state(of: subject(person), bytes) == state)
            }
        }
    }

    @Test func `a date of birth that a deed opened is not kept on the shelf`() throws {
        let shelf = StateShelf(parts: 1, places: 1)
        var state = state(1)
        state.age = .born(try #require(CalendarDate("2001-02-03")))
        let bytes = shelf.bytes(of: state, of: subject(1))
        #expect(try shelf.state(of: subject(1), bytes).age == .unknown)
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
