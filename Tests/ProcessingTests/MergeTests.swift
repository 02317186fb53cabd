import Choices
import Fixtures
import Ledger
import Policies
import Processing
import Storage
import Testing
import Vault
import Vocabulary

@Suite("Two records of one person: merge and split")
struct MergeTests {
    let easymath = ControllerID(rawValue: "easymath")
    let marketing = ElementName(rawValue: "marketing")

    /// Two who registered with different addresses.
    private struct Two {
        let house: TestHouse
        let first: CollectionReceipt
        let second: CollectionReceipt
    }

    private func two() async throws -> Two {
        let house = try await TestHouse(shipped: ["easymath"])
        let first = try await FirmStory.all[0].register(in: house)
        let outcome = try await house.door.collect(
            Submission(
                at: "registration", ["email": "ani.work@example.org", "login-name": "ani2"],
                agreements: ["adult", "rights-of-others"]), house.byPerson(easymath))
        guard case .accepted(let second) = outcome else { throw StoryBroken() }
        return Two(house: house, first: first, second: second)
    }

    private func choose(_ act: ChoiceAct, _ subject: SubjectID, _ house: TestHouse) async throws {
        _ = try await house.door.choose(
            [act], by: subject, ChoiceCircumstances(way: .page, language: .english), house.byPerson(easymath))
    }

    private func merge(_ two: Two) async throws {
        _ = try await two.house.door.merge(
            two.second.subject, into: two.first.subject, reason: .duplicate, two.house.byProgram(easymath))
    }

    private func split(_ two: Two) async throws {
        _ = try await two.house.door.split(
            two.second.subject, from: two.first.subject, reason: .mistake, two.house.byProgram(easymath))
    }

    private func emails(_ subject: SubjectID, _ house: TestHouse) async throws -> Set<String> {
        guard case .done(let held, _) = try await house.door.view(subject, house.byPerson(easymath)) else { return [] }
        return Set(held.filter { $0.item.rawValue == "email" }.map { $0.value.revealingPersonalData() })
    }

    @Test func `one is found by the addresses of both and sees what is held of both`() async throws {
        let two = try await two()
        try await merge(two)
        for address in ["ani@example.org", "ani.work@example.org"] {
            let found = try await two.house.door.find(Identifier(.email, Sealed(address)), at: easymath)
            #expect(found == [two.first.subject])
        }
        let both: Set = ["ani@example.org", "ani.work@example.org"]
        #expect(try await emails(two.first.subject, two.house) == both)
        // Whoever still knows the other name is answered as the survivor.
        #expect(try await emails(two.second.subject, two.house) == both)
        #expect(try await two.house.door.person(two.second.subject, at: easymath).subject == two.first.subject)
    }

    @Test(arguments: [true, false])
    func `a withdrawal of either holds for both, whichever came later`(_ ofSurvivor: Bool) async throws {
        let two = try await two()
        let (withdrawing, giving) =
            ofSurvivor ? (two.first.subject, two.second.subject) : (two.second.subject, two.first.subject)
        try await choose(.giveConsent(marketing), withdrawing, two.house)
        try await choose(.withdrawConsent(marketing), withdrawing, two.house)
        two.house.time.advance(seconds: 3600)
        try await choose(.giveConsent(marketing), giving, two.house)
        try await merge(two)
        let state = try await two.house.door.person(two.first.subject, at: easymath).state
        #expect(state.consents[marketing]?.status == .withdrawn)
    }

    @Test func `an objection of either holds for both (Article 21(2) GDPR)`() async throws {
        let two = try await two()
        try await choose(.objectToMarketing, two.second.subject, two.house)
        try await merge(two)
        #expect(try await two.house.door.person(two.first.subject, at: easymath).state.marketingObjectedAt != nil)
    }

    @Test func `the wish of either that data be kept outlives the merge (Article 18(1)(c) GDPR)`() async throws {
        let two = try await two()
        let email: Set<ElementName> = [ElementName(rawValue: "email")]
        _ = try await two.house.door.restrict(
            email, of: two.second.subject, ground: .legalClaims, two.house.byProgram(easymath))
        two.house.time.advance(seconds: 60)
        _ = try await two.house.door.restrict(
            email, of: two.first.subject, ground: .accuracyContested, two.house.byProgram(easymath))
        try await merge(two)
        let state = try await two.house.door.person(two.first.subject, at: easymath).state
        #expect(state.restriction?.ground == "c" && state.isKeptAtWish(ElementName(rawValue: "email")))
    }

