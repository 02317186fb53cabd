import Fixtures
import Ledger
import Policies
import Processing
import Retention
import Storage
import Testing
import Vault
import Vocabulary

@Suite("What another value replaced under a hold (Article 17(3)(e) GDPR)")
struct ReplacedTests {
    /// Whose data the hold is on.
    enum Reach: CaseIterable, Sendable { case onePerson, everybody }

    /// By what the value was replaced.
    enum Way: CaseIterable, Sendable { case corrected, collectedAgain }

    private static let dispute = ElementName(rawValue: "dispute")
    private static let note = ElementName(rawValue: "note")

    private func hold(
        _ reach: Reach, _ item: ElementName, of person: SubjectID, _ keeping: KeepingHouse
    ) async throws -> String {
        let door = keeping.house.door
        switch reach {
        case .onePerson:
            return try await door.hold(HoldOrder(ground: Self.dispute), on: person, keeping.deed).hold.id
        case .everybody:
            return try await door.holdWidely(HoldOrder(ground: Self.dispute), on: .data([item]), keeping.deed).hold.id
        }
    }

    private func lift(_ hold: String, _ reach: Reach, of person: SubjectID, _ keeping: KeepingHouse) async throws {
        let door = keeping.house.door
        switch reach {
        case .onePerson: _ = try await door.liftHold(hold, of: person, keeping.deed)
        case .everybody:
            _ = try await door.liftWideHold(hold, because: .proceedingsEnded, keeping.deed)
            try await DueRecomputation(door: door, clock: keeping.house.time.clock, holder: "node-1")
                .run(keeping.controller)
        }
    }

    private func replace(
        _ item: String, of person: SubjectID, _ way: Way, _ keeping: KeepingHouse
    ) async throws -> DatumID {
        let old = try #require(try await keeping.rows(item, of: person).first)
        switch way {
        case .collectedAgain: try await keeping.noted(item, of: person)
        case .corrected:
            let outcome = try await keeping.house.door.correct(
                old.id, of: person, to: Sealed("put right"), keeping.deed)
            guard case .done = outcome else { throw DoorError.personUnknown }
        }
        return old.id
    }

    private func read(_ purpose: ElementName, of person: SubjectID, _ keeping: KeepingHouse) async throws -> [HeldValue]
    {
        let request = DecisionRequest(
            operation: .read, purpose: purpose, data: [Self.note], principal: Asker(kind: .client), at: keeping.now)
        guard case .done(let values, _) = try await keeping.house.door.read(request, of: person, keeping.deed) else {
            throw DoorError.personUnknown
        }
        return values
    }

    @Test(arguments: Engine.allCases, Reach.allCases)
    func `it stays and serves nothing, is shown to the person, and goes once the hold is lifted`(
        engine: Engine, reach: Reach
    ) async throws {
        for way in Way.allCases {
            let keeping = try await KeepingHouse(on: engine)
            let person = try await keeping.noted("note")
            let hold = try await hold(reach, Self.note, of: person, keeping)
            keeping.days(2)
            let old = try await replace("note", of: person, way, keeping)
            let rows = try await keeping.rows("note", of: person)
            #expect(rows.count == 2 && rows.filter(\.isReplaced).map(\.id) == [old])
            #expect(rows.first { $0.isReplaced }?.replacedAt == keeping.now)
            let used = try await read(ElementName(rawValue: "desk"), of: person, keeping)
            #expect(used.count == 1 && used.allSatisfy { $0.datum != old && !$0.isReplaced })
            let shown = try await read(.dataSubjectRights, of: person, keeping)
            #expect(shown.map(\.isReplaced) == [false, true] && shown.last?.datum == old)
            #expect(shown.allSatisfy { !$0.value.revealingPersonalData().isEmpty }, "both can be read")
            keeping.days(5)
            try await keeping.swept()
            #expect(try await keeping.rows("note", of: person).count == 2)
            try await lift(hold, reach, of: person, keeping)
            #expect(try await keeping.due(person).map { $0 <= keeping.now } == true)
            #expect(try await keeping.swept(isTrial: true).released == 1)
            #expect(try await keeping.swept().released == 1)
            let left = try await keeping.rows("note", of: person)
            #expect(left.count == 1 && left.first?.isReplaced == false && left.first?.status == .held)
            #expect(try await keeping.swept().looked == 0)
            let entry = try #require(try await keeping.entries(person).first { $0.kind == .datumErased })
            #expect(entry.detail["ground"] == .code("replaced"))
            // A restored copy loses that value alone.
            #expect(rows.filter(entry.erases).map(\.id) == [old])
        }
    }

