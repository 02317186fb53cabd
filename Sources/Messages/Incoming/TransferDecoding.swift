import Foundation

/// Charsets by the names that mail uses for them.
enum MailCharset {
    private static let known: [String: String.Encoding] = [
        "us-ascii": .isoLatin1, "iso-8859-1": .isoLatin1, "latin1": .isoLatin1,
        "windows-1252": .windowsCP1252,
        "windows-1251": .windowsCP1251, "cp1251": .windowsCP1251, "iso-8859-2": .isoLatin2,
        "utf-16": .utf16,
    ]

    static func text(_ bytes: [UInt8], _ name: String) -> String {
        guard let encoding = known[name.lowercased()],
            let text = String(bytes: bytes, encoding: encoding)
        else {
            return String(decoding: bytes, as: UTF8.self)
        }
        return text
    }
}

/// Undoes quoted-printable, and the kin of it that headers use.
enum QuotedPrintable {
    static func decoded(_ bytes: some Collection<UInt8>, isOfHeader: Bool) -> [UInt8] {
        let source = Array(bytes)
        var (decoded, place): ([UInt8], Int) = ([], 0)
        decoded.reserveCapacity(source.count)
        while place < source.count {
            let byte = source[place]
            if isOfHeader, byte == UInt8(ascii: "_") {
                decoded.append(32)
            } else if byte == UInt8(ascii: "=") {
                if let high = hex(source, place + 1), let low = hex(source, place + 2) {
                    decoded.append(high << 4 | low)
                    place += 2
                } else if let end = lineEnd(source, after: place) {
                    // The line goes on.
                    place = end
                } else {
                    decoded.append(byte)
                }
            } else {
                decoded.append(byte)
            }
            place += 1
        }
        return decoded
    }

    /// Where the line ends, when only blanks stand before its end.
    private static func lineEnd(_ bytes: [UInt8], after place: Int) -> Int? {
        let end = bytes[(place + 1)...].firstIndex { $0 != 13 && $0 != 32 && $0 != 9 }
        return end.flatMap { bytes[$0] == 10 ? $0 : nil }
    }

    private static func hex(_ bytes: [UInt8], _ place: Int) -> UInt8? {
        guard place < bytes.count else { return nil }
        switch bytes[place] {
        case 48...57: return bytes[place] - 48
        case 65...70: return bytes[place] - 55
        case 97...102: return bytes[place] - 87
        default: return nil
        }
    }
}

extension EncodedWords {
    /// The text of a header field, its encoded words undone (RFC 2047).
    static func read(_ field: String) -> String {
        var (text, wasWord) = ("", false)
        for piece in field.split(separator: " ", omittingEmptySubsequences: true) {
            let word = decoded(piece)
            if !text.isEmpty, !(wasWord && word != nil) { text += " " }
            text += word ?? String(piece)
            wasWord = word != nil
        }
        return text
    }

    private static func decoded(_ word: Substring) -> String? {
        let parts = word.split(separator: "?", omittingEmptySubsequences: false)
        guard parts.count == 5, parts[0] == "=", parts[4] == "=" else { return nil }
        let charset = String(parts[1].prefix { $0 != "*" })
        switch parts[2].lowercased() {
        case "b":
            return Data(base64Encoded: String(parts[3])).map { MailCharset.text(Array($0), charset) }
        case "q":
            return MailCharset.text(QuotedPrintable.decoded(parts[3].utf8, isOfHeader: true), charset)
        default: return nil
        }
    }
}
