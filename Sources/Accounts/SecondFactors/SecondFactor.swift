import Vocabulary

/// A member's second step of signing in, as the store keeps it: the secret of their app, sealed.
package struct SecondFactor: Equatable, Sendable {
    package let controller: ControllerID
    package let member: StaffID
    /// Opened by the controller's ``AccountsKey`` alone.
    package let sealed: [UInt8]
    package let madeAt: Instant
    /// Since when sign-ins ask for it; `nil` until the member has shown that their app works.
    package var confirmedAt: Instant?
    /// The last step whose code was used: no code of it, or of one before it, is taken again.
    package var lastStep: Int64

    package init(
        controller: ControllerID, member: StaffID, sealed: [UInt8], madeAt: Instant, confirmedAt: Instant? = nil,
        lastStep: Int64 = 0
    ) {
        (self.controller, self.member, self.sealed, self.madeAt) = (controller, member, sealed, madeAt)
        (self.confirmedAt, self.lastStep) = (confirmedAt, lastStep)
    }

    package var isOn: Bool { confirmedAt != nil }
}

/// A sign-in whose password was right and which waits for its code; its browser holds the token.
package struct SecondStep: Equatable, Sendable {
    /// In seconds.
    package static let life: Int64 = 10 * 60

    package let controller: ControllerID
    /// Of the browser's token.
    package let browser: Digest
    package let member: StaffID
    /// Under which its failures are counted.
    package let name: Digest
    package let begunAt: Instant

    package init(controller: ControllerID, browser: Digest, member: StaffID, name: Digest, begunAt: Instant) {
        (self.controller, self.browser, self.member, self.name) = (controller, browser, member, name)
        self.begunAt = begunAt
    }

    /// Whether the code may still be entered.
    package func isLive(at now: Instant) -> Bool { now < begunAt.adding(seconds: Self.life) }
}
