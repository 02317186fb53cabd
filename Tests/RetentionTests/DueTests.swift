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

@Suite("When a person is looked at next")
struct DueTests {
    @Test(arguments: Engine.allCases)
    func `it is the first of what is held, and moves with each deed`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let member = try await keeping.member()
        #expect(try await keeping.due(member) == nil)
        try await keeping.noted("call", of: member)
        #expect(try await keeping.due(member) == keeping.now.adding(seconds: 30 * 86_400))
        try await keeping.noted("paper", of: member)
        #expect(try await keeping.due(member) == keeping.now.adding(seconds: 10 * 86_400))
    }

    @Test(arguments: Engine.allCases)
    func `it never lies after the first plan that is due`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let subject = try await keeping.noted("call", "invoice", "note", "answer")
        let loaded = try keeping.house.door.policy(of: keeping.controller, at: keeping.now)
        let state = try await keeping.house.door.person(subject, at: keeping.controller).state
        let ends = loaded.compiled.plans(in: state, asking: .sweep(at: keeping.now)).compactMap { plan in
            if case .at(let end, _) = plan.end { return end }
            return nil
        }
        #expect(try await keeping.due(subject) == ends.min())
    }

    @Test func `a hold takes it away, and lifting it brings it back`() {
        let compiled = CompiledPolicy.keeping()
        var state = PersonState()
        state.data[ElementName(rawValue: "call")] = HeldDatum(collectedAt: Instant(milliseconds: 0))
        let question = DecisionRequest.sweep(at: Instant(milliseconds: 0))
        let end = compiled?.due(in: state, holding: .newestAlone, asking: question)
        #expect(end == Instant(milliseconds: 30 * 86_400_000))
        state.holds = [ElementName(rawValue: "dispute")]
        #expect(compiled?.due(in: state, holding: .newestAlone, asking: question) == nil)
        state.holds = []
        #expect(compiled?.due(in: state, holding: .newestAlone, asking: question) == end)
    }

    @Test(arguments: Engine.allCases)
    func `another version moves the dues of all, some at a time, and says how many`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let count = DueRecomputation.batch + 20
        var people: [SubjectID] = []
        for _ in 0..<count { people.append(try await keeping.noted("call")) }
        let recomputation = DueRecomputation(
            door: keeping.house.door, clock: keeping.house.time.clock, holder: "node-1")
        let first = try #require(try await recomputation.run(keeping.controller))
        #expect(first.done == count && first.moved == 0 && first.finishedAt != nil)
        #expect(try await recomputation.run(keeping.controller) == nil)
        try await keeping.house.adopt(KeepingPolicy.text(calls: "10 days after collected"))
        let second = try #require(try await recomputation.run(keeping.controller))
        #expect(second.done == count && second.moved == count)
        #expect(try await keeping.due(people[0]) == keeping.now.adding(seconds: 10 * 86_400))
    }

    @Test(arguments: Engine.allCases)
    func `a version whose day has not come moves nothing yet`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let subject = try await keeping.noted("call")
        let recomputation = DueRecomputation(
            door: keeping.house.door, clock: keeping.house.time.clock, holder: "node-1")
        _ = try await recomputation.run(keeping.controller)
        try await keeping.house.adopt(
            KeepingPolicy.text(calls: "10 days after collected", effective: "2026-11-26"))
        #expect(try await recomputation.run(keeping.controller) == nil)
        keeping.days(5)
        #expect(try await recomputation.run(keeping.controller)?.moved == 1)
        #expect(try await keeping.due(subject) == keeping.now.adding(seconds: 5 * 86_400))
    }

    @Test(arguments: Engine.allCases)
    func `one node computes dues anew, and another takes over when it is gone`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine)
        try await keeping.noted("call")
        let recomputation = DueRecomputation(
            door: keeping.house.door, clock: keeping.house.time.clock, holder: "node-1")
        let now = keeping.now
        let taken = try await keeping.house.stores.write {
            try $0.takeLease("dues/keeper", holder: "node-2", until: now.adding(seconds: 60), now: now)
        }
        #expect(taken)
        #expect(try await recomputation.run(keeping.controller) == nil)
        keeping.house.time.advance(seconds: 61)
        #expect(try await recomputation.run(keeping.controller)?.done == 1)
    }

    @Test(arguments: Engine.allCases)
    func `before a version is in force it is shown how many dates it moves, and nothing moves (Article 5(1)(e) GDPR)`(
        engine: Engine
    ) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let subject = try await keeping.noted("call", "invoice")
        keeping.days(20)
        try await keeping.noted("call")
        let (due, door) = (try await keeping.due(subject), keeping.house.door)
        let shorter = try #require(CompiledPolicy.keeping(calls: "10 days after collected"))
        let preview = try await DuePreview.make(by: door, of: keeping.controller, under: shorter, at: keeping.now)
        #expect(preview.people == 2 && preview.all.earlier == 2 && preview.all.same == 1)
        #expect(preview.dueAtOnce == 1)
        #expect(preview.rules[ElementName(rawValue: "calls")]?.earlier == 2)
        #expect(preview.rules[ElementName(rawValue: "invoices")]?.moved == 0)
        let waiting = try #require(CompiledPolicy.keeping(calls: "10 days after left"))
        let opened = try await DuePreview.make(by: door, of: keeping.controller, under: waiting, at: keeping.now)
        #expect(opened.all.opened == 2 && opened.all.earlier == 0)
        #expect(try await keeping.due(subject) == due)
    }

    @Test(arguments: Engine.allCases)
    func `a version that is loaded and still to take effect is compared with the one in force today`(
        engine: Engine
    ) async throws {
        let keeping = try await KeepingHouse(on: engine)
        for _ in 0..<DueRecomputation.batch + 1 { try await keeping.noted("call") }
        let (door, controller) = (keeping.house.door, keeping.controller)
        let day = keeping.now.utcDate.adding(days: 20)
        try await keeping.house.adopt(KeepingPolicy.text(calls: "10 days after collected", effective: "\(day)"))
        let coming = try #require(door.policies.versions(of: controller).last).compiled
        let preview = try await DuePreview.make(
            by: door, of: controller, under: coming, at: day.startInUTC, since: keeping.now)
        #expect(preview.people == DueRecomputation.batch + 1 && !preview.isPart)
        #expect(preview.all.earlier == preview.people && preview.dueAtOnce == preview.people)
        let part = try await DuePreview.make(
            by: door, of: controller, under: coming, at: day.startInUTC, since: keeping.now, most: 1)
        #expect(part.isPart && part.people == DueRecomputation.batch)
    }

    @Test(arguments: Engine.allCases)
    func `a period that was made longer is kept, although the old due has come`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let subject = try await keeping.noted("call")
        try await keeping.house.adopt(KeepingPolicy.text(calls: "60 days after collected"))
        keeping.days(40)
        let report = try await keeping.swept()
        #expect(report.looked == 1 && report.people == 0)
        #expect(try await keeping.held(subject) == ["call"])
        #expect(try await keeping.due(subject) == keeping.now.adding(seconds: 20 * 86_400))
    }
}

extension CompiledPolicy {
    static func keeping(calls: String = "30 days after collected") -> CompiledPolicy? {
        PolicyReader.read([SourceFile(path: PolicyReader.mainFile, text: KeepingPolicy.text(calls: calls))]).policy
            .map { CompiledPolicy($0, countries: CountryKnowledge(economicArea: ["BG"], adequate: [])) }
    }
}
