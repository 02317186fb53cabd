import Vocabulary

/// How dear one password hash is to make.
package struct PasswordCost: Hashable, Sendable {
    /// Memory in KiB.
    package let memoryKiB: UInt32
    /// Passes over the memory.
    package let passes: UInt32
    /// Lanes; more than one would start threads inside the library.
    package let lanes: UInt32

    package init(memoryKiB: UInt32, passes: UInt32, lanes: UInt32) {
        (self.memoryKiB, self.passes, self.lanes) = (memoryKiB, passes, lanes)
    }

    /// 19 MiB, two passes, one lane: OWASP's setting for Argon2id, about 16 ms on a small server.
    package static let standard = PasswordCost(memoryKiB: 19 * 1024, passes: 2, lanes: 1)

    /// Beyond these a stored hash is taken for damaged: it must not eat the server's memory.
    static let memoryRangeKiB: ClosedRange<UInt32> = 8...(1024 * 1024)
    static let passRange: ClosedRange<UInt32> = 1...32
    static let laneRange: ClosedRange<UInt32> = 1...4
}

/// An Argon2id hash in the library's own encoding, with its salt and cost: `$argon2id$v=19$m=19456,t=2,p=1$…$…`.
package struct PasswordHash: Equatable, Sendable {
    package static let saltBytes = 16
    package static let hashBytes = 32
    static let prefix = "$argon2id$v=19$"

    /// The text to store; it is no secret of its own worth, but belongs in no log either.
    package let encoded: Sealed<String>
    package let cost: PasswordCost

    /// Reads a stored hash.
    ///
    /// - Throws: ``AccountsError/passwordHashMalformed`` for another kind of hash, a cost out of range, or damage.
    package init(encoded: String) throws(AccountsError) {
        let parts = encoded.split(separator: "$", omittingEmptySubsequences: false)
        guard encoded.hasPrefix(Self.prefix), encoded.utf8.count <= 256, parts.count == 6,
            !parts[4].isEmpty, !parts[5].isEmpty, let cost = Self.cost(parts[3])
        else { throw .passwordHashMalformed }
        (self.encoded, self.cost) = (Sealed(encoded), cost)
    }

    private static func cost(_ text: Substring) -> PasswordCost? {
        let fields = text.split(separator: ",", omittingEmptySubsequences: false)
        guard fields.count == 3, fields[0].hasPrefix("m="), fields[1].hasPrefix("t="), fields[2].hasPrefix("p="),
            let memory = UInt32(fields[0].dropFirst(2)), let passes = UInt32(fields[1].dropFirst(2)),
            let lanes = UInt32(fields[2].dropFirst(2)), PasswordCost.memoryRangeKiB.contains(memory),
            PasswordCost.passRange.contains(passes), PasswordCost.laneRange.contains(lanes)
        else { return nil }
        return PasswordCost(memoryKiB: memory, passes: passes, lanes: lanes)
    }

    /// A hash that no password has, for names that nobody has: checking it costs the same time as a real one.
    ///
    /// Salt and hash are zero bytes; a password for it would be a preimage.
    static func decoy(_ cost: PasswordCost) throws(AccountsError) -> PasswordHash {
        let salt = String(repeating: "A", count: 22)
        let hash = String(repeating: "A", count: 43)
        return try PasswordHash(
            encoded: "\(prefix)m=\(cost.memoryKiB),t=\(cost.passes),p=\(cost.lanes)$\(salt)$\(hash)")
    }
}
