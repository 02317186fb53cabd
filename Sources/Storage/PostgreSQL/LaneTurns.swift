import Dispatch
import Synchronization

/// Who of a node's lanes may commit at the moment: all together, or, for a write that the others crowded out again and
/// again, one alone.
///
/// Whoever asks to be alone goes next: lanes that come after it wait until it is done, so that its turn does come.
final class LaneTurns: Sendable {
    private struct State {
        var working = 0
        var isAlone = false
        /// Those who wait, in the order in which they came.
        var waiting: [(isAlone: Bool, turn: DispatchSemaphore)] = []

        /// Lets go ahead who can, and tells them.
        mutating func admit() {
            while let next = waiting.first, !isAlone, !next.isAlone || working == 0 {
                waiting.removeFirst()
                enter(alone: next.isAlone)
                next.turn.signal()
            }
        }

        mutating func enter(alone: Bool) {
            working += 1
            isAlone = alone
        }
    }

    private let state = Mutex(State())

    /// Waits for a turn and does the work in it.
    ///
    /// - Parameter alone: whether no other lane of this node may work meanwhile.
    func take<Result, Failure: Error>(
        alone: Bool, _ work: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let turn = state.withLock { state -> DispatchSemaphore? in
            if state.waiting.isEmpty, !state.isAlone, !alone || state.working == 0 {
                state.enter(alone: alone)
                return nil
            }
            let turn = DispatchSemaphore(value: 0)
            state.waiting.append((alone, turn))
            return turn
        }
        turn?.wait()
        defer {
            state.withLock { state in
                state.working -= 1
                state.isAlone = false
                state.admit()
            }
        }
        return try work()
    }
}
