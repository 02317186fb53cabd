import Foundation
import Messages
import Testing
import Vocabulary

private func read(_ text: String) throws -> ArrivedMail {
    ArrivedMail(try MailPart(Array(text.utf8)))
}

@Suite("Requests by e-mail (Article 12 GDPR)")
struct ArrivedMailTests {
    @Test func `sender, title and text are read in any alphabet and encoding`() throws {
        let title = Data("Заявка за лична ".utf8).base64EncodedString()
        let body = Data("Искам да знам какво пазите.\r\n".utf8).base64EncodedString()
        let mail = try read(
            """
            From: =?utf-8?B?\(Data("Анна, Б.".utf8).base64EncodedString())?= <Anna@People.example>
            To: "Office, the" <office@shop.example>, other@shop.example
            Subject: =?UTF-8?B?\(title)?=
             =?windows-1251?Q?=E8=ED=F4=EE=F0=EC=E0=F6=E8=FF?= (x)
            Content-Language: bg
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: base64

            \(body)
            """)
        #expect(mail.sender?.revealingPersonalData() == "Anna@People.example")
        #expect(mail.title.revealingPersonalData() == "Заявка за лична информация (x)")
        #expect(mail.text.revealingPersonalData() == "Искам да знам какво пазите.")
        #expect(mail.recipients == ["office@shop.example", "other@shop.example"])
        #expect(mail.language == .bulgarian)
        #expect(!mail.isAutomatic && mail.attachments == 0)
        #expect(!"\(mail)".contains("Искам"))
    }

    @Test(arguments: [
        ("attachment; filename=\"a b.pdf\"", "a b.pdf"),
        ("attachment; filename*=utf-8''%D0%9F%D0%B8%D1%81%D0%BC%D0%BE%20=1.pdf", "Писмо ?1.pdf"),
        ("attachment; filename*0*=utf-8''%D0%9F%D0%B8; filename*1*=%D1%81; filename*2=\".pdf\"", "Пис.pdf"),
        ("attachment; filename*=windows-1251''%CF%E8%F1; filename=x", "Пис"),
        ("attachment; filename=\"=?utf-8?B?0J/QuNGB?=\"", "Пис"), ("attachment; filename*1=x", ""), ("attachment", ""),
    ])
    func `what a file is called is read in any alphabet (RFC 2231)`(disposition: String, name: String) throws {
        let text = "Content-Type: application/pdf\nContent-Disposition: \(disposition)\n\nx"
        #expect(try MailPart(Array(text.utf8)).fileName == name)
    }

    @Test func `windows-1251 in quoted-printable is read`() throws {
        let mail = try read(
            """
            From: a@people.example
            Content-Type: text/plain; charset="Windows-1251"
            Content-Transfer-Encoding: quoted-printable

            =C8=F1=EA=E0=EC =3D =
            =E4=E0
            """)
        #expect(mail.text.revealingPersonalData() == "Искам = да")
    }

    @Test func `of nested parts the plain text counts, else HTML without its marks; files are told`()
        throws
    {
        let inner = """
            Content-Type: multipart/alternative; boundary=in

            --in
            Content-Type: text/html

            <style>p {color: red}</style><p>Delete &lt;all&gt; of <b>it</b></p>
            """
        let file = """
            --out
            Content-Type: application/pdf
            Content-Disposition: attachment; filename="x.pdf"

            %PDF
            --out--
            """
        let head = "From: a@people.example\nContent-Type: multipart/mixed; boundary=out\n\n--out\n"
        let html = try read(head + inner + "\n--in--\n" + file)
        #expect(html.text.revealingPersonalData() == "Delete <all> of it")
        #expect(html.attachments == 1)
        let both = try read(head + inner + "\n--in\n\nplain words\n--in--\n" + file)
        #expect(both.text.revealingPersonalData() == "plain words")
    }

    @Test(arguments: [
        "Auto-Submitted: auto-replied", "Precedence: bulk", "Precedence: list", "Return-Path: <>",
        "Content-Type: multipart/report; boundary=x", "List-Id: <x.example>",
    ])
    func `what a machine wrote is no request (RFC 3834)`(field: String) throws {
        #expect(try read("From: a@people.example\n\(field)\n\nI am away").isAutomatic)
        #expect(try !read("From: a@people.example\nAuto-Submitted: no\n\nHello").isAutomatic)
    }

    @Test func `a text of many openings that never close is read to its end once`() throws {
        let text =
            "From: a@people.example\nContent-Type: text/html\n\nyes" + String(repeating: "<style ", count: 200_000)
        #expect(try read(text).text.revealingPersonalData() == "yes")
    }

    @Test func `a very long text is cut, and a sender without an address is none`() throws {
        let long = try read("From: nobody\n\n" + String(repeating: "ж", count: 20_000))
        #expect(long.sender == nil)
        #expect(long.text.revealingPersonalData().count == ArrivedMail.longestText + 4)
    }
}
