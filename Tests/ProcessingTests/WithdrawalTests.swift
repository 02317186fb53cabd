import Choices
import Fixtures
import Ledger
import Policies
import Processing
import Testing
import Vocabulary

@Suite("Withdrawals that staff enter (Articles 4(11) and 7(3) GDPR)")
struct WithdrawalTests {
    private let story = FirmStory.all[0]
    private let staff = StaffID(rawValue: "clerk")
    private var marketing: ElementName { ElementName(rawValue: "marketing") }

    private func member(_ number: Int, _ house: TestHouse) async throws -> SubjectID {
        let values = ["email": "member\(number)@example.org", "login-name": "member\(number)"]
        let outcome = try await house.door.collect(
            Submission(at: story.point, values, agreements: story.agreements), house.byPerson(story.controller))
        guard case .accepted(let receipt) = outcome else {
            Issue.record("refused: \(outcome)")
            throw StoryBroken()
        }
        let subject = receipt.subject
        _ = try await house.door.choose(
            [.giveConsent(marketing)], by: subject, ChoiceCircumstances(way: .page, language: .english),
            house.byPerson(story.controller))
        return subject
    }

    private func status(_ subject: SubjectID, _ house: TestHouse) async throws -> ConsentFact.Status? {
        try await house.door.person(subject, at: story.controller).state.consents[marketing]?.status
    }

    private func deed(_ house: TestHouse, happened: Instant? = nil) -> DeedContext {
        DeedContext(
            controller: story.controller, principal: Asker(kind: .staff), actor: .staff(staff), now: house.time.now,
            happened: happened)
    }

    @Test(arguments: Engine.allCases)
    func `a doubtful one changes nothing until somebody has asked, and then acts as of its day (EAS-85)`(
        engine: Engine
    ) async throws {
        let house = try await TestHouse(shipped: ["easymath"], on: engine)
        let (meant, unmeant) = (try await member(1, house), try await member(2, house))
        house.time.advance(seconds: 86_400)
        let came = house.time.now
        var doubts: [WithdrawalDoubt] = []
        for subject in [meant, unmeant] {
            doubts.append(
                try await house.door.doubtWithdrawal(
                    of: marketing, by: subject, way: .post, staff: staff, deed(house)
                ).doubt)
            #expect(try await status(subject, house) == .given)
        }
        #expect(try await house.door.withdrawals(at: story.controller, limit: 10).map(\.state) == [.asking, .asking])
        house.time.advance(seconds: 3600)
        _ = try await house.door.settleWithdrawal(doubts[0].id, isMeant: true, deed(house))
        _ = try await house.door.settleWithdrawal(doubts[1].id, isMeant: false, deed(house))
        #expect(try await status(meant, house) == .withdrawn)
        #expect(try await status(unmeant, house) == .given)
        let listed = try await house.door.withdrawals(at: story.controller, limit: 10)
        #expect(listed.map(\.state) == [.effective] && listed.first?.happened == came && listed.first?.way == .post)
        await #expect(throws: WithdrawalFault.doubtUnknown) {
            try await house.door.settleWithdrawal(doubts[0].id, isMeant: true, deed(house))
        }
    }

    @Test(arguments: Engine.allCases)
    func `every withdrawal is listed, whoever entered it, the newest first (EAS-89)`(engine: Engine) async throws {
        let house = try await TestHouse(shipped: ["easymath"], on: engine)
        var people: [SubjectID] = []
        for (number, way) in [ChoiceRecord.Way.page, .phone, .api].enumerated() {
            let subject = try await member(number, house)
            house.time.advance(seconds: 1)
            _ = try await house.door.choose(
                [.withdrawConsent(marketing)], by: subject, ChoiceCircumstances(way: way, language: nil), deed(house))
            people.append(subject)
        }
        let listed = try await house.door.withdrawals(at: story.controller, limit: 2)
        #expect(listed.map(\.subject) == [people[2], people[1]])
        #expect(listed.allSatisfy { $0.state == .effective && $0.consent == marketing })
        _ = try await house.door.erase(.everything, of: people[2], ground: .asked, house.byPerson(story.controller))
        #expect(
            try await house.door.withdrawals(at: story.controller, limit: 2).map(\.subject) == [people[1], people[0]])
    }

    @Test func `what the policy does not ask for cannot be withdrawn`() async throws {
        let house = try await TestHouse(shipped: ["easymath"])
        let subject = try await member(1, house)
        await #expect(throws: WithdrawalFault.consentUnknown) {
            try await house.door.doubtWithdrawal(
                of: ElementName(rawValue: "nothing"), by: subject, way: .post, staff: staff, deed(house))
        }
        #expect(try await house.door.withdrawals(at: story.controller, limit: 2).isEmpty)
    }
}
