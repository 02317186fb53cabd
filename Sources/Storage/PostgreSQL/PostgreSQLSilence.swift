import Synchronization

/// When one of the connections to a server, of whichever store, last found it silent.
///
/// The others, which were made before, are given up with it: each would wait for as long to find out the same.
final class PostgreSQLSilence: Sendable {
    private let last = Mutex<ContinuousClock.Instant?>(nil)

    /// Says that it is silent now.
    func note() { last.withLock { $0 = .now } }

    /// Whether it was found silent after that.
    func isNoted(since instant: ContinuousClock.Instant) -> Bool { last.withLock { $0.map { $0 > instant } ?? false } }
}
