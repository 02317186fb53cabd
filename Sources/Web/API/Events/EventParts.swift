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
    /// Why it cannot be read on; what stood before was given.
    private(set) var broken: CSVReader.Fault?

    init(as form: EventLines.Form) { self.form = form }

    /// What ends the reading here.
    func fault(_ code: String) -> CSVReader.Fault { CSVReader.Fault(line: line, code: code) }

    /// The lines of the records that are whole now.
    mutating func take(_ bytes: some Collection<UInt8>) throws -> [EventLines.Line] {
        waiting.append(contentsOf: bytes)
        let isTable = form != .lines
        while seen < waiting.count {
            let byte = waiting[seen]
            seen += 1
            if isTable, byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if byte == UInt8(ascii: "\n"), !isQuoted { end = seen }
        }
        var lines: [EventLines.Line] = []
        if end > 0 {
            lines = try read(Array(waiting[..<end]))
            waiting.removeFirst(end)
            (seen, end) = (waiting.count, 0)
        }
        if broken == nil, waiting.count > CSVReader.maxRecordBytes {
            broken = fault(isTable ? "csv-record-too-long" : "json-line-too-long")
        }
        return lines
    }

    /// What stands behind the last break; without a header nothing was sent at all.
    mutating func finish() throws -> [EventLines.Line] {
        guard !waiting.isEmpty || (header == nil && form != .lines) else { return [] }
        defer { waiting = [] }
        return try read(waiting)
    }

    private mutating func read(_ bytes: [UInt8]) throws -> [EventLines.Line] {
        var lines: [EventLines.Line] = []
        do {
            var reader = try EventLines(ByteStream(whole: bytes), as: form, header: header, line: line)
            if form != .lines { header = reader.header }
            while let next = try reader.next() { lines.append(next) }
            line += bytes.count { $0 == UInt8(ascii: "\n") }
        } catch let fault as CSVReader.Fault { broken = fault }
        return lines
    }
}
