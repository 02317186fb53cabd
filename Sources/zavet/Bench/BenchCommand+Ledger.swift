import ArgumentParser
import Crypto
import Foundation
import Ledger
import Policies
import Processing
import Storage
import Vocabulary

/// `zavet bench ledger`: how long it takes to verify a bundle, beside hashing the very same bytes.
struct BenchLedgerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger", abstract: "Measure the verification of a bundle beside bare hashing of its bytes.",
        discussion: "The bare side reads each file of the bundle and hashes it as one text, on as many cores.")

    @Argument(help: "A new folder for the store and the bundle.")
    var folder: String

    @Option(help: "How many entries.")
    var entries = 200_000

    @Option(help: "How often each side is measured, one after the other.")
    var rounds = 5

    func run() async throws {
        try await Failing.orExit {
            let key = try await build()
            var (verifying, hashing): ([Double], [Double]) = ([], [])
            for _ in 0..<max(1, rounds) {
                hashing.append(try await seconds { try await hashEverything() })
                verifying.append(
                    try await seconds {
                        let report = try await LedgerBundle.verify(folder + "/bundle", trusting: key)
                        guard report.problems.isEmpty else { throw LedgerError.nothingToExport }
                    })
            }
            print(
                JSON.object([
                    "entries": .integer(Int64(entries)), "verify": .array(verifying.map { .double($0) }),
                    "hash": .array(hashing.map { .double($0) }),
                ]).canonicalText)
        }
    }

    private func seconds(_ work: () async throws -> Void) async rethrows -> Double {
        let start = ContinuousClock.now
        try await work()
        let (seconds, attoseconds) = start.duration(to: .now).components
        return Double(seconds) + Double(attoseconds) / 1e18
    }

    /// A ledger of recorded decisions, exported.
    private func build() async throws -> CheckpointKey {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let (now, ids) = (House.clock.now, RandomIDs())
        let stores = try await Stores.open(folder: folder, now: now)
        let controller = ControllerID(rawValue: "bench")
        let signer = try CheckpointSigner(
            origin: LedgerOrigin(controller), privateKey: Sealed((0..<32).map { UInt8($0) }))
        let sequencer = Sequencer(controller: controller, signer: signer)
        var left = entries
        while left > 0 {
            let batch = try (0..<min(left, 1000)).map { _ in try entry(of: controller, ids, now) }
            try await stores.write { transaction in
                for entry in batch { try transaction.record(entry) }
                _ = try sequencer.run(at: now, in: transaction)
            }
            left -= batch.count
        }
        let bundle = folder + "/bundle"
        try await stores.read {
            _ = try LedgerBundle.export(controller, keys: [signer.key], from: $0, to: bundle)
        }
        try stores.close()
        return signer.key
    }

    private func entry(of controller: ControllerID, _ ids: RandomIDs, _ now: Instant) throws -> EvidenceEntry {
        try EvidenceEntry(
            id: ids.timeOrdered(at: now), controller: controller, kind: .decisionPermitted, subject: ids.next(),
            happened: now, learned: now, actor: .client(ClientID(rawValue: "bench")), policy: nil, clauses: ["A-01"],
            detail: [
                "operation": .code("use"), "effect": .code("permit"), "purpose": .name(ElementName(rawValue: "news")),
                "data": .names([ElementName(rawValue: "email"), ElementName(rawValue: "name")]),
                "reasons": .names([ElementName(rawValue: "consent-given")]),
            ])
    }

    private func hashEverything() async throws {
        let root = URL(fileURLWithPath: folder + "/bundle")
        let files = (FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)?.allObjects ?? [])
            .compactMap { $0 as? URL }.filter { !$0.hasDirectoryPath }
        let width = 4
        try await withThrowingTaskGroup(of: Int.self) { group in
            for part in 0..<width {
                group.addTask {
                    var bytes = 0
                    for index in stride(from: part, to: files.count, by: width) {
                        let data = try Data(contentsOf: files[index])
                        bytes += data.count + Array(SHA256.hash(data: data)).count
                    }
                    return bytes
                }
            }
            for try await _ in group {}
        }
    }
}
