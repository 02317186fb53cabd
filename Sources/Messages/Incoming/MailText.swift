import Foundation

extension MailPart {
    /// The body as bytes, the transfer encoding undone (RFC 2045).
    package var decodedBody: [UInt8] {
        switch (field("content-transfer-encoding") ?? "").trimmingCharacters(in: .whitespaces)
            .lowercased()
        {
        case "base64":
            let digits = body.filter { $0 > 32 && $0 != UInt8(ascii: "=") }
            let padded = digits + Array(repeating: UInt8(ascii: "="), count: (4 - digits.count % 4) % 4)
            return Data(base64Encoded: Data(padded)).map(Array.init) ?? []
        case "quoted-printable": return QuotedPrintable.decoded(body, isOfHeader: false)
        default: return Array(body)
        }
    }

    /// The body as text, by its charset; letters that cannot be read become U+FFFD.
    package var text: String { MailCharset.text(decodedBody, parameters["charset"] ?? "utf-8") }

    /// What the sender wrote: the first plain text, else the first HTML without its marks; attachments aside.
    package var writtenText: String {
        let own = all.filter { !$0.isAttachment }
        if let plain = own.first(where: { $0.type == "text/plain" && $0.parts.isEmpty }) {
            return plain.text
        }
        return own.first { $0.type == "text/html" }.map { HTMLWords.plain($0.text) } ?? ""
    }

    /// Files that came along.
    package var attachments: [MailPart] { all.filter(\.isAttachment) }

    private var isAttachment: Bool {
        let disposition = (field("content-disposition") ?? "").lowercased()
        let isText = type.hasPrefix("text/") || type.hasPrefix("multipart/")
        return disposition.hasPrefix("attachment") || !isText
    }
}
