import Vocabulary

/// The failed sign-ins under one typed name, whether anybody has that name or not.
///
/// Five failures within fifteen minutes lock the name for thirty seconds; each failure after that locks it for twice as
/// long, up to fifteen minutes. A day without a failure, or a successful sign-in, clears it. Only time unlocks: no mail,
/// no administrator, so that nobody can be talked into it. The longest wait is short, because anybody can lock
/// anybody's name; even so a name stands against fewer than a hundred guesses a day.
package struct SignInFailures: Equatable, Sendable {
    package static let maxFailures = 5
    /// In seconds.
    package static let window: Int64 = 15 * 60
    /// In seconds.
    package static let firstWait: Int64 = 30
    /// In seconds.
    package static let longestWait: Int64 = 15 * 60
    /// In seconds, from the last failure.
    package static let memory: Int64 = 24 * 60 * 60

    /// When the last failures happened, oldest first; at most five.
    package private(set) var recent: [Instant]
    /// How often the name was locked since the failures were last cleared.
    package private(set) var lockOuts: Int
    package private(set) var lockedUntil: Instant?

    package init(recent: [Instant] = [], lockOuts: Int = 0, lockedUntil: Instant? = nil) {
        (self.recent, self.lockOuts, self.lockedUntil) = (recent.suffix(Self.maxFailures), lockOuts, lockedUntil)
    }

    /// The end of the present lock; `nil` when the name is not locked.
    package func lock(at now: Instant) -> Instant? {
        guard let lockedUntil, now < lockedUntil else { return nil }
        return lockedUntil
    }

    /// When nothing of this needs to be remembered any more; `nil` when there is nothing.
    package var forgottenAt: Instant? { recent.last?.adding(seconds: Self.memory) }

    /// These failures and one more, now.
    package func adding(failureAt now: Instant) -> SignInFailures {
        guard let forgottenAt, now < forgottenAt else { return SignInFailures(recent: [now]) }
        var next = self
        next.recent = Array((recent + [now]).suffix(Self.maxFailures))
        let inWindow = next.recent.filter { $0 > now.adding(seconds: -Self.window) }.count
        if lockOuts > 0 || inWindow >= Self.maxFailures {
            next.lockOuts += 1
            next.lockedUntil = now.adding(seconds: Self.wait(afterLockOuts: lockOuts))
        }
        return next
    }

    /// Seconds of the next lock after so many earlier ones: 30, 60, 120, 240, 480, 900, 900 …
    package static func wait(afterLockOuts lockOuts: Int) -> Int64 {
        min(longestWait, firstWait << Int64(min(max(0, lockOuts), 10)))
    }
}
