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

@Suite("The calendar of keeping, and what another version would move")
struct CalendarTests {
    @Test(arguments: Engine.allCases)
    func `people are counted in the month in which something of them goes`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine)  // 21 November 2026
        for _ in 0..<3 { try await keeping.noted("call") }  // 21 December
        try await keeping.noted("paper")  // 1 December
        _ = try await keeping.member()
        let calendar = try await KeepingCalendar.make(
            by: keeping.house.door, of: keeping.controller, at: keeping.now, length: 3)
        #expect(calendar.overdue == 0)
        #expect(calendar.months.map(\.people) == [0, 4, 0])
        let december = calendar.months[1]
        #expect(december.from == CalendarDate(year: 2026, month: 12, day: 1))
        #expect(december.shares.map(\.rule.rawValue) == ["calls", "papers"])
        #expect(december.shares.map(\.people) == [3, 1] && !december.isEstimated && !december.isCapped)
    }

    @Test(arguments: Engine.allCases)
    func `what is overdue stands apart`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine)
        try await keeping.noted("call")
        keeping.days(40)
        let calendar = try await KeepingCalendar.make(
            by: keeping.house.door, of: keeping.controller, at: keeping.now)
        #expect(calendar.overdue == 1 && calendar.months.allSatisfy { $0.people == 0 })
    }

    @Test(arguments: Engine.allCases)
    func `before a version is adopted it is known how many dates move and which way`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let people = DueRecomputation.batch + 1
        for _ in 0..<people { try await keeping.noted("call", "invoice") }
        let text = KeepingPolicy.text(calls: "10 days after collected")
        let policy = try #require(PolicyReader.read([SourceFile(path: PolicyReader.mainFile, text: text)]).policy)
        let other = CompiledPolicy(policy, countries: CountryKnowledge(economicArea: ["BG"], adequate: []))
        keeping.days(15)
        let preview = try await DuePreview.make(
            by: keeping.house.door, of: keeping.controller, under: other, at: keeping.now)
        #expect(preview.people == people)
        #expect(preview.all.earlier == people && preview.all.same == people && preview.all.moved == people)
        #expect(preview.rules[ElementName(rawValue: "calls")]?.earlier == people)
        #expect(preview.dueAtOnce == people)
        #expect(try await keeping.swept().looked == 0)
    }
}
