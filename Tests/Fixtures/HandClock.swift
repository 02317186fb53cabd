import Synchronization
import Vocabulary

/// A clock that stands until a test moves it.
package final class HandClock: Sendable {
    private let instant: Mutex<Instant>

    /// - Parameter text: RFC 3339; the tests' usual day unless said otherwise.
    package init(_ text: String = "2026-11-21T08:00:00Z") {
        instant = Mutex(Instant(rfc3339: text) ?? Instant(milliseconds: 0))
    }

    package var now: Instant { instant.withLock { $0 } }
    package var clock: Clock { Clock { self.now } }

    package func advance(seconds: Int64) { instant.withLock { $0 = $0.adding(seconds: seconds) } }
    package func set(_ text: String) { instant.withLock { $0 = Instant(rfc3339: text) ?? $0 } }
}
