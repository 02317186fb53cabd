import Choices
import Fixtures
import Ledger
import Policies
import Processing
import Testing
import Vocabulary

/// One firm's part of the story: how one registers there, and which consent lets its use pass.
struct FirmStory: Sendable, CustomTestStringConvertible {
    let firm: String
    let point: String
    let values: [String: String]
    let agreements: [String]
    let consent: String
    let purpose: String
    let datum: String

    var testDescription: String { firm }
    var controller: ControllerID { ControllerID(rawValue: firm) }

    static let all: [FirmStory] = [
        FirmStory(
            firm: "easymath", point: "registration", values: ["email": "ani@example.org", "login-name": "ani"],
            agreements: ["adult", "rights-of-others"], consent: "marketing", purpose: "marketing", datum: "email"),
        FirmStory(
            firm: "infopartner", point: "registration", values: ["email": "ani@example.org"], agreements: [],
            consent: "news-products", purpose: "news-products", datum: "email"),
        FirmStory(
            firm: "latinsoft", point: "registration",
            values: ["first-name": "Anna", "surname": "Ozola", "phone": "+371 20000000", "email": "anna@example.org"],
            agreements: ["database"], consent: "personalised-content", purpose: "personalised-content",
            datum: "service-use"),
        FirmStory(
            firm: "softvisia", point: "registration",
            values: [
                "email": "ani@example.org", "name": "Ани", "birth-date": "1990-02-03", "location": "София",
                "username": "ani90",
            ], agreements: ["terms-of-use"], consent: "newsletter", purpose: "newsletter", datum: "email"),
        FirmStory(
            firm: "zakonnik", point: "profile", values: ["email": "ani@example.org", "login-name": "ani"],
            agreements: ["adult", "terms"], consent: "news", purpose: "news", datum: "email"),
    ]

    func register(in house: TestHouse) async throws -> CollectionReceipt {
        let outcome = try await house.door.collect(
            Submission(at: point, values, agreements: agreements), house.byPerson(controller))
        guard case .accepted(let receipt) = outcome else {
            Issue.record("refused: \(outcome)")
            throw StoryBroken()
        }
        return receipt
    }
}

struct StoryBroken: Error {}

@Suite("The story of the five firms, through the one door")
struct StoryTests {
    @Test(arguments: FirmStory.all, Engine.allCases)
    func `what was registered is seen with purpose, source and end`(_ story: FirmStory, _ engine: Engine) async throws {
        let house = try await TestHouse(shipped: [story.firm], on: engine)
        let receipt = try await story.register(in: house)
        #expect(receipt.isNew)
        let outcome = try await house.door.view(receipt.subject, house.byPerson(story.controller))
        guard case .done(let held, let evidence) = outcome else { throw StoryBroken() }
        // Beside it only what the point issues.
        let given = held.filter { $0.source.rawValue != "derived" }
        #expect(
            Dictionary(uniqueKeysWithValues: given.map { ($0.item.rawValue, $0.value.revealingPersonalData()) })
                == story.values)
        #expect(given.count == held.count || story.firm == "zakonnik")
        #expect(held.allSatisfy { !$0.purposes.isEmpty && $0.point?.rawValue == story.point })
        #expect(evidence.count == 1)
    }

    @Test(arguments: FirmStory.all, Engine.allCases)
    func `a consent permits its use, and its withdrawal refuses the very next question (Article 7(3) GDPR)`(
        _ story: FirmStory, _ engine: Engine
    ) async throws {
        let house = try await TestHouse(shipped: [story.firm], on: engine)
        let subject = try await story.register(in: house).subject
        func ask() async throws -> DecisionResponse {
            try await house.door.advise(
                DecisionRequest(
                    operation: .use, purpose: ElementName(rawValue: story.purpose),
                    data: [ElementName(rawValue: story.datum)], principal: Asker(kind: .client),
                    at: house.time.now), on: subject, at: story.controller
            ).response
        }
        #expect(try await ask().effect == .deny)
        #expect(try await ask().reasons.contains { $0.code == .consentMissing })
        let circumstances = ChoiceCircumstances(way: .page, language: .english)
        let consent = ElementName(rawValue: story.consent)
        _ = try await house.door.choose(
            [.giveConsent(consent)], by: subject, circumstances, house.byPerson(story.controller))
        #expect(try await ask().effect == .permit)
        _ = try await house.door.choose(
            [.withdrawConsent(consent)], by: subject, circumstances, house.byPerson(story.controller))
        #expect(try await ask().effect == .deny)
        let reason = try #require(try await ask().reasons.first { $0.code == .consentWithdrawn })
        #expect(reason.element == ElementReference(.consents, consent))
    }

    @Test(arguments: FirmStory.all, Engine.allCases)
    func `every deed stands in the person's history and in a tree that verifies`(_ story: FirmStory, _ engine: Engine)
        async throws
    {
        let house = try await TestHouse(shipped: [story.firm], on: engine)
        let receipt = try await story.register(in: house)
        try await house.sequence()
        let history = try await house.door.history(
            of: receipt.subject, at: story.controller, before: nil, limit: 50)
        let kinds = try history.map { try $0.entry.kind }
        #expect(kinds.contains(.subjectRegistered))
        #expect(kinds.contains(.datumCollected))
        let key = try #require(house.signers[story.controller]).key
        for id in receipt.evidence {
            let proof = try #require(try await house.door.receipt(of: id, at: story.controller, key: key))
            #expect(proof.problems(trusting: key).isEmpty)
        }
    }

    @Test(arguments: FirmStory.all, Engine.allCases)
    func `a value corrected is the value seen, and the old one is gone (Article 16 GDPR)`(
        _ story: FirmStory, _ engine: Engine
    ) async throws {
        let house = try await TestHouse(shipped: [story.firm], on: engine)
        let receipt = try await story.register(in: house)
        let item = try #require(receipt.data.first { $0.item.rawValue == "email" })
        let outcome = try await house.door.correct(
            item.datum, of: receipt.subject, to: Sealed("new@example.org"), house.byPerson(story.controller))
        guard case .done = outcome else { throw StoryBroken() }
        guard case .done(let held, _) = try await house.door.view(receipt.subject, house.byPerson(story.controller))
        else { throw StoryBroken() }
        let emails = held.filter { $0.item.rawValue == "email" }.map { $0.value.revealingPersonalData() }
        #expect(emails == ["new@example.org"])
    }
}
