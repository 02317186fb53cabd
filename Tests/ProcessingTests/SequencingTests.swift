import Choices
import Fixtures
import Ledger
import Processing
import Storage
import Testing
import Vocabulary

@Suite("Evidence is in the tree a second after its deed, whichever node sequences (Article 5(2) GDPR)")
struct SequencingTests {
    let easymath = ControllerID(rawValue: "easymath")

    @Test func `after a node that stopped another sequences at once, after one that only is silent it waits`()
        async throws
    {
        let house = try await TestHouse(shipped: ["easymath"])
        let story = FirmStory.all[0]
        let subject = try await story.register(in: house).subject
        try await house.sequence()
        let before = try await size(house)
        _ = try await house.door.choose(
            [.giveConsent(ElementName(rawValue: story.consent))], by: subject,
            ChoiceCircumstances(way: .page, language: .english), house.byPerson(easymath))
        try await house.door.sequence(holder: "next", signers: house.signers, at: house.time.now)
        #expect(try await size(house) == before, "the first holds the lease still")
        try await house.door.endSequencing(holder: "next", of: [easymath])
        try await house.door.sequence(holder: "next", signers: house.signers, at: house.time.now)
        #expect(try await size(house) == before, "one node gives up no lease of another")
        try await house.door.endSequencing(holder: "test", of: [easymath])
        try await house.door.sequence(holder: "next", signers: house.signers, at: house.time.now)
        #expect(try await size(house) > before)
    }

    private func size(_ house: TestHouse) async throws -> Int64 {
        try await house.stores.read { try $0.latestCheckpoint(of: easymath) }.map { Int64($0.size) } ?? 0
    }
}
