import Choices
import Fixtures
import Ledger
import Policies
import Processing
import Storage
import Testing
import Vault
import Vocabulary

@Suite("Intake at declared points only (Article 5(1)(c) GDPR; EAS-02, EAS-06 to EAS-08, EAS-77)")
struct IntakeTests {
    let easymath = ControllerID(rawValue: "easymath")
    let good = ["email": "ani@example.org", "login-name": "ani"]
    let agreed = ["adult", "rights-of-others"]

    private func refusals(_ submission: Submission, in house: TestHouse) async throws -> [IntakeRefusal] {
        switch try await house.door.collect(submission, house.byPerson(easymath)) {
        case .refused(let refusals, _, let evidence):
            #expect(evidence.count == 1, "a refusal is in evidence too (INF-41)")
            return refusals
        case .accepted, .alreadyKnown: return []
        }
    }

    @Test(arguments: [
        // values, agreements, expected field and code
        (["email": "ani@example.org"], ["adult", "rights-of-others"], "login-name", "field-required"),
        (["email": "ani", "login-name": "ani"], ["adult", "rights-of-others"], "email", "value-not-email"),
        (
            ["email": "ani@example.org", "login-name": "ani", "child-name": "Мими"], ["adult", "rights-of-others"],
            "child-name", "data-undeclared"
        ),
        (
            ["email": "ani@example.org", "login-name": "ani", "invoice-details": "x"], ["adult", "rights-of-others"],
            "invoice-details", "field-not-asked"
        ),
        (["email": "ani@example.org", "login-name": "ani"], ["rights-of-others"], "adult", "agreement-missing"),
    ])
    func `what is not declared, not shaped or not agreed is refused and nothing is stored`(
        _ values: [String: String], _ agreements: [String], _ field: String, _ code: String
    ) async throws {
        for engine in Engine.allCases {
            let house = try await TestHouse(shipped: ["easymath"], on: engine)
            let found = try await refusals(Submission(at: "registration", values, agreements: agreements), in: house)
            #expect(found.contains { $0.field == field && $0.code == code }, "\(found)")
            #expect(try await house.stores.readData { try $0.subjectCount(of: easymath) } == 0)
        }
    }

    @Test(arguments: Engine.allCases)
    func `an undeclared point takes nothing`(engine: Engine) async throws {
        let house = try await TestHouse(shipped: ["easymath"], on: engine)
        let found = try await refusals(Submission(at: "lottery", good), in: house)
        #expect(found.map(\.code) == ["point-undeclared"])
    }

    @Test(arguments: Engine.allCases)
    func `what is not on a complete list is refused in the name of the promise (EAS-02)`(engine: Engine) async throws {
        let house = try await TestHouse(shipped: ["easymath"], on: engine)
        let found = try await refusals(
            Submission(at: "registration", good.merging(["child-name": "Мими"]) { $1 }, agreements: agreed), in: house)
        let element = found.first { $0.field == "child-name" }?.reason?.element
        #expect(element == ElementReference(.closed, ElementName(rawValue: "data")))
    }

    @Test(arguments: Engine.allCases)
    func `an order needs a registration first (EAS-07)`(engine: Engine) async throws {
        let house = try await TestHouse(shipped: ["easymath"], on: engine)
        let found = try await refusals(
            Submission(
                at: "order", ["subscription-plan": "one-year"], agreements: ["adult-payer", "rights-of-others"]),
            in: house)
        #expect(found.contains { $0.code == "point-needs-unmet" || $0.code == "value-not-choice" }, "\(found)")
    }

    @Test(arguments: Engine.allCases)
    func `a second registration under a known address stores nothing and tells the asker nothing`(engine: Engine)
        async throws
    {
        let house = try await TestHouse(shipped: ["easymath"], on: engine)
        let submission = Submission(at: "registration", good, agreements: agreed)
        guard case .accepted(let first) = try await house.door.collect(submission, house.byPerson(easymath)) else {
            throw StoryBroken()
        }
        guard case .alreadyKnown(let known) = try await house.door.collect(submission, house.byPerson(easymath)) else {
            throw StoryBroken()
        }
        #expect(known == [first.subject])
        #expect(try await house.stores.readData { try $0.subjectCount(of: easymath) } == 1)
    }

