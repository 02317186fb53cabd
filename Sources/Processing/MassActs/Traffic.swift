import Synchronization

/// Whether somebody works on people through this node's door, beside the background.
final class Traffic: Sendable {
    /// For so long after the last deed another is to be expected.
    private static let echo = Duration.milliseconds(50)

    private let origin = ContinuousClock.now
    private let running = Atomic(0)
    /// Milliseconds from the origin to the last deed; below zero before the first.
    private let last = Atomic(Int64.min / 2)

    func begin() { running.add(1, ordering: .relaxed) }

    func end() {
        running.subtract(1, ordering: .relaxed)
        last.store(milliseconds(origin.duration(to: .now)), ordering: .relaxed)
    }

    var isBusy: Bool {
        running.load(ordering: .relaxed) > 0
            || milliseconds(origin.duration(to: .now)) - last.load(ordering: .relaxed) < milliseconds(Self.echo)
    }

    private func milliseconds(_ duration: Duration) -> Int64 {
        duration.components.seconds * 1000 + duration.components.attoseconds / 1_000_000_000_000_000
    }
}