    @Test func `a split gives each back what was its own`() async throws {
        let two = try await two()
        try await choose(.giveConsent(marketing), two.second.subject, two.house)
        let before = [
            try await two.house.door.person(two.first.subject, at: easymath).state,
            try await two.house.door.person(two.second.subject, at: easymath).state,
        ]
        try await merge(two)
        try await split(two)
        #expect(try await two.house.door.person(two.first.subject, at: easymath).state == before[0])
        #expect(try await two.house.door.person(two.second.subject, at: easymath).state == before[1])
        #expect(try await emails(two.first.subject, two.house) == ["ani@example.org"])
        #expect(try await emails(two.second.subject, two.house) == ["ani.work@example.org"])
        let found = try await two.house.door.find(Identifier(.email, Sealed("ani.work@example.org")), at: easymath)
        #expect(found == [two.second.subject])
    }

    @Test func `a withdrawal made while they were one holds for both after the split; a consent for neither`()
        async throws
    {
        let two = try await two()
        try await choose(.giveConsent(marketing), two.first.subject, two.house)
        try await choose(.giveConsent(marketing), two.second.subject, two.house)
        try await merge(two)
        two.house.time.advance(seconds: 60)
        try await choose(.withdrawConsent(marketing), two.first.subject, two.house)
        try await choose(.giveConsent(ElementName(rawValue: "analyses")), two.first.subject, two.house)
        try await split(two)
        for subject in [two.first.subject, two.second.subject] {
            let consents = try await two.house.door.person(subject, at: easymath).state.consents
            #expect(consents[marketing]?.status == .withdrawn)
            #expect(consents[ElementName(rawValue: "analyses")] == nil)
        }
    }

    @Test func `both have the merge and the split in evidence, with the reason`() async throws {
        let two = try await two()
        try await merge(two)
        try await two.house.sequence()
        let merged = try await two.house.door.history(of: two.first.subject, at: easymath, before: nil, limit: 100)
        let kinds = try merged.map { try $0.entry }.filter { $0.kind == .subjectsMerged }
        #expect(Set(kinds.compactMap(\.subject)) == [two.first.reference, two.second.reference])
        #expect(kinds.allSatisfy { $0.detail["reason"] == .code("duplicate") })
        try await split(two)
        try await two.house.sequence()
        for subject in [two.first.subject, two.second.subject] {
            let own = try await two.house.door.history(of: subject, at: easymath, before: nil, limit: 100)
            #expect(try own.contains { try $0.entry.kind == .subjectsSplit })
            #expect(try own.allSatisfy { try $0.entry.subject == (own.first?.entry.subject) })
        }
    }

    @Test func `nobody is merged with oneself, with a representative, or with one who left`() async throws {
        let two = try await two()
        let door = two.house.door
        await #expect(throws: MergeFault.samePerson) {
            try await door.merge(
                two.first.subject, into: two.first.subject, reason: .duplicate, two.house.byProgram(easymath))
        }
        let proxy = Representation(
            id: "r1", subject: two.first.subject, representative: two.second.subject, kind: .proxy,
            proof: ElementName(rawValue: "power-of-attorney"), from: two.house.time.now, until: nil)
        _ = try await door.represent(proxy, two.house.byProgram(easymath))
        await #expect(throws: MergeFault.oneRepresentsTheOther) { try await merge(two) }
    }

    @Test func `the newest merge is parted first, and who was not merged cannot be parted`() async throws {
        let two = try await two()
        let outcome = try await two.house.door.collect(
            Submission(
                at: "registration", ["email": "third@example.org", "login-name": "third"],
                agreements: ["adult", "rights-of-others"]), two.house.byPerson(easymath))
        guard case .accepted(let third) = outcome else { throw StoryBroken() }
        await #expect(throws: MergeFault.notMerged) { try await split(two) }
        try await merge(two)
        _ = try await two.house.door.merge(
            third.subject, into: two.first.subject, reason: .personSaid, two.house.byProgram(easymath))
        await #expect(throws: MergeFault.notTheNewest) { try await split(two) }
        _ = try await two.house.door.split(
            third.subject, from: two.first.subject, reason: .mistake, two.house.byProgram(easymath))
        try await split(two)
    }

    @Test func `who is erased goes under every name`() async throws {
        let two = try await two()
        try await merge(two)
        let (result, _) = try await two.house.door.erase(
            .everything, of: two.second.subject, ground: .asked, two.house.byProgram(easymath))
        #expect(result.isWhole && result.erased.count == 4)
        for receipt in [two.first, two.second] {
            #expect(try await two.house.stores.readKeys { try $0.personKey(of: easymath, receipt.subject) } == nil)
        }
        #expect(try await two.house.stores.readData { try $0.subjectCount(of: easymath) } == 0)
    }

    @Test func `a correction of a value that was merged in stays with the record it came from`() async throws {
        let two = try await two()
        try await merge(two)
        let datum = try #require(two.second.data.first { $0.item.rawValue == "email" }).datum
        _ = try await two.house.door.correct(
            datum, of: two.first.subject, to: Sealed("new@example.org"), two.house.byPerson(easymath))
        try await split(two)
        #expect(try await emails(two.second.subject, two.house) == ["new@example.org"])
    }
}
