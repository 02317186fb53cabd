import Crypto
import Vocabulary

/// The SHA-256 of some bytes.
func sha256(_ bytes: some Sequence<UInt8>) -> Vocabulary.Digest { digest(of: SHA256.hash(data: Array(bytes))) }

/// HMAC-SHA256 of one part under 32 secret bytes.
func hmacSHA256(_ bytes: [UInt8], key: [UInt8]) -> Vocabulary.Digest {
    digest(of: HMAC<SHA256>.authenticationCode(for: bytes, using: SymmetricKey(data: key)))
}

func digest(of hash: some Sequence<UInt8>) -> Vocabulary.Digest {
    // SHA-256 has 32 bytes by definition: there is no input for which this stops.
    guard let digest = Vocabulary.Digest(hash) else { preconditionFailure("SHA-256 has 32 bytes") }
    return digest
}

/// Whether two byte strings are equal, in a time that depends on their lengths only.
func equalInConstantTime(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left.count == right.count else { return false }
    var difference: UInt8 = 0
    for index in left.indices { difference |= left[index] ^ right[index] }
    return difference == 0
}
