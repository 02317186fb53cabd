import Synchronization

/// What the connections to the same servers, of whichever store, tell each other.
final class PostgreSQLServers: Sendable {
    private struct Seen {
        var silent: ContinuousClock.Instant?
        var timeline: UInt32 = 0
    }

    private let seen = Mutex(Seen())

    /// Says that one is silent now: the connections made before are given up with the one that found it out, since each would
    /// wait for as long to find out the same.
    func noteSilence() { seen.withLock { $0.silent = .now } }

    /// Whether one was found silent after that.
    func areSilent(since instant: ContinuousClock.Instant) -> Bool {
        seen.withLock { $0.silent.map { $0 > instant } ?? false }
    }

    /// Takes note of the timeline on which a server writes, which each change of leaders raises.
    ///
    /// - Returns: the latest seen: a server with an earlier one was left behind, whatever it takes itself for.
    func note(timeline: UInt32) -> UInt32 {
        seen.withLock {
            $0.timeline = max($0.timeline, timeline)
            return $0.timeline
        }
    }
}
