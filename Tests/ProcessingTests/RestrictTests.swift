import Fixtures
import Ledger
import Policies
import Processing
import Storage
import Testing
import Vocabulary

@Suite("Restriction at a person's request: only stored, until the person was told that it ends (Article 18 GDPR)")
struct RestrictTests {
    private static let story = FirmStory.all[4]
    private var firm: ControllerID { Self.story.controller }

    private struct NotTold: Error {}

    private func deed(_ house: TestHouse) -> DeedContext {
        DeedContext(
            controller: firm, principal: Asker(kind: .staff), actor: .staff(StaffID(rawValue: "clerk")),
            now: house.time.now)
    }

    private func restriction(_ subject: SubjectID, _ house: TestHouse) async throws -> RestrictionFact? {
        try await house.door.person(subject, at: firm).state.restriction
    }

    @Test(arguments: Engine.allCases)
    func `the next decision refuses the use, and allows it again once lifted (ZAK-247)`(engine: Engine) async throws {
        let house = try await TestHouse(shipped: ["zakonnik"], on: engine)
        let subject = try await Self.story.register(in: house).subject
        let policy = try #require(house.door.policies.inForce(firm, at: house.time.now)).policy
        let datum = ElementName(rawValue: "email")
        let purpose = try #require(
            policy.purposes.first { purpose in
                purpose.data.contains(datum) && purpose.restrictionExemption == nil
                    && purpose.grounds.contains { $0.basis == .contract }
            })
        func effect() async throws -> DecisionResponse {
            let request = DecisionRequest(
                operation: .use, purpose: purpose.name, data: [datum], principal: Asker(kind: .client),
                at: house.time.now)
            let state = try await house.door.person(subject, at: firm).state
            let loaded = try #require(house.door.policies.inForce(firm, at: house.time.now))
            return loaded.compiled.decide(request, state)
        }
        let before = try await effect()
        #expect(!before.reasons.contains { $0.code == .restricted })
        _ = try await house.door.restrict([datum], of: subject, ground: .accuracyContested, deed(house))
        let during = try await effect()
        #expect(during.effect == .deny && during.reasons.contains { $0.code == .restricted })
        #expect(try await house.door.person(subject, at: firm).state.askedRestriction == .accuracyContested)
        house.time.advance(seconds: 60)
        await #expect(throws: NotTold.self) {
            try await house.door.liftRestriction(of: subject, deed(house)) { _ in throw NotTold() }
        }
        #expect(try await restriction(subject, house)?.ground == "a", "not told, not lifted (Article 18(3) GDPR)")
        _ = try await house.door.liftRestriction(of: subject, deed(house)) { #expect($0.ground == "a") }
        #expect(try await restriction(subject, house) == nil)
        #expect(try await effect() == before)
        try await house.sequence()
        let kinds = try await house.stores.read { transaction in
            try transaction.entries(of: firm, from: 0, limit: 100).map { try $0.entry }
        }.filter { $0.kind == .restrictionSet || $0.kind == .restrictionLifted }
        #expect(kinds.map(\.kind) == [.restrictionSet, .restrictionLifted])
        #expect(kinds.allSatisfy { $0.clauses.contains("ZAK-247") && $0.detail["ground"] == .code("a") })
    }

    @Test(arguments: Engine.allCases)
    func `data that nobody holds is not restricted, and what was not asked for is not lifted`(engine: Engine)
        async throws
    {
        let house = try await TestHouse(shipped: ["zakonnik"], on: engine)
        let subject = try await Self.story.register(in: house).subject
        let unknown: Set<ElementName> = [ElementName(rawValue: "no-such")]
        await #expect(throws: RestrictionFault.itemUnknown) {
            try await house.door.restrict(unknown, of: subject, ground: .unlawful, deed(house))
        }
        await #expect(throws: RestrictionFault.notAsked) {
            try await house.door.liftRestriction(of: subject, deed(house)) { _ in }
        }
        #expect(try await restriction(subject, house) == nil)
        _ = try await house.door.restrict([], of: subject, ground: .unlawful, deed(house))
        _ = try await house.door.restrict(
            [ElementName(rawValue: "email")], of: subject, ground: .legalClaims, deed(house))
        let both = try #require(try await restriction(subject, house))
        #expect(both.data.isEmpty && both.ground == "c", "a part does not narrow what is restricted in whole")
    }
}
