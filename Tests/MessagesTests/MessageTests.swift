import Messages
import Testing
import Vocabulary

private let firm = ControllerID(rawValue: "izimat")

private func message(
    to: String = "anna@example.org", title: String = "Вашият код", body: String = "12345678",
    of controller: ControllerID = firm
) throws(MessageError) -> OutgoingMessage {
    try OutgoingMessage(
        controller: controller, to: Sealed(to), language: .bulgarian, title: Sealed(title), body: Sealed(body),
        kind: ElementName(rawValue: "sign-in-code"))
}

@Suite("Messages on their way out (Article 32 GDPR)")
struct OutgoingMessageTests {
    @Test(arguments: ["", "a b@example.org", "a@b\r\nBcc: x@y", "a@b\u{0}", String(repeating: "a", count: 255)])
    func `an address is one word, so nobody adds a second recipient`(address: String) {
        #expect(throws: MessageError.addressMalformed) { try message(to: address) }
    }

    @Test(arguments: ["", "Hello\nBcc: x@y", "Hello\u{2028}there", String(repeating: "т", count: 201)])
    func `a title is one line`(title: String) {
        #expect(throws: MessageError.titleMalformed) { try message(title: title) }
    }

    @Test func `a body is bounded`() throws {
        #expect(throws: MessageError.bodyTooLong) {
            try message(body: String(repeating: "x", count: OutgoingMessage.maxBodyBytes + 1))
        }
        _ = try message(body: String(repeating: "x", count: OutgoingMessage.maxBodyBytes))
    }

    @Test(arguments: [
        ("List-Unsubscribe", "<https://x>\r\nBcc: y"), ("List Unsubscribe", "x"), ("", "x"), ("A", ""), ("A", "б"),
    ])
    func `a header cannot smuggle in another (RFC 5322)`(name: String, value: String) {
        #expect(throws: MessageError.headerMalformed) { try MessageHeader(name, Sealed(value)) }
    }

    @Test func `a message shows neither address nor text`() throws {
        let text = "\(try message())"
        for secret in ["anna", "код", "1234"] { #expect(!text.contains(secret)) }
    }
}

@Suite("The mailbox of the local mode")
struct LocalMailboxTests {
    private let clock = Clock { Instant(milliseconds: 5) }

    @Test func `messages are read newest first, each firm its own`() async throws {
        let mailbox = LocalMailbox(clock: clock)
        let other = ControllerID(rawValue: "easymath")
        for title in ["one", "two"] { try await mailbox.deliver(message(title: title)) }
        try await mailbox.deliver(message(title: "theirs", of: other))
        #expect(mailbox.items(of: firm).map { $0.message.title } == [Sealed("two"), Sealed("one")])
        #expect(mailbox.items(of: firm).map(\.number) == [2, 1])
        #expect(mailbox.items(of: other).map { $0.message.title } == [Sealed("theirs")])
        mailbox.empty(firm)
        #expect(mailbox.items(of: firm).isEmpty)
        #expect(mailbox.items(of: other).count == 1)
    }

    @Test func `the oldest go when the mailbox is full`() async throws {
        let mailbox = LocalMailbox(clock: clock, capacity: 3)
        for number in 1...5 { try await mailbox.deliver(message(title: "\(number)")) }
        #expect(mailbox.items(of: firm).map(\.number) == [5, 4, 3])
    }

    @Test func `messages that come at the same time are all kept`() async throws {
        let mailbox = LocalMailbox(clock: clock)
        try await withThrowingTaskGroup { group in
            for _ in 0..<100 { group.addTask { try await mailbox.deliver(message()) } }
            try await group.waitForAll()
        }
        #expect(mailbox.items(of: firm).map(\.number) == (1...100).reversed())
    }
}
