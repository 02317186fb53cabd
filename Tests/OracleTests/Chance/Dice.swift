/// Chance that can be had again: SplitMix64 from a seed.
struct Dice: Sendable {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 to one below the bound, which is at least 1.
    mutating func below(_ bound: Int) -> Int { Int(truncatingIfNeeded: next() >> 33) % bound }

    mutating func number(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

    /// True so many times in a thousand.
    mutating func perMille(_ chance: Int) -> Bool { below(1000) < chance }

    /// True so many times in a hundred.
    mutating func percent(_ chance: Int) -> Bool { below(100) < chance }

    /// One of them, which must be there.
    mutating func one<Value>(of values: [Value]) -> Value { values[below(values.count)] }

    /// Each of them with this chance in a hundred, in their order.
    mutating func some<Value>(of values: [Value], percent chance: Int) -> [Value] {
        var chosen: [Value] = []
        for value in values where percent(chance) { chosen.append(value) }
        return chosen
    }

    /// As ``some(of:percent:)``, and at least one of them.
    mutating func oneOrMore<Value>(of values: [Value], percent chance: Int) -> [Value] {
        let chosen = some(of: values, percent: chance)
        return chosen.isEmpty ? [one(of: values)] : chosen
    }

    mutating func shuffled<Value>(_ values: [Value]) -> [Value] {
        var shuffled = values
        for index in shuffled.indices.reversed() { shuffled.swapAt(index, below(index + 1)) }
        return shuffled
    }
}
