import Fixtures
import Ledger
import Messages
import Processing
import Storage
import Synchronization
import Testing
import Vault
import Vocabulary

private let firm = ControllerID(rawValue: "shop")
private let other = ControllerID(rawValue: "other")

/// A relay that answers as it is told, and keeps what it took.
private final class ScriptedRelay: MailTransport {
    private let answers: Mutex<[RelayAnswer]>
    private let kept = Mutex<[String]>([])
    /// The title of messages on which it breaks off.
    private let poison: String?

    init(_ answers: [RelayAnswer] = [], breakingOffOn poison: String? = nil) {
        self.answers = Mutex(answers)
        self.poison = poison
    }

    var taken: [String] { kept.withLock { $0 } }

    func send(_ message: InternetMessage) async -> RelayAnswer {
        let text = String(decoding: message.bytes.revealingPersonalData(), as: UTF8.self)
        if let poison, text.contains("Subject: \(poison)") { return .unusable(.unavailable) }
        let answer = answers.withLock { $0.isEmpty ? .accepted : $0.removeFirst() }
        if answer == .accepted { kept.withLock { $0.append(text) } }
        return answer
    }
}

/// A shop with a queue of messages.
private struct Post {
    let house: TestHouse
    let queue: MessageQueue

    init(on engine: Engine = .sqlite) async throws {
        house = try await TestHouse(
            written: [Self.policy, Self.policy.replacing("policy: shop", with: "policy: other")], on: engine)
        queue = MessageQueue(
            store: house.stores, letters: Self.letters(house), clock: house.time.clock, ids: RandomIDs())
    }

    static func letters(_ house: TestHouse) -> LetterKeys { LetterKeys(keys: house.stores, ring: house.ring) }

    func run(_ relay: ScriptedRelay, holder: String = "node", without resting: Set<ControllerID> = [])
        async throws -> MessageRun.Outcome
    {
        let sender = MailSender(
            address: try MailAddress(Sealed("hello@shop.example")), name: LocalizedText([.english: "Shop"]))
        return try await MessageRun(
            store: house.stores, letters: Self.letters(house), transport: relay,
            senders: [firm: sender, other: sender],
            holder: holder, clock: house.time.clock, ids: RandomIDs()
        ).run(without: resting)
    }

    func send(
        _ title: String = "Hello", to address: String = "ann@people.example", person: SubjectID? = nil,
        lifetime: Int64? = nil, id: String? = nil, by controller: ControllerID = firm
    ) async throws {
        try await queue.deliver(
            OutgoingMessage(
                controller: controller, to: Sealed(address), language: .english, title: Sealed(title),
                body: Sealed("The planted body"), kind: ElementName(rawValue: "notice"), person: person,
                lifetimeSeconds: lifetime, id: id.map(MessageID.init(rawValue:))))
    }

    func failures() async throws -> [SettledMessage] {
        try await house.stores.readMessages { try $0.failedMessages(of: firm, limit: 10) }
    }

    func waiting(limit: Int = 100) async throws -> Int {
        try await house.stores.readMessages { try $0.countWaitingMessages(of: firm, limit: limit) }
    }

    func due() async throws -> [QueuedMessage] {
        let now = house.time.now
        return try await house.stores.readMessages { try $0.dueMessages(of: firm, at: now, limit: 10) }
    }

    func keys() async throws -> Int {
        try await house.stores.readKeys { try $0.secrets(of: .controller(firm)) }
            .filter { $0.name.hasPrefix("message-") }.count
    }

