import Policies
import Vault
import Vocabulary

/// The events of a file or of a body, one after another, from CSV or JSON Lines.
package struct EventLines {
    /// One line: an event, or why it is none.
    package struct Line {
        package let number: Int
        package let row: Result<EventRow, ImportFault>
    }

    /// How events are written down.
    package enum Form: Hashable, Sendable {
        /// Comma-separated values with a header; the delimiter.
        case table(UInt8)
        /// One JSON object a line.
        case lines
    }

    private enum Reader {
        case table(CSVReader)
        case lines(ByteStream)
    }

    private static let columns = ["key", "person", "identifier", "value", "event", "happened"]

    private var reader: Reader
    private var number: Int
    /// The names of the columns; empty for JSON Lines.
    package let header: [String]

    /// - Parameters:
    ///   - header: the columns where they were read before, with an earlier part.
    ///   - line: the number of the first line.
    /// - Throws: ``CSVReader/Fault`` for a header with anything but the known columns.
    package init(_ stream: ByteStream, as form: Form, header: [String]? = nil, line: Int = 1) throws {
        var stream = stream
        number = line - 1
        guard case .table(let delimiter) = form else {
            if line == 1 { stream.skipByteOrderMark() }
            (reader, self.header) = (.lines(stream), [])
            return
        }
        var table = CSVReader(stream, delimiter: delimiter, line: line)
        self.header = try header ?? Self.header(of: &table)
        reader = .table(table)
    }

    private static func header(of table: inout CSVReader) throws -> [String] {
        guard let header = try table.next()?.fields.map(\.trimmed) else {
            throw CSVReader.Fault(line: 1, code: "import-empty", says: ": nothing is there")
        }
        for (index, name) in header.enumerated() {
            guard columns.contains(name) else {
                throw CSVReader.Fault(
                    line: 1, code: "import-column-unknown",
                    says: ": column \(index + 1) is none of " + columns.joined(separator: ", "))
            }
            guard header.firstIndex(of: name) == index else {
                throw CSVReader.Fault(
                    line: 1, code: "import-column-twice", says: ": column \(index + 1) stands there twice")
            }
        }
        return header
    }

    /// - Throws: ``CSVReader/Fault`` where it cannot be read on.
    package mutating func next() throws -> Line? {
        switch reader {
        case .table(var table):
            defer { reader = .table(table) }
            guard let entry = try table.next() else { return nil }
            return Line(
                number: entry.line,
                row: Result { () throws(ImportFault) in
                    guard entry.fields.count == header.count else {
                        throw ImportFault(field: nil, code: "csv-field-count")
                    }
                    return try Self.row(Dictionary(uniqueKeysWithValues: zip(header, entry.fields)))
                })
        case .lines(var stream):
            defer { reader = .lines(stream) }
            while let line = stream.line(maxBytes: CSVReader.maxRecordBytes) {
                number += 1
                if line.bytes.allSatisfy({ $0 == 32 || $0 == 9 }) { continue }
                guard line.isWhole else {
                    return Line(number: number, row: .failure(ImportFault(field: nil, code: "json-line-too-long")))
                }
                return Line(
                    number: number,
                    row: Result { () throws(ImportFault) in try Self.row(Self.members(line.bytes)) })
            }
            return nil
        }
    }

    private static func members(_ bytes: [UInt8]) throws(ImportFault) -> [String: String] {
        guard let json = try? JSON.parse(bytes), let members = json.objectValue else {
            throw ImportFault(field: nil, code: "json-malformed")
        }
        var texts: [String: String] = [:]
        for (name, value) in members {
            guard columns.contains(name) else { throw ImportFault(field: nil, code: "json-unknown-member") }
            guard let text = value.stringValue else { throw ImportFault(field: name, code: "import-text-expected") }
            texts[name] = text
        }
        return texts
    }

    private static func row(_ texts: [String: String]) throws(ImportFault) -> EventRow {
        func text(_ name: String) -> String { (texts[name] ?? "").trimmed }
        guard !text("event").isEmpty else { throw ImportFault(field: "event", code: "event-undeclared") }
        let key = text("key").isEmpty ? nil : Sealed(text("key"))
        return EventRow(
            who: try who(text("person"), text("identifier"), text("value")),
            event: ElementName(rawValue: text("event")),
            happened: try ImportFault.instant(text("happened"), "happened"), key: key)
    }

    private static func who(
        _ person: String, _ kind: String, _ value: String
    ) throws(ImportFault) -> EventRow.Who {
        if !person.isEmpty { return .person(SubjectID(rawValue: person)) }
        guard !value.isEmpty, let kind = IdentifierKind(rawValue: kind.isEmpty ? "email" : kind) else {
            throw ImportFault(field: "person", code: "import-person-missing")
        }
        guard let identifier = try? Identifier(kind, Sealed(value)) else {
            throw ImportFault(field: "value", code: "identifier-malformed")
        }
        return .identifier(identifier)
    }
}
