import Vocabulary

/// A code on paper that stands in for the app once: 80 random bits. We keep its HMAC only.
package struct RecoveryCode: Sendable {
    /// Codes of one set.
    package static let count = 10
    static let byteCount = 10
    private static let length = 16
    private let text: Sealed<String>

    init(from random: RandomBytes) { text = Sealed(Base32.text(random.next(Self.byteCount))) }

    /// Reads what was typed, in groups or not; `nil` for any other shape.
    init?(_ typed: String) {
        let bare = typed.lowercased().filter { $0 != " " && $0 != "-" }
        guard bare.utf8.count == Self.length, Base32.isWellFormed(bare.utf8) else { return nil }
        text = Sealed(bare)
    }

    /// Four groups of four, for paper. They belong in no log, URL or store.
    package func revealingSecret() -> String {
        let letters = Array(text.revealingPersonalData())
        return stride(from: 0, to: letters.count, by: 4)
            .map { String(letters[$0..<min($0 + 4, letters.count)]) }.joined(separator: "-")
    }

    /// What the store keeps, and finds the code by.
    func tag(of member: StaffID, _ key: AccountsKey) -> Digest {
        key.tag(.recoveryCode, [Array(member.rawValue.utf8), Array(text.revealingPersonalData().utf8)])
    }
}
