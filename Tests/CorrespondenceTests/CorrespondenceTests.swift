import Choices
import Correspondence
import Fixtures
import Ledger
import Messages
import Policies
import Processing
import Storage
import Testing
import Vocabulary

@Suite("What the firm writes to people: each decided by themselves (Articles 6, 7 and 21 GDPR)")
struct CorrespondenceTests {
    @Test(arguments: Engine.allCases)
    func `a message goes out with the person's values, and evidence says which and for what, never the words`(
        _ engine: Engine
    ) async throws {
        let shop = try await Shop(on: engine)
        let ann = try await shop.person("ann@people.example", ["owed": "12 euro"])
        let (delivery, evidence) = try await shop.door.write(
            name("reminder"), by: nil, to: ann, shop.words("You owe {owed}", "Please pay {owed}. {not a place}"),
            shop.house.byProgram(CorrespondenceTests.firm))
        #expect(delivery.state == .sent && delivery.channel == name("email") && delivery.mark == nil)
        #expect(evidence.count == 3)
        let message = try #require(shop.post.all.first)
        #expect(message.title.revealingPersonalData() == "You owe 12 euro")
        let body = message.body.revealingPersonalData()
        #expect(body.contains("Please pay 12 euro. {not a place}") && body.contains("Shop"))
        #expect(message.headers.isEmpty && message.person == ann && message.kind == name("reminder"))
        let handed = try #require(try await shop.evidence(.messageHanded).first)
        #expect(handed.detail["about"] == .name(name("reminder")) && handed.detail["purpose"] == .name(name("account")))
        for entry in try await shop.evidence(.messageHanded) + shop.evidence(.mailingOrdered) {
            let text = String(decoding: entry.canonicalBytes, as: UTF8.self)
            for word in ["ann@", "12 euro", "Please"] { #expect(!text.contains(word)) }
        }
    }

    static let firm = ControllerID(rawValue: "shop")

    @Test(arguments: Engine.allCases)
    func `who did not consent gets nothing and the firm is told why; a withdrawal acts at once (Article 7(3))`(
        _ engine: Engine
    ) async throws {
        let shop = try await Shop(on: engine)
        let ann = try await shop.person("ann@people.example")
        func write() async throws -> Delivery {
            try await shop.door.write(
                name("newsletter"), by: nil, to: ann, shop.words(), shop.house.byProgram(Self.firm)
            ).delivery
        }
        let refused = try await write()
        #expect(refused.state == .denied && refused.reasons == [name("consent-missing")])
        #expect(shop.post.all.isEmpty)
        #expect(try await shop.evidence(.decisionDenied).count == 1)
        shop.house.time.advance(seconds: 60)
        _ = try await shop.house.door.choose(
            [.giveConsent(name("news"))], by: ann, .init(way: .page, language: .english), shop.house.byPerson(Self.firm)
        )
        shop.house.time.advance(seconds: 60)
        #expect(try await write().state == .sent)
        let message = try #require(shop.post.all.first)
        let link = try #require(message.headers.first { $0.name == "List-Unsubscribe" }?.value.revealingPersonalData())
        #expect(message.headers.contains { $0.name == "List-Unsubscribe-Post" })
        #expect(link.hasPrefix("<https://shop.example/c/shop/unsubscribe/"))
        #expect(message.body.revealingPersonalData().contains(link.dropFirst().dropLast()))
        let token = Sealed(String(link.dropLast().suffix(64)))
        shop.house.time.advance(seconds: 60)
        try await shop.door.leave(marked: token, at: Self.firm, now: shop.house.time.now)
        try await shop.door.leave(marked: token, at: Self.firm, now: shop.house.time.now)
        let after = try await write()
        #expect(after.state == .denied && after.reasons == [name("topic-left")])
        #expect(shop.post.all.count == 1)
        await #expect(throws: CorrespondenceFault.markUnknown) {
            try await shop.door.leave(marked: Sealed("guess"), at: Self.firm, now: shop.house.time.now)
        }
    }

    @Test func `where an interest of the firm is the ground, the link objects; a contract cannot be left by it`()
        async throws
    {
        let shop = try await Shop()
        let ann = try await shop.person("ann@people.example")
        let by = shop.house.byProgram(Self.firm)
        _ = try await shop.door.write(name("tip"), by: nil, to: ann, shop.words(), by)
        let link = try #require(shop.post.all.first?.headers.first?.value.revealingPersonalData())
        try await shop.door.leave(
            marked: Sealed(String(link.dropLast().suffix(64))), at: Self.firm, now: shop.house.time.now)
        let state = try await shop.house.door.person(ann, at: Self.firm).state
        #expect(state.objections[name("tips")]?.status == .pending)
        #expect(try await shop.door.write(name("tip"), by: nil, to: ann, shop.words(), by).delivery.state == .denied)
        #expect(try await shop.door.write(name("reminder"), by: nil, to: ann, shop.words(), by).delivery.mark == nil)
    }

