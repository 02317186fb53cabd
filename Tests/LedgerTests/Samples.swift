import Crypto
import Ledger
import Vocabulary

/// Made-up evidence and keys; everything follows from the number it is asked with.
enum Samples {
    static let controller = ControllerID(rawValue: "izimat")
    static let start = Instant(milliseconds: 1_763_712_900_000)

    static func entry(
        _ number: Int, controller: ControllerID = controller, subject: Int? = nil
    ) throws -> EvidenceEntry {
        let learned = Instant(milliseconds: start.milliseconds + Int64(number) * 250)
        let subject = SubjectReference(rawValue: "s\(subject ?? number % 7)")
        return try EvidenceEntry(
            id: RandomIDs(random: { UInt64(number) &* 0x9E37_79B9_7F4A_7C15 }).timeOrdered(at: learned),
            controller: controller, kind: number.isMultiple(of: 3) ? .consentGiven : .datumCollected,
            subject: subject, happened: learned.adding(seconds: -60), learned: learned,
            actor: .subject(subject), policy: TreeHash.leaf([UInt8(number & 255)]).digest,
            clauses: ["EAS-0\(number % 10)"],
            detail: [
                "purpose": .name(name("accounting")), "items": .names([name("email"), name("invoice")]),
                "place": .code("order"),
            ])
    }

    static func name(_ text: String) -> ElementName { ElementName(rawValue: text) }

    static func signer(_ seed: UInt8 = 1, controller: ControllerID = controller) throws -> CheckpointSigner {
        try CheckpointSigner(
            origin: LedgerOrigin(controller), privateKey: Sealed([UInt8](repeating: seed, count: 32)))
    }

    /// A ledger that has sequenced so many entries, in batches of that size.
    static func ledger(_ count: Int, batch: Int = 100, fork: Int? = nil) throws -> MemoryLedger {
        let ledger = MemoryLedger()
        try extend(ledger, from: 0, to: count, batch: batch, fork: fork)
        return ledger
    }

    static func extend(
        _ ledger: MemoryLedger, from start: Int, to end: Int, batch: Int = 100, fork: Int? = nil
    ) throws {
        let sequencer = Sequencer(controller: controller, signer: try signer())
        for first in stride(from: start, to: end, by: batch) {
            for number in first..<min(end, first + batch) {
                try ledger.record(entry(number, subject: number == fork ? 99 : nil))
            }
            while try sequencer.run(at: self.start, in: ledger) != nil {}
        }
    }
}

/// A small repeatable generator (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
