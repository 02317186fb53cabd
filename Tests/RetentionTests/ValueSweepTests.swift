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
        keeping.days(15)
        try await keeping.swept()
        #expect(try await keeping.rows("call", of: member).map(\.collectedAt) == [first])
        keeping.days(9)
        #expect(try await keeping.swept().people == 0)
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

    @Test(arguments: Engine.allCases)
    func `each goes with its own end, and the newer ones stay in use`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let member = try await keeping.member()
        let first = keeping.now
        for _ in 0..<3 {
            try await keeping.noted("call", of: member)
            keeping.days(10)
        }
        #expect(try await keeping.due(member) == first.adding(seconds: 30 * Self.day))
        let report = try await keeping.swept()
        #expect(report.rules.map(\.values) == [1] && report.whole == 0)
        let left = try await keeping.rows("call", of: member).map(\.collectedAt)
        #expect(left == [10, 20].map { first.adding(seconds: $0 * Self.day) })
        let state = try await keeping.house.door.person(member, at: keeping.controller).state
        #expect(state.data[Self.call]?.collectedAt == left.last && state.restriction == nil)
        #expect(try await keeping.due(member) == first.adding(seconds: 40 * Self.day))
        #expect(try await keeping.swept().looked == 0)
        keeping.days(10)
        #expect(try await keeping.swept().rules.map(\.values) == [1])
        keeping.days(10)
        #expect(try await keeping.swept().rules.map(\.values) == [1])
        #expect(try await keeping.held(member) == ["email"])
    }

    @Test(arguments: Engine.allCases)
    func `values that go together leave one entry, which says up to when all went`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let member = try await keeping.member()
        let first = keeping.now
        for _ in 0..<4 {
            try await keeping.noted("call", of: member)
            keeping.days(1)
        }
        keeping.days(20)
        try await keeping.noted("call", of: member)
        keeping.days(20)
        #expect(try await keeping.swept().rules.map(\.values) == [4])
        let entries = try await keeping.entries(member).filter { $0.kind == .datumErased }
        let entry = try #require(entries.first)
        #expect(entries.count == 1 && entry.detail["values"] == .count(4))
        #expect(entry.detail["partly"] == .names([Self.call]))
        #expect(entry.detail["upto"] == .instant(first.adding(seconds: 3 * Self.day)))
        #expect(entry.detail["ended"] == .instant(first.adding(seconds: 30 * Self.day)))
        #expect(try await keeping.rows("call", of: member).count == 1)
    }

    @Test(arguments: Engine.allCases)
    func `a restored backup loses the value that had gone, and not its sisters`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let member = try await keeping.member()
        for _ in 0..<3 {
            try await keeping.noted("call", of: member)
            keeping.days(10)
        }
        let copy = try await keeping.rows("call", of: member)
        try await keeping.swept()
        try await keeping.noted("call", of: member, happened: keeping.now.adding(seconds: -29 * Self.day))
        let late = try await keeping.rows("call", of: member)
        let entry = try #require(try await keeping.entries(member).first { $0.kind == .datumErased })
        #expect(copy.filter(entry.erases).map(\.id) == [copy[0].id])
        #expect(late.allSatisfy { !entry.erases($0) }, "what came in since is no matter of the entry")
    }

    @Test(arguments: Engine.allCases)
    func
        `of two values set apart one after the other each goes at its own second date, and the newer is in use until then`(
            engine: Engine
        ) async throws
    {
        let keeping = try await KeepingHouse(on: engine)
        let member = try await keeping.member()
        let (first, item) = (keeping.now, ElementName(rawValue: "case"))
        try await keeping.noted("case", of: member)
        keeping.days(6)
        try await keeping.noted("case", of: member)
        keeping.days(4)
        #expect(try await keeping.swept().rules.map(\.name.rawValue) == ["cases"])
        #expect(try await keeping.rows("case", of: member).map(\.status) == [.restricted, .held])
        #expect(try await !keeping.house.door.person(member, at: keeping.controller).state.isRestricted(item))
        #expect(try await keeping.due(member) == first.adding(seconds: 16 * Self.day))
        keeping.days(6)
        try await keeping.swept()
        #expect(try await keeping.rows("case", of: member).map(\.status) == [.restricted, .restricted])
        #expect(try await keeping.house.door.person(member, at: keeping.controller).state.isRestricted(item))
        #expect(try await keeping.due(member) == first.adding(seconds: 40 * Self.day))
        keeping.days(24)
        try await keeping.swept()
        #expect(try await keeping.rows("case", of: member).map(\.collectedAt) == [first.adding(seconds: 6 * Self.day)])
        keeping.days(6)
        try await keeping.swept()
        #expect(try await keeping.held(member) == ["email"])
        #expect(try await keeping.house.door.person(member, at: keeping.controller).state.restriction == nil)
    }

    @Test(arguments: Engine.allCases)
    func `of whom the last value goes, the whole person goes`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let stranger = try await keeping.noted("call")
        keeping.days(10)
        try await keeping.noted("call", of: stranger)
        keeping.days(20)
        #expect(try await keeping.swept().whole == 0)
        #expect(try await keeping.isThere(stranger))
        keeping.days(10)
        #expect(try await keeping.swept().whole == 1)
        #expect(try await !keeping.isThere(stranger))
    }

    @Test(arguments: Engine.allCases)
    func `a hold keeps all values, and when it is lifted those that are over go`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let member = try await keeping.member()
        try await keeping.noted("call", of: member)
        keeping.days(25)
        try await keeping.noted("call", of: member)
        let (door, controller) = (keeping.house.door, keeping.controller)
        let hold = try await door.hold(
            HoldOrder(ground: ElementName(rawValue: "fraud")), on: member, keeping.house.byProgram(controller))
        keeping.days(10)
        #expect(try await keeping.swept().looked == 0)
        #expect(try await keeping.rows("call", of: member).count == 2)
        _ = try await door.liftHold(hold.hold.id, of: member, keeping.house.byProgram(controller))
        #expect(try await keeping.swept().rules.map(\.values) == [1])
        #expect(try await keeping.rows("call", of: member).count == 1)
    }

    @Test(arguments: Engine.allCases)
    func `the record of several names lets each value go by its own time`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let (one, two) = (try await keeping.member(), try await keeping.member("boris@example.org"))
        try await keeping.noted("call", of: two)
        keeping.days(10)
        try await keeping.noted("call", of: one)
        let (door, controller) = (keeping.house.door, keeping.controller)
        _ = try await door.merge(two, into: one, reason: .duplicate, keeping.house.byProgram(controller))
        keeping.days(20)
        #expect(try await keeping.due(one) == keeping.now)
        #expect(try await keeping.swept().rules.map(\.values) == [1])
        #expect(try await keeping.rows("call", of: two).isEmpty)
        #expect(try await keeping.rows("call", of: one).count == 1)
        keeping.days(10)
        #expect(try await keeping.swept().rules.map(\.values) == [1])
    }

    @Test(arguments: Engine.allCases)
    func `whoever was never looked at is looked at once, and what an older node put off comes forward`(
        engine: Engine
    ) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let member = try await keeping.member()
        let first = keeping.now
        try await keeping.noted("call", of: member)
        keeping.days(10)
        try await keeping.noted("call", of: member)
        let (controller, stores) = (keeping.controller, keeping.house.stores)
        let (early, late) = (first.adding(seconds: 30 * Self.day), first.adding(seconds: 40 * Self.day))
        #expect(try await keeping.due(member) == early)
        func several() async throws -> Bool? {
            try await stores.read { try $0.person(member, of: controller)?.holdsSeveral }
        }
        #expect(try await several() == true)
        let recomputation = DueRecomputation(
            door: keeping.house.door, clock: keeping.house.time.clock, holder: "node-1")
        _ = try await recomputation.run(controller)
        // As a node of the release before leaves it: it knows no column and goes by the newest value.
        try await stores.write { try $0.setDue(late, holdsSeveral: nil, of: member, at: controller) }
        #expect(try await stores.read { try $0.peopleUnlooked(of: controller, after: nil, limit: 10) }.count == 1)
        _ = try await recomputation.run(controller)
        #expect(try await keeping.due(member) == early)
        #expect(try await several() == true)
        #expect(try await stores.read { try $0.peopleUnlooked(of: controller, after: nil, limit: 10) }.isEmpty)
        // It collects a second value of somebody who had one.
        try await stores.write { try $0.setDue(late, holdsSeveral: false, of: member, at: controller) }
        _ = try await recomputation.run(controller)
        #expect(try await keeping.due(member) == late)
        try await recomputation.look(controller, isForced: true)
        #expect(try await keeping.due(member) == early)
    }

    @Test(arguments: Engine.allCases)
    func `of whom each item has one time, nothing is read anew`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let stranger = try await keeping.noted("call", "invoice", "note")
        let controller = keeping.controller
        let found = try await keeping.house.stores.read { transaction -> (Bool?, HeldTimes)? in
            guard var record = try transaction.person(stranger, of: controller) else { return nil }
            let several = record.holdsSeveral
            return (several, try transaction.heldTimes(of: &record))
        }
        #expect(found?.0 == false && found?.1 == .newestAlone)
    }

    @Test(arguments: Engine.allCases)
    func
        `while a newer value is in use, what is over or apart is not given for it; a right shows all (Article 15 GDPR)`(
            engine: Engine
        ) async throws
    {
        let keeping = try await KeepingHouse(on: engine)
        let member = try await keeping.member()
        let item = ElementName(rawValue: "case")
        try await keeping.noted("case", of: member)
        keeping.days(6)
        try await keeping.noted("case", of: member)
        keeping.days(4)
        func read(_ purpose: String) async throws -> [HeldValue] {
            let request = DecisionRequest(
                operation: .read, purpose: ElementName(rawValue: purpose), data: [item],
                principal: Asker(kind: .client), at: keeping.now)
            let outcome = try await keeping.house.door.read(
                request, of: member, keeping.house.byProgram(keeping.controller))
            guard case .done(let values, _) = outcome else { return [] }
            return values
        }
        let newest = try #require(try await keeping.rows("case", of: member).last)
        #expect(try await read("desk").map(\.datum) == [newest.id], "over, and not swept yet")
        try await keeping.swept()
        let given = try await read("desk")
        #expect(given.map(\.datum) == [newest.id] && given.first?.isRestricted == false)
        let outcome = try await keeping.house.door.view(member, keeping.house.byPerson(keeping.controller))
        guard case .done(let all, _) = outcome else { throw DoorError.personUnknown }
        let cases = all.filter { $0.item == item }
        #expect(cases.map(\.isRestricted) == [true, false])
        let ends = cases.compactMap { if case .at(let end, _) = $0.end { return end } else { return nil } }
        #expect(
            ends == [
                newest.collectedAt.adding(seconds: 34 * Self.day), newest.collectedAt.adding(seconds: 10 * Self.day),
            ])
    }

    @Test(arguments: Engine.allCases)
    func `at the person's request goes what no law keeps any more, though newer values must stay (Article 17 GDPR)`(
        engine: Engine
    ) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let person = try await keeping.noted("invoice")
        let first = keeping.now
        keeping.days(365 * 6)
        try await keeping.noted("invoice", of: person)
        let door = keeping.house.door
        let advice = try await door.adviseErasure(.everything, of: person, keeping.deed)
        let (result, _) = try await door.erase(.everything, of: person, ground: .asked, keeping.deed)
        #expect(result.erased.count == 1 && result.kept.count == 1 && advice == result)
        #expect(try await keeping.rows("invoice", of: person).map(\.collectedAt) == [keeping.now])
        guard case .at(let end, _)? = result.kept.first?.until else {
            Issue.record("no end: \(result.kept)")
            return
        }
        #expect(end > first.adding(seconds: 365 * 9 * Self.day))
    }

    @Test(arguments: Engine.allCases)
    func `a preview counts values, by item too, and tells what would go before the law lets it`(
        engine: Engine
    ) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let person = try await keeping.noted("call", "invoice")
        keeping.days(8)
        try await keeping.noted("call", of: person)
        let text = KeepingPolicy.text(calls: "10 days after collected")
            .replacing("keep: {law: bg/keeping-act}", with: "keep: 3 years after collected")
        let policy = try #require(PolicyReader.read([SourceFile(path: PolicyReader.mainFile, text: text)]).policy)
        let other = CompiledPolicy(policy, countries: CountryKnowledge(economicArea: ["BG"], adequate: []))
        keeping.days(4)
        let preview = try await DuePreview.make(
            by: keeping.house.door, of: keeping.controller, under: other, at: keeping.now)
        #expect(preview.people == 1 && preview.all.earlier == 3 && preview.dueAtOnce == 1)
        #expect(preview.items[Self.call]?.earlier == 2)
        #expect(preview.all.belowLaw == 1 && preview.items[ElementName(rawValue: "invoice")]?.belowLaw == 1)
    }
}
