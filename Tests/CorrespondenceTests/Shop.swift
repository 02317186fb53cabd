import Choices
import Correspondence
import Fixtures
import Ledger
import Messages
import Policies
import Processing
import Storage
import Synchronization
import Vocabulary

let shop = ControllerID(rawValue: "shop")

func name(_ text: String) -> ElementName { ElementName(rawValue: text) }

/// A way out that keeps what it was given, once for each name, and breaks when it is told to.
final class KeptPost: MessageDoor {
    struct Broken: Error {}
    private let kept = Mutex<[MessageID: OutgoingMessage]>([:])
    private let breaks = Mutex(0)

    func breakOnce() { breaks.withLock { $0 = 1 } }

    func deliver(_ message: OutgoingMessage) async throws {
        let isBroken = breaks.withLock { left in
            defer { left = 0 }
            return left > 0
        }
        // As when the node dies after the queue has it and before that is noted.
        if let id = message.id { kept.withLock { $0[id] = message } }
        if isBroken { throw Broken() }
    }

    var addresses: [String] {
        kept.withLock { $0.values.map { $0.to.revealingPersonalData() }.sorted() }
    }

    var all: [OutgoingMessage] { kept.withLock { Array($0.values) } }
}

/// A shop that writes to its customers.
struct Shop {
    let house: TestHouse
    let post = KeptPost()

    init(on engine: Engine = .sqlite) async throws { house = try await TestHouse(written: [Self.policy], on: engine) }

    var door: CorrespondenceDoor {
        CorrespondenceDoor(door: house.door, store: house.stores, messages: post, origin: "https://shop.example")
    }

    func words(_ title: String = "Hello", _ text: String = "The planted text") -> MailingWords {
        MailingWords([.english: MailingWords.Words(title: Sealed(title), text: Sealed(text))])
    }

    /// Registers somebody; `values` beside the address.
    func person(
        _ address: String, _ values: [String: String] = [:], news: Bool? = nil
    ) async throws -> SubjectID {
        let outcome = try await house.door.collect(
            .init(
                at: "registration", values.merging(["email": address]) { $1 },
                consents: news.map { ["news": $0] } ?? [:]), house.byProgram(shop))
        guard case .accepted(let receipt) = outcome else { throw Refused() }
        return receipt.subject
    }

    struct Refused: Error {}

    func run(holder: String = "node") async throws {
        try await MailingRun(door, clock: house.time.clock, holder: holder).run(shop)
    }

    func evidence(_ kind: EvidenceKind) async throws -> [EvidenceEntry] {
        try await house.sequence()
        return try await house.stores.read { try $0.entries(of: shop, from: 0, limit: 1000).map { try $0.entry } }
            .filter { $0.kind == kind }
    }

    private static let policy = """
        zavet: 1
        policy: shop
        effective: 2020-01-01
        languages: {published: [en], prevails: en}
        labels: Your data
        controller: {name: Shop, country: BG, contact: {email: hello@shop.example}}
        data:
          email: {category: contact.email, identifier: email, labels: E-mail address}
          phone: {category: contact.phone, identifier: phone, labels: Telephone}
          owed: {category: financial.billing, labels: What is owed}
        events:
          account-opened: {labels: Opened}
          account-closed: {labels: Closed}
          payment-due: {labels: A payment falls due}
        relations: {account: {opens: account-opened, ends: account-closed, labels: Account}}
        purposes:
          account: {basis: contract, relation: account, data: [email, phone, owed], labels: Account}
          news: {basis: consent, consent: news, direct-marketing: true, data: [email], labels: News}
          tips:
            basis: legitimate-interests
            interests: Better use of what was bought
            data: [email]
            labels: Tips
        consents: {news: {purposes: [news], ask: Send me news, labels: News}}
        channels:
          email: {kind: email, address: email, unsubscribe: The link at the foot, labels: E-mail}
          phone: {kind: phone, address: phone, unsubscribe: Tell the caller, labels: Telephone}
          account: {kind: account, labels: Your account}
          site: {kind: site, labels: The site}
        topics: {news: {purpose: news, channels: [email], labels: News}}
        messages:
          reminder: {purpose: account, channels: [email, phone], service: true, on: payment-due, labels: Reminder}
          notice: {purpose: account, channels: [account, site], service: true, labels: Notice}
          newsletter: {purpose: news, topic: news, channels: [email], labels: Newsletter}
          tip: {purpose: tips, channels: [email], labels: Tip}
        collect:
          registration:
            channel: web
            for: [account]
            asks: [email]
            may-ask: [phone, owed]
            offers: [news]
            events: [account-opened]
            opens-account: true
            labels: Registration
        retention:
          account: {data: [email, phone, owed], keep: while account, then: erase}
        backups: {at-most: 14 days}
        """
}
