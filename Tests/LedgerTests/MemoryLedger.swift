import Ledger
import Vocabulary

/// A ledger's store in memory, for tests of one thread.
final class MemoryLedger: LedgerTransaction {
    enum Failure: Error { case duplicate, gap, appendOnly }

    var pending: [EntryID: PendingEntry] = [:]
    var sequenced: [ControllerID: [SequencedEntry]] = [:]
    var tiles: [ControllerID: [TileAddress: [UInt8]]] = [:]
    var heads: [ControllerID: [StoredCheckpoint]] = [:]
    var leases: [String: (holder: String, until: Instant)] = [:]

    func insertPending(_ entry: PendingEntry) throws {
        guard pending.updateValue(entry, forKey: entry.id) == nil else { throw Failure.duplicate }
    }

    func takePendingEntries(of controller: ControllerID, limit: Int) throws -> [PendingEntry] {
        let taken = pending.values.filter { $0.controller == controller }
            .sorted { ($0.learned, $0.id) < ($1.learned, $1.id) }.prefix(limit)
        for entry in taken { pending[entry.id] = nil }
        return Array(taken)
    }

    func controllersWithPendingEntries(limit: Int) throws -> [ControllerID] {
        Array(Set(pending.values.map(\.controller)).sorted().prefix(limit))
    }

    func appendEntries(_ entries: [SequencedEntry]) throws {
        for entry in entries {
            guard entry.sequence == Int64(sequenced[entry.controller, default: []].count) else { throw Failure.gap }
            sequenced[entry.controller, default: []].append(entry)
        }
    }

    func tile(_ address: TileAddress, of controller: ControllerID) throws -> [UInt8]? {
        tiles[controller]?[address]
    }

    func writeTiles(_ tiles: [Tile], of controller: ControllerID) throws {
        for tile in tiles { self.tiles[controller, default: [:]][tile.address] = tile.bytes }
    }

    func writeCheckpoint(_ checkpoint: StoredCheckpoint, of controller: ControllerID) throws {
        guard heads[controller]?.last.map({ $0.size < checkpoint.size }) ?? true else { throw Failure.appendOnly }
        heads[controller, default: []].append(checkpoint)
    }

    func latestCheckpoint(of controller: ControllerID) throws -> StoredCheckpoint? { heads[controller]?.last }

    func checkpoints(of controller: ControllerID, from size: Int64, limit: Int) throws -> [StoredCheckpoint] {
        Array(heads[controller, default: []].lazy.filter { $0.size >= size }.prefix(limit))
    }

    func sequence(of entry: EntryID, of controller: ControllerID) throws -> Int64? {
        sequenced[controller]?.first { $0.id == entry }?.sequence
    }

    func entries(of controller: ControllerID, from sequence: Int64, limit: Int) throws -> [SequencedEntry] {
        Array(sequenced[controller, default: []].dropFirst(Int(sequence)).prefix(limit))
    }

    func entries(
        about subject: SubjectReference, of controller: ControllerID, before: Int64?, limit: Int
    ) throws -> [SequencedEntry] {
        Array(
            sequenced[controller, default: []].reversed()
                .filter { $0.subject == subject && $0.sequence < before ?? .max }.prefix(limit))
    }

    func takeLease(_ name: String, holder: String, until: Instant, now: Instant) throws -> Bool {
        if let held = leases[name], held.holder != holder, held.until > now { return false }
        leases[name] = (holder, until)
        return true
    }

    func releaseLease(_ name: String, holder: String) throws {
        if leases[name]?.holder == holder { leases[name] = nil }
    }
}
