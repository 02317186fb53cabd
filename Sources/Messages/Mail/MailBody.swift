import Foundation

/// A plain text as the body of a message: lines that any mail server passes on unchanged (RFC 2045).
struct MailBody {
    /// What `Content-Transfer-Encoding` says.
    let encoding: String
    let bytes: [UInt8]

    /// Quoted-printable where most is ASCII, so that it can be read as it stands; else base64.
    init(_ text: String) {
        let normalised = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        let utf8 = Array(normalised.utf8)
        if utf8.count(where: { $0 > 126 }) * 6 <= utf8.count {
            encoding = "quoted-printable"
            bytes = Self.quotedPrintable(utf8)
        } else {
            encoding = "base64"
            let lines = normalised.replacing("\n", with: "\r\n")
            let written = Data(lines.utf8).base64EncodedString(options: [
                .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
            ])
            bytes = Array(written.utf8) + [13, 10]
        }
    }

    private static func quotedPrintable(_ text: [UInt8]) -> [UInt8] {
        var lines: [UInt8] = []
        for line in text.split(separator: 10, omittingEmptySubsequences: false) {
            var length = 0
            for (place, byte) in zip(line.indices, line) {
                let isLast = place == line.endIndex - 1
                // A blank at a line's end may be lost on the way, and `=` begins an escape.
                let isPlain = byte == 32 ? !isLast : (33...126).contains(byte) && byte != UInt8(ascii: "=")
                let written = isPlain ? [byte] : escaped(byte)
                if length + written.count > 75 {
                    lines += [UInt8(ascii: "="), 13, 10]
                    length = 0
                }
                lines += written
                length += written.count
            }
            lines += [13, 10]
        }
        return lines
    }

    private static func escaped(_ byte: UInt8) -> [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        return [UInt8(ascii: "="), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
}
