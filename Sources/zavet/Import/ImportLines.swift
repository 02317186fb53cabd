import Foundation
import Policies
import Processing
import Vocabulary

/// The rows of an import's file, one after another, from CSV or JSON Lines.
struct ImportLines {
    /// One line of the file: a row, or why it is none.
    struct Line {
        let number: Int
        let row: Result<ImportRow, ImportFault>
    }

    private enum Reader {
        case table(CSVReader, ImportColumns)
        case lines(ByteStream)
    }

    private let path: String
    private var reader: Reader
    private var number = 0

    init(
        path: String, delimiter: UInt8, mapping: [String: String], keyName: String, policy: Policy
    ) throws {
        self.path = path
        let stream = try ByteStream(path: path)
        guard !path.hasSuffix(".jsonl"), !path.hasSuffix(".ndjson") else {
            var stream = stream
            stream.skipByteOrderMark()
            reader = .lines(stream)
            return
        }
        var table = CSVReader(stream, delimiter: delimiter)
        guard let header = try CSVReader.Fault.told(path, { try table.next() }) else {
            throw HouseError.fileMalformed(path, place: "the file is empty", code: "import-empty")
        }
        let columns = try ImportColumns(
            header: header.fields, mapping: mapping, keyName: keyName, policy: policy, path: path)
        reader = .table(table, columns)
    }

    /// - Throws: ``HouseError/fileMalformed(_:place:code:)`` where the file cannot be read on.
    mutating func next() throws -> Line? {
        switch reader {
        case .table(var table, let columns):
            let entry = try CSVReader.Fault.told(path) { try table.next() }
            reader = .table(table, columns)
            guard let entry else { return nil }
            return Line(number: entry.line, row: Result { () throws(ImportFault) in try columns.row(entry.fields) })
        case .lines(var stream):
            defer { reader = .lines(stream) }
            while let line = stream.line(maxBytes: CSVReader.maxRecordBytes) {
                number += 1
                if line.bytes.allSatisfy({ $0 == 32 || $0 == 9 }) { continue }
                guard line.isWhole else {
                    return Line(number: number, row: .failure(ImportFault(field: nil, code: "json-line-too-long")))
                }
                return Line(number: number, row: Result { () throws(ImportFault) in try ImportJSON.row(line.bytes) })
            }
            return nil
        }
    }
}

/// One line of JSON Lines as a row.
enum ImportJSON {
    private static let known: Set<String> = [
        "key", "language", "collected", "values", "consents", "events", "facts", "agreements",
    ]

    static func row(_ bytes: [UInt8]) throws(ImportFault) -> ImportRow {
        guard let json = try? JSON.parse(bytes), let members = json.objectValue else {
            throw ImportFault(field: nil, code: "json-malformed")
        }
        for name in members.keys where !known.contains(name) {
            throw ImportFault(field: nil, code: "json-unknown-member")
        }
        guard let key = json["key"]?.stringValue, !key.isEmpty else {
            throw ImportFault(field: "key", code: "import-key-empty")
        }
        var row = ImportRow(key: Sealed(key))
        if let language = json["language"] { row.language = try ImportFault.language(try text(language, "language")) }
        if let collected = json["collected"] {
            row.collected = try ImportFault.instant(try text(collected, "collected"), "collected")
        }
        for (item, value) in try object(json["values"], "values") {
            row.values[item] = try (value.arrayValue ?? [value]).map { one throws(ImportFault) in
                Sealed(try text(one, "values"))
            }
        }
        for (name, value) in try object(json["consents"], "consents").sorted(by: { $0.key < $1.key }) {
            let parts = ConsentParts(
                status: value["status"]?.stringValue, at: value["at"]?.stringValue,
                givenAt: value["given-at"]?.stringValue, words: value["words"]?.stringValue)
            row.consents.append(try parts.consent(ElementName(rawValue: name)))
        }
        for (name, value) in try object(json["events"], "events") {
            row.events[ElementName(rawValue: name)] = try ImportFault.instant(try text(value, "events"), "events")
        }
        for (name, value) in try object(json["facts"], "facts") {
            guard let flag = value.boolValue else { throw ImportFault(field: "facts", code: "import-flag-malformed") }
            row.facts[ElementName(rawValue: name)] = flag
        }
        for value in json["agreements"]?.arrayValue ?? [] {
            row.agreements.insert(ElementName(rawValue: try text(value, "agreements")))
        }
        return row
    }

    private static func text(_ json: JSON, _ field: String) throws(ImportFault) -> String {
        guard let text = json.stringValue else { throw ImportFault(field: field, code: "import-text-expected") }
        return text
    }

    private static func object(_ json: JSON?, _ field: String) throws(ImportFault) -> [String: JSON] {
        guard let json else { return [:] }
        guard let object = json.objectValue else { throw ImportFault(field: field, code: "import-object-expected") }
        return object
    }
}
