import Ledger
import Vocabulary

/// Entries of one controller that wait together, at least one, in the order of (learned, id).
///
/// In its row each stands as: learned (eight bytes, milliseconds), then identifier, subject (empty for none) and leaf,
/// each with its length before it in two bytes; high bytes first.
struct EvidencePacket {
    /// The most entries of one, and the bytes of leaves after which no further one is added: a row of some pages.
    private static let (most, fill) = (64, 48 * 1024)

    let controller: ControllerID
    let entries: [PendingEntry]

    /// As few as hold them all.
    static func packets(_ entries: [PendingEntry]) -> [EvidencePacket] {
        var packets: [EvidencePacket] = []
        var (own, size) = ([PendingEntry](), 0)
        for entry in entries.sorted(by: { ($0.learned, $0.id) < ($1.learned, $1.id) }) {
            own.append(entry)
            size += entry.bytes.count
            guard own.count == most || size >= fill else { continue }
            packets.append(EvidencePacket(controller: entry.controller, entries: own))
            (own, size) = ([], 0)
        }
        if let last = own.last { packets.append(EvidencePacket(controller: last.controller, entries: own)) }
        return packets
    }

    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(entries.reduce(0) { $0 + $1.bytes.count + 96 })
        for entry in entries {
            withUnsafeBytes(of: entry.learned.milliseconds.bigEndian) { bytes.append(contentsOf: $0) }
            Self.append(entry.id.rawValue.utf8, to: &bytes)
            Self.append((entry.subject?.rawValue ?? "").utf8, to: &bytes)
            Self.append(entry.bytes, to: &bytes)
        }
        return bytes
    }

    private static func append(_ part: some Collection<UInt8>, to bytes: inout [UInt8]) {
        // The leaf's limit is the longest; identifiers have 64 characters at most.
        withUnsafeBytes(of: UInt16(part.count).bigEndian) { bytes.append(contentsOf: $0) }
        bytes.append(contentsOf: part)
    }

    /// - Throws: ``StorageError/corrupt`` for bytes that are none.
    static func entries(_ bytes: [UInt8], of controller: ControllerID) throws(StorageError) -> [PendingEntry] {
        var reader = PacketReader(bytes: bytes[...])
        var entries: [PendingEntry] = []
        while !reader.bytes.isEmpty {
            let learned = Instant(milliseconds: Int64(bitPattern: try reader.number(8)))
            let (id, subject) = (try reader.text(), try reader.text())
            entries.append(
                PendingEntry(
                    controller: controller, id: EntryID(rawValue: id), learned: learned,
                    subject: subject.isEmpty ? nil : SubjectReference(rawValue: subject), bytes: try reader.part()))
        }
        return entries
    }
}

private struct PacketReader {
    var bytes: ArraySlice<UInt8>

    mutating func number(_ count: Int) throws(StorageError) -> UInt64 {
        guard bytes.count >= count else { throw .corrupt }
        defer { bytes = bytes.dropFirst(count) }
        return bytes.prefix(count).reduce(0) { $0 << 8 | UInt64($1) }
    }

    mutating func part() throws(StorageError) -> [UInt8] {
        let count = Int(try number(2))
        guard bytes.count >= count else { throw .corrupt }
        defer { bytes = bytes.dropFirst(count) }
        return Array(bytes.prefix(count))
    }

    mutating func text() throws(StorageError) -> String { String(decoding: try part(), as: UTF8.self) }
}
