import Foundation
import Policies
import Processing
import Vault
import Vocabulary

/// The events of a file, one after another, from CSV or JSON Lines.
struct EventLines {
    /// One line of the file: an event, or why it is none.
    struct Line {
        let number: Int
        let row: Result<EventRow, ImportFault>
    }

    private enum Reader {
        case table(CSVReader, header: [String])
        case lines(ByteStream)
    }

    private static let columns = ["key", "person", "identifier", "value", "event", "happened"]

    private let path: String
    private var reader: Reader
    private var number = 0

    /// - Throws: ``HouseError/fileMalformed(_:place:code:)`` for a header with anything but the known columns.
    init(path: String, delimiter: UInt8) throws {
        self.path = path
        var stream = try ByteStream(path: path)
        guard !path.hasSuffix(".jsonl"), !path.hasSuffix(".ndjson") else {
            stream.skipByteOrderMark()
            reader = .lines(stream)
            return
        }
        var table = CSVReader(stream, delimiter: delimiter)
        guard let header = try Self.told(path, { try table.next() })?.fields.map(\.trimmed) else {
            throw HouseError.fileMalformed(path, place: "the file is empty", code: "import-empty")
        }
        for (index, name) in header.enumerated() {
            guard Self.columns.contains(name) else {
                throw HouseError.fileMalformed(
                    path,
                    place: "line 1: column \(index + 1) is none of " + Self.columns.joined(separator: ", "),
                    code: "import-column-unknown")
            }
            guard header.firstIndex(of: name) == index else {
                throw HouseError.fileMalformed(
                    path, place: "line 1: column \(index + 1) stands there twice", code: "import-column-twice")
            }
        }
        reader = .table(table, header: header)
    }

    /// - Throws: ``HouseError/fileMalformed(_:place:code:)`` where the file cannot be read on.
    mutating func next() throws -> Line? {
        switch reader {
        case .table(var table, let header):
            let entry = try Self.told(path) { try table.next() }
            reader = .table(table, header: header)
            guard let entry else { return nil }
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

    private static func told<Value>(_ path: String, _ read: () throws -> Value) throws -> Value {
        do { return try read() } catch let fault as CSVReader.Fault {
            throw HouseError.fileMalformed(path, place: "line \(fault.line)", code: fault.code)
        }
    }
}
