import Crypto
import Vocabulary

extension ReviewEntry {
    /// SHA-256 of ``writtenFindings``.
    package var digest: Vocabulary.Digest {
        // SHA-256 has 32 bytes by definition: there is no input for which this stops.
        guard let digest = Vocabulary.Digest(SHA256.hash(data: writtenFindings)) else {
            preconditionFailure("32 bytes")
        }
        return digest
    }
}