    @Test(arguments: Engine.allCases)
    func `the firm's program adds to the person whom the address leads to`(engine: Engine) async throws {
        let house = try await TestHouse(shipped: ["easymath"], on: engine)
        let submission = Submission(at: "registration", good, agreements: agreed)
        guard case .accepted(let first) = try await house.door.collect(submission, house.byPerson(easymath)),
            case .accepted(let second) = try await house.door.collect(submission, house.byProgram(easymath))
        else { throw StoryBroken() }
        #expect(second.subject == first.subject)
        #expect(!second.isNew)
        guard case .done(let held, _) = try await house.door.view(first.subject, house.byPerson(easymath)) else {
            throw StoryBroken()
        }
        #expect(held.count == 2, "a new value replaces the old")
    }

    @Test(arguments: Engine.allCases)
    func `a consent that the point does not offer is refused`(engine: Engine) async throws {
        let house = try await TestHouse(shipped: ["easymath"], on: engine)
        let found = try await refusals(
            Submission(at: "registration", good, agreements: agreed, consents: ["newsletter": true]), in: house)
        #expect(found.contains { $0.code == "consent-not-offered" })
    }

    @Test(arguments: Engine.allCases)
    func `a consent ticked with the form is in force with it, with the words that were shown`(engine: Engine)
        async throws
    {
        let house = try await TestHouse(shipped: ["easymath"], on: engine)
        let outcome = try await house.door.collect(
            Submission(at: "registration", good, agreements: agreed, consents: ["marketing": true]),
            house.byPerson(easymath))
        guard case .accepted(let receipt) = outcome, let id = receipt.choices.first else { throw StoryBroken() }
        let (choice, _) = try await house.door.choiceWithSuccessors(id, of: receipt.subject, at: easymath)
        let words = try #require(choice?.shown)
        let shown = try #require(try await house.door.shownText(words, at: easymath))
        #expect(shown.language == .english)
        #expect(shown.words.contains("what was done before stays lawful"))
    }

    @Test(arguments: Engine.allCases)
    func `a consent whose address is not confirmed lets the form pass and permits nothing (Article 7(1))`(
        engine: Engine
    ) async throws {
        let house = try await TestHouse(shipped: ["easymath"], on: engine)
        var submission = Submission(at: "registration", good, agreements: agreed, consents: ["marketing": true])
        submission.holdsConsents = true
        guard case .accepted(let receipt) = try await house.door.collect(submission, house.byPerson(easymath)) else {
            throw StoryBroken()
        }
        #expect(receipt.choices.isEmpty)
        let question = DecisionRequest(
            operation: .use, purpose: ElementName(rawValue: "marketing"), data: [ElementName(rawValue: "email")],
            principal: Asker(kind: .client), at: house.time.now)
        func effect() async throws -> Effect {
            try await house.door.advise(question, on: receipt.subject, at: easymath).response.effect
        }
        #expect(try await effect() != .permit)
        _ = try await house.door.choose(
            [.giveConsent(ElementName(rawValue: "marketing"))], by: receipt.subject,
            ChoiceCircumstances(way: .form, language: .english), house.byPerson(easymath))
        #expect(try await effect() == .permit)
    }

    @Test(arguments: Engine.allCases)
    func `a family may share a telephone: whoever registers with an address of their own is somebody else`(
        engine: Engine
    )
        async throws
    {
        let latinsoft = ControllerID(rawValue: "latinsoft")
        let house = try await TestHouse(shipped: ["latinsoft"], on: engine)
        func register(_ email: String) async throws -> CollectionOutcome {
            let values = ["first-name": "Anna", "surname": "Ozola", "phone": "+371 20000000", "email": email]
            return try await house.door.collect(
                Submission(at: "registration", values, agreements: ["database"]), house.byPerson(latinsoft))
        }
        guard case .accepted(let first) = try await register("anna@example.org"),
            case .accepted(let second) = try await register("janis@example.org")
        else { throw StoryBroken() }
        #expect(first.subject != second.subject)
    }
}
