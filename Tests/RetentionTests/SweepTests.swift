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

@Suite("The sweep")
struct RetentionSweepTests {
    private static let call = ElementName(rawValue: "call")

    @Test(arguments: Engine.allCases)
    func `what is over goes on its day and not a day before (Article 5(1)(e) GDPR, EAS-48)`(engine: Engine) async throws
    {
        let keeping = try await KeepingHouse(on: engine)
        let member = try await keeping.member()
        try await keeping.noted("call", of: member)
        keeping.days(30)
        keeping.house.time.advance(seconds: -1)
        #expect(try await keeping.swept().looked == 0)
        #expect(try await keeping.held(member) == ["email", "call"])
        keeping.house.time.advance(seconds: 1)
        let report = try await keeping.swept()
        #expect(report.people == 1 && report.whole == 0 && !report.hasMore)
        #expect(report.rules.map(\.name.rawValue) == ["calls"] && report.rules.first?.values == 1)
        #expect(try await keeping.held(member) == ["email"])
        #expect(try await keeping.house.door.person(member, at: keeping.controller).state.data.count == 1)
    }

    @Test(arguments: Engine.allCases)
    func `the entry names rule, laws, clauses and the end, and the value's key is gone`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let member = try await keeping.member()
        try await keeping.noted("invoice", of: member)
        let (controller, end) = (keeping.controller, Instant(rfc3339: "2031-11-21T08:00:00Z"))
        let invoice = try #require(
            try await keeping.house.stores.readData { try $0.data(of: controller, member) }
                .first { $0.item.rawValue == "invoice" })
        keeping.house.time.set("2031-11-22T00:00:00Z")
        try await keeping.swept()
        let entry = try #require(try await keeping.entries(member).first { $0.kind == .datumErased })
        #expect(entry.clauses == ["K-4"])
        #expect(entry.detail["rule"] == .name(ElementName(rawValue: "invoices")))
        #expect(entry.detail["laws"] == .names([ElementName(rawValue: "bg.keeping-act")]))
        #expect(entry.detail["ground"] == .code("retention-over"))
        #expect(end.map { entry.detail["ended"] == .instant($0) } == true)
        #expect(try await keeping.house.stores.readKeys { try $0.datumKey(of: controller, member, invoice.id) } == nil)
        #expect(try await keeping.house.stores.readData { try $0.erasures(limit: 10) }.isEmpty)
    }

    @Test(arguments: Engine.allCases)
    func `of whom nothing is left goes whole, with key and reference`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let stranger = try await keeping.noted("call")
        keeping.days(31)
        #expect(try await keeping.swept().whole == 1)
        #expect(try await !keeping.isThere(stranger))
        let controller = keeping.controller
        #expect(try await keeping.house.stores.readKeys { try $0.personKey(of: controller, stranger) } == nil)
        #expect(try await keeping.house.stores.readData { try $0.subjectCount(of: controller) } == 0)
    }

    @Test(arguments: Engine.allCases)
    func `somebody with an open account stays, though nothing else is held`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let member = try await keeping.member()
        keeping.days(3650)
        #expect(try await keeping.swept().people == 0)
        #expect(try await keeping.due(member) == nil)
        _ = try await keeping.house.door.record(
            [ElementName(rawValue: "left")], of: member, keeping.house.byProgram(keeping.controller))
        #expect(try await keeping.due(member) == keeping.now)
        #expect(try await keeping.swept().whole == 1)
        #expect(try await !keeping.isThere(member))
    }

    @Test(arguments: Engine.allCases)
    func `what was set apart goes when its second date has come, and may then come in again`(
        engine: Engine
    ) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let member = try await keeping.member()
        try await keeping.noted("case", of: member)
        keeping.days(10)
        #expect(try await keeping.swept().rules.map(\.name.rawValue) == ["cases"])
        #expect(try await keeping.held(member) == ["email", "case"])
        #expect(try await keeping.due(member) == keeping.now.adding(seconds: 30 * 86_400))
        keeping.days(29)
        #expect(try await keeping.swept().rules.isEmpty)
        keeping.days(1)
        #expect(try await keeping.swept().rules.map(\.name.rawValue) == ["old-cases"])
        #expect(try await keeping.held(member) == ["email"])
        let erased = try #require(try await keeping.entries(member).last { $0.kind == .datumErased })
        #expect(erased.clauses == ["K-12"])
        try await keeping.noted("case", of: member)
        #expect(try await keeping.due(member) == keeping.now.adding(seconds: 10 * 86_400))
        #expect(try await keeping.swept().rules.isEmpty)
    }

    @Test(arguments: Engine.allCases)
    func `a second sweep finds nothing to do`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let member = try await keeping.member()
        try await keeping.noted("call", "paper", "note", "answer", of: member)
        keeping.days(40)
        let report = try await keeping.swept()
        #expect(Set(report.rules.map(\.name.rawValue)) == ["calls", "papers", "notes", "answers"])
        let again = try await keeping.swept()
        #expect(again.looked == 0 && again.rules.isEmpty)
    }

    @Test(arguments: Engine.allCases)
    func `a trial says the same and changes nothing`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let member = try await keeping.member()
        try await keeping.noted("call", "paper", of: member)
        keeping.days(40)
        let trial = try await keeping.swept(isTrial: true)
        #expect(try await keeping.held(member) == ["email", "call", "paper"])
        #expect(try await keeping.entries(member).allSatisfy { $0.kind != .datumErased })
        let real = try await keeping.swept()
        #expect(trial.rules == real.rules && trial.people == real.people && trial.isTrial && !real.isTrial)
    }

    @Test(arguments: Engine.allCases)
    func `paper stays until somebody confirms; the sweep opens one task (EAS-47)`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let stranger = try await keeping.noted("paper")
        keeping.days(10)
        #expect(try await keeping.swept().rules.first?.outcome == .shredPaper)
        let controller = keeping.controller
        let tasks = try await keeping.house.stores.read { try $0.keepingTasks(of: controller, after: nil, limit: 10) }
        #expect(tasks.map(\.item.rawValue) == ["paper"] && tasks.first?.subject == stranger)
        #expect(try await keeping.held(stranger) == ["paper"])
        #expect(try await keeping.due(stranger) == nil)
        let opened = try #require(try await keeping.entries(stranger).first { $0.kind.name == "keeping-task-opened" })
        #expect(opened.clauses == ["K-5"])
    }

    @Test(arguments: Engine.allCases)
    func `of data here and on paper, this goes at once and the paper by somebody (EAS-47)`(
        engine: Engine
    ) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let stranger = try await keeping.noted("form")
        keeping.days(12)
        let report = try await keeping.swept()
        #expect(Set(report.rules.map(\.outcome)) == [.erase, .shredPaper] && report.whole == 0)
        #expect(try await keeping.held(stranger) == [])
        #expect(try await keeping.swept().looked == 0)
        let (controller, door) = (keeping.controller, keeping.house.door)
        let task = try #require(try await door.keepingTasks(at: controller, limit: 10).first)
        #expect(task.subject == stranger && task.outcome == .shredPaper)
        let evidence = try await door.confirm(
            task.id, PaperDestruction(method: .shredded), keeping.house.byProgram(controller))
        #expect(evidence.count == 2)
        #expect(try await !keeping.isThere(stranger))
    }

    @Test(arguments: Engine.allCases)
    func `of whom only paper was left goes whole with its confirmation`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let stranger = try await keeping.noted("paper")
        let member = try await keeping.member()
        try await keeping.noted("paper", of: member)
        keeping.days(10)
        try await keeping.swept()
        let (controller, door) = (keeping.controller, keeping.house.door)
        for task in try await door.keepingTasks(at: controller, limit: 10) {
            _ = try await door.confirm(
                task.id, PaperDestruction(method: .burnt), keeping.house.byProgram(controller))
        }
        #expect(try await !keeping.isThere(stranger))
        #expect(try await keeping.held(member) == ["email"])
    }

    @Test(arguments: Engine.allCases)
    func `paper that was destroyed beside data set apart is asked for once, and again with new data (EAS-47)`(
        engine: Engine
    ) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let stranger = try await keeping.noted("card")
        let (controller, door) = (keeping.controller, keeping.house.door)
        for round in 1...2 {
            keeping.days(10)
            try await keeping.swept()
            let tasks = try await door.keepingTasks(at: controller, limit: 10)
            #expect(tasks.map(\.item.rawValue) == ["card"], "\(round)")
            let task = try #require(tasks.first)
            _ = try await door.confirm(
                task.id, PaperDestruction(method: .shredded), keeping.house.byProgram(controller))
            #expect(try await keeping.due(stranger) == nil)
            keeping.days(1)
            #expect(try await keeping.swept().rules.isEmpty)
            #expect(try await door.keepingTasks(at: controller, limit: 10).isEmpty)
            #expect(try await keeping.held(stranger) == ["card"])
            _ = try await keeping.noted("card", of: stranger)
        }
    }

    @Test(arguments: Engine.allCases)
    func `what is to be made anonymous is not erased in its place; it waits as a task`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let stranger = try await keeping.noted("answer")
        keeping.days(15)
        #expect(try await keeping.swept().rules.first?.outcome == .anonymise)
        #expect(try await keeping.held(stranger) == ["answer"])
    }

    @Test(arguments: Engine.allCases)
    func `what is archived stays, restricted (Article 18 GDPR)`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let stranger = try await keeping.noted("note")
        keeping.days(20)
        try await keeping.swept()
        let state = try await keeping.house.door.person(stranger, at: keeping.controller).state
        #expect(state.restriction?.data == [ElementName(rawValue: "note")])
        #expect(try await keeping.held(stranger) == ["note"])
        let controller = keeping.controller
        let rows = try await keeping.house.stores.readData { try $0.data(of: controller, stranger) }
        #expect(rows.allSatisfy { $0.status == .restricted })
    }

    @Test func `what the person wants kept for a claim is not destroyed (Article 18(1)(c) GDPR)`() {
        var state = PersonState()
        let item = ElementName(rawValue: "call")
        state.data[item] = HeldDatum(collectedAt: Instant(milliseconds: 0))
        #expect(!state.isKeptAtWish(item))
        state.restriction = RestrictionFact(ground: "c", at: Instant(milliseconds: 0))
        #expect(state.isKeptAtWish(item))
        state.restriction = RestrictionFact(ground: "a", at: Instant(milliseconds: 0))
        #expect(!state.isKeptAtWish(item))
    }

    @Test(arguments: Engine.allCases)
    func `a later restriction on another ground does not end the wish to keep (Article 18(1)(c) GDPR)`(engine: Engine)
        async throws
    {
        let keeping = try await KeepingHouse(on: engine)
        let member = try await keeping.member()
        try await keeping.noted("call", of: member)
        let door = keeping.house.door
        _ = try await door.restrict([Self.call], of: member, ground: .legalClaims, keeping.deed)
        keeping.days(1)
        _ = try await door.restrict(
            [ElementName(rawValue: "email")], of: member, ground: .accuracyContested, keeping.deed)
        keeping.days(30)
        try await keeping.swept()
        #expect(try await keeping.held(member) == ["email", "call"])
        _ = try await door.liftRestriction(of: member, keeping.deed) { #expect($0.ground == "c") }
        try await keeping.swept()
        #expect(try await keeping.held(member) == ["email"], "lifted, it goes as the rule says")
    }

    @Test(arguments: Engine.allCases)
    func `an erasure of another value does not end the wish to keep (Articles 17(3) and 18(1)(c) GDPR)`(engine: Engine)
        async throws
    {
        let keeping = try await KeepingHouse(on: engine)
        let member = try await keeping.member()
        try await keeping.noted("call", "invoice", of: member)
        let door = keeping.house.door
        _ = try await door.restrict([Self.call], of: member, ground: .legalClaims, keeping.deed)
        keeping.days(1)
        let invoice = try #require(try await keeping.rows("invoice", of: member).first)
        let (result, _) = try await door.erase(.data([invoice.id]), of: member, ground: .asked, keeping.deed)
        #expect(result.kept.map(\.value.datum) == [invoice.id])
        keeping.days(30)
        try await keeping.swept()
        #expect(try await keeping.held(member) == ["email", "call", "invoice"])
        _ = try await door.liftRestriction(of: member, keeping.deed) { #expect($0.ground == "c") }
        let left = try await door.person(member, at: keeping.controller).state.restriction
        #expect(left?.ground == RestrictionFact.keptByLaw && left?.data == [invoice.item])
    }

    @Test(arguments: Engine.allCases)
    func `beside what a rule set apart other data can be restricted, and is free again when lifted`(engine: Engine)
        async throws
    {
        let keeping = try await KeepingHouse(on: engine)
        let member = try await keeping.member()
        let (note, matter) = (ElementName(rawValue: "note"), ElementName(rawValue: "case"))
        try await keeping.noted("note", "case", of: member)
        keeping.days(12)
        try await keeping.noted("case", of: member)
        keeping.days(8)
        try await keeping.swept()
        let door = keeping.house.door
        func restriction() async throws -> RestrictionFact? {
            try await door.person(member, at: keeping.controller).state.restriction
        }
        #expect(try await restriction()?.data == [note])
        _ = try await door.restrict([matter], of: member, ground: .accuracyContested, keeping.deed)
        #expect(try await restriction()?.data == [note, matter])
        _ = try await door.liftRestriction(of: member, keeping.deed) { _ in }
        #expect(try await restriction()?.data == [note], "of the cases only one is set apart")
    }

    @Test(arguments: Engine.allCases)
    func `of whom left nothing more is restricted`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let member = try await keeping.member()
        try await keeping.noted("invoice", of: member)
        let door = keeping.house.door
        let (result, _) = try await door.erase(.everything, of: member, ground: .asked, keeping.deed)
        #expect(result.hasLeft)
        await #expect(throws: RestrictionFault.standsOtherwise) {
            try await door.restrict([], of: member, ground: .legalClaims, keeping.deed)
        }
    }

    @Test(arguments: Engine.allCases)
    func `one node sweeps at a time`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine)
        try await keeping.noted("call")
        keeping.days(31)
        let (controller, now) = (keeping.controller, keeping.now)
        let taken = try await keeping.house.stores.write {
            try $0.takeLease("sweep/keeper", holder: "node-2", until: now.adding(seconds: 60), now: now)
        }
        #expect(taken)
        #expect(try await keeping.sweep.run(controller) == nil)
        keeping.house.time.advance(seconds: 61)
        #expect(try await keeping.swept().people == 1)
    }

    @Test(arguments: Engine.allCases)
    func `cut off after the intent, the next start finishes what was begun`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let member = try await keeping.member()
        try await keeping.noted("call", of: member)
        keeping.days(30)
        let context = keeping.house.byProgram(keeping.controller)
        let departure = try await keeping.house.door.letGo(of: member, context)
        #expect(departure.parts.count == 1)
        #expect(try await keeping.house.stores.readData { try $0.erasures(limit: 10) }.count == 1)
        #expect(try await keeping.swept().looked == 0)
        try await keeping.house.finishErasures()
        #expect(try await keeping.held(member) == ["email"])
    }

    @Test(arguments: Engine.allCases)
    func `a run that is bounded leaves the rest and says so`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine)
        for _ in 0..<5 { try await keeping.noted("call") }
        keeping.days(31)
        let first = try #require(try await keeping.sweep.run(keeping.controller, most: 3))
        #expect(first.people == 3 && first.hasMore)
        #expect(try await keeping.swept().people == 2)
    }
}
