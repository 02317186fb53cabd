import Synchronization

/// Names for requests: 12 characters of Crockford's base 32, which tell requests in a log apart and need not be hard to guess.
///
/// Numbers that look like chance and do not come twice in 2^60, without asking the system for each: SplitMix64 (Steele, Lea
/// and Flood 2014) from a random start.
enum RequestNames {
    private static let alphabet: [UInt8] = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    private static let steps = Atomic<UInt64>(UInt64.random(in: .min ... .max))

    static func next() -> String {
        var bits = mixed(steps.wrappingAdd(0x9E37_79B9_7F4A_7C15, ordering: .relaxed).newValue)
        return String(unsafeUninitializedCapacity: 12) { buffer in
            for index in 0..<12 {
                buffer[index] = alphabet[Int(bits & 31)]
                bits >>= 5
            }
            return 12
        }
    }

    private static func mixed(_ step: UInt64) -> UInt64 {
        var bits = step
        bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
        return bits ^ bits >> 31
    }
}
