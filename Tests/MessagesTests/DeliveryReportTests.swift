import Messages
import Testing
import Vocabulary

private func report(
    action: String = "failed", status: String = "5.1.1 (no such user)", name: String = "<01abc@shop.example>",
    type: String = "multipart/report; report-type=delivery-status; boundary=\"b=1\""
) -> [UInt8] {
    let text = """
        Return-Path: <>
        From: MAILER-DAEMON@mail.example
        Subject: =?utf-8?q?Undelivered?=
        Content-Type: \(type)
        MIME-Version: 1.0

        preamble
        --b=1
        Content-Type: text/plain; charset=utf-8

        I'm sorry to have to inform you
        --b=1
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mail.example
        Arrival-Date: Sun, 22 Nov 2026 00:49:33 +0000

        Final-Recipient: rfc822; ann@people.example
        Action: \(action)
        Status: \(status)
        Diagnostic-Code: smtp; 550 5.1.1 no such
         user ann@people.example
        --b=1
        Content-Type: message/rfc822

        From: Shop <hello@shop.example>
        Message-ID: \(name)
        Subject: x

        Hello
        --b=1--
        epilogue
        """
    return Array(text.replacing("\n", with: "\r\n").utf8)
}

@Suite("Reports of deliveries (RFC 3464)")
struct DeliveryReportTests {
    @Test func `a failed delivery names the message and the reason, and nothing of the person`() throws {
        let read = try DeliveryReport(MailPart(report()))
        #expect(read == (try DeliveryReport(MailPart(report().filter { $0 != 13 }))))
        #expect(read.message == MessageID(rawValue: "01abc"))
        #expect(read.isFailure)
        #expect(read.status == "5.1.1")
        #expect(!"\(read)".contains("ann"))
    }

    @Test(arguments: ["delayed", "delivered", "relayed", "expanded"])
    func `what is late or has arrived is no failure`(action: String) throws {
        #expect(try !DeliveryReport(MailPart(report(action: action))).isFailure)
    }

    @Test func `any other message is no report`() throws {
        let plain = MailFault.notReport
        #expect(throws: plain) { try DeliveryReport(MailPart(report(type: "multipart/mixed; boundary=\"b=1\""))) }
        #expect(throws: plain) { try DeliveryReport(MailPart(Array("Subject: hello\n\nhow are you".utf8))) }
    }

    @Test(arguments: ["", "<a b@x>", "<ОТ@x>", "<\(String(repeating: "a", count: 65))@x>", "01abc"])
    func `a name that is none of ours is no name`(name: String) throws {
        #expect(try DeliveryReport(MailPart(report(name: name))).message == nil)
    }

    @Test(arguments: ["5", "5.1", "a.b.c", "5.1.1234", "ann@people.example"])
    func `a status of another form is left out`(status: String) throws {
        #expect(try DeliveryReport(MailPart(report(status: status))).status == "")
    }
}

@Suite("Messages that come are bounded")
struct MailPartTests {
    private func nested(_ depth: Int) -> [UInt8] {
        (0..<depth).reversed().reduce(into: Array("Content-Type: text/plain\n\nx\n".utf8)) { inner, level in
            let head = "Content-Type: multipart/mixed; boundary=b\(level)\n\n--b\(level)\n"
            inner = Array(head.utf8) + inner + Array("--b\(level)--\n".utf8)
        }
    }

    @Test func `parts may be nested, and not without end`() throws {
        #expect(try MailPart(nested(MailPart.maxDepth - 1)).all.count == MailPart.maxDepth)
        #expect(throws: MailFault.tooDeep) { try MailPart(nested(MailPart.maxDepth)) }
        #expect(throws: MailFault.tooDeep) { try MailPart(nested(2000)) }
    }

    @Test func `neither parts, fields nor bytes are without end`() {
        let parts = "Content-Type: multipart/mixed; boundary=b\n\n" + String(repeating: "--b\n\nx\n", count: 300)
        #expect(throws: MailFault.tooManyParts) { try MailPart(Array(parts.utf8)) }
        let fields = String(repeating: "A: b\n", count: MailPart.maxFields + 1)
        #expect(throws: MailFault.malformed) { try MailPart(Array(fields.utf8)) }
        #expect(throws: MailFault.tooLarge) { try MailPart(Array(repeating: 65, count: MailPart.maxBytes + 1)) }
    }

    @Test(arguments: ["hello\n\nthere", " folded first\n\nx", ": no name\n\nx"])
    func `what has no header is no message`(text: String) {
        #expect(throws: MailFault.malformed) { try MailPart(Array(text.utf8)) }
    }

    @Test func `a part within another of the same boundary ends at the outer one`() throws {
        let text = """
            Content-Type: multipart/mixed; boundary="x y"
            X: 1

            --x y
            Content-Type: Text/HTML; Charset="win\\"dows"; name=a;

            <p>
            --x y-not
            --x y--
            """
        let mail = try MailPart(Array(text.utf8))
        #expect(mail.parts.map(\.type) == ["text/html"])
        #expect(mail.parts.first?.parameters["charset"] == "win\"dows")
        #expect(mail.parts.map { String(decoding: $0.body, as: UTF8.self) } == ["<p>\n--x y-not\n"])
        #expect(mail.field("x") == "1")
    }
}
