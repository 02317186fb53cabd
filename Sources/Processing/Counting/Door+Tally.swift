import Ledger
import Vocabulary

extension Door {
    /// Entries that one step counts.
    private static let tallyBatch = 1000

    /// Counts what was sequenced since the last time. Entries are counted where they stand, in their order, each once:
    /// no writer waits for a counter, and a lost count is made up for by the next run.
    ///
    /// - Returns: how many entries it counted.
    @discardableResult
    func tally(_ controller: ControllerID) async throws -> Int {
        var counted = 0
        while true {
            let (start, rows) = try await data.read { transaction in
                let start = try transaction.talliedUntil(of: controller)
                return (start, try transaction.entries(of: controller, from: start, limit: Self.tallyBatch))
            }
            guard let last = rows.last else { return counted }
            var counts: [EvidenceTally.Name: Int] = [:]
            for row in rows { counts[EvidenceTally.Name(try row.entry), default: 0] += 1 }
            let tallies = counts.map { EvidenceTally($0.key, count: $0.value) }
            let isOurs = try await data.write { transaction in
                // Another node may have counted the same meanwhile.
                guard try transaction.talliedUntil(of: controller) == start else { return false }
                try transaction.add(tallies, of: controller, talliedUntil: last.sequence + 1)
                return true
            }
            counted += isOurs ? rows.count : 0
            if rows.count < Self.tallyBatch { return counted }
        }
    }

    /// The counters of a controller, as far as its evidence is sequenced.
    package func tallies(of controller: ControllerID) async throws -> [EvidenceTally] {
        try await data.read { try $0.tallies(of: controller) }
    }
}
