import Accounts
import Choices
import Fixtures
import Messages
import Processing
import Storage
import Testing
import Vault
import Vocabulary

@testable import Web

@Suite("Signing in by a code")
struct SignInPageTests {
    private static let easymath = ControllerID(rawValue: "easymath")

    private static func services(
        _ house: TestHouse, messages: (any MessageDoor)? = nil
    ) throws -> WebServices {
        let mailbox = LocalMailbox(clock: house.time.clock)
        return WebServices(
            door: house.door, accounts: house.stores, duties: house.stores, requests: house.stores,
            correspondence: house.stores,
            accountsKeys: [easymath: try AccountsKey([UInt8](repeating: 7, count: AccountsKey.byteCount))],
            hasher: try PasswordHasher(), messages: messages ?? mailbox, mailbox: mailbox, checkpointKeys: [:],
            clock: house.time.clock, ids: RandomIDs(), random: RandomBytes(), origin: "http://localhost")
    }

    private static func register(_ email: String, in house: TestHouse) async throws {
        let submission = Submission(
            at: "registration", ["email": email, "login-name": "ani"], agreements: ["adult", "rights-of-others"])
        guard case .accepted = try await house.door.collect(submission, house.byPerson(easymath)) else {
            Issue.record("not taken")
            return
        }
    }

    @Test func `a form sent under another's address takes nobody's sign-in away`() async throws {
        let house = try await TestHouse(shipped: ["easymath"])
        try await Self.register("ani@example.org", in: house)
        let identifier = try Identifier(.email, Sealed("ani@example.org"))
        let holder = try #require(try await house.door.find(identifier, at: Self.easymath).first)
        let report = Submission(at: "risk-report", ["risk-report": "Something", "email": "ani@example.org"])
        guard case .accepted(let receipt) = try await house.door.collect(report, house.byPerson(Self.easymath)) else {
            Issue.record("not taken")
            return
        }
        #expect(receipt.subject != holder)
        #expect(try await house.door.find(identifier, at: Self.easymath).count == 2)
        let sending = CodeSending(services: try Self.services(house))
        #expect(try await sending.people(behind: identifier, at: Self.easymath) == [holder])
    }

    @Test func `an address of nobody leads to nobody`() async throws {
        let house = try await TestHouse(shipped: ["easymath"])
        let sending = CodeSending(services: try Self.services(house))
        let identifier = try Identifier(.email, Sealed("nobody@example.org"))
        #expect(try await sending.people(behind: identifier, at: Self.easymath).isEmpty)
    }

