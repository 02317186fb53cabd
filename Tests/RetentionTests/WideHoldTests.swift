import Fixtures
import Ledger
import Policies
import Processing
import Retention
import Storage
import Testing
import Vault
import Vocabulary

@Suite("Holds on everybody's data of some kinds (Article 17(3)(e) GDPR)")
struct WideHoldTests {
    private let dispute = ElementName(rawValue: "dispute")
    private let call = ElementName(rawValue: "call")

    private func recompute(_ keeping: KeepingHouse) async throws {
        try await DueRecomputation(door: keeping.house.door, clock: keeping.house.time.clock, holder: "node-1")
            .run(keeping.controller)
    }

    @Test(arguments: Engine.allCases)
    func `a kind of data stays with everybody, also what comes in later, and goes once the hold is lifted`(
        engine: Engine
    ) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let first = try await keeping.noted("call", "note")
        try await recompute(keeping)
        let (hold, _) = try await keeping.house.door.holdWidely(
            HoldOrder(ground: dispute, matter: ElementName(rawValue: "case-1")), on: .data([call]), keeping.deed)
        let second = try await keeping.noted("call")
        keeping.days(60)
        try await keeping.swept()
        #expect(try await keeping.held(first) == ["call", "note"])
        #expect(try await keeping.held(second) == ["call"])
        // What was looked at once is not looked at again while the hold stands.
        #expect(try await keeping.swept().looked == 0)
        _ = try await keeping.house.door.liftWideHold(hold.id, because: .proceedingsEnded, keeping.deed)
        try await recompute(keeping)
        try await keeping.swept()
        #expect(try await keeping.held(first) == ["note"])
        #expect(try await !keeping.isThere(second))
    }

    @Test(arguments: Engine.allCases)
    func `about a recipient, everything stays that went there or may yet go, and nothing else`(
        engine: Engine
    ) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let person = try await keeping.noted("call", "invoice")
        let (hold, _) = try await keeping.house.door.holdWidely(
            HoldOrder(ground: dispute), on: .recipient(ElementName(rawValue: "lawyer")), keeping.deed)
        #expect(hold.items.map(\.rawValue) == ["call", "note"])
        keeping.days(365 * 6)
        try await keeping.swept()
        #expect(try await keeping.held(person) == ["call"])
        // Of a ground that reaches calls alone, notes stay out.
        let narrow = try await keeping.house.door.holdWidely(
            HoldOrder(ground: ElementName(rawValue: "fraud")), on: .recipient(ElementName(rawValue: "lawyer")),
            keeping.deed
        ).hold
        #expect(narrow.items == [call])
    }

    @Test(arguments: Engine.allCases)
    func `what a version in between let go to the recipient stays too, though the next takes it back`(
        engine: Engine
    ) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let person = try await keeping.noted("case")
        let hold = try await keeping.house.door.holdWidely(
            HoldOrder(ground: dispute), on: .recipient(ElementName(rawValue: "lawyer")), keeping.deed
        ).hold
        #expect(hold.items.map(\.rawValue) == ["call", "note"])
        // Two days on it may go to the lawyer, two days later no longer.
        let (first, second) = (keeping.now.utcDate.adding(days: 2), keeping.now.utcDate.adding(days: 4))
        keeping.days(2)
        try await keeping.house.adopt(KeepingPolicy.text(effective: "\(first)", lawyer: "call, note, case"))
        keeping.days(2)
        try await keeping.house.adopt(KeepingPolicy.text(effective: "\(second)", lawyer: "call, note"))
        let stranger = try await keeping.noted("paper")
        keeping.days(41)
        try await keeping.swept()
        #expect(try await keeping.rows("case", of: person).count == 1)
        #expect(
            try await keeping.house.door.keepingTasks(at: keeping.controller, limit: 5).map(\.subject) == [stranger])
        _ = try await keeping.house.door.liftWideHold(hold.id, because: .ordered, keeping.deed)
        try await recompute(keeping)
        try await keeping.swept()
        #expect(try await !keeping.isThere(person))
    }

    @Test(arguments: Engine.allCases)
    func `the calendar and the previews of a version and of an erasure count it`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine)  // 21 November 2026
        let (door, controller) = (keeping.house.door, keeping.controller)
        let person = try await keeping.noted("call")  // 21 December
        try await keeping.noted("call", "invoice")
        try await keeping.noted("paper")  // 1 December
        let shorter = try #require(CompiledPolicy.keeping(calls: "1 day after collected"))
        keeping.days(5)
        let before = try await KeepingCalendar.make(by: door, of: controller, at: keeping.now, length: 2)
        #expect(before.months.map(\.people) == [0, 3] && before.months.map(\.held) == [0, 0])
        let free = try await DuePreview.make(by: door, of: controller, under: shorter, at: keeping.now)
        #expect(free.dueAtOnce == 2 && free.held == 0)
        _ = try await door.holdWidely(HoldOrder(ground: dispute), on: .data([call]), keeping.deed)
        let after = try await KeepingCalendar.make(by: door, of: controller, at: keeping.now, length: 2)
        #expect(after.months.map(\.people) == [0, 1] && after.months.map(\.held) == [0, 2])
        #expect(after.months[1].shares.map(\.rule.rawValue) == ["papers"])
        let preview = try await DuePreview.make(by: door, of: controller, under: shorter, at: keeping.now)
        #expect(preview.dueAtOnce == 0 && preview.held == 2 && preview.all.earlier == 2)
        let advice = try await door.adviseErasure(.everything, of: person, keeping.deed)
        #expect(advice.kept.map(\.holds) == [[dispute]] && !advice.isWhole)
    }

    @Test(arguments: Engine.allCases)
    func `a person's own request cannot erase what it reaches, and the plan names the ground`(
        engine: Engine
    ) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let person = try await keeping.noted("call", "invoice")
        _ = try await keeping.house.door.holdWidely(HoldOrder(ground: dispute), on: .data([call]), keeping.deed)
        let plans = try await keeping.house.door.plans(of: person, at: keeping.controller, keeping.now)
        #expect(plans.first { $0.item == call }?.holds == [dispute])
        let (result, _) = try await keeping.house.door.erase(
            .everything, of: person, ground: .asked, keeping.deed)
        #expect(result.kept.first { $0.value.item == call }?.holds == [dispute])
        #expect(try await keeping.rows("call", of: person).count == 1)
    }

    @Test(arguments: Engine.allCases)
    func `whoever asks whether it may be destroyed is told no: decided, advised and in bulk`(
        engine: Engine
    ) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let person = try await keeping.noted("call")
        let (door, controller) = (keeping.house.door, keeping.controller)
        let question = DecisionRequest(
            operation: .erase, purpose: nil, data: [call], principal: Asker(kind: .client), at: keeping.now)
        #expect(try await door.advise(question, on: person, at: controller).response.effect == .permit)
        _ = try await door.holdWidely(HoldOrder(ground: dispute), on: .data([call]), keeping.deed)
        let bulk = try await door.advise(question, on: [person], at: controller).responses
        for response in [
            try await door.decide(question, on: person, keeping.deed).response,
            try await door.advise(question, on: person, at: controller).response, try #require(bulk.first ?? nil),
        ] {
            #expect(response.effect == .deny && response.reasons.map(\.code) == [.underHold])
        }
    }

    @Test(arguments: Engine.allCases)
    func `paper that it reaches is not confirmed as destroyed`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine)
        try await keeping.noted("paper")
        keeping.days(10)
        try await keeping.swept()
        let task = try #require(try await keeping.house.door.keepingTasks(at: keeping.controller, limit: 10).first)
        let hold = try await keeping.house.door.holdWidely(
            HoldOrder(ground: dispute), on: .data([ElementName(rawValue: "paper")]), keeping.deed
        ).hold
        await #expect(throws: KeepingFault.keptMeanwhile) {
            try await keeping.house.door.confirm(task.id, PaperDestruction(method: .shredded), keeping.deed)
        }
        _ = try await keeping.house.door.liftWideHold(hold.id, because: .ordered, keeping.deed)
        _ = try await keeping.house.door.confirm(task.id, PaperDestruction(method: .shredded), keeping.deed)
    }

    @Test(arguments: Engine.allCases)
    func `what is over and held may be seen by the person`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let person = try await keeping.noted("call")
        _ = try await keeping.house.door.holdWidely(HoldOrder(ground: dispute), on: .data([call]), keeping.deed)
        keeping.days(60)
        try await keeping.swept()
        let byPerson = DeedContext(
            controller: keeping.controller, principal: Asker(kind: .subject), actor: .system("test"),
            now: keeping.now)
        guard case .done(let values, _) = try await keeping.house.door.view(person, byPerson) else {
            Issue.record("refused")
            return
        }
        #expect(values.map(\.item) == [call])
    }

    @Test(arguments: Engine.allCases)
    func `it is placed, reviewed and lifted with evidence that names nobody`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let again = keeping.now.adding(seconds: 86_400 * 30)
        let hold = try await keeping.house.door.holdWidely(
            HoldOrder(ground: dispute, orderedBy: ElementName(rawValue: "court"), review: keeping.now),
            on: .recipient(ElementName(rawValue: "lawyer")), keeping.deed
        ).hold
        _ = try await keeping.house.door.reviewWideHold(hold.id, again: again, keeping.deed)
        #expect(try await keeping.house.door.wideHolds(at: keeping.controller).map(\.review) == [again])
        _ = try await keeping.house.door.liftWideHold(hold.id, because: .inquiryClosed, keeping.deed)
        try await keeping.house.sequence()
        let controller = keeping.controller
        let entries = try await keeping.house.stores.read {
            try $0.entries(of: controller, from: 0, limit: 1000).map { try $0.entry }
        }.filter { [.holdPlaced, .holdReviewed, .holdLifted].contains($0.kind) }
        // What was done in one millisecond stands in any order.
        #expect(Set(entries.map(\.kind)) == [.holdPlaced, .holdReviewed, .holdLifted] && entries.count == 3)
        #expect(entries.allSatisfy { $0.subject == nil && $0.clauses == ["K-8"] })
        #expect(entries.first?.detail["recipient"] == .name(ElementName(rawValue: "lawyer")))
        let lifted = try #require(entries.first { $0.kind == .holdLifted })
        #expect(lifted.detail["reason"] == .code("inquiry-closed"))
        await #expect(throws: KeepingFault.holdUnknown) {
            try await keeping.house.door.liftWideHold(hold.id, because: .ordered, keeping.deed)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a hold that reaches nothing is refused, and nothing is held`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let (door, deed) = (keeping.house.door, keeping.deed)
        for reach in [
            WideReach.data([]), .data([ElementName(rawValue: "shoe-size")]), .recipient(ElementName(rawValue: "x")),
        ] {
            await #expect(throws: KeepingFault.holdReachesNothing) {
                try await door.holdWidely(HoldOrder(ground: dispute), on: reach, deed)
            }
        }
        await #expect(throws: KeepingFault.groundUndeclared) {
            try await door.holdWidely(HoldOrder(ground: ElementName(rawValue: "whim")), on: .data([call]), deed)
        }
        #expect(try await door.wideHolds(at: keeping.controller).isEmpty)
    }
}
