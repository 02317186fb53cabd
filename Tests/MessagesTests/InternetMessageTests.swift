import Foundation
import Messages
import Testing
import Vocabulary

private let date = Instant(milliseconds: 1_795_308_573_000)

private func written(
    title: String, body: String, firm: String = "ИЗИМАТ.БГ ООД", headers: [MessageHeader] = []
) throws -> String {
    let sender = MailSender(
        address: try MailAddress(Sealed("office@izimat.example")), name: LocalizedText([.bulgarian: firm]))
    let message = try OutgoingMessage(
        controller: ControllerID(rawValue: "izimat"), to: Sealed("anna@example.org"), language: .latvian,
        title: Sealed(title), body: Sealed(body), kind: ElementName(rawValue: "test"), headers: headers)
    let mail = try InternetMessage(message, id: MessageID(rawValue: "abc"), from: sender, date: date)
    return String(decoding: mail.bytes.revealingPersonalData(), as: UTF8.self)
}

private func decoded(_ words: some StringProtocol) -> String {
    words.split(whereSeparator: \.isWhitespace).map { word -> String in
        let text = word.dropFirst("=?UTF-8?B?".count).dropLast(2)
        return Data(base64Encoded: String(text)).map { String(decoding: $0, as: UTF8.self) } ?? "?"
    }.joined()
}

@Suite("The form of mail (RFC 5322, RFC 2045, RFC 2047)")
struct InternetMessageTests {
    @Test(arguments: [
        "Вашият код за вход в ИЗИМАТ.БГ", "Jūsu piekļuves pieprasījuma atbilde ir gatava, un tā ir gara rindiņa",
        String(repeating: "Щ", count: 200), "=?already?=",
    ])
    func `a title in any alphabet goes as encoded words of at most 75 characters`(title: String) throws {
        let text = try written(title: title, body: "x")
        let field = try #require(text.firstRange(of: "Subject: "))
        let value = text[field.upperBound...].prefix { _ in true }
        let end = try #require(value.firstRange(of: "\r\nMessage-ID"))
        let words = value[..<end.lowerBound]
        #expect(decoded(words) == title)
        #expect(words.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 76 })
    }

    @Test func `every line is ASCII, ends with CR and LF, and is short enough to pass`() throws {
        for body in [
            String(repeating: "дълъг ред без край ", count: 400), String(repeating: "x", count: 3000),
            "a\r\nb\rc\nd = e \n\u{0}", "",
        ] {
            let text = try written(title: String(repeating: "т", count: 200), body: body)
            #expect(text.utf8.allSatisfy { $0 < 127 })
            for line in text.split(separator: "\r\n", omittingEmptySubsequences: false) {
                #expect(!line.contains("\n") && !line.contains("\r") && line.utf8.count <= 78)
            }
        }
    }

    @Test func `a text that is mostly plain stays readable, another goes in base64`() throws {
        let plain = try written(title: "Code", body: "Your code = 1234 5678 \nSincerely, the café")
        #expect(plain.contains("quoted-printable\r\n\r\nYour code =3D 1234 5678=20\r\nSincerely, the caf=C3=A9\r\n"))
        let cyrillic = try written(title: "Код", body: "Вашият код\n")
        #expect(cyrillic.hasSuffix("base64\r\n\r\n" + Data("Вашият код\r\n".utf8).base64EncodedString() + "\r\n"))
    }

    @Test func `it says when, from whom, to whom, in which language, and that a machine wrote it (RFC 3834)`() throws {
        let text = try written(
            title: "Hello", body: "x", firm: "Latin, \"Soft\" SIA",
            headers: [MessageHeader("List-Unsubscribe", Sealed("<https://x.example/u>"))])
        for line in [
            "Date: Sun, 22 Nov 2026 00:49:33 +0000", "From: \"Latin, \\\"Soft\\\" SIA\"\r\n <office@izimat.example>",
            "To: <anna@example.org>", "Subject: Hello", "Message-ID: <abc@izimat.example>", "Content-Language: lv",
            "Auto-Submitted: auto-generated", "List-Unsubscribe: <https://x.example/u>", "MIME-Version: 1.0",
        ] { #expect(text.contains(line + "\r\n")) }
    }

    @Test(arguments: [
        "+359888123456", "анна@example.org", "anna@пример.бг", "anna", "a@b@c", "\"a b\"@c", "@x", "x@", "a@b..c",
        "a@-b.c", "anna@[127.0.0.1]",
    ])
    func `an address that mail servers may not take is refused, with a code and without the address`(text: String) {
        #expect(throws: MessageError.addressNotMail) { try MailAddress(Sealed(text)) }
    }
}

@Suite("The relay's address and login")
struct RelayTests {
    @Test func `TLS is needed beyond this machine, unless somebody says none`() throws {
        #expect(try Relay("smtp://mail.example").protection == .required)
        #expect(try Relay("smtp://mail.example").port == 587)
        #expect(try Relay("smtps://mail.example").protection == .implicit)
        #expect(try Relay("smtps://mail.example").port == 465)
        #expect(try Relay("smtp://127.0.0.1:2525").protection == Relay.Protection.none)
        #expect(try Relay("smtp://[::1]:2525").port == 2525)
        #expect(try Relay("smtp://localhost", protection: .required).protection == .required)
        #expect(try Relay("smtp://mail.example:25", protection: Relay.Protection.none).protection == .none)
    }

    @Test func `a password never leaves this machine in clear`() throws {
        let login = try Relay.Login(lines: "user\npass word\n")
        #expect(login.password.revealingPersonalData() == "pass word")
        #expect(throws: RelayError.loginNeedsTLS) {
            try Relay("smtp://mail.example", protection: Relay.Protection.none, login: login)
        }
        #expect(!"\(try Relay("smtp://mail.example", login: login))".contains("pass word"))
    }

    @Test(arguments: [
        "mail.example", "http://mail.example", "smtp://", "smtp://user:pass@mail.example", "smtp://mail.example:0",
        "smtp://mail.example:99999", "smtp://mail.example/name", "smtp://mail example", "smtp://[::1",
    ])
    func `an address of another form is refused`(url: String) {
        #expect(throws: RelayError.addressMalformed) { try Relay(url) }
    }

    @Test(arguments: ["", "only-a-user", "a\nb\nc"])
    func `a login is two lines`(text: String) {
        #expect(throws: RelayError.loginUnusable) { try Relay.Login(lines: text) }
    }
}
