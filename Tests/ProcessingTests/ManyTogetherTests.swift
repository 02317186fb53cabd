import Fixtures
import Ledger
import Policies
import Processing
import Testing
import Vocabulary

/// What is done to many for one answer is done to several in one transaction; nobody may notice.
@Suite("Many who are read for one answer")
struct ManyTogetherTests {
    private static let reviewed = ElementName(rawValue: "reviewed")

    @Test(arguments: Engine.allCases)
    func `each gets their own data and evidence, in the order of the list, whoever was merged or is due`(
        engine: Engine
    ) async throws {
        let finder = try await FinderHouse(on: engine)
        let (door, context) = (finder.house.door, finder.house.byProgram(finder.controller))
        var people: [SubjectID] = []
        for number in 0..<53 {
            finder.house.time.advance(seconds: 1)
            people.append(try await finder.join("p\(number)", news: number % 10 != 3))
        }
        _ = try await door.merge(people[30], into: people[29], reason: .duplicate, context)
        finder.house.time.advance(seconds: 1)
        let act = try await door.order(
            .setFact(Self.reviewed, holds: true), in: .consent(FinderHouse.news), isTrial: false,
            finder.house.byProgram(finder.controller)
        ).act
        let before = try await finder.evidence().filter { $0.kind == .decisionPermitted }.count
        let (readings, page, evidence) = try await door.readSelected(
            Selection(), finder.question(FinderHouse.news, .read), context, after: nil, limit: 200)
        let expected = people.indices.filter { $0 % 10 != 3 && $0 != 30 }.map { people[$0] }
        #expect(readings.map(\.subject) == expected && page.people == expected && page.next == nil)
        #expect(evidence.count == 1, "one entry tells of the part")
        for (place, reading) in readings.enumerated() {
            let number = try #require(people.firstIndex(of: reading.subject))
            let values = Set(reading.values.map { $0.value.revealingPersonalData() })
            #expect(values.contains("p\(number)@example.org") && (number == 29 || values.count == 1), "\(place)")
            #expect(reading.evidence.count == 1)
        }
        #expect(Set(readings.flatMap(\.evidence)).count == expected.count)
        let after = try await finder.evidence().filter { $0.kind == .decisionPermitted }
        #expect(after.count == before + expected.count)
        #expect(Set(after.suffix(expected.count).compactMap(\.subject)).count == expected.count)
        for person in expected {
            #expect(try await door.person(person, at: finder.controller).state.facts == [Self.reviewed])
        }
        try await MassActRun(door: door, clock: finder.house.time.clock, holder: "node-1").run(finder.controller)
        #expect(try await door.massAct(act.id, at: finder.controller)?.done == expected.count)
    }

    @Test(arguments: Engine.allCases)
    func `a recorded selection leaves a decision of each and names those of whom it is permitted`(
        engine: Engine
    ) async throws {
        let finder = try await FinderHouse(on: engine)
        var people: [SubjectID] = []
        for number in 0..<28 {
            finder.house.time.advance(seconds: 1)
            people.append(try await finder.join("p\(number)", news: number % 2 == 0))
        }
        let (page, evidence) = try await finder.house.door.selectRecorded(
            Selection(), finder.question(FinderHouse.news), finder.house.byProgram(finder.controller), after: nil,
            limit: 50)
        #expect(page.people == people.indices.filter { $0 % 2 == 0 }.map { people[$0] })
        #expect(evidence.count == page.people.count + 1)
        #expect(Set(evidence).count == evidence.count)
    }
}
