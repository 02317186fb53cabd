import Ledger
import Synchronization
import Vocabulary

/// Under which names the entries count that this process wrote a moment ago, so that nobody must read them again.
///
/// It only spares work: what is not found here is read from the entry itself.
package final class TallyShelf: Sendable {
    /// Entries at most; a node that does not hold the sequencer's lease would otherwise keep all of its own.
    static let capacity = 32_768

    private let names = Mutex<[EntryID: EvidenceTally.Name]>([:])

    package init() {}

    /// Notes entries that are being written.
    func note(_ entries: [EvidenceEntry]) {
        names.withLock { names in
            if names.count + entries.count > Self.capacity { names.removeAll(keepingCapacity: true) }
            for entry in entries { names[entry.id] = EvidenceTally.Name(entry) }
        }
    }

    /// What these entries count as; `nil` when more than some would have to be read, which is no work for a writer.
    func counted(_ entries: [SequencedEntry], readingAtMost most: Int = 32) throws -> [EvidenceTally]? {
        let found = names.withLock { names in entries.map { names[$0.id] } }
        guard found.count(where: { $0 == nil }) <= most else { return nil }
        var counts: [EvidenceTally.Name: Int] = [:]
        for (entry, name) in zip(entries, found) { counts[try name ?? .init(entry.entry), default: 0] += 1 }
        return counts.map { EvidenceTally($0.key, count: $0.value) }
    }

    /// Forgets entries that were counted.
    func forget(_ entries: [EntryID]) {
        names.withLock { names in for entry in entries { names[entry] = nil } }
    }
}