    func evidence(_ kind: EvidenceKind) async throws -> [EvidenceEntry] {
        try await house.sequence()
        return try await house.stores.data.read { try $0.entries(of: firm, from: 0, limit: 1000) }
            .map { try $0.entry }.filter { $0.kind == kind }
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
        events: {account-opened: {labels: Opened}, account-closed: {labels: Closed}}
        relations: {account: {opens: account-opened, ends: account-closed, labels: Account}}
        purposes: {account: {basis: contract, relation: account, data: [email], labels: Account}}
        collect:
          registration: {channel: web, for: [account], asks: [email], events: [account-opened], opens-account: true, labels: Registration}
        retention:
          account: {data: [email], keep: while account, then: erase}
        backups: {at-most: 14 days}
        """
}

@Suite("Messages that wait for the relay")
struct MessageQueueTests {
    @Test(arguments: Engine.allCases)
    func `a message is sent once, leaves evidence without its content, and its text and key go`(
        _ engine: Engine
    ) async throws {
        let (post, relay) = (try await Post(on: engine), ScriptedRelay())
        try await post.send("Code")
        #expect(try await post.waiting() == 1)
        #expect(try await post.keys() == 1)
        #expect(try await post.run(relay).sent == 1)
        #expect(try await post.run(relay).sent == 0)
        #expect(relay.taken.count == 1)
        #expect(relay.taken.first?.contains("Subject: Code") == true)
        #expect(try await post.waiting() == 0)
        #expect(try await post.keys() == 0)
        let entries = try await post.evidence(.messageSent)
        #expect(entries.count == 1)
        #expect(entries.first?.detail["about"] == .name(ElementName(rawValue: "notice")))
        #expect(entries.first?.detail["language"] == .name(ElementName(rawValue: "en")))
        let text = String(decoding: entries.first?.canonicalBytes ?? [], as: UTF8.self)
        for word in ["ann", "Code", "planted"] { #expect(!text.contains(word)) }
    }

    @Test(arguments: Engine.allCases)
    func `what is refused for good is not tried again, and stands at the desk with its code`(
        _ engine: Engine
    ) async throws {
        let (post, relay) = (try await Post(on: engine), ScriptedRelay([.refused(status: "5.1.1")]))
        try await post.send()
        #expect(try await post.run(relay).givenUp == 1)
        post.house.time.advance(seconds: 100_000)
        #expect(try await post.run(relay).givenUp == 0)
        let failures = try await post.failures()
        #expect(failures.map(\.reason) == ["message-refused"])
        #expect(failures.map(\.status) == ["5.1.1"])
        #expect(failures.map(\.end) == [.givenUp])
        #expect(try await post.evidence(.messageGivenUp).count == 1)
        #expect(try await post.keys() == 0)
    }

    @Test(arguments: Engine.allCases)
    func `what is put off is tried again with growing waits, and given up after four days`(
        _ engine: Engine
    ) async throws {
        let post = try await Post(on: engine)
        let relay = ScriptedRelay(Array(repeating: .deferred(status: "4.2.2"), count: 1000))
        try await post.send()
        let start = post.house.time.now
        var tries: [Int64] = []
        while try await post.waiting() > 0 {
            let outcome = try await post.run(relay)
            if outcome.deferred > 0 {
                tries.append((post.house.time.now.milliseconds - start.milliseconds) / 1000)
            }
            post.house.time.advance(seconds: 10)
            try #require(tries.count < 200)
        }
        let pauses = zip(tries.dropFirst(), tries).map { $0 - $1 }
        #expect(Array(pauses.prefix(5)) == [10, 20, 40, 80, 160])
        #expect(pauses.last == 7200)
        #expect((40...60).contains(tries.count))
        #expect(try await post.failures().map(\.reason) == ["message-too-late"])
        #expect(try await post.failures().map(\.status) == ["4.2.2"])
    }

    @Test func `a relay that cannot be used counts as no try, and stops the run`() async throws {
        let (post, relay) = (try await Post(), ScriptedRelay([.unusable(.loginRefused)]))
        for number in 1...3 { try await post.send("\(number)") }
        #expect(try await post.run(relay).fault == .loginRefused)
        #expect(try await post.waiting() == 3)
        #expect(try await post.run(relay, holder: "other").sent == 2)
        post.house.time.advance(seconds: 10)
        let left = try await post.due()
        #expect(left.map(\.attempts) == [0])
        #expect(try await post.run(relay, holder: "other").sent == 1)
        #expect(relay.taken.count == 3)
    }

    @Test(arguments: Engine.allCases)
    func `a message on which the relay breaks off steps back, and the others go out`(_ engine: Engine) async throws {
        let (post, relay) = (try await Post(on: engine), ScriptedRelay(breakingOffOn: "poison"))
        try await post.send("poison")
        for number in 1...3 { try await post.send("\(number)") }
        try await post.send("theirs", by: other)
        var sent = 0
        for _ in 1...3 { sent += try await post.run(relay).sent }
        #expect(sent == 4)
        #expect(try await post.waiting() == 1)
        for _ in 1...200 {
            post.house.time.advance(seconds: 3600)
            if try await post.run(relay).givenUp == 1 { break }
        }
        #expect(try await post.failures().map(\.reason) == ["message-too-late"])
    }

    @Test func `a message steps back for as long as it has waited, for five minutes at most`() async throws {
        let (post, relay) = (try await Post(), ScriptedRelay(breakingOffOn: "poison"))
        try await post.send("poison")
        let start = post.house.time.now
        var tries: [Int64] = []
        while tries.count < 9 {
            if try await post.run(relay).fault != nil {
                tries.append((post.house.time.now.milliseconds - start.milliseconds) / 1000)
            }
            post.house.time.advance(seconds: 10)
        }
        #expect(tries == [0, 10, 20, 40, 80, 160, 320, 620, 920])
    }

    @Test(arguments: Engine.allCases)
    func `a sender whom the relay refuses holds up no other firm`(_ engine: Engine) async throws {
        let (post, relay) = (try await Post(on: engine), ScriptedRelay([.unusable(.senderRefused)]))
        for number in 1...3 { try await post.send("theirs \(number)", by: other) }
        try await post.send("ours")
        let outcome = try await post.run(relay)
        #expect(outcome.fault == nil)
        #expect(outcome.refusedSenders == [other])
        #expect(outcome.sent == 1)
        #expect(relay.taken.count == 1 && relay.taken[0].contains("Subject: ours"))
        #expect(try await post.run(relay, without: [other]).sent == 0)
        post.house.time.advance(seconds: 10)
        #expect(try await post.run(relay).sent == 3)
    }

    @Test(arguments: Engine.allCases)
    func `what waits in a restored copy is given up with its keys, held by a node or not`(
        _ engine: Engine
    ) async throws {
        let (post, relay) = (
            try await Post(on: engine), ScriptedRelay(Array(repeating: .deferred(status: "4.2.2"), count: 2))
        )
        for number in 1...130 { try await post.send(id: "letter-\(number)") }
        try await post.send(by: other)
        #expect(try await post.run(relay).deferred == 2)
        let now = post.house.time.now
        let waiting = try await post.waiting(limit: 200)
        let held = try #require(try await post.due().first)
        try await post.house.stores.write {
            _ = try $0.takeLease("serve/first", holder: "first", until: now.adding(seconds: 25), now: now)
        }
        let isHeld = try await post.house.stores.writeMessages {
            try $0.claim(held.id, of: firm, holder: "first", at: now)
        }
        #expect(isHeld)
        let queue = RestoredQueue(
            store: post.house.stores, letters: Post.letters(post.house), ids: RandomIDs())
        #expect(try await queue.giveUp(at: firm, now: now) == waiting)
        #expect(try await queue.giveUp(at: firm, now: now) == 0)
        #expect(try await post.waiting() == 0)
        #expect(try await post.keys() == 0)
        #expect(Set(try await post.failures().map(\.reason)) == ["message-restored"])
        #expect(try await post.evidence(.messageGivenUp).count == waiting)
        post.house.time.advance(seconds: 86_400)
        #expect(try await post.run(relay, without: [other]).sent == 0)
    }

    @Test func `a message that is of use for a while only is not sent after it`() async throws {
        let (post, relay) = (try await Post(), ScriptedRelay())
        try await post.send(lifetime: 60)
        post.house.time.advance(seconds: 60)
        #expect(try await post.run(relay).givenUp == 1)
        #expect(relay.taken.isEmpty)
        #expect(try await post.failures().map(\.reason) == ["message-too-late"])
    }

    @Test func `the same message handed over again is one message`() async throws {
        let (post, relay) = (try await Post(), ScriptedRelay())
        try await post.send(id: "same")
        try await post.send(id: "same")
        #expect(try await post.run(relay).sent == 1)
        try await post.send(id: "same")
        #expect(try await post.run(relay).sent == 0)
        #expect(relay.taken.count == 1)
    }

    @Test(arguments: Engine.allCases)
    func `another node takes no message from one that lives, and takes it when that one is gone`(
        _ engine: Engine
    ) async throws {
        let post = try await Post(on: engine)
        try await post.send(id: "one")
        let (stores, time) = (post.house.stores, post.house.time)
        let claim = { @Sendable (holder: String) in
            let now = time.now
            return try await stores.writeMessages {
                try $0.claim(MessageID(rawValue: "one"), of: firm, holder: holder, at: now)
            }
        }
        let now = time.now
        try await stores.write {
            _ = try $0.takeLease("serve/first", holder: "first", until: now.adding(seconds: 25), now: now)
        }
        #expect(try await claim("first"))
        #expect(try await !claim("second"))
        #expect(try await claim("first"))
        time.advance(seconds: 26)
        #expect(try await claim("second"))
        let later = time.now
        let isSettled = try await stores.writeMessages {
            try $0.settle(
                MessageID(rawValue: "one"), of: firm, holder: "first", as: .sent, reason: "", status: "", at: later)
        }
        #expect(!isSettled, "who lost it does not settle it")
    }

    @Test func `no key, no message: a copy of the data alone says nothing`() async throws {
        let (post, relay) = (try await Post(), ScriptedRelay())
        try await post.send(id: "one")
        try await post.house.stores.writeKeys { try $0.deleteSecret(of: .controller(firm), "message-one") }
        #expect(try await post.run(relay).givenUp == 1)
        #expect(try await post.failures().map(\.reason) == ["message-unreadable"])
    }

    @Test func `keys of messages that are gone are swept after an hour, others stay`() async throws {
        let post = try await Post()
        try await post.send(id: "one")
        try await post.send(id: "two")
        try await post.house.stores.data.write {
            try $0.execute("delete from outgoing_message where controller = ? and id = ?", [.id(firm), .text("two")])
        }
        let letters = LetterKeys(keys: post.house.stores, ring: post.house.ring)
        try await letters.sweep(firm, in: post.house.stores, now: post.house.time.now)
        #expect(try await post.keys() == 2)
        post.house.time.advance(seconds: 3601)
        try await letters.sweep(firm, in: post.house.stores, now: post.house.time.now)
        #expect(try await post.keys() == 1)
        #expect(try await post.run(ScriptedRelay()).sent == 1)
    }

    @Test func `a rotation of the firm's key leaves waiting messages readable`() async throws {
        let (post, relay) = (try await Post(), ScriptedRelay())
        try await post.send()
        let rotation = KeyRotation(ring: post.house.ring, keys: post.house.stores)
        _ = try await rotation.rotate(firm, at: post.house.time.now)
        #expect(try await post.run(relay).sent == 1)
    }

    @Test(arguments: Engine.allCases)
    func `a message that comes back is noted once, with evidence`(_ engine: Engine) async throws {
        let (post, relay) = (try await Post(on: engine), ScriptedRelay())
        try await post.send(id: "one")
        let bounce = MessageBounce(
            store: post.house.stores, letters: LetterKeys(keys: post.house.stores, ring: post.house.ring),
            ids: RandomIDs())
        let text = """
            Content-Type: multipart/report; boundary=b

            --b
            Content-Type: message/delivery-status

            Action: failed
            Status: 5.2.2
            --b
            Content-Type: text/rfc822-headers

            Message-ID: <one@shop.example>
            --b--
            """
        let report = try DeliveryReport(MailPart(Array(text.utf8)))
        let now = post.house.time.now
        await #expect(throws: MailFault.unknownMessage) { try await bounce.note(report, at: firm, now: now) }
        #expect(try await post.run(relay).sent == 1)
        #expect(try await bounce.note(report, at: firm, now: now)?.kind == ElementName(rawValue: "notice"))
        await #expect(throws: MailFault.unknownMessage) { try await bounce.note(report, at: firm, now: now) }
        #expect(try await post.failures().map(\.end) == [.bounced])
        #expect(try await post.failures().map(\.status) == ["5.2.2"])
        #expect(try await post.evidence(.messageBounced).count == 1)
    }

    @Test func `no mail goes to what is no mail address`() async throws {
        let post = try await Post()
        await #expect(throws: MessageError.addressNotMail) { try await post.send(to: "+359888123456") }
        #expect(try await post.waiting() == 0)
        #expect(try await post.keys() == 0)
    }
}
