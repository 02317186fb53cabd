import Fixtures
import Ledger
import Policies
import Processing
import Retention
import Testing
import Vocabulary

@Suite("A datum that is held for several purposes (Article 5(1)(b) and (e) GDPR)")
struct PurposeSweepTests {
    private static let day: Int64 = 86_400

    /// A note serves the desk for 50 days and the quality of its work for 20.
    private static let text = KeepingPolicy.text()
        .replacing(
            "labels: The desk}\ncollect:",
            with: "labels: The desk}\n  quality: {basis: legitimate-interests, interests: Better work, data: [note], "
                + "labels: Quality}\ncollect:"
        )
        .replacing("channel: office, for: desk", with: "channel: office, for: [desk, quality]")
        .replacing(
            "notes: {data: note, keep: 20 days after collected, then: archive, clause: K-6}",
            with: "notes: {data: note, for: quality, keep: 20 days after collected, then: erase, clause: K-6}\n"
                + "  long-notes: {data: note, for: desk, keep: 50 days after collected, then: erase, clause: K-14}")

    private func read(_ purpose: String, of person: SubjectID, _ keeping: KeepingHouse) async throws -> Int {
        let request = DecisionRequest(
            operation: .read, purpose: ElementName(rawValue: purpose), data: [ElementName(rawValue: "note")],
            principal: Asker(kind: .client), at: keeping.now)
        let outcome = try await keeping.house.door.read(request, of: person, keeping.deed)
        guard case .done(let values, _) = outcome else { return 0 }
        return values.count
    }

    @Test(arguments: Engine.allCases)
    func `it serves each until its own end, and goes with the last by that one's rule`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine, text: Self.text)
        let member = try await keeping.member()
        try await keeping.noted("note", of: member)
        #expect(try await keeping.due(member) == keeping.now.adding(seconds: 50 * Self.day))
        keeping.days(19)
        #expect(try await read("quality", of: member, keeping) == 1)
        keeping.days(1)
        #expect(try await keeping.swept().rules.isEmpty)
        #expect(try await read("quality", of: member, keeping) == 0)
        #expect(try await read("desk", of: member, keeping) == 1)
        keeping.days(30)
        #expect(try await keeping.swept().rules.map(\.name.rawValue) == ["long-notes"])
        #expect(try await keeping.held(member) == ["email"])
        let erased = try #require(try await keeping.entries(member).first { $0.kind == .datumErased })
        #expect(erased.clauses == ["K-14"])
    }

    @Test(arguments: Engine.allCases)
    func `the person is told when each of its purposes ends (Article 13(2)(a) GDPR)`(engine: Engine) async throws {
        let keeping = try await KeepingHouse(on: engine, text: Self.text)
        let member = try await keeping.member()
        try await keeping.noted("note", of: member)
        let came = keeping.now
        keeping.days(25)
        let outcome = try await keeping.house.door.view(member, keeping.house.byPerson(keeping.controller))
        guard case .done(let all, _) = outcome else { throw DoorError.personUnknown }
        let note = try #require(all.first { $0.item.rawValue == "note" })
        let ends = note.ends.map { part -> String in
            guard case .at(let end, let rule) = part.end else { return "?" }
            return "\(part.purposes.map(\.rawValue)) \((end.milliseconds - came.milliseconds) / 86_400_000) \(rule)"
        }
        #expect(ends == ["[\"quality\"] 20 notes", "[\"desk\"] 50 long-notes"])
        let others = all.filter { $0.item.rawValue == "email" }.flatMap(\.ends)
        #expect(others.isEmpty)
    }
}
