import Foundation
import Policies
import Testing

@Suite("Whatever stands in the file, the reader answers")
struct MutationTests {
    /// SplitMix64: the same mutations in every run.
    struct Dice: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = state
            value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
            return value ^ (value >> 31)
        }
    }

    private func expectAnswer(_ bytes: [UInt8]) {
        let reading = PolicyReader.read([SourceFile(path: "policy.yaml", bytes: bytes)])
        #expect((reading.policy == nil) == !reading.errors.isEmpty)
        #expect(reading.diagnostics.allSatisfy { $0.place.line > 0 && $0.place.column > 0 && !$0.message.isEmpty })
    }

    @Test(arguments: 0..<8) func `bytes are changed, taken out and put in`(_ seed: UInt64) {
        var dice = Dice(state: seed)
        let sample = Array(SamplePolicies.complete.utf8)
        let pieces = [
            "{", "}", "[", "]", ":", ",", "- ", "\"", "'", "&a ", "*a ", "!!x ", "|", ">", "\n", "  ", "?", "#", "<<: ",
            "\u{0}",
        ]
        for _ in 0..<12 {
            var bytes = sample
            for _ in 0..<Int.random(in: 1...4, using: &dice) {
                let index = Int.random(in: 0..<bytes.count, using: &dice)
                switch Int.random(in: 0..<3, using: &dice) {
                case 0: bytes[index] = UInt8.random(in: 0...255, using: &dice)
                case 1: bytes.removeSubrange(index..<min(bytes.count, index + Int.random(in: 1...40, using: &dice)))
                default: bytes.insert(contentsOf: Array((pieces.randomElement(using: &dice) ?? "").utf8), at: index)
                }
            }
            expectAnswer(bytes)
        }
    }

    @Test(arguments: 0..<8) func `lines and values change places`(_ seed: UInt64) {
        var dice = Dice(state: 1000 + seed)
        for _ in 0..<12 {
            var lines = SamplePolicies.complete.components(separatedBy: "\n")
            for _ in 0..<Int.random(in: 1...5, using: &dice) {
                let (from, to) = (
                    Int.random(in: 0..<lines.count, using: &dice), Int.random(in: 0..<lines.count, using: &dice)
                )
                switch Int.random(in: 0..<3, using: &dice) {
                case 0: lines.swapAt(from, to)
                case 1: lines[to] = lines[from]
                default:
                    let values = lines[from].components(separatedBy: ": ")
                    let others = lines[to].components(separatedBy: ": ")
                    if let value = values.last, let key = others.first { lines[to] = key + ": " + value }
                }
            }
            expectAnswer(Array(lines.joined(separator: "\n").utf8))
        }
    }
}
