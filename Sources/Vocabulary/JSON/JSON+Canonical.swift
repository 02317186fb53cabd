extension JSON {
    /// The canonical form of RFC 8785: the bytes that are hashed and signed.
    ///
    /// Equal values give equal bytes, whatever order their members came in.
    package var canonicalBytes: [UInt8] {
        var writer = JSONWriter()
        write(into: &writer)
        return writer.bytes
    }

    /// The canonical form as text.
    package var canonicalText: String { String(decoding: canonicalBytes, as: UTF8.self) }

    /// The same members in the same order, indented by two spaces for people; ends without a line break.
    package var prettyText: String {
        var writer = JSONWriter()
        write(into: &writer, indentedBy: 0)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// Appends the canonical form.
    package func write(into writer: inout JSONWriter) {
        switch self {
        case .array(let elements):
            writer.raw("[")
            for (index, element) in elements.enumerated() {
                if index > 0 { writer.raw(",") }
                element.write(into: &writer)
            }
            writer.raw("]")
        case .object(let members):
            writer.raw("{")
            for (index, member) in Self.inOrder(members).enumerated() {
                if index > 0 { writer.raw(",") }
                writer.string(member.key)
                writer.raw(":")
                member.value.write(into: &writer)
            }
            writer.raw("}")
        default: writeScalar(into: &writer)
        }
    }

    private func write(into writer: inout JSONWriter, indentedBy depth: Int) {
        switch self {
        case .array(let elements) where !elements.isEmpty:
            writer.raw("[")
            for (index, element) in elements.enumerated() {
                Self.newLine(into: &writer, depth + 1, comma: index > 0)
                element.write(into: &writer, indentedBy: depth + 1)
            }
            Self.newLine(into: &writer, depth, comma: false)
            writer.raw("]")
        case .object(let members) where !members.isEmpty:
            writer.raw("{")
            for (index, member) in Self.inOrder(members).enumerated() {
                Self.newLine(into: &writer, depth + 1, comma: index > 0)
                writer.string(member.key)
                writer.raw(": ")
                member.value.write(into: &writer, indentedBy: depth + 1)
            }
            Self.newLine(into: &writer, depth, comma: false)
            writer.raw("}")
        default: write(into: &writer)
        }
    }

    private static func newLine(into writer: inout JSONWriter, _ depth: Int, comma: Bool) {
        if comma { writer.raw(",") }
        writer.raw("\n")
        for _ in 0..<depth { writer.raw("  ") }
    }

    private func writeScalar(into writer: inout JSONWriter) {
        switch self {
        case .null: writer.raw("null")
        case .bool(true): writer.raw("true")
        case .bool(false): writer.raw("false")
        case .integer(let value): writer.integer(value)
        case .double(let value): writer.double(value)
        case .string(let value): writer.string(value)
        case .array, .object: write(into: &writer)
        }
    }

    private static func inOrder(_ members: [String: JSON]) -> [(key: String, value: JSON)] {
        members.sorted { precedesInUTF16($0.key, $1.key) }
    }

    /// The order of RFC 8785 section 3.2.3: by UTF-16 code units.
    ///
    /// It is the order of the UTF-8 bytes, but that U+E000 to U+FFFF come after the supplementary planes.
    package static func precedesInUTF16(_ left: String, _ right: String) -> Bool {
        func weight(_ byte: UInt8) -> UInt8 { byte == 0xEE || byte == 0xEF ? byte + 0x10 : byte }
        var (left, right) = (left, right)
        return left.withUTF8 { left in
            right.withUTF8 { right in
                for index in 0..<min(left.count, right.count) where left[index] != right[index] {
                    return weight(left[index]) < weight(right[index])
                }
                return left.count < right.count
            }
        }
    }
}
