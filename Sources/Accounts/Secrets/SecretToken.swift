import Vocabulary

/// 256 random bits that their holder alone knows: a session's or a browser's cookie. We keep their SHA-256 only.
///
/// No slow hash is needed: nobody guesses 256 random bits.
package struct SecretToken: Equatable, Sendable {
    package static let byteCount = 32
    private let text: Sealed<String>

    package init(from random: RandomBytes) { text = Sealed(Base32.text(random.next(Self.byteCount))) }

    /// Reads what a cookie brought; `nil` for any other shape, before anything is hashed or looked up.
    package init?(_ presented: String) {
        guard presented.utf8.count == 52, Base32.isWellFormed(presented.utf8) else { return nil }
        text = Sealed(presented)
    }

    /// The 52 characters for the cookie. They belong in no log, URL or store.
    package func revealingSecret() -> String { text.revealingPersonalData() }

    /// What the store keeps, and finds the session by.
    package var digest: Digest { sha256(revealingSecret().utf8) }
}
