/// Reads comma-separated values (RFC 4180), record by record, in bounded memory.
///
/// Lines end with LF or CRLF; a byte-order mark is passed over; a quoted field may hold the delimiter, line breaks,
/// and quotes written twice.
package struct CSVReader {
    /// The longest record in bytes.
    package static let maxRecordBytes = 1 << 20
    static let maxFields = 500

    /// One record and the line it begins on.
    package struct Entry {
        package let line: Int
        package let fields: [String]
    }

    /// Why the file cannot be read on from this line.
    package struct Fault: Error {
        package let line: Int
        package let code: String
        /// Where and what it is, in English, without anything that stands there.
        package let place: String

        package init(line: Int, code: String, says: String = "") {
            (self.line, self.code, place) = (line, code, "line \(line)" + says)
        }
    }

    private var bytes: ByteStream
    private let delimiter: UInt8
    /// The line that comes next.
    package private(set) var line: Int

    /// - Parameter line: the number of the first line, where it is not that of a file.
    package init(_ bytes: ByteStream, delimiter: UInt8, line: Int = 1) {
        (self.bytes, self.delimiter, self.line) = (bytes, delimiter, line)
        if line == 1 { self.bytes.skipByteOrderMark() }
    }

    /// The next record; empty lines are passed over.
    ///
    /// - Throws: ``Fault``: `csv-quote-unclosed`, `csv-quote-stray`, `csv-record-too-long`, `csv-not-utf8`.
    package mutating func next() throws -> Entry? {
        while let entry = try record() {
            if entry.fields != [""] { return entry }
        }
        return nil
    }

    private mutating func record() throws -> Entry? {
        guard bytes.peek() != nil else { return nil }
        let first = line
        var (fields, field, size): ([String], [UInt8], Int) = ([], [], 0)
        func text() throws -> String {
            guard let text = String(validating: field, as: UTF8.self) else {
                throw Fault(line: first, code: "csv-not-utf8")
            }
            return text
        }
        while true {
            size += 1
            guard size <= Self.maxRecordBytes, fields.count < Self.maxFields else {
                throw Fault(line: first, code: "csv-record-too-long")
            }
            switch bytes.take() {
            case nil, UInt8(ascii: "\n"):
                line += 1
                fields.append(try text())
                return Entry(line: first, fields: fields)
            case UInt8(ascii: "\r") where bytes.peek() == UInt8(ascii: "\n"): continue
            case delimiter:
                fields.append(try text())
                field.removeAll(keepingCapacity: true)
            case UInt8(ascii: "\"") where field.isEmpty: try quoted(into: &field, first, &size)
            case UInt8(ascii: "\""): throw Fault(line: line, code: "csv-quote-stray")
            case let byte?: field.append(byte)
            }
        }
    }

    /// The rest of a quoted field, up to what must follow its closing quote.
    private mutating func quoted(into field: inout [UInt8], _ first: Int, _ size: inout Int) throws {
        while let byte = bytes.take() {
            size += 1
            guard size <= Self.maxRecordBytes else { throw Fault(line: first, code: "csv-record-too-long") }
            if byte == UInt8(ascii: "\n") { line += 1 }
            guard byte == UInt8(ascii: "\"") else {
                field.append(byte)
                continue
            }
            if bytes.peek() == UInt8(ascii: "\"") {
                field.append(byte)
                _ = bytes.take()
                continue
            }
            switch bytes.peek() {
            case nil, delimiter, UInt8(ascii: "\n"), UInt8(ascii: "\r"): return
            default: throw Fault(line: line, code: "csv-quote-stray")
            }
        }
        throw Fault(line: first, code: "csv-quote-unclosed")
    }
}
