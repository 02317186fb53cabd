import Vocabulary

/// A message as it goes over the wire (RFC 5322, RFC 2045): plain text in UTF-8, marked as written by a machine.
package struct InternetMessage: Sendable {
    package let from: MailAddress
    package let to: MailAddress
    /// Headers and body, in lines that end with CR and LF.
    package let bytes: Sealed<[UInt8]>

    /// - Parameters:
    ///   - id: the same at each try, so that a recipient's server can tell a second copy from a second message.
    ///   - date: when the message was handed over, not when it is tried.
    /// - Throws: ``MessageError/addressNotMail``.
    package init(
        _ message: OutgoingMessage, id: MessageID, from sender: MailSender, date: Instant
    ) throws(MessageError) {
        (from, to) = (sender.address, try MailAddress(message.to))
        let name = sender.name.text(in: message.language) ?? ""
        let body = MailBody(message.body.revealingPersonalData())
        let address = "<\(from.revealingPersonalData())>"
        var lines = [
            "Date: \(date.mailDate)",
            "From: " + (name.isEmpty ? address : EncodedWords.phrase(name) + "\r\n " + address),
            "To: <\(to.revealingPersonalData())>",
            "Subject: \(EncodedWords.written(message.title.revealingPersonalData()))",
            "Message-ID: <\(id)@\(from.domain)>",
            "Content-Language: \(message.language.rawValue)",
            // No robot is to answer, and no other of ours (RFC 3834).
            "Auto-Submitted: auto-generated",
        ]
        lines += message.headers.map { "\($0.name): \($0.value.revealingPersonalData())" }
        lines += [
            "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: \(body.encoding)", "", "",
        ]
        bytes = Sealed(Array(lines.joined(separator: "\r\n").utf8) + body.bytes)
    }
}
