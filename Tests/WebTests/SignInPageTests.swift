import Accounts
import Choices
import Fixtures
import Messages
import Processing
import Testing
import Vault
import Vocabulary

@testable import Web

@Suite("Signing in by a code")
struct SignInPageTests {
    private static let easymath = ControllerID(rawValue: "easymath")

    private static func services(_ house: TestHouse) throws -> WebServices {
        let mailbox = LocalMailbox(clock: house.time.clock)
        return WebServices(
            door: house.door, accounts: house.stores, duties: house.stores,
            accountsKeys: [easymath: try AccountsKey([UInt8](repeating: 7, count: AccountsKey.byteCount))],
            hasher: try PasswordHasher(), messages: mailbox, mailbox: mailbox, checkpointKeys: [:],
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
        #expect(try await sending.person(behind: identifier, at: Self.easymath) == holder)
    }

    @Test func `an address of nobody leads to nobody`() async throws {
        let house = try await TestHouse(shipped: ["easymath"])
        let sending = CodeSending(services: try Self.services(house))
        let identifier = try Identifier(.email, Sealed("nobody@example.org"))
        #expect(try await sending.person(behind: identifier, at: Self.easymath) == nil)
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
