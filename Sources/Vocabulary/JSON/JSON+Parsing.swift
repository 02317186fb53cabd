extension JSON {
    /// How much a parser takes before it refuses.
    package struct Limits: Hashable, Sendable {
        /// Largest text in bytes; 1 MiB by default.
        package var maxBytes: Int
        /// Deepest nesting of arrays and objects; 64 by default.
        package var maxDepth: Int

        package init(maxBytes: Int = 1 << 20, maxDepth: Int = 64) {
            self.maxBytes = maxBytes
            self.maxDepth = maxDepth
        }
    }

    /// Reads one value from UTF-8 text, strictly by RFC 8259 and RFC 7493.
    ///
    /// Refused besides broken syntax: equal member names (also when they differ only in Unicode normalisation), lone
    /// surrogates, a byte order mark, numbers that a double cannot hold, bytes after the value.
    package static func parse(_ bytes: some Collection<UInt8>, limits: Limits = Limits()) throws(JSONError) -> JSON {
        let fast = bytes.withContiguousStorageIfAvailable { parsed($0, limits) }
        return try (fast ?? Array(bytes).withUnsafeBufferPointer { parsed($0, limits) }).get()
    }

    /// Reads one value from text.
    package static func parse(_ text: String, limits: Limits = Limits()) throws(JSONError) -> JSON {
        try parse(text.utf8, limits: limits)
    }

    private static func parsed(_ bytes: UnsafeBufferPointer<UInt8>, _ limits: Limits) -> Result<JSON, JSONError> {
        guard bytes.count <= limits.maxBytes else {
            return .failure(JSONError(reason: .tooLarge, line: 1, column: 1))
        }
        return Result { () throws(JSONError) in
            var parser = JSONParser(bytes: bytes, depthLeft: limits.maxDepth)
            return try parser.document()
        }
    }
}

/// A recursive descent over borrowed bytes; lives no longer than the call that lends them.
private struct JSONParser {
    /// A number needs no more characters than this; guards the conversion to a double.
    static let maxNumberBytes = 400

    let bytes: UnsafeBufferPointer<UInt8>
    var depthLeft: Int
    var position = 0

    init(bytes: UnsafeBufferPointer<UInt8>, depthLeft: Int) {
        self.bytes = bytes
        self.depthLeft = depthLeft
    }

    mutating func document() throws(JSONError) -> JSON {
        let value = try value()
        skipSpace()
        guard position == bytes.count else { throw error(.trailingBytes) }
        return value
    }

