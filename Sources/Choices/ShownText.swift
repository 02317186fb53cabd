import struct Crypto.SHA256
import Vocabulary

/// Words that were put before a person, in one language, named by their hash so that they can be shown again.
package struct ShownText: Hashable, Sendable {
    package let language: Language
    package let words: String

    /// SHA-256 over the language tag, a zero byte and the words in UTF-8.
    package let digest: Digest

    package init(language: Language, words: String) {
        (self.language, self.words) = (language, words)
        var hash = SHA256()
        hash.update(data: Array(language.rawValue.utf8) + [0])
        hash.update(data: Array(words.utf8))
        guard let digest = Digest(Array(hash.finalize())) else { preconditionFailure("SHA-256 has 32 bytes") }
        self.digest = digest
    }
}
