import Choices
import Correspondence
import Fixtures
import Ledger
import Messages
import Policies
import Processing
import Storage
import Synchronization
import Testing
import Vocabulary

@Suite("A letter that waits for the relay (Articles 7(3) and 21(3) GDPR)")
struct WaitingLetterTests {
    /// A relay that is away until it is told otherwise.
    private final class Relay: MailTransport {
        private let isThere = Mutex(false)
        private let taken = Mutex(0)

        func come() { isThere.withLock { $0 = true } }
        var count: Int { taken.withLock { $0 } }

        func send(_ message: InternetMessage) async -> RelayAnswer {
            guard isThere.withLock({ $0 }) else { return .unusable(.unavailable) }
            taken.withLock { $0 += 1 }
            return .accepted
        }
    }

    @Test(arguments: Engine.allCases)
    func `what was withdrawn while it waited does not go, and what stays permitted does`(_ engine: Engine) async throws
    {
        let (shop, firm, relay) = (try await Shop(on: engine), CorrespondenceTests.firm, Relay())
        let letters = LetterKeys(keys: shop.house.stores, ring: shop.house.ring)
        let queue = MessageQueue(
            store: shop.house.stores, letters: letters, clock: shop.house.time.clock, ids: RandomIDs())
        let door = CorrespondenceDoor(
            door: shop.house.door, store: shop.house.stores, messages: queue, origin: "https://shop.example")
        let sender = MailSender(
            address: try MailAddress(Sealed("hello@shop.example")), name: LocalizedText([.english: "Shop"]))
        let time = shop.house.time
        let run = MessageRun(
            store: shop.house.stores, letters: letters, transport: relay, senders: [firm: sender], holder: "node",
            clock: time.clock, ids: RandomIDs(), mayGo: { try await door.mayStillGo($0, at: time.now) })
        let ann = try await shop.person("ann@people.example", news: true)
        let bob = try await shop.person("bob@people.example", news: true)
        time.advance(seconds: 60)
        let by = shop.house.byProgram(firm)
        let sent = try await door.write(name("newsletter"), by: nil, to: ann, shop.words(), by).delivery
        #expect(sent.state == .sent)
        _ = try await door.write(name("newsletter"), by: nil, to: bob, shop.words(), by)
        _ = try await run.run()
        time.advance(seconds: 60)
        _ = try await shop.house.door.choose(
            [.withdrawConsent(name("news"))], by: ann, .init(way: .page, language: .english),
            shop.house.byPerson(firm))
        relay.come()
        time.advance(seconds: 600)
        let outcome = try await run.run()
        #expect(outcome.sent == 1 && outcome.givenUp == 1 && relay.count == 1)
        let failed = try await shop.house.stores.readMessages { try $0.failedMessages(of: firm, limit: 10) }
        #expect(failed.map(\.reason) == [MessageFault.notPermitted.code])
        let delivery = try await shop.house.stores.readCorrespondence {
            try $0.delivery(of: sent.mailing, to: ann, at: firm)
        }
        #expect(delivery?.state == .denied)
        #expect(delivery?.reasons == [name("consent-withdrawn")])
    }
}
