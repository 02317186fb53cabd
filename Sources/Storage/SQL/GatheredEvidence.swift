import Ledger
import Vocabulary

/// The entries of evidence that a group of writes makes, to be written in packets before the group commits: a row for many.
///
/// Of one thread, as the group's transaction is.
final class GatheredEvidence {
    private var entries: [PendingEntry] = []

    func add(_ entry: PendingEntry) { entries.append(entry) }

    /// Forgets what was not written: the writes that made it are undone.
    func forget() { entries.removeAll(keepingCapacity: true) }

    /// Writes what was gathered.
    func write(in transaction: SQLTransaction) throws {
        guard !entries.isEmpty else { return }
        defer { forget() }
        for (_, own) in Dictionary(grouping: entries, by: \.controller) {
            for packet in EvidencePacket.packets(own) { try transaction.insert(packet) }
        }
    }
}
