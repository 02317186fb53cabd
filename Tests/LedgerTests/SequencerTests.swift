import Ledger
import Testing
import Vocabulary

@Suite("Sequencing: evidence enters the tree in one transaction")
struct SequencerTests {
    @Test func `batches of any size give the same tree`() throws {
        var edge = TreeEdge()
        for number in 0..<700 { edge.append(.leaf(try Samples.entry(number).canonicalBytes)) }
        for batch in [1, 3, 255, 256, 257, 700] {
            let ledger = try Samples.ledger(700, batch: batch)
            let head = try SignedCheckpoint(text: #require(try ledger.latestCheckpoint(of: Samples.controller)).note)
            #expect(head.checkpoint.size == 700)
            #expect(head.checkpoint.root == edge.root)
            #expect(head.isSigned(by: try Samples.signer().key))
        }
    }

    @Test func `entries are sequenced by when we learned of them, and once`() throws {
        let ledger = MemoryLedger()
        let entries = try (0..<10).map { try Samples.entry($0) }
        for entry in entries.reversed() { try ledger.record(entry) }
        let sequencer = Sequencer(controller: Samples.controller, signer: try Samples.signer())
        #expect(try sequencer.run(limit: 4, at: Samples.start, in: ledger)?.checkpoint.size == 4)
        #expect(try sequencer.run(limit: 40, at: Samples.start, in: ledger)?.checkpoint.size == 10)
        #expect(try sequencer.run(at: Samples.start, in: ledger) == nil)
        let rows = try ledger.entries(of: Samples.controller, from: 0, limit: 100)
        #expect(rows.map(\.id) == entries.map(\.id))
        #expect(rows.map(\.sequence) == Array(0..<10))
        #expect(try rows.map { try $0.entry } == entries)
        #expect(ledger.heads[Samples.controller]?.count == 2)
    }

    @Test func `firms do not meet in a tree`() throws {
        let ledger = MemoryLedger()
        let other = ControllerID(rawValue: "other")
        for number in 0..<5 {
            try ledger.record(Samples.entry(number))
            try ledger.record(Samples.entry(number + 100, controller: other))
        }
        #expect(try ledger.controllersWithPendingEntries(limit: 10) == [Samples.controller, other])
        let sequencer = Sequencer(controller: other, signer: try Samples.signer(controller: other))
        #expect(try sequencer.run(at: Samples.start, in: ledger)?.checkpoint.size == 5)
        #expect(try ledger.controllersWithPendingEntries(limit: 10) == [Samples.controller])
        #expect(try ledger.entries(of: Samples.controller, from: 0, limit: 9).isEmpty)
    }

    @Test func `nothing is appended to a tree that is not the one signed last`() throws {
        let ledger = try Samples.ledger(300)
        let address = TileAddress(level: 0, index: 1)
        ledger.tiles[Samples.controller]?[address]?[5] ^= 1
        try ledger.record(Samples.entry(300))
        let sequencer = Sequencer(controller: Samples.controller, signer: try Samples.signer())
        #expect(throws: LedgerError.treeDamaged(size: 300)) { try sequencer.run(at: Samples.start, in: ledger) }
        ledger.tiles[Samples.controller]?[address] = nil
        try ledger.record(Samples.entry(301))
        #expect(throws: LedgerError.tileMissing(address)) { try sequencer.run(at: Samples.start, in: ledger) }
    }

    @Test func `every stored tile is what the specification puts there`() throws {
        let ledger = try Samples.ledger(700, batch: 90)
        let leaves = try ledger.entries(of: Samples.controller, from: 0, limit: 700).map(\.leafHash)
        let tiles = try #require(ledger.tiles[Samples.controller])
        #expect(tiles.count == 4)
        for index in 0..<3 {
            let hashes = Array(leaves[(index * 256)..<min(700, index * 256 + 256)])
            #expect(tiles[TileAddress(level: 0, index: Int64(index))] == hashes.tileBytes)
        }
        let above = (0..<2).map { TreeRange.root(of: leaves[($0 * 256)..<($0 * 256 + 256)]) }
        #expect(tiles[TileAddress(level: 1, index: 0)] == above.tileBytes)
    }
}

@Suite("Receipts that a person keeps (Article 7(1) GDPR)")
struct EvidenceReceiptTests {
    static func receipt(_ number: Int, of count: Int = 300) throws -> EvidenceReceipt {
        let ledger = try Samples.ledger(count)
        let id = try Samples.entry(number).id
        return try #require(
            try EvidenceReceipt(
                of: id, controller: Samples.controller, key: try Samples.signer().key, in: ledger))
    }

    @Test(arguments: [0, 1, 255, 256, 299])
    func `a receipt proves its entry offline`(number: Int) throws {
        let receipt = try Self.receipt(number)
        #expect(receipt.problems().isEmpty)
        #expect(receipt.problems(trusting: try Samples.signer().key).isEmpty)
        let read = try EvidenceReceipt(json: JSON.parse(receipt.json.canonicalBytes))
        #expect(read == receipt)
        #expect(try EvidenceReceipt(json: JSON.parse(receipt.json.prettyText)) == receipt)
    }

    @Test func `there is no receipt for what is still pending`() throws {
        let ledger = try Samples.ledger(3)
        try ledger.record(Samples.entry(3))
        let key = try Samples.signer().key
        let id = try Samples.entry(3).id
        #expect(try EvidenceReceipt(of: id, controller: Samples.controller, key: key, in: ledger) == nil)
    }

    @Test func `a receipt with anything exchanged is found out`() throws {
        let receipt = try Self.receipt(7)
        let other = try Self.receipt(8)
        func changed(
            entry: EvidenceEntry? = nil, sequence: Int64? = nil, path: [TreeHash]? = nil,
            checkpoint: SignedCheckpoint? = nil, key: CheckpointKey? = nil
        ) -> [ReceiptProblem] {
            EvidenceReceipt(
                entry: entry ?? receipt.entry, sequence: sequence ?? receipt.sequence, path: path ?? receipt.path,
                checkpoint: checkpoint ?? receipt.checkpoint, key: key ?? receipt.key
            ).problems(trusting: receipt.key)
        }
        #expect(changed().isEmpty)
        #expect(changed(entry: other.entry) == [.inclusion])
        #expect(changed(sequence: 8) == [.inclusion])
        #expect(changed(path: other.path) == [.inclusion])
        #expect(changed(key: try Samples.signer(2).key) == [.untrustedKey])
        #expect(changed(checkpoint: try Self.receipt(7, of: 200).checkpoint) == [.inclusion])
        let forged = try Samples.signer(2).sign(receipt.checkpoint.checkpoint)
        #expect(changed(checkpoint: forged) == [.signature])
        let foreign = try Samples.entry(7, controller: ControllerID(rawValue: "other"))
        #expect(changed(entry: foreign) == [.foreignEntry, .inclusion])
    }

    @Test func `no changed byte of a receipt goes unnoticed`() throws {
        let receipt = try Self.receipt(7)
        let bytes = try receipt.json.canonicalBytes
        let key = try Samples.signer().key
        for index in stride(from: 0, to: bytes.count, by: 3) {
            var changed = bytes
            changed[index] ^= 1
            let read = (try? JSON.parse(changed)).flatMap { try? EvidenceReceipt(json: $0) }
            if let read { #expect(!read.problems(trusting: key).isEmpty, "byte \(index)") }
        }
    }
}