    @Test(arguments: Engine.allCases)
    func `of who gave only an e-mail address no other channel is used; a call is a task with the number (ZAK-063)`(
        _ engine: Engine
    ) async throws {
        let shop = try await Shop(on: engine)
        let ann = try await shop.person("ann@people.example")
        let bob = try await shop.person("bob@people.example", ["phone": "+359888123456"])
        let by = shop.house.byProgram(Self.firm)
        let call = try await shop.door.write(name("reminder"), by: name("phone"), to: ann, shop.words(), by).delivery
        #expect(call.state == .unreachable && call.reasons == [name("mailing-not-held")])
        let task = try await shop.door.write(name("reminder"), by: name("phone"), to: bob, shop.words(), by).delivery
        #expect(task.state == .task && shop.post.all.isEmpty)
        let open = try await shop.house.stores.readCorrespondence { try $0.openTasks(of: Self.firm, limit: 10) }
        #expect(open.map(\.subject) == [bob])
        guard case .open(let opened) = try await shop.door.open(task.mailing, to: bob, by) else {
            Issue.record("the task did not open")
            return
        }
        #expect(opened.address.revealingPersonalData().hasSuffix("888123456"))
        #expect(opened.text.revealingPersonalData() == "The planted text")
        #expect(try await shop.door.bring(task.mailing, to: bob, succeeded: true, by).state == .done)
        await #expect(throws: CorrespondenceFault.notToBring) {
            _ = try await shop.door.bring(task.mailing, to: bob, succeeded: true, by)
        }
        #expect(try await shop.evidence(.messageBrought).count == 1)
    }

    @Test func `a task closes by itself when the policy no longer permits it`() async throws {
        let shop = try await Shop()
        let bob = try await shop.person("bob@people.example", ["phone": "+359888123456"])
        let by = shop.house.byProgram(Self.firm)
        let task = try await shop.door.write(name("reminder"), by: name("phone"), to: bob, shop.words(), by).delivery
        shop.house.time.advance(seconds: 60)
        _ = try await shop.house.door.record([name("account-closed")], of: bob, shop.house.byProgram(Self.firm))
        shop.house.time.advance(seconds: 60)
        guard
            case .closed(let closed) = try await shop.door.open(task.mailing, to: bob, shop.house.byProgram(Self.firm))
        else {
            Issue.record("the task opened")
            return
        }
        #expect(closed.state == .denied && closed.reasons.contains(name("relation-ended")))
    }

    @Test func `what the policy does not name is not sent`() async throws {
        let shop = try await Shop()
        let ann = try await shop.person("ann@people.example")
        let by = shop.house.byProgram(Self.firm)
        func fault(_ message: String, _ channel: String?, _ words: MailingWords) async -> CorrespondenceFault? {
            do {
                _ = try await shop.door.write(name(message), by: channel.map(name), to: ann, words, by)
                return nil
            } catch { return error as? CorrespondenceFault }
        }
        #expect(await fault("offers", nil, shop.words()) == .messageUndeclared)
        #expect(await fault("newsletter", "phone", shop.words()) == .channelUnfit)
        #expect(await fault("notice", "site", shop.words()) == .channelUnfit)
        #expect(await fault("newsletter", nil, shop.words("Owed: {owed}")) == .placeUnknown)
        #expect(await fault("newsletter", nil, shop.words("", "x")) == .wordsMissing)
        #expect(await fault("newsletter", nil, shop.words(String(repeating: "a", count: 201))) == .wordsTooLong)
        #expect(try await shop.evidence(.mailingOrdered).isEmpty)
    }

    @Test(arguments: Engine.allCases)
    func `the same form sent twice is one message, and its name cannot be another's`(_ engine: Engine) async throws {
        let shop = try await Shop(on: engine)
        let ann = try await shop.person("ann@people.example")
        let bob = try await shop.person("bob@people.example")
        let (by, id) = (shop.house.byProgram(Self.firm), MailingID(rawValue: "01m80vrya1wmgkvw3e04ahy5sq"))
        func write(_ subject: SubjectID) async throws -> Delivery {
            try await shop.door.write(name("reminder"), by: nil, to: subject, shop.words(), by, id: id).delivery
        }
        #expect(try await write(ann).state == .sent)
        #expect(try await write(ann).state == .sent)
        await #expect(throws: CorrespondenceFault.mailingUnknown) { _ = try await write(bob) }
        #expect(shop.post.all.count == 1)
        #expect(try await shop.evidence(.mailingOrdered).count == 1)
    }

    @Test func `what stands in the account waits for the person there`() async throws {
        let shop = try await Shop()
        let ann = try await shop.person("ann@people.example")
        let delivery = try await shop.door.write(
            name("notice"), by: nil, to: ann, shop.words(), shop.house.byProgram(Self.firm)
        ).delivery
        #expect(delivery.state == .posted && delivery.channel == name("account"))
    }
}
