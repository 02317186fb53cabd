/// Makes the random bytes of salts, tokens, codes and keys.
///
/// The edges hold one; tests give a seeded generator.
package struct RandomBytes: Sendable {
    private let random: @Sendable () -> UInt64

    /// - Parameter random: 64 random bits a call; the system's cryptographic generator unless a test says otherwise.
    package init(random: @escaping @Sendable () -> UInt64 = { UInt64.random(in: .min ... .max) }) {
        self.random = random
    }

    /// So many random bytes.
    package func next(_ count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count + 7)
        while bytes.count < count {
            let word = random()
            for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: word >> shift)) }
        }
        return Array(bytes.prefix(count))
    }

    /// A number from 0 to `bound - 1`, each as likely as the other (rejection, no remainder bias).
    ///
    /// - Parameter bound: at least 1.
    package func number(below bound: UInt64) -> UInt64 {
        let limit = UInt64.max - UInt64.max % bound
        var word = random()
        while word >= limit { word = random() }
        return word % bound
    }
}
