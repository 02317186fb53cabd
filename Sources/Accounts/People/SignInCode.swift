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

/// A code that is to be sent: whom it leads to is looked up, and the message made, outside the request.
package struct CodeOrder: Equatable, Sendable {
    package let controller: ControllerID
    /// Of the token in the browser that asked.
    package let browser: Digest
    /// The key that ``sealed`` is under.
    package let wrapper: String
    /// Address, code, language and occasion, sealed.
    package let sealed: [UInt8]
    package var due: Instant
    package var attempts: Int

    package init(
        controller: ControllerID, browser: Digest, wrapper: String, sealed: [UInt8], due: Instant, attempts: Int = 0
    ) {
        (self.controller, self.browser, self.wrapper) = (controller, browser, wrapper)
        (self.sealed, self.due, self.attempts) = (sealed, due, attempts)
    }
}

/// A code under way, or used up and still counted, as the store keeps it.
package struct PendingSignIn: Equatable, Sendable {
    package let controller: ControllerID
    /// Of the token in the browser that asked; the only way to this value.
    package let browser: Digest
    /// The identifier under the room's key, to count requests by.
    package let identifier: Digest
    /// Who may sign in with it, at most ``maxSubjects``; empty when nobody was found: such a code fails like a wrong one.
    package var subjects: [SubjectID]
    /// The code under the room's key.
    package let code: Digest
    package let requestedAt: Instant
    package var attempts: Int
    package var isUsed: Bool
    /// The right code was typed, and it remains to say which of several people it is.
    package var isProven: Bool

    /// People among whom one can choose; nobody shares an address with more.
    package static let maxSubjects = 20

    package init(
        controller: ControllerID, browser: Digest, identifier: Digest, subjects: [SubjectID], code: Digest,
        requestedAt: Instant, attempts: Int = 0, isUsed: Bool = false, isProven: Bool = false
    ) {
        (self.controller, self.browser, self.identifier) = (controller, browser, identifier)
        (self.subjects, self.code, self.requestedAt) = (subjects, code, requestedAt)
        (self.attempts, self.isUsed, self.isProven) = (attempts, isUsed, isProven)
    }

    package var validUntil: Instant { requestedAt.adding(seconds: SignInCode.lifetime) }

    /// Whether the right code was typed and it remains to say who it is.
    package func isChoosable(at now: Instant) -> Bool { isProven && !isUsed && now < validUntil }

    /// Whether a code can still be typed: not used, not too old, not guessed at too often.
    package func isOpen(at now: Instant) -> Bool {
        !isUsed && !isProven && attempts < SignInCode.maxAttempts && now < validUntil
    }
}
