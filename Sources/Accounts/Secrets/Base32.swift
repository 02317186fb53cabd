/// Crockford's base 32 in lower case: the letters of our identifiers, safe in URLs, headers and shells.
enum Base32 {
    private static let alphabet: [UInt8] = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

    /// Five bits a character, the last one padded with zero bits: 32 bytes give 52 characters.
    static func text(_ bytes: some Sequence<UInt8>) -> String {
        var text: [UInt8] = []
        var (bits, count): (UInt32, UInt32) = (0, 0)
        for byte in bytes {
            bits = bits << 8 | UInt32(byte)
            count += 8
            while count >= 5 {
                count -= 5
                text.append(alphabet[Int(bits >> count & 31)])
            }
            bits &= 0xff
        }
        if count > 0 { text.append(alphabet[Int(bits << (5 - count) & 31)]) }
        return String(decoding: text, as: UTF8.self)
    }

    /// Whether every character is one of ours; capitals and the look-alikes `i l o u` are not.
    static func isWellFormed(_ text: some Sequence<UInt8>) -> Bool { text.allSatisfy(isOurs) }

    private static func isOurs(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "i"), UInt8(ascii: "l"), UInt8(ascii: "o"), UInt8(ascii: "u"): return false
        default: return (97...122).contains(byte) || (48...57).contains(byte)
        }
    }
}
