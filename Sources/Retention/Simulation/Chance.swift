/// Chance that can be had again: SplitMix64 from a seed.
struct Chance: Sendable {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 to one below the bound, which is at least 1.
    mutating func below(_ bound: Int64) -> Int64 { Int64(truncatingIfNeeded: next() >> 1) % bound }

    /// True so many times in a hundred.
    mutating func percent(_ chance: Int64) -> Bool { below(100) < chance }

    /// One of them; `nil` when there is none.
    mutating func one<Values: RandomAccessCollection>(of values: Values) -> Values.Element? {
        guard !values.isEmpty else { return nil }
        return values[values.index(values.startIndex, offsetBy: Int(below(Int64(values.count))))]
    }

    /// Milliseconds of so many days on the average: most of them shorter, a few up to eight times as long.
    mutating func days(around mean: Int64) -> Int64 {
        var span = mean * 86_400_000
        // A half is passed on with one chance in two: an exponential in steps of halves, with an even part within one.
        var steps: Int64 = 0
        while steps < 12, percent(50) { steps += 1 }
        span = span * steps / 2 + below(span / 2 + 1) + below(span / 2 + 1)
        return span
    }
}
