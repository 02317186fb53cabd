import Choices
import Fixtures
import Ledger
import Policies
import Processing
import Storage
import Testing
import Vocabulary

@Suite("The notice's figures count the evidence (Article 5(2) GDPR)")
struct TallyTests {
    let easymath = ControllerID(rawValue: "easymath")

    @Test func `each entry is counted once, by kind, element and year, and nobody is in the counters`() async throws {
        let house = try await TestHouse(shipped: ["easymath"])
        let story = FirmStory.all[0]
        let subject = try await story.register(in: house).subject
        let consent = ElementName(rawValue: story.consent)
        for act in [ChoiceAct.giveConsent(consent), .withdrawConsent(consent)] {
            _ = try await house.door.choose(
                [act], by: subject, ChoiceCircumstances(way: .page, language: .english), house.byPerson(easymath))
        }
        #expect(try await house.door.tallies(of: easymath).isEmpty, "what waits is not counted yet")
        try await house.sequence()
        try await house.sequence()
        let tallies = try await house.door.tallies(of: easymath)
        #expect(tallies.count(.consentGiven, of: consent, in: 2026) == 1)
        #expect(tallies.count(.consentWithdrawn, of: consent, in: 2026) == 1)
        #expect(tallies.count(.consentGiven, of: consent, in: 2025) == 0)
        #expect(tallies.count(.datumCollected, of: ElementName(rawValue: "registration")) == 1)
        let entries = try await house.stores.read { try $0.latestCheckpoint(of: ControllerID(rawValue: "easymath")) }
        #expect(tallies.reduce(0) { $0 + $1.count } == entries.map { Int($0.size) })
        // An erasure takes nothing from the figures.
        _ = try await house.door.erase(.everything, of: subject, ground: .asked, house.byPerson(easymath))
        try await house.sequence()
        #expect(try await house.door.tallies(of: easymath).count(.consentGiven, of: consent) == 1)
    }

    @Test(arguments: [3, 60])
    func `what another node wrote is counted all the same, and once`(_ acts: Int) async throws {
        let house = try await TestHouse(shipped: ["easymath"])
        let story = FirmStory.all[0]
        let subject = try await story.register(in: house).subject
        let consent = ElementName(rawValue: story.consent)
        for place in 0..<acts {
            _ = try await house.door.choose(
                [place % 2 == 0 ? .giveConsent(consent) : .withdrawConsent(consent)], by: subject,
                ChoiceCircumstances(way: .page, language: .english), house.byPerson(easymath))
        }
        // It wrote none of these entries, so it must read them; the first node finds nothing left to count.
        let other = Door(
            keys: house.stores, data: house.stores, ring: house.ring, policies: house.door.policies,
            digests: house.door.digests, clock: house.time.clock)
        try await other.sequence(holder: "test", signers: house.signers, at: house.time.now)
        try await house.sequence()
        let tallies = try await house.door.tallies(of: easymath)
        #expect(tallies.count(.consentGiven, of: consent) == (acts + 1) / 2)
        let head = try await house.stores.read { try $0.latestCheckpoint(of: ControllerID(rawValue: "easymath")) }
        #expect(tallies.reduce(0) { $0 + $1.count } == head.map { Int($0.size) })
    }
}
