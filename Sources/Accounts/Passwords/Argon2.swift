import CArgon2

/// The two calls of libargon2 that we make. Each takes milliseconds and megabytes: only ``PasswordHasher`` calls them.
enum Argon2 {
    /// The encoded Argon2id hash; `nil` when the library refuses (out of memory).
    static func hash(_ password: [UInt8], salt: [UInt8], cost: PasswordCost) -> String? {
        let capacity = argon2_encodedlen(
            cost.passes, cost.memoryKiB, cost.lanes, UInt32(salt.count), UInt32(PasswordHash.hashBytes), Argon2_id)
        var encoded = [CChar](repeating: 0, count: capacity)
        let result = argon2id_hash_encoded(
            cost.passes, cost.memoryKiB, cost.lanes, password, password.count, salt, salt.count,
            PasswordHash.hashBytes, &encoded, encoded.count)
        guard result == ARGON2_OK.rawValue else { return nil }
        return String(decoding: encoded.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Whether the hash is this password's, compared in constant time; `nil` when the library could not tell.
    static func verify(_ password: [UInt8], encoded: String) -> Bool? {
        switch argon2id_verify(encoded, password, password.count) {
        case ARGON2_OK.rawValue: return true
        case ARGON2_VERIFY_MISMATCH.rawValue: return false
        default: return nil
        }
    }
}
