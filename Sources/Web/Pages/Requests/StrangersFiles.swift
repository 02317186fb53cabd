import Synchronization
import Vocabulary

/// How many bytes of files a firm takes from people whom it does not know: no flood of them fills its disk, from however
/// many addresses it comes. A request without files is always taken.
///
/// Each node counts by itself, in memory.
package final class StrangersFiles: Sendable {
    /// Taken at once after a quiet time.
    package static let burst = 64 << 20
    /// As many more each second: 1.3 GiB a day.
    package static let bytesPerSecond = 16 << 10

    private struct Bucket {
        var bytes: Int
        var at: Instant
    }

    private let buckets = Mutex<[ControllerID: Bucket]>([:])

    package init() {}

    /// Whether so many more are taken now; then they are counted.
    package func take(_ bytes: Int, at controller: ControllerID, now: Instant) -> Bool {
        buckets.withLock { buckets in
            var bucket = buckets[controller] ?? Bucket(bytes: Self.burst, at: now)
            let seconds = max(0, min(86_400, Int((now.milliseconds - bucket.at.milliseconds) / 1000)))
            if seconds > 0 {
                bucket = Bucket(bytes: min(Self.burst, bucket.bytes + seconds * Self.bytesPerSecond), at: now)
            }
            defer { buckets[controller] = bucket }
            guard bytes <= bucket.bytes else { return false }
            bucket.bytes -= bytes
            return true
        }
    }
}
