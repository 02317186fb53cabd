import Dispatch
import Synchronization

/// What waits for a thread of its own; threads take from it and block while it is empty.
final class WorkQueue<Item: Sendable>: Sendable {
    private struct State {
        var items: [Item] = []
        var isClosed = false
    }

    private let limit: Int
    private let state = Mutex(State())
    private let arrivals = DispatchSemaphore(value: 0)

    /// - Parameter limit: how many may wait.
    init(limit: Int) { self.limit = limit }

    /// - Throws: ``StorageError/busy`` when as many wait as may; ``StorageError/closed``.
    func put(_ item: Item) throws(StorageError) {
        let refusal = state.withLock { state -> StorageError? in
            if state.isClosed { return .closed }
            if state.items.count >= limit { return .busy }
            state.items.append(item)
            return nil
        }
        if let refusal { throw refusal }
        arrivals.signal()
    }

    /// Waits for items and takes those that came first, at most so many; `nil` once it is closed and empty.
    func take(upTo count: Int) -> [Item]? {
        while true {
            arrivals.wait()
            let (taken, isOver) = state.withLock { state -> ([Item], Bool) in
                let taken = Array(state.items.prefix(count))
                state.items.removeFirst(taken.count)
                return (taken, state.isClosed && taken.isEmpty)
            }
            if isOver {
                // The next thread, too, is to see that it is over.
                arrivals.signal()
                return nil
            }
            if !taken.isEmpty { return taken }
        }
    }

    /// Refuses further items; those that wait are still taken.
    func close() {
        state.withLock { $0.isClosed = true }
        arrivals.signal()
    }
}
