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

@Suite("Holds and tasks of keeping")
struct HoldTests {
    private let dispute = ElementName(rawValue: "dispute")

    @Test(arguments: Engine.allCases)
    func `what a hold reaches stays past its day, and goes once it is lifted (Article 17(3)(e) GDPR, EAS-68)`(
        engine: Engine
    ) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let member = try await keeping.member()
        try await keeping.noted("call", of: member)
        let matter = ElementName(rawValue: "case-2026-14")
        let (hold, _) = try await keeping.house.door.hold(
            HoldOrder(ground: dispute, matter: matter, orderedBy: ElementName(rawValue: "dpo")), on: member,
            keeping.house.byProgram(keeping.controller))
        #expect(try await keeping.due(member) == nil)
        keeping.days(60)
        #expect(try await keeping.swept().looked == 0)
        #expect(try await keeping.held(member).contains("call"))
        let evidence = try await keeping.house.door.liftHold(
            hold.id, of: member, keeping.house.byProgram(keeping.controller))
        #expect(evidence.count == 1)
        // The clock ran on meanwhile: it is due at once, not thirty days from now.
        #expect(try await keeping.swept().people == 1)
        #expect(try await keeping.held(member) == ["email"])
        let kinds = try await keeping.entries(member).map(\.kind)
        #expect(kinds.contains(.holdPlaced) && kinds.contains(.holdLifted))
    }

    @Test(arguments: Engine.allCases)
    func `a hold on one kind of data leaves the rest to go`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let stranger = try await keeping.noted("call", "invoice")
        _ = try await keeping.house.door.hold(
            HoldOrder(ground: ElementName(rawValue: "fraud")), on: stranger,
            keeping.house.byProgram(keeping.controller))
        keeping.days(365 * 6)
        try await keeping.swept()
        #expect(try await keeping.held(stranger) == ["call"])
    }

    @Test(arguments: Engine.allCases)
    func `a ground ends only with the last hold of it`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let member = try await keeping.noted("call")
        let context = keeping.house.byProgram(keeping.controller)
        let first = try await keeping.house.door.hold(HoldOrder(ground: dispute), on: member, context).hold
        let second = try await keeping.house.door.hold(HoldOrder(ground: dispute), on: member, context).hold
        keeping.days(31)
        _ = try await keeping.house.door.liftHold(first.id, of: member, context)
        #expect(try await keeping.swept().people == 0)
        _ = try await keeping.house.door.liftHold(second.id, of: member, context)
        #expect(try await keeping.swept().people == 1)
    }

    @Test(arguments: Engine.allCases)
    func `the event that the policy names ends the hold, with evidence (ZAK-216)`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let member = try await keeping.member()
        try await keeping.noted("call", of: member)
        _ = try await keeping.house.door.hold(
            HoldOrder(ground: dispute), on: member, keeping.house.byProgram(keeping.controller))
        keeping.days(31)
        _ = try await keeping.house.door.record(
            [ElementName(rawValue: "dispute-ended")], of: member, keeping.house.byProgram(keeping.controller))
        #expect(try await keeping.house.door.holds(on: member, at: keeping.controller).isEmpty)
        #expect(try await keeping.swept().people == 1)
        let lifted = try #require(try await keeping.entries(member).first { $0.kind == .holdLifted })
        #expect(lifted.detail["event"] == .name(ElementName(rawValue: "dispute-ended")) && lifted.clauses == ["K-8"])
    }

    @Test(arguments: Engine.allCases)
    func `an undeclared ground is refused, and nothing is held`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let member = try await keeping.member()
        await #expect(throws: KeepingFault.groundUndeclared) {
            try await keeping.house.door.hold(
                HoldOrder(ground: ElementName(rawValue: "whim")), on: member,
                keeping.house.byProgram(keeping.controller))
        }
        #expect(try await keeping.house.door.person(member, at: keeping.controller).state.holds.isEmpty)
    }

    @Test(arguments: Engine.allCases)
    func `holds whose review has come are listed, those of a matter together`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let context = keeping.house.byProgram(keeping.controller)
        let matter = ElementName(rawValue: "case-7")
        for _ in 0..<2 {
            _ = try await keeping.house.door.hold(
                HoldOrder(ground: dispute, matter: matter, review: keeping.now.adding(seconds: 86_400)),
                on: keeping.noted("call"), context)
        }
        _ = try await keeping.house.door.hold(HoldOrder(ground: dispute), on: keeping.noted("call"), context)
        #expect(try await keeping.house.door.holdsToReview(at: keeping.controller, keeping.now, limit: 10).isEmpty)
        keeping.days(1)
        #expect(try await keeping.house.door.holdsToReview(at: keeping.controller, keeping.now, limit: 10).count == 2)
        #expect(try await keeping.house.door.holds(at: keeping.controller, matter: matter, limit: 10).count == 2)
        #expect(try await keeping.house.door.holds(at: keeping.controller, limit: 10).count == 3)
    }

    @Test(arguments: Engine.allCases)
    func `a person under a hold is not erased, and the hold goes with the person (Article 17(3)(e) GDPR)`(
        engine: Engine
    ) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let member = try await keeping.noted("call")
        let context = keeping.house.byProgram(keeping.controller)
        let hold = try await keeping.house.door.hold(HoldOrder(ground: dispute), on: member, context).hold
        let (result, _) = try await keeping.house.door.erase(.everything, of: member, ground: .asked, context)
        #expect(!result.isWhole && result.kept.first?.holds == [dispute])
        keeping.days(31)
        _ = try await keeping.house.door.liftHold(hold.id, of: member, context)
        #expect(try await keeping.swept().whole == 1)
        #expect(try await keeping.house.door.holds(at: keeping.controller, limit: 10).isEmpty)
    }

    @Test(arguments: Engine.allCases)
    func `paper that was destroyed is confirmed with method and certificate, and its record goes (EAS-47)`(
        engine: Engine
    ) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let member = try await keeping.member()
        try await keeping.noted("paper", of: member)
        keeping.days(10)
        try await keeping.swept()
        let task = try #require(try await keeping.house.door.keepingTasks(at: keeping.controller, limit: 10).first)
        let done = PaperDestruction(
            method: .shredded, box: ElementName(rawValue: "box-7"), certificate: ElementName(rawValue: "2026-114"))
        _ = try await keeping.house.door.confirm(task.id, done, keeping.house.byProgram(keeping.controller))
        #expect(try await keeping.held(member) == ["email"])
        let entry = try #require(try await keeping.entries(member).first { $0.kind == .paperDestroyed })
        #expect(entry.detail["method"] == .code("shredded") && entry.clauses == ["K-5"])
        #expect(entry.detail["box"] == .name(ElementName(rawValue: "box-7")))
        await #expect(throws: KeepingFault.taskUnknown) {
            try await keeping.house.door.confirm(task.id, done, keeping.house.byProgram(keeping.controller))
        }
    }

    @Test(arguments: Engine.allCases)
    func `paper that came under a hold meanwhile is not confirmed`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let member = try await keeping.noted("paper")
        keeping.days(10)
        try await keeping.swept()
        let context = keeping.house.byProgram(keeping.controller)
        let task = try #require(try await keeping.house.door.keepingTasks(at: keeping.controller, limit: 10).first)
        _ = try await keeping.house.door.hold(HoldOrder(ground: dispute), on: member, context)
        await #expect(throws: KeepingFault.keptMeanwhile) {
            try await keeping.house.door.confirm(task.id, PaperDestruction(method: .shredded), context)
        }
        #expect(try await keeping.held(member) == ["paper"])
    }
}
