import Foundation
import Vocabulary

/// A person's message to a firm, read for what it asks.
package struct ArrivedMail: Sendable {
    /// Longest text that is read of one, in characters; the rest stays in the mailbox.
    package static let longestText = 9_000

    /// Whom an answer goes to; `nil` when the field names no address that mail can go to everywhere.
    package let sender: MailAddress?
    /// The line that mail calls its subject.
    package let title: Sealed<String>
    package let text: Sealed<String>
    /// Addresses of the firm to which it came, in lower case.
    package let recipients: Set<String>
    /// What `Content-Language` says.
    package let language: Language?
    /// Written by a machine, or to a list: an answer would go round and round (RFC 3834).
    package let isAutomatic: Bool
    /// Files that came along.
    package let attachments: Int

    package init(_ mail: MailPart) {
        sender = Self.addresses(mail.field("from") ?? "").first.flatMap { try? MailAddress(Sealed($0)) }
        title = Sealed(String(EncodedWords.read(mail.field("subject") ?? "").prefix(500)))
        let written = mail.writtenText.replacing("\r\n", with: "\n").trimmingCharacters(
            in: .whitespacesAndNewlines)
        let shown = written.unicodeScalars.filter {
            $0.properties.generalCategory != .control || $0 == "\n" || $0 == "\t"
        }
        let text = String(String.UnicodeScalarView(shown))
        self.text = Sealed(
            text.count > Self.longestText ? text.prefix(Self.longestText) + " […]" : text)
        let places = ["to", "cc", "delivered-to", "x-original-to", "envelope-to"]
        recipients = Set(
            mail.fields.filter { places.contains($0.name) }.flatMap { Self.addresses($0.value) }.map {
                $0.lowercased()
            })
        language = mail.field("content-language").map { Language(rawValue: $0.prefix(2).lowercased()) }
        isAutomatic = Self.isAutomatic(mail)
        attachments = mail.attachments.count
    }

    private static func isAutomatic(_ mail: MailPart) -> Bool {
        func says(_ name: String) -> String {
            (mail.field(name) ?? "").trimmingCharacters(in: .whitespaces).lowercased()
        }
        let submitted = says("auto-submitted")
        let isList = mail.field("list-id") != nil || mail.field("list-unsubscribe") != nil
        return !(submitted.isEmpty || submitted.hasPrefix("no"))
            || ["bulk", "junk", "list", "auto_reply"].contains(says("precedence"))
            || says("return-path") == "<>"
            || isList || mail.type == "multipart/report"
    }

    /// Addresses of a field, without the names beside them.
    private static func addresses(_ field: String) -> [String] {
        var (plain, isQuoted) = ("", false)
        for character in field {
            if character == "\"" { isQuoted.toggle() } else if !isQuoted { plain.append(character) }
        }
        return plain.split(separator: ",").compactMap { one in
            let inner =
                one.firstIndex(of: "<").map { one[one.index(after: $0)...].prefix { $0 != ">" } } ?? one
            let address = inner.trimmingCharacters(in: .whitespaces)
            return address.contains("@") ? address : nil
        }
    }
}
