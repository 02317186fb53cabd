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

@Suite("Several values of one item (Article 5(1)(e) GDPR)")
struct ValueSweepTests {
    private static let call = ElementName(rawValue: "call")
    private static let day: Int64 = 86_400

    @Test(arguments: Engine.allCases)
    func `a value that came in late with an earlier date does not shorten the others`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let member = try await keeping.member()
        let first = keeping.now
        try await keeping.noted("call", of: member)
        keeping.days(5)
        try await keeping.noted("call", of: member, happened: first.adding(seconds: -10 * Self.day))
        let state = try await keeping.house.door.person(member, at: keeping.controller).state
        #expect(state.data[Self.call]?.collectedAt == first)
        keeping.days(24)
        try await keeping.swept()
        #expect(try await keeping.rows("call", of: member).last?.collectedAt == first)
        keeping.days(1)
        try await keeping.swept()
        #expect(try await keeping.held(member) == ["email"])
    }

    @Test(arguments: Engine.allCases)
    func `a correction lengthens nothing (Article 16 GDPR)`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let member = try await keeping.member()
        let first = keeping.now
        try await keeping.noted("call", of: member)
        keeping.days(20)
        let wrong = try #require(try await keeping.rows("call", of: member).first)
        let outcome = try await keeping.house.door.correct(
            wrong.id, of: member, to: Sealed("something else"), keeping.house.byProgram(keeping.controller))
        guard case .done(let right, _) = outcome else { throw DoorError.personUnknown }
        let row = try #require(try await keeping.rows("call", of: member).first)
        #expect(row.id == right && row.collectedAt == first && row.learnedAt == keeping.now)
        keeping.days(10)
        try await keeping.swept()
        #expect(try await keeping.held(member) == ["email"])
    }

    @Test(arguments: Engine.allCases)
    func `cut off before its keys are gone, a second look does not do it twice`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let member = try await keeping.member()
        try await keeping.noted("call", of: member)
        keeping.days(30)
        let (door, context) = (keeping.house.door, keeping.house.byProgram(keeping.controller))
        #expect(try await door.letGo(of: member, context).parts.map(\.values) == [1])
        #expect(try await keeping.held(member) == ["email", "call"], "its row stands until its key is gone")
        try await keeping.noted("call", of: member)
        keeping.days(30)
        let later = keeping.house.byProgram(keeping.controller)
        #expect(try await door.adviseLettingGo(of: member, later).parts.map(\.values) == [1])
        let departure = try await door.letGo(of: member, later)
        #expect(departure.parts.map(\.values) == [1])
        try await door.finish([departure])
        try await keeping.house.finishErasures()
        #expect(try await keeping.held(member) == ["email"])
    }
}
