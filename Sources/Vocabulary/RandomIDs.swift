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