    @Test(arguments: Engine.allCases)
    func `the evidence of the deed names the grounds that keep it`(engine: Engine) async throws {
        for way in Way.allCases {
            let keeping = try await KeepingHouse(on: engine)
            let person = try await keeping.noted("note")
            _ = try await hold(.onePerson, Self.note, of: person, keeping)
            _ = try await replace("note", of: person, way, keeping)
            let kind: EvidenceKind = way == .corrected ? .datumCorrected : .datumCollected
            let entries = try await keeping.entries(person).filter { $0.kind == kind && $0.detail["holds"] != nil }
            #expect(entries.map { $0.detail["holds"] } == [.names([Self.dispute])])
        }
    }

    @Test(arguments: Engine.allCases)
    func `without a hold that reaches it, the old value goes at once`(engine: Engine) async throws {
        for way in Way.allCases {
            let keeping = try await KeepingHouse(on: engine)
            let person = try await keeping.noted("note", "call")
            // One that reaches other data.
            _ = try await keeping.house.door.hold(
                HoldOrder(ground: ElementName(rawValue: "fraud")), on: person, keeping.deed)
            let old = try await replace("note", of: person, way, keeping)
            let rows = try await keeping.rows("note", of: person)
            #expect(rows.count == 1 && rows.first?.id != old)
        }
    }

    @Test(arguments: Engine.allCases)
    func `nobody is found by an address that was replaced, also where it was cut off`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let (door, controller) = (keeping.house.door, keeping.controller)
        let person = try await keeping.member("old@example.org")
        _ = try await hold(.onePerson, ElementName(rawValue: "email"), of: person, keeping)
        let old = try #require(try await keeping.rows("email", of: person).first)
        _ = try await door.correct(old.id, of: person, to: Sealed("new@example.org"), keeping.deed)
        #expect(try await keeping.rows("email", of: person).count == 2)
        #expect(try await door.find(Identifier(.email, Sealed("old@example.org")), at: controller).isEmpty)
        #expect(try await door.find(Identifier(.email, Sealed("new@example.org")), at: controller) == [person])
        // As a cut leaves it: the deed is durable, the keys were not reached.
        let second = try #require(try await keeping.rows("email", of: person).first { !$0.isReplaced })
        let now = keeping.now
        _ = try await keeping.house.stores.write {
            try $0.beginReplacing(of: controller, person, second.id, at: now)
        }
        #expect(try await door.find(Identifier(.email, Sealed("new@example.org")), at: controller) == [person])
        try await keeping.house.finishErasures()
        #expect(try await door.find(Identifier(.email, Sealed("new@example.org")), at: controller).isEmpty)
        #expect(try await keeping.rows("email", of: person).count == 2, "the values stay for the hold")
    }

    @Test(arguments: Engine.allCases)
    func `an erasure leaves it for the hold and no longer, and it cannot be corrected`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let door = keeping.house.door
        let person = try await keeping.noted("note")
        let hold = try await hold(.onePerson, Self.note, of: person, keeping)
        let old = try await replace("note", of: person, .corrected, keeping)
        await #expect(throws: CorrectionFault.datumUnknown) {
            try await door.correct(old, of: person, to: Sealed("once more"), keeping.deed)
        }
        let advice = try await door.adviseErasure(.everything, of: person, keeping.deed)
        #expect(advice.kept.count == 2 && advice.kept.allSatisfy { $0.holds == [Self.dispute] })
        let single = try await door.erase(.data([old]), of: person, ground: .asked, keeping.deed).result
        #expect(single.kept.map(\.isReplaced) == [true] && single.restricted.isEmpty)
        #expect(try await door.person(person, at: keeping.controller).state.restriction == nil)
        let result = try await door.erase(.everything, of: person, ground: .asked, keeping.deed).result
        #expect(result.kept.count == 2 && !result.isWhole && result.restricted == [Self.note])
        keeping.days(21)
        _ = try await door.liftHold(hold, of: person, keeping.deed)
        try await keeping.swept()
        #expect(try await keeping.rows("note", of: person).map(\.isReplaced) == [false])
        #expect(try await door.erase(.everything, of: person, ground: .asked, keeping.deed).result.isWhole)
    }

    @Test(arguments: Engine.allCases)
    func `with the last value in use goes what was replaced, and the person`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine)
        let person = try await keeping.noted("form")
        let hold = try await hold(.onePerson, ElementName(rawValue: "form"), of: person, keeping)
        _ = try await replace("form", of: person, .corrected, keeping)
        _ = try await keeping.house.door.liftHold(hold, of: person, keeping.deed)
        #expect(
            try await keeping.house.door.erase(.everything, of: person, ground: .asked, keeping.deed).result.isWhole)
        #expect(try await !keeping.isThere(person))
    }
}
