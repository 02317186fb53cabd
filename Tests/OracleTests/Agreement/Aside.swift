import Foundation
import Synchronization

/// Long computing on two threads of its own that give way to all others: the tests beside it, some of which wait for clocks,
/// keep the few threads on which tasks run.
final class Aside: Sendable {
    private static let shared = Aside()
    private let waiting = Mutex<[@Sendable () -> Void]>([])
    /// Counts what waits.
    private let bell = DispatchSemaphore(value: 0)

    private init() {
        for _ in 0..<2 {
            let thread = Thread { [self] in work() }
            thread.stackSize = 8 << 20
            thread.start()
        }
    }

    static func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
        await withCheckedContinuation { continuation in
            shared.waiting.withLock { $0.append { continuation.resume(returning: work()) } }
            shared.bell.signal()
        }
    }

    private func work() -> Never {
        // On Linux the priority is the thread's, not the process's.
        _ = setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 5)
        while true {
            bell.wait()
            let job = waiting.withLock { $0.isEmpty ? nil : $0.removeFirst() }
            job?()
        }
    }
}
