extension MailPart {
    /// What a file that came along is called by who sent it; may be anything, and empty (RFC 2183, RFC 2231).
    package var fileName: String {
        for (told, name) in [(disposition, "filename"), (parameters, "name")] {
            let text = ExtendedParameter.text(name, in: told) ?? told[name].map(EncodedWords.read) ?? ""
            if !text.isEmpty { return text }
        }
        return ""
    }
}

/// A parameter of a header field in other letters than ASCII, or in pieces (RFC 2231): `filename*0*=utf-8''%D0%9F…`.
enum ExtendedParameter {
    static let maxPieces = 20

    /// - Returns: `nil` where the parameter is not written so.
    static func text(_ name: String, in told: [String: String]) -> String? {
        if let whole = told["\(name)*"] {
            let (charset, text) = opened(whole)
            return MailCharset.text(decoded(text), charset)
        }
        var (bytes, charset, isThere) = ([UInt8](), "utf-8", false)
        for number in 0..<maxPieces {
            if let plain = told["\(name)*\(number)"] {
                bytes += Array(plain.utf8)
            } else if let piece = told["\(name)*\(number)*"] {
                var text = piece[...]
                if number == 0 { (charset, text) = opened(piece) }
                bytes += decoded(text)
            } else {
                break
            }
            isThere = true
        }
        return isThere ? MailCharset.text(bytes, charset) : nil
    }

    /// What stands before the text: charset and language, each ended by an apostrophe.
    private static func opened(_ value: String) -> (charset: String, text: Substring) {
        let parts = value.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
        return parts.count == 3 ? (String(parts[0]), parts[2]) : ("utf-8", value[...])
    }

    private static func decoded(_ text: Substring) -> [UInt8] {
        // The same as in quoted-printable, with another sign before the two digits.
        QuotedPrintable.decoded(
            text.utf8.map { $0 == UInt8(ascii: "%") ? UInt8(ascii: "=") : $0 == UInt8(ascii: "=") ? 63 : $0 },
            isOfHeader: false)
    }
}
