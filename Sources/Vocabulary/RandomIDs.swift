/// Makes identifiers of 130 random bits: 26 characters of Crockford's base 32, in lower case.
///
/// The one place where the domain's names come from chance. The edges hold one; tests give a seeded generator.
package struct RandomIDs: Sendable {
    private static let alphabet: [UInt8] = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    private let random: @Sendable () -> UInt64

    /// - Parameter random: 64 random bits a call; the system's generator unless a test says otherwise.
    package init(random: @escaping @Sendable () -> UInt64 = { UInt64.random(in: .min ... .max) }) {
        self.random = random
    }

    /// A fresh identifier of the asked kind.
    package func next<ID: EntityID>(_ kind: ID.Type = ID.self) -> ID { ID(rawValue: text()) }

    /// A fresh identifier that sorts by its time: 10 characters of milliseconds since 1970, then 80 random bits.
    ///
    /// Two of one millisecond sort by chance. Times before 1970 count as 1970.
    package func timeOrdered<ID: EntityID>(at instant: Instant, _ kind: ID.Type = ID.self) -> ID {
        let milliseconds = UInt64(max(0, instant.milliseconds))
        let text = String(unsafeUninitializedCapacity: 26) { buffer in
            for index in 0..<10 { buffer[index] = Self.alphabet[Int(milliseconds >> (45 - 5 * UInt64(index)) & 31)] }
            var bits: UInt64 = 0
            for index in 10..<26 {
                if (index - 10) % 12 == 0 { bits = random() }
                buffer[index] = Self.alphabet[Int(bits & 31)]
                bits >>= 5
            }
            return 26
        }
        return ID(rawValue: text)
    }

    /// A random number of so many digits, 1 to 18, of which the first is no zero.
    package func digits(_ count: Int) -> String {
        var text = String(1 + random() % 9)
        for _ in 1..<max(1, min(count, 18)) { text.append(String(random() % 10)) }
        return text
    }

    /// 26 random characters.
    package func text() -> String {
        var bits: UInt64 = 0
        return String(unsafeUninitializedCapacity: 26) { buffer in
            for index in 0..<26 {
                if index % 12 == 0 { bits = random() }
                buffer[index] = Self.alphabet[Int(bits & 31)]
                bits >>= 5
            }
            return 26
        }
    }
}
