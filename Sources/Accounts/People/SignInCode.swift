import Vocabulary

/// Eight digits that a person gets by mail and types to sign in.
///
/// Digits, because letters mean switching the keyboard in Bulgarian and look alike across scripts. Five attempts at each
/// of five codes an hour are 25 guesses in a hundred million: 0.2 % for an attack on one address that lasts a year. A
/// guesser must be in the browser that asked for the code.
package struct SignInCode: Equatable, Sendable {
    package static let digits = 8
    /// Seconds in which a code can be used.
    package static let lifetime: Int64 = 15 * 60
    package static let maxAttempts = 5
    /// Codes for one identifier within ``rateWindow``.
    package static let maxRequests = 5
    /// In seconds.
    package static let rateWindow: Int64 = 60 * 60

    private let text: Sealed<String>

    init(from random: RandomBytes) {
        let number = String(random.number(below: 100_000_000))
        text = Sealed(String(repeating: "0", count: Self.digits - number.utf8.count) + number)
    }

    /// Reads what was typed, with or without spaces and hyphens; `nil` unless eight digits remain.
    package init?(typed: String) {
        guard typed.utf8.count <= 64 else { return nil }
        let kept = typed.unicodeScalars.filter { !$0.properties.isWhitespace && !$0.properties.isDash }
        guard kept.count == Self.digits, kept.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
        text = Sealed(String(String.UnicodeScalarView(kept)))
    }

    /// The eight digits for the message.
    package func revealingSecret() -> String { text.revealingPersonalData() }
}

/// A code under way, or used up and still counted, as the store keeps it.
package struct PendingSignIn: Equatable, Sendable {
    package let controller: ControllerID
    /// Of the token in the browser that asked; the only way to this value.
    package let browser: Digest
    /// The identifier under the room's key, to count requests by.
    package let identifier: Digest
    /// Who may sign in with it; `nil` when nobody was found: such a code fails like a wrong one.
    package let subject: SubjectID?
    /// The code under the room's key.
    package let code: Digest
    package let requestedAt: Instant
    package var attempts: Int
    package var isUsed: Bool

    package init(
        controller: ControllerID, browser: Digest, identifier: Digest, subject: SubjectID?, code: Digest,
        requestedAt: Instant, attempts: Int = 0, isUsed: Bool = false
    ) {
        (self.controller, self.browser, self.identifier) = (controller, browser, identifier)
        (self.subject, self.code, self.requestedAt) = (subject, code, requestedAt)
        (self.attempts, self.isUsed) = (attempts, isUsed)
    }

    package var validUntil: Instant { requestedAt.adding(seconds: SignInCode.lifetime) }

    /// Whether a code can still be typed: not used, not too old, not guessed at too often.
    package func isOpen(at now: Instant) -> Bool {
        !isUsed && attempts < SignInCode.maxAttempts && now < validUntil
    }
}
