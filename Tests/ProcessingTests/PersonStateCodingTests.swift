import Policies
import Processing
import Testing
import Vocabulary

@Suite("A person's state as bytes")
struct PersonStateCodingTests {
    private func name(_ text: String) -> ElementName { ElementName(rawValue: text) }

    private var full: PersonState {
        var state = PersonState()
        let at = Instant(milliseconds: 1_763_000_000_123)
        state.consents[name("news")] = ConsentFact(
            status: .given, at: at, purposes: [name("a"), name("b")], data: [name("email")],
            expires: at.adding(seconds: 60), byGuardian: true)
        state.consents[name("ads")] = ConsentFact(status: .withdrawn, at: at, purposes: [], data: [])
        state.objections[name("improve")] = ObjectionFact(status: .pending, at: at)
        state.marketingObjectedAt = at
        state.leftChannels = [name("sms")]
        state.leftTopics = [name("events"), name("law")]
        state.restriction = RestrictionFact(ground: "a", data: [name("email")], at: at)
        state.relations[name("contract")] = RelationFact(state: .ended, at: Instant(milliseconds: -5))
        state.events[name("contract-ended")] = at
        state.facts = [name("invoice-wanted")]
        state.age = .atLeast(16)
        state.data[name("email")] = HeldDatum(collectedAt: at, point: name("registration"), purposes: [name("a")])
        state.data[name("ip")] = HeldDatum(collectedAt: at)
        state.holds = [name("court")]
        return state
    }

    @Test func `what is written is what is read`() throws {
        for state in [PersonState(), full] {
            #expect(try PersonState(bytes: state.bytes) == state)
        }
    }

    @Test func `a date of birth is not written`() throws {
        var (born, unknown) = (full, full)
        born.age = .born(try #require(CalendarDate("1990-02-03")))
        unknown.age = .unknown
        #expect(born.bytes == unknown.bytes)
    }

    @Test func `readers on several threads do not disturb one another`() async throws {
        // Each has names of its own, so that the shelves of names change under the others' reading.
        let states = (0..<16).map { number in
            var state = full
            for place in 0..<40 { state.facts.insert(name("fact-\(number)-\(place)")) }
            return state
        }
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for state in states {
                group.addTask {
                    let bytes = state.bytes
                    return try (0..<200).allSatisfy { _ in try PersonState(bytes: bytes) == state }
                }
            }
            for try await isSame in group { #expect(isSame) }
        }
    }

    @Test func `equal states have equal bytes`() {
        #expect(full.bytes == full.bytes)
    }

    @Test func `no cut and no flipped byte is read as a whole state by accident, and none crashes`() {
        let bytes = full.bytes
        for length in 0..<bytes.count {
            #expect(throws: StateCodingError.self) { try PersonState(bytes: Array(bytes[..<length])) }
        }
        for index in bytes.indices {
            var damaged = bytes
            damaged[index] ^= 0xff
            if let read = try? PersonState(bytes: damaged) { #expect(read != full, "byte \(index)") }
        }
    }
}
