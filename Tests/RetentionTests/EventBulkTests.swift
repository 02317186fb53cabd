import Choices
import Fixtures
import Ledger
import Policies
import Processing
import Retention
import Storage
import Testing
import Vault
import Vocabulary

@Suite("Events in bulk")
struct EventBulkTests {
    private let joined = ElementName(rawValue: "joined")
    private let left = ElementName(rawValue: "left")

    private func take(
        _ rows: [EventRow], _ keeping: KeepingHouse, isTrial: Bool = false
    ) async throws -> [EventOutcome] {
        let marks = try await keeping.house.door.importMarks(
            from: ElementName(rawValue: "test"), of: keeping.controller, at: keeping.now
        ) { Sealed([UInt8](repeating: 7, count: ImportMarks.keyBytes)) }
        return try await EventBulk(door: keeping.house.door, marks: marks, isTrial: isTrial)
            .take(rows, keeping.house.byProgram(keeping.controller))
    }

    private func row(_ event: ElementName, _ time: String, _ email: String = "ani@example.org") throws -> EventRow {
        EventRow(
            who: .identifier(try Identifier(.email, Sealed(email))), event: event,
            happened: try #require(Instant(rfc3339: time)))
    }

    @Test(arguments: Engine.allCases)
    func `an event counts from the day on which it happened, and evidence has both times`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let member = try await keeping.member()
        keeping.days(10)
        #expect(try await take([row(left, "2026-11-25T08:00:00Z")], keeping) == [.recorded])
        let state = try await keeping.house.door.person(member, at: keeping.controller).state
        #expect(state.relations[ElementName(rawValue: "account")]?.at == Instant(rfc3339: "2026-11-25T08:00:00Z"))
        let entry = try #require(try await keeping.entries(member).first { $0.kind == .eventRecorded })
        #expect(entry.happened == Instant(rfc3339: "2026-11-25T08:00:00Z") && entry.learned == keeping.now)
        #expect(try await keeping.swept().whole == 1)
    }

    @Test(arguments: Engine.allCases)
    func `the same events again leave nothing, not even evidence`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let member = try await keeping.member()
        keeping.days(10)
        let rows = [try row(left, "2026-11-25T08:00:00Z"), try row(joined, "2026-11-26T08:00:00Z")]
        #expect(try await take(rows, keeping) == [.recorded, .recorded])
        let before = try await keeping.entries(member).count
        #expect(try await take(rows, keeping) == [.unchanged, .unchanged])
        #expect(try await keeping.entries(member).count == before)
    }

    @Test(arguments: Engine.allCases, [true, false])
    func `of two events the later one counts, in whichever order they are learned`(
        engine: Engine, inOrder: Bool
    ) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let member = try await keeping.member()
        keeping.days(10)
        let rows = [try row(left, "2026-11-25T08:00:00Z"), try row(joined, "2026-11-26T08:00:00Z")]
        for row in inOrder ? rows : rows.reversed() { _ = try await take([row], keeping) }
        let state = try await keeping.house.door.person(member, at: keeping.controller).state
        #expect(state.relations[ElementName(rawValue: "account")]?.state == .open)
        #expect(try await keeping.swept().people == 0)
    }

    @Test(arguments: Engine.allCases)
    func `what cannot be noted is refused by line, and the rest is taken`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine)
        _ = try await keeping.member()
        let rows = [
            try row(ElementName(rawValue: "moon-landing"), "2026-11-21T07:00:00Z"),
            try row(left, "2027-01-01T00:00:00Z"), try row(left, "2026-11-21T07:00:00Z", "nobody@example.org"),
            EventRow(
                who: .person(SubjectID(rawValue: "none")), event: left,
                happened: keeping.now), try row(left, "2026-11-21T08:00:00Z"), try row(left, "1900-01-01T00:00:00Z"),
        ]
        #expect(
            try await take(rows, keeping) == [
                .refused("event-undeclared"), .refused("time-ahead"), .refused("person-unknown"),
                .refused("person-unknown"), .recorded, .refused("time-too-old"),
            ])
    }

    @Test(arguments: Engine.allCases)
    func `a trial judges alike and notes nothing`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let member = try await keeping.member()
        #expect(try await take([row(left, "2026-11-21T08:00:00Z")], keeping, isTrial: true) == [.recorded])
        let state = try await keeping.house.door.person(member, at: keeping.controller).state
        #expect(state.relations[ElementName(rawValue: "account")]?.state == .open)
        #expect(try await take([row(left, "2026-11-21T08:00:00Z")], keeping) == [.recorded])
    }

    @Test(arguments: Engine.allCases)
    func `an event of before a hold does not lift it`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let member = try await keeping.member()
        keeping.days(10)
        _ = try await keeping.house.door.hold(
            HoldOrder(ground: ElementName(rawValue: "dispute")), on: member,
            keeping.house.byProgram(keeping.controller))
        _ = try await take([row(ElementName(rawValue: "dispute-ended"), "2026-11-22T08:00:00Z")], keeping)
        #expect(try await keeping.house.door.holds(on: member, at: keeping.controller).count == 1)
        #expect(try await keeping.house.door.person(member, at: keeping.controller).state.holds.count == 1)
    }
}
