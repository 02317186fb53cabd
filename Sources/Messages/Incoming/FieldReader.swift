/// Reads the fields of a header up to the empty line that ends it.
struct FieldReader {
    private let bytes: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    /// The fields, and what follows them.
    ///
    /// - Throws: ``MailFault/malformed`` for a line that is no field, and for too many.
    func read() throws(MailFault) -> (fields: [(name: String, value: String)], rest: ArraySlice<UInt8>) {
        var (fields, position): ([(name: String, value: String)], Int) = ([], bytes.startIndex)
        while position < bytes.endIndex {
            let lineEnd = bytes[position...].firstIndex(of: 10) ?? bytes.endIndex
            var line = bytes[position..<lineEnd]
            position = min(lineEnd + 1, bytes.endIndex)
            if line.last == 13 { line = line.dropLast() }
            if line.isEmpty { return (fields, bytes[position...]) }
            if let first = line.first, first == 32 || first == 9 {
                guard !fields.isEmpty else { throw .malformed }
                fields[fields.count - 1].value += String(decoding: line, as: UTF8.self)
                continue
            }
            // The line with which a file of a mailbox begins.
            if fields.isEmpty, line.starts(with: Array("From ".utf8)) { continue }
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
                fields.count < MailPart.maxFields
            else { throw .malformed }
            let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
            let value = line[(colon + 1)...].drop { $0 == 32 || $0 == 9 }
            fields.append((String(name.prefix { $0 != " " }), String(decoding: value, as: UTF8.self)))
        }
        return (fields, bytes[bytes.endIndex...])
    }
}
