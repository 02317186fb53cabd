/// Appends JSON text to a growing buffer, in the form of RFC 8785.
///
/// For whoever knows the order of its members and would not build a ``JSON`` first; ``JSON/canonicalBytes`` else.
package struct JSONWriter: Sendable {
    package private(set) var bytes: [UInt8] = []

    package init(capacity: Int = 256) { bytes.reserveCapacity(capacity) }

    /// Appends bytes as they stand: punctuation, or JSON that is canonical already.
    package mutating func raw(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Appends JSON that is canonical already.
    package mutating func canonical(_ value: [UInt8]) { bytes.append(contentsOf: value) }

    /// Appends one byte as it stands.
    package mutating func raw(_ byte: UInt8) { bytes.append(byte) }

    /// A quoted string, with the escapes that RFC 8785 section 3.2.2.2 asks for and no others.
    package mutating func string(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { utf8 in
            var start = 0
            for index in utf8.indices where Self.needsEscape(utf8[index]) {
                bytes.append(contentsOf: utf8[start..<index])
                escape(utf8[index])
                start = index + 1
            }
            bytes.append(contentsOf: utf8[start...])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// A whole number; outside ``JSON/exactIntegers`` it is written as the nearest double.
    package mutating func integer(_ value: Int64) {
        guard JSON.exactIntegers.contains(value) else { return double(Double(value)) }
        if value >= 0 && value < 10 {
            bytes.append(48 + UInt8(value))
        } else {
            bytes.append(contentsOf: String(value).utf8)
        }
    }

    /// A number in ECMAScript's form; `null` when it is not finite.
    package mutating func double(_ value: Double) {
        bytes.append(contentsOf: value.isFinite ? ECMAScriptNumber.text(value).utf8 : "null".utf8)
    }

    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 32 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private mutating func escape(_ byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case 8: bytes.append(UInt8(ascii: "b"))
        case 9: bytes.append(UInt8(ascii: "t"))
        case 10: bytes.append(UInt8(ascii: "n"))
        case 12: bytes.append(UInt8(ascii: "f"))
        case 13: bytes.append(UInt8(ascii: "r"))
        case 0..<32:
            raw("u00")
            bytes.append(contentsOf: Hex.text(CollectionOfOne(byte)).utf8)
        default: bytes.append(byte)
        }
    }
}

/// Number to text as ECMAScript's `Number::toString` does it, which RFC 8785 section 3.2.2.3 prescribes.
enum ECMAScriptNumber {
    /// The value must be finite.
    ///
    /// Swift's `description` gives the same shortest digits; only where the point stands differs.
    static func text(_ value: Double) -> String {
        if value == 0 { return "0" }
        let (digits, exponent) = shortestDigits(value.magnitude)
        let sign = value < 0 ? "-" : ""
        let count = digits.utf8.count
        switch exponent {
        case count...21 where exponent >= count:
            return sign + digits + String(repeating: "0", count: exponent - count)
        case 1...21:
            return sign + digits.prefix(exponent) + "." + digits.dropFirst(exponent)
        case -5...0:
            return sign + "0." + String(repeating: "0", count: -exponent) + digits
        default:
            let power = exponent - 1
            let mantissa = count == 1 ? digits : digits.prefix(1) + "." + digits.dropFirst()
            return sign + mantissa + "e" + (power < 0 ? "-" : "+") + String(power.magnitude)
        }
    }

    /// The shortest digits that read back as the value, and where the point stands: value = 0.digits × 10^exponent.
    private static func shortestDigits(_ value: Double) -> (digits: String, exponent: Int) {
        let parts = value.description.split(separator: "e")
        let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        let power = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        let whole = mantissa[0]
        let fraction = mantissa.count > 1 ? mantissa[1] : ""
        let all = String(whole + fraction)
        let significant = all.drop { $0 == "0" }
        let digits = String(significant).trimmingTrailingZeros
        return (digits, whole.utf8.count - (all.utf8.count - significant.utf8.count) + power)
    }
}

extension String {
    fileprivate var trimmingTrailingZeros: String {
        var text = self[...]
        while text.last == "0" { text.removeLast() }
        return String(text)
    }
}
