import Processing

/// Cuts a body that comes in a stream into parts of whole records, so that the reader of files reads it too.
struct EventParts {
    private let form: EventLines.Form
    private var waiting: [UInt8] = []
    private var seen = 0
    /// Just behind the last end of a record in ``waiting``.
    private var end = 0
    private var isQuoted = false
    private var header: [String]?
    private var line = 1

    init(as form: EventLines.Form) { self.form = form }

    /// What ends the reading here.
    func fault(_ code: String) -> CSVReader.Fault { CSVReader.Fault(line: line, code: code) }

    /// The lines of the records that are whole now.
    ///
    /// - Throws: ``CSVReader/Fault``.
    mutating func take(_ bytes: some Collection<UInt8>) throws -> [EventLines.Line] {
        waiting.append(contentsOf: bytes)
        let isTable = form != .lines
        while seen < waiting.count {
            let byte = waiting[seen]
            seen += 1
            if isTable, byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if byte == UInt8(ascii: "\n"), !isQuoted { end = seen }
        }
        guard waiting.count - end <= CSVReader.maxRecordBytes else {
            throw CSVReader.Fault(line: line, code: isTable ? "csv-record-too-long" : "json-line-too-long")
        }
        guard end > 0 else { return [] }
        let lines = try read(Array(waiting[..<end]))
        waiting.removeFirst(end)
        (seen, end) = (waiting.count, 0)
        return lines
    }

    /// What stands behind the last break; without a header nothing was sent at all.
    mutating func finish() throws -> [EventLines.Line] {
        guard !waiting.isEmpty || (header == nil && form != .lines) else { return [] }
        defer { waiting = [] }
        return try read(waiting)
    }

    private mutating func read(_ bytes: [UInt8]) throws -> [EventLines.Line] {
        var reader = try EventLines(ByteStream(whole: bytes), as: form, header: header, line: line)
        if form != .lines { header = reader.header }
        var lines: [EventLines.Line] = []
        while let next = try reader.next() { lines.append(next) }
        line += bytes.count { $0 == UInt8(ascii: "\n") }
        return lines
    }
}