    /// Two who opened accounts and share a mailbox since.
    private static func family(_ house: TestHouse) async throws -> [SubjectID] {
        try await register("ani@example.org", in: house)
        try await register("ivo@example.org", in: house)
        let ivo = try #require(
            try await house.door.find(Identifier(.email, Sealed("ivo@example.org")), at: easymath).first)
        guard case .done(let held, _) = try await house.door.view(ivo, house.byPerson(easymath)) else { return [] }
        let email = try #require(held.first { $0.item.rawValue == "email" })
        _ = try await house.door.correct(
            email.datum, of: ivo, to: Sealed("ani@example.org"), house.byPerson(easymath))
        return try await house.door.find(Identifier(.email, Sealed("ani@example.org")), at: easymath)
    }

    /// What a request for a code does, for an address as it was typed.
    private static func order(
        _ address: String, _ services: WebServices, _ house: TestHouse
    ) async throws -> SecretToken {
        let identifier = try Identifier(.email, Sealed(address))
        let outcome = try await CodeSending(services: services).order(
            identifier, .asked, at: easymath, in: .english, now: house.time.now)
        guard case .issued(let issued) = outcome else { throw SampleFault() }
        return issued.browser
    }

    private static func deliver(_ services: WebServices, _ house: TestHouse) async throws -> Int {
        let firm = ControllerProfile(id: easymath, name: "EasyMath", languages: [.english], timeZone: "UTC")
        return try await CodeDelivery(services: services, firms: [firm], holder: "node")
            .run(at: house.time.now).sent
    }

    private static func code(_ services: WebServices) throws -> String {
        let text = try #require(services.mailbox?.items(of: easymath).first).message.body.revealingPersonalData()
        let groups: [String] = text.split { !$0.isNumber }.map { String($0) }
        return groups.filter { $0.count == 4 }[0...1].joined()
    }

    @Test func `no message goes out within the request, and none at all to an address of nobody`() async throws {
        let house = try await TestHouse(shipped: ["easymath"])
        let services = try Self.services(house)
        try await Self.register("ani@example.org", in: house)
        for address in ["ani@example.org", "nobody@example.org"] {
            _ = try await Self.order(address, services, house)
        }
        #expect(services.mailbox?.items(of: Self.easymath).isEmpty == true)
        #expect(try await Self.deliver(services, house) == 1)
        let sent = try #require(services.mailbox?.items(of: Self.easymath))
        #expect(sent.map { $0.message.to.revealingPersonalData() } == ["ani@example.org"])
        #expect(try await Self.deliver(services, house) == 0, "each order is carried out once")
        let left = try await house.stores.readAccounts {
            try $0.codeOrders(of: ControllerID(rawValue: "easymath"), due: Instant(milliseconds: .max), limit: 10)
        }
        #expect(left.isEmpty)
    }

    @Test func `a transport that refuses is tried again until the code is over`() async throws {
        let house = try await TestHouse(shipped: ["easymath"])
        let services = try Self.services(house, messages: NoTransport())
        try await Self.register("ani@example.org", in: house)
        _ = try await Self.order("ani@example.org", services, house)
        let firm = ControllerProfile(
            id: Self.easymath, name: "EasyMath", languages: [.english], timeZone: "UTC")
        let delivery = CodeDelivery(services: services, firms: [firm], holder: "node")
        #expect(try await delivery.run(at: house.time.now).failed == 1)
        #expect(try await delivery.run(at: house.time.now).failed == 0, "not at once")
        house.time.advance(seconds: 6)
        #expect(try await delivery.run(at: house.time.now).failed == 1)
        house.time.advance(seconds: SignInCode.lifetime)
        let over = try await delivery.run(at: house.time.now)
        #expect(over == (0, 0))
    }

    @Test func `who shares an address chooses among those behind it, after the code and only then`() async throws {
        let house = try await TestHouse(shipped: ["easymath"])
        let services = try Self.services(house)
        let family = try await Self.family(house)
        #expect(family.count == 2)
        let browser = try await Self.order("ani@example.org", services, house)
        #expect(try await Self.deliver(services, house) == 1)
        let (signIn, now) = (try services.signIn(at: Self.easymath), house.time.now)
        let early = try await house.stores.readAccounts { try signIn.choosable(in: browser, now: now, in: $0) }
        #expect(early.isEmpty)
        let typed = try Self.code(services)
        let outcome = try await house.stores.writeAccounts { store in
            try signIn.redeem(typed, browser: browser, replacing: nil, now: now, in: store) {
                SubjectReference(rawValue: "ref-" + $0.rawValue)
            }
        }
        #expect(outcome == .several(family))
        let choosable = try await house.stores.readAccounts { try signIn.choosable(in: browser, now: now, in: $0) }
        #expect(choosable == family)
        for stranger in [SubjectID(rawValue: "stranger"), family[1]] {
            let chosen = try await house.stores.writeAccounts { store in
                try signIn.choose(stranger, browser: browser, replacing: nil, now: now, in: store) {
                    SubjectReference(rawValue: "ref-" + $0.rawValue)
                }
            }
            if case .signedIn(let subject, _) = chosen {
                #expect(subject == family[1])
            } else {
                #expect(stranger != family[1])
            }
        }
        let after = try await house.stores.readAccounts { try signIn.choosable(in: browser, now: now, in: $0) }
        #expect(after.isEmpty, "once")
    }

    @Test func `a label masks the name, and its reading is in evidence`() async throws {
        let house = try await TestHouse(shipped: ["easymath"])
        try await Self.register("ani@example.org", in: house)
        let subject = try #require(
            try await house.door.find(Identifier(.email, Sealed("ani@example.org")), at: Self.easymath).first)
        let label = try await house.door.label(of: subject, house.byPerson(Self.easymath))
        #expect(label.masked == "a…")
    }

    @Test(arguments: ["ani@example.org", "+359 2 123 4567", "0888123456"])
    func `an address is an e-mail address or a telephone number`(typed: String) {
        #expect(Identifier(typedAddress: typed) != nil)
    }

    @Test(arguments: ["", "ani", "ani@", "@example.org", "12", "ani@example.org, b@example.org", "a b@example.org"])
    func `anything else is not looked up`(typed: String) {
        #expect(Identifier(typedAddress: typed) == nil)
    }

    @Test(arguments: [
        ("/c/easymath/my-data", true), ("/c/easymath/collect/order", true), ("/c/easymath", false),
        ("/c/easymathx/my-data", false), ("/c/softvisia/my-data", false), ("//example.org", false),
        ("https://example.org/c/easymath/", false), ("/c/easymath/../softvisia", false),
    ])
    func `the way after the sign-in stays within the firm's own pages`(path: String, isTaken: Bool) {
        #expect((SignInNext.read(path, at: Self.easymath) != nil) == isTaken)
    }

    @Test(
        arguments: [Language.bulgarian, .latvian, .english],
        [SignInMessage.Occasion.asked, .accountOpened, .accountIsThere])
    func `the message names the firm, shows the code in its text alone, and holds no link`(
        language: Language, occasion: SignInMessage.Occasion
    ) throws {
        let firm = try #require(WebFixture.controllers[WebFixture.firm])
        let code = try #require(SignInCode(typed: "1234 5678"))
        let message = try SignInMessage(firm: firm, occasion: occasion)
            .message(to: Sealed("ani@example.org"), code: code, language: language)
        let (title, body) = (message.title.revealingPersonalData(), message.body.revealingPersonalData())
        #expect(title.contains(firm.name) && body.contains(firm.name))
        #expect(body.contains("1234 5678") && !title.contains("1234"))
        #expect(!body.contains("http") && !body.contains("www."))
    }
}

/// Takes nothing.
private struct NoTransport: MessageDoor {
    func deliver(_ message: OutgoingMessage) async throws { throw SampleFault() }
}
