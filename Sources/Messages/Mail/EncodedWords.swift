import Foundation

/// Text of a header field in the form that every mail server passes on (RFC 2047).
enum EncodedWords {
    /// Bytes of text in one word, so that it fits with the field's name in 76 characters.
    private static let bytesPerWord = 36
    /// Longer plain text is encoded too, because words can be spread over lines.
    private static let maxPlainBytes = 60

    /// The text as it is when it is short, plain ASCII; else as words in base64, one a line.
    static func written(_ text: String) -> String {
        let isPlain = text.utf8.count <= maxPlainBytes && text.utf8.allSatisfy { (32...126).contains($0) }
        return isPlain && !text.contains("=?") ? text : words(text)
    }

    /// The name before an address: quoted when it is plain, so that a comma in it does no harm.
    static func phrase(_ text: String) -> String {
        let plain = written(text)
        guard plain == text else { return plain }
        let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return "\"\(escaped)\""
    }

    /// No word ends within a character, and none begins with a blank, which some readers would double.
    private static func words(_ text: String) -> String {
        var words: [[UInt8]] = [[]]
        for scalar in text.unicodeScalars {
            let bytes = Array(String(scalar).utf8)
            let isFull = words[words.count - 1].count + bytes.count > bytesPerWord
            if isFull, scalar != " " || words[words.count - 1].count >= bytesPerWord + 3 { words.append([]) }
            words[words.count - 1].append(contentsOf: bytes)
        }
        return words.map { "=?UTF-8?B?\(Data($0).base64EncodedString())?=" }.joined(separator: "\r\n ")
    }
}
