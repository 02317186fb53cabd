import Vocabulary

/// Why something cannot have happened to a person at the time that somebody names.
package enum TimeFault: String, Error, Hashable, Sendable {
    case ahead = "time-ahead"
    /// Before anybody who lives now was born; most often a slip of the pen, or a time left at its zero.
    case tooOld = "time-too-old"

    /// Nobody had a relation to a firm longer ago: the greatest age that a policy can ask for.
    package static let years = 120

    package var code: String { rawValue }

    /// `nil` for a time at which it can have happened.
    package init?(_ happened: Instant, now: Instant) {
        if happened > now {
            self = .ahead
        } else if happened.utcDate < now.utcDate.adding(months: -12 * Self.years) {
            self = .tooOld
        } else {
            return nil
        }
    }
}
