import Foundation
import Ledger
import Testing
import Vocabulary

@Suite("Bundles: evidence that anybody can check offline (Article 5(2) GDPR)")
struct BundleTests {
    /// 700 entries, signed at 90, 180 and so on: two full bundles and a partial one, and a tile above them.
    private static func bundle() throws -> BundleFolder { try BundleFolder(Samples.ledger(700, batch: 90)) }

    @Test(arguments: [1, 2, 255, 256, 257, 512, 700])
    func `what was exported is sound`(size: Int) async throws {
        let bundle = try BundleFolder(Samples.ledger(size, batch: 90))
        let report = try await bundle.verify()
        #expect(report.problems == [])
        #expect(report.isSound && report.isKeyTrusted)
        #expect(report.entries == Int64(size) && report.checkpoint?.size == Int64(size))
        #expect(report.earlierCheckpoints == Int64((size - 1) / 90))
    }

    @Test func `the files are those of tlog-tiles and four more`() async throws {
        #expect(
            try Self.bundle().files == [
                "checkpoint", "checkpoints", "keys", "manifest.json", "tile/0/000", "tile/0/001", "tile/0/002.p/188",
                "tile/1/000.p/2", "tile/entries/000", "tile/entries/001", "tile/entries/002.p/188",
            ])
    }

    @Test func `a changed byte is found wherever it is, and its entry named`() async throws {
        let bundle = try Self.bundle()
        for (index, file) in ["tile/entries/000", "tile/entries/001", "tile/entries/002.p/188"].enumerated() {
            let bytes = try bundle.bytes(file)
            var starts: [Int] = []
            var position = 0
            while position < bytes.count {
                starts.append(position)
                position += 2 + Int(bytes[position]) << 8 + Int(bytes[position + 1])
            }
            let places = Array(stride(from: 0, to: bytes.count, by: bytes.count / 13)) + [1, bytes.count - 1]
            for place in places {
                let problems = try await bundle.problems(changing: file) { $0[place] ^= 1 }
                let entry = try #require(starts.lastIndex { $0 <= place }) + 256 * index
                #expect(problems.allSatisfy { $0.path == file }, "byte \(place): \(problems)")
                #expect(problems.first?.number == Int64(entry), "byte \(place): \(problems)")
                if place - starts[entry - 256 * index] >= 2 {
                    #expect(problems == [BundleProblem(.entry, file, Int64(entry))])
                }
            }
        }
    }

    @Test func `a changed byte of a tile is found, and the tile named`() async throws {
        let bundle = try Self.bundle()
        for file in ["tile/0/000", "tile/0/001", "tile/0/002.p/188", "tile/1/000.p/2"] {
            let count = try bundle.bytes(file).count
            for place in Array(stride(from: 0, to: count, by: max(1, count / 13))) + [count - 1] {
                let problems = try await bundle.problems(changing: file) { $0[place] ^= 0x80 }
                #expect(problems.map(\.path) == [file] && problems.first?.kind == .tile, "byte \(place): \(problems)")
            }
        }
    }

    @Test(arguments: [
        ("checkpoint", BundleProblem.Kind.checkpoint), ("checkpoints", .earlierCheckpoint), ("keys", .keys),
        ("manifest.json", .manifest),
    ])
    func `a changed byte of any other file is found`(file: String, kind: BundleProblem.Kind) async throws {
        let bundle = try Self.bundle()
        let count = try bundle.bytes(file).count
        for place in Array(stride(from: 0, to: count, by: max(1, count / 30))) + [count - 1] {
            let problems = try await bundle.problems(changing: file) { $0[place] ^= place.isMultiple(of: 2) ? 1 : 0x20 }
            #expect(problems.contains { $0.kind == kind }, "byte \(place)")
            #expect(problems.allSatisfy { $0.path == file && $0.kind == kind }, "byte \(place): \(problems)")
        }
    }

    @Test func `several damages are each named`() async throws {
        let bundle = try Self.bundle()
        var entries = try bundle.bytes("tile/entries/000")
        entries[40] ^= 1
        try bundle.write(entries, to: "tile/entries/000")
        var tile = try bundle.bytes("tile/0/001")
        tile[33] ^= 1
        try bundle.write(tile, to: "tile/0/001")
        var last = try bundle.bytes("tile/entries/002.p/188")
        last[last.count - 3] ^= 1
        try bundle.write(last, to: "tile/entries/002.p/188")
        #expect(
            Set(try await bundle.verify().problems) == [
                BundleProblem(.entry, "tile/entries/000", 0), BundleProblem(.tile, "tile/0/001", 257),
                BundleProblem(.entry, "tile/entries/002.p/188", 699),
            ])
    }

    @Test func `what is missing, too much, cut off or too long is named`() async throws {
        for file in try Self.bundle().files {
            let bundle = try Self.bundle()
            try bundle.remove(file)
            let missing = try await bundle.verify().problems
            #expect(missing.contains { $0.path == file }, "\(file): \(missing)")
            #expect(missing.allSatisfy { $0.path == file }, "\(file): \(missing)")
        }
        let bundle = try Self.bundle()
        for file in try bundle.files {
            for change in [{ $0.removeLast() }, { $0.append(10) }, { $0 = [] }] as [(inout [UInt8]) -> Void] {
                let problems = try await bundle.problems(changing: file, change)
                #expect(!problems.isEmpty && problems.allSatisfy { $0.path == file }, "\(file): \(problems)")
            }
        }
        for file in ["tile/0/003", "tile/entries/002.p/187", "tile/2/000.p/1", "notes.txt", "tile/0/x000/001"] {
            try bundle.write([1], to: file)
            #expect(try await bundle.verify().problems == [BundleProblem(.extraFile, file)])
            try bundle.remove(file)
        }
    }

    @Test func `an entry exchanged together with its tiles does not reach the signed root`() async throws {
        let forged = try BundleFolder(Samples.ledger(700, batch: 90, fork: 300))
        let bundle = try Self.bundle()
        for file in try bundle.files where file.hasPrefix("tile/") {
            try bundle.write(try forged.bytes(file), to: file)
        }
        let problems = try await bundle.verify().problems
        #expect(problems.contains(BundleProblem(.root, "checkpoint", 700)))
        #expect(problems.contains(BundleProblem(.earlierCheckpoint, "checkpoints", 360)))
        #expect(!problems.contains(BundleProblem(.earlierCheckpoint, "checkpoints", 270)))
    }

    @Test func `a bundle signed by another key is not believed`() async throws {
        let bundle = try Self.bundle()
        let other = try Samples.signer(2).key
        #expect(try await bundle.verify(trusting: other).problems == [BundleProblem(.checkpoint, "checkpoint", 700)])
        let alone = try await LedgerBundle.verify(bundle.path)
        #expect(alone.isSound && !alone.isKeyTrusted)
    }

    @Test func `an older bundle is the beginning of the newer one`() async throws {
        let ledger = try Samples.ledger(300)
        let older = try BundleFolder(ledger)
        try Samples.extend(ledger, from: 300, to: 700)
        let newer = try BundleFolder(ledger)
        #expect(try await newer.verify(against: older).problems == [])
        #expect(try await newer.verify(against: newer).problems == [])
        #expect(
            try await older.verify(against: newer).problems == [BundleProblem(.shortened, "checkpoint", 700)])
    }

    @Test func `history rewritten and signed again is a fork`() async throws {
        let older = try BundleFolder(Samples.ledger(300))
        let rewritten = try BundleFolder(Samples.ledger(700, fork: 120))
        #expect(try await rewritten.verify().isSound)
        #expect(try await rewritten.verify(against: older).problems == [BundleProblem(.fork, "checkpoint", 300)])
        let same = try BundleFolder(Samples.ledger(300, fork: 299))
        #expect(try await same.verify(against: older).problems == [BundleProblem(.fork, "checkpoint", 300)])
        let later = try BundleFolder(Samples.ledger(700, fork: 300))
        #expect(try await later.verify(against: older).isSound)
    }

    @Test func `an older bundle that proves nothing is said to`() async throws {
        let bundle = try Self.bundle()
        let older = try BundleFolder(Samples.ledger(300))
        try older.remove("checkpoint")
        #expect(try await bundle.verify(against: older).problems == [BundleProblem(.olderBundle, "checkpoint")])
    }

    @Test func `an export never writes into a folder with something in it`() async throws {
        let bundle = try Self.bundle()
        #expect(throws: LedgerError.folderNotEmpty) {
            try LedgerBundle.export(Samples.controller, keys: [], from: Samples.ledger(1), to: bundle.path)
        }
        #expect(throws: LedgerError.nothingToExport) {
            try LedgerBundle.export(Samples.controller, keys: [], from: MemoryLedger(), to: bundle.path + "/new")
        }
        await #expect(throws: LedgerError.self) { try await LedgerBundle.verify(bundle.path + "/nowhere") }
    }

    @Test func `a tree of more than one level of full tiles is sound`() async throws {
        let bundle = try BundleFolder(Samples.ledger(66_000, batch: 5000))
        #expect(try bundle.files.contains("tile/2/000.p/1"))
        #expect(try await bundle.verify().problems == [])
        let problems = try await bundle.problems(changing: "tile/1/000") { $0[8000] ^= 1 }
        #expect(problems == [BundleProblem(.tile, "tile/1/000")])
        let above = try await bundle.problems(changing: "tile/2/000.p/1") { $0[3] ^= 1 }
        #expect(above == [BundleProblem(.tile, "tile/2/000.p/1")])
    }
}