    private mutating func value() throws(JSONError) -> JSON {
        skipSpace()
        switch try peek() {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "-"), 48...57: return try number()
        default: throw error(.unexpectedCharacter)
        }
    }

    private mutating func object() throws(JSONError) -> JSON {
        try descend()
        var members: [String: JSON] = [:]
        skipSpace()
        if try peek() == UInt8(ascii: "}") { return ascend(.object([:])) }
        while true {
            skipSpace()
            let start = position
            guard try peek() == UInt8(ascii: "\"") else { throw error(.unexpectedCharacter) }
            let name = try string()
            skipSpace()
            guard try peek() == UInt8(ascii: ":") else { throw error(.unexpectedCharacter) }
            position += 1
            let value = try value()
            guard members.updateValue(value, forKey: name) == nil else { throw error(.duplicateKey, at: start) }
            skipSpace()
            switch try peek() {
            case UInt8(ascii: ","): position += 1
            case UInt8(ascii: "}"): return ascend(.object(members))
            default: throw error(.unexpectedCharacter)
            }
        }
    }

    private mutating func array() throws(JSONError) -> JSON {
        try descend()
        var elements: [JSON] = []
        skipSpace()
        if try peek() == UInt8(ascii: "]") { return ascend(.array([])) }
        while true {
            elements.append(try value())
            skipSpace()
            switch try peek() {
            case UInt8(ascii: ","): position += 1
            case UInt8(ascii: "]"): return ascend(.array(elements))
            default: throw error(.unexpectedCharacter)
            }
        }
    }

    private mutating func word(_ word: StaticString, _ value: JSON) throws(JSONError) -> JSON {
        let start = position
        for index in 0..<word.utf8CodeUnitCount {
            guard position < bytes.count else { throw error(.unexpectedEnd) }
            guard bytes[position] == word.utf8Start[index] else { throw error(.unexpectedCharacter, at: start) }
            position += 1
        }
        return value
    }

    private mutating func number() throws(JSONError) -> JSON {
        let start = position
        let negative = bytes[position] == UInt8(ascii: "-")
        if negative { position += 1 }
        let (whole, overflowed) = try integerPart(from: start)
        let isWhole = position == bytes.count || !Self.continuesNumber(bytes[position])
        if isWhole {
            guard !overflowed, JSON.exactIntegers.contains(whole) else { throw error(.numberOutOfRange, at: start) }
            return negative && whole == 0 ? .double(-0.0) : .integer(negative ? -whole : whole)
        }
        if bytes[position] == UInt8(ascii: ".") {
            position += 1
            try digits(from: start)
        }
        if position < bytes.count, bytes[position] | 32 == UInt8(ascii: "e") {
            position += 1
            if position < bytes.count, bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-") {
                position += 1
            }
            try digits(from: start)
        }
        guard position - start <= Self.maxNumberBytes else { throw error(.numberOutOfRange, at: start) }
        let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<position]), as: UTF8.self)
        guard let value = Double(text), value.isFinite else { throw error(.numberOutOfRange, at: start) }
        return .double(value)
    }

    private mutating func integerPart(from start: Int) throws(JSONError) -> (Int64, overflowed: Bool) {
        guard try peek() != UInt8(ascii: "0") else {
            position += 1
            if position < bytes.count, Self.isDigit(bytes[position]) { throw error(.invalidNumber, at: start) }
            return (0, false)
        }
        var whole: Int64 = 0
        var overflowed = false
        let first = position
        while position < bytes.count, Self.isDigit(bytes[position]) {
            if position - first < 18 {
                whole = whole * 10 + Int64(bytes[position] - 48)
            } else {
                overflowed = true
            }
            position += 1
        }
        guard position > first else { throw error(.invalidNumber, at: start) }
        return (whole, overflowed)
    }

    private mutating func digits(from start: Int) throws(JSONError) {
        let first = position
        while position < bytes.count, Self.isDigit(bytes[position]) { position += 1 }
        guard position > first else {
            throw position == bytes.count ? error(.unexpectedEnd) : error(.invalidNumber, at: start)
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

    private static func continuesNumber(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte | 32 == UInt8(ascii: "e")
    }
}

// MARK: Strings

extension JSONParser {
    private mutating func string() throws(JSONError) -> String {
        position += 1
        let start = position
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") {
                position += 1
                return try text(UnsafeBufferPointer(rebasing: bytes[start..<(position - 1)]), at: start)
            }
            if byte == UInt8(ascii: "\\") { return try escapedString(from: start) }
            guard byte >= 32 else { throw error(.controlCharacter) }
            position += 1
        }
        throw error(.unexpectedEnd)
    }

    /// The rest of a string from its first backslash on; what stands before it from `start` is taken as it is.
    private mutating func escapedString(from start: Int) throws(JSONError) -> String {
        var unescaped = Array(bytes[start..<position])
        while position < bytes.count {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                return try unescaped.withUnsafeBufferPointer { (buffer) throws(JSONError) in
                    try text(buffer, at: start)
                }
            case UInt8(ascii: "\\"):
                try escape(into: &unescaped)
            case 0..<32:
                throw error(.controlCharacter)
            default:
                unescaped.append(byte)
                position += 1
            }
        }
        throw error(.unexpectedEnd)
    }

    private mutating func escape(into unescaped: inout [UInt8]) throws(JSONError) {
        let start = position
        position += 1
        let letter = try peek()
        position += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): unescaped.append(letter)
        case UInt8(ascii: "b"): unescaped.append(8)
        case UInt8(ascii: "f"): unescaped.append(12)
        case UInt8(ascii: "n"): unescaped.append(10)
        case UInt8(ascii: "r"): unescaped.append(13)
        case UInt8(ascii: "t"): unescaped.append(9)
        case UInt8(ascii: "u"): unescaped.append(contentsOf: String(try scalar(from: start)).utf8)
        default: throw error(.invalidEscape, at: start)
        }
    }

    private mutating func scalar(from start: Int) throws(JSONError) -> Unicode.Scalar {
        let unit = try codeUnit(from: start)
        if let scalar = Unicode.Scalar(unit) { return scalar }
        guard unit < 0xDC00, position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
            bytes[position + 1] == UInt8(ascii: "u")
        else { throw error(.loneSurrogate, at: start) }
        position += 2
        let low = try codeUnit(from: start)
        guard (0xDC00...0xDFFF).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
        else { throw error(.loneSurrogate, at: start) }
        return scalar
    }

    private mutating func codeUnit(from start: Int) throws(JSONError) -> UInt32 {
        var unit: UInt32 = 0
        for _ in 0..<4 {
            let digit = try peek()
            switch digit {
            case 48...57: unit = unit << 4 | UInt32(digit - 48)
            case 97...102: unit = unit << 4 | UInt32(digit - 87)
            case 65...70: unit = unit << 4 | UInt32(digit - 55)
            default: throw error(.invalidEscape, at: start)
            }
            position += 1
        }
        return unit
    }

    private func text(_ buffer: UnsafeBufferPointer<UInt8>, at start: Int) throws(JSONError) -> String {
        guard let text = String(validating: buffer, as: UTF8.self) else { throw error(.invalidUTF8, at: start) }
        return text
    }
}

// MARK: Steps and places

extension JSONParser {
    private mutating func skipSpace() {
        while position < bytes.count {
            switch bytes[position] {
            case 32, 9, 10, 13: position += 1
            default: return
            }
        }
    }

    private func peek() throws(JSONError) -> UInt8 {
        guard position < bytes.count else { throw error(.unexpectedEnd) }
        return bytes[position]
    }

    private mutating func descend() throws(JSONError) {
        guard depthLeft > 0 else { throw error(.tooDeep) }
        depthLeft -= 1
        position += 1
    }

    private mutating func ascend(_ value: JSON) -> JSON {
        depthLeft += 1
        position += 1
        return value
    }

    private func error(_ reason: JSONError.Reason, at place: Int? = nil) -> JSONError {
        let before = UnsafeBufferPointer(rebasing: bytes[..<(place ?? position)])
        let lineStart = before.lastIndex(of: 10).map { $0 + 1 } ?? 0
        let line = before.reduce(1) { $1 == 10 ? $0 + 1 : $0 }
        let column = before[lineStart...].reduce(1) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
        return JSONError(reason: reason, line: line, column: column)
    }
}
