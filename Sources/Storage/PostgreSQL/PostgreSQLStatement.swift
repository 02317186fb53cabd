import CPQ

/// A statement as one connection has prepared it.
struct PostgreSQLStatement {
    /// Its name on that connection.
    let name: String
    /// The type that the server inferred for each parameter.
    let parameters: [Oid]

    /// The SQL with its placeholders numbered; `?` within quotes stays.
    static func numbered(_ sql: String) -> String {
        var (numbered, count) = ("", 0)
        var quote: Character?
        for character in sql {
            if let open = quote {
                if character == open { quote = nil }
            } else if character == "'" || character == "\"" {
                quote = character
            } else if character == "?" {
                count += 1
                numbered += "$\(count)"
                continue
            }
            numbered.append(character)
        }
        return numbered
    }
}

/// The types that occur in our schemas and results.
enum PostgreSQLType {
    static let flag: Oid = 16
    static let blob: Oid = 17
    static let integer64: Oid = 20
    static let integer16: Oid = 21
    static let integer32: Oid = 23
    static let texts: Set<Oid> = [18, 19, 25, 1042, 1043]
    static let real32: Oid = 700
    static let real64: Oid = 701
}

/// The values of one call in the binary form that the server reads, one after the other in one run of bytes.
struct PostgreSQLArguments {
    private var bytes: [UInt8] = [0]
    private var places: [(offset: Int, count: Int)?] = []

    /// - Returns: `nil` when a value does not fit the parameter that it is for.
    init?(_ values: [SQLValue], as types: [Oid]) {
        guard values.count == types.count else { return nil }
        for (value, type) in zip(values, types) {
            let offset = bytes.count
            switch (value, type) {
            case (.null, _):
                places.append(nil)
                continue
            case (.integer(let integer), PostgreSQLType.integer64): append(integer)
            case (.integer(let integer), PostgreSQLType.integer32):
                guard let short = Int32(exactly: integer) else { return nil }
                append(short)
            case (.integer(let integer), PostgreSQLType.real64): append(Double(integer).bitPattern)
            case (.real(let real), PostgreSQLType.real64): append(real.bitPattern)
            case (.text(let text), _) where PostgreSQLType.texts.contains(type): bytes += Array(text.utf8)
            case (.blob(let blob), PostgreSQLType.blob): bytes += blob
            default: return nil
            }
            places.append((offset, bytes.count - offset))
        }
    }

    private mutating func append(_ integer: some FixedWidthInteger) {
        withUnsafeBytes(of: integer.bigEndian) { bytes += $0 }
    }

    /// Gives libpq's three arrays to `body`: where each value is, how long it is, and that all are binary.
    func withPointers<Answer>(
        _ body: (Int32, [UnsafePointer<CChar>?], [Int32], [Int32]) -> Answer
    ) -> Answer {
        bytes.withUnsafeBytes { buffer in
            let base = buffer.bindMemory(to: CChar.self).baseAddress
            let pointers = places.map { place in place.flatMap { place in base.map { $0 + place.offset } } }
            let lengths = places.map { Int32($0?.count ?? 0) }
            return body(Int32(places.count), pointers, lengths, Array(repeating: 1, count: places.count))
        }
    }
}
