/// Why a body or query is not a form that we take.
package enum FormError: String, Error, CaseIterable, Sendable {
    case tooManyFields
    case nameTooLong
    case invalidEscape
    case invalidUTF8
    case controlCharacter
    /// A part without a whole delimiter, a short head, or a name.
    case invalidPart
}

/// Reads `application/x-www-form-urlencoded` strictly: each escape whole, UTF-8 valid, no control characters.
package enum FormParser {
    /// The fields in the order in which they came; a name may come several times.
    ///
    /// - Parameter maxFields: a form with more is refused, not cut.
    package static func parse(
        _ bytes: [UInt8], maxFields: Int = RequestLimits.formFields
    ) throws(FormError) -> [(name: String, value: String)] {
        guard !bytes.isEmpty else { return [] }
        var fields: [(name: String, value: String)] = []
        for part in bytes.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false) {
            guard fields.count < maxFields else { throw .tooManyFields }
            let equals = part.firstIndex(of: UInt8(ascii: "=")) ?? part.endIndex
            let name = try decoded(part[..<equals], allowsLines: false)
            guard name.utf8.count <= RequestLimits.formNameBytes else { throw .nameTooLong }
            let value = equals == part.endIndex ? "" : try decoded(part[(equals + 1)...], allowsLines: true)
            fields.append((name, value))
        }
        return fields
    }

    private static func decoded(_ part: ArraySlice<UInt8>, allowsLines: Bool) throws(FormError) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(part.count)
        var index = part.startIndex
        while index < part.endIndex {
            switch part[index] {
            case UInt8(ascii: "+"): bytes.append(32)
            case UInt8(ascii: "%"):
                guard index + 2 < part.endIndex, let high = digit(part[index + 1]), let low = digit(part[index + 2])
                else { throw .invalidEscape }
                bytes.append(high << 4 | low)
                index += 2
            default: bytes.append(part[index])
            }
            index += 1
        }
        return try text(bytes, allowsLines: allowsLines)
    }

    /// Text as people type it: UTF-8, without control characters but those of lines where they may be.
    static func text(_ bytes: [UInt8], allowsLines: Bool) throws(FormError) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .invalidUTF8 }
        let unwanted = text.unicodeScalars.contains { scalar in
            let isLine = scalar == "\n" || scalar == "\r" || scalar == "\t"
            return !(isLine && allowsLines) && scalar.properties.generalCategory == .control
        }
        guard !unwanted else { throw .controlCharacter }
        return text
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 48...57: return byte - 48
        case 65...70: return byte - 55
        case 97...102: return byte - 87
        default: return nil
        }
    }
}
