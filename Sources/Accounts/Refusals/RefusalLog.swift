import Ledger
import Synchronization
import Vocabulary

/// Puts refused attempts in evidence: the first of a kind before it is answered, the rest as a count.
///
/// Each node counts its own. What was counted and not yet summed is lost with a node that is killed; the first attempt
/// of each window is not.
package final class RefusalLog: Sendable {
    private let store: any AccountsStore
    private let ids: RandomIDs
    private let windows = Mutex(RefusalWindows())
    private let watch = Mutex(SignInWatch())

    package init(store: any AccountsStore, ids: RandomIDs = RandomIDs()) { (self.store, self.ids) = (store, ids) }

    /// Notes an attempt that is being refused, and raises an alert when it is one too many (``SignInWatch``).
    ///
    /// - Parameter address: where it came from; held in memory only.
    /// - Throws: the store's error; the next attempt of the kind is then told in full.
    package func note(_ attempt: RefusedAttempt, from address: [UInt8] = [], now: Instant) async throws {
        let notes = windows.withLock { $0.note(attempt, at: now) }
        let alert =
            attempt.reason.isOfSignIn && !address.isEmpty
            ? watch.withLock { $0.note(from: address, at: attempt.controller, now: now) } : nil
        do { try await write(notes, alert, now: now) } catch {
            windows.withLock { windows in for note in notes { windows.forget(note.attempt) } }
            throw error
        }
    }

    /// Sums up the windows that have ended.
    ///
    /// - Parameter stopping: sums up those that run as well.
    package func sumUp(now: Instant, stopping: Bool = false) async throws {
        try await write(windows.withLock { $0.end(at: stopping ? nil : now) }, now: now)
    }

    private func write(_ notes: [RefusalNote], _ alert: SignInAlert? = nil, now: Instant) async throws {
        guard !notes.isEmpty || alert != nil else { return }
        let entries =
            try notes.map { try $0.entry(ids: ids, now: now) }
            + [alert].compactMap(\.self).map {
                try $0.entry(ids: ids)
            }
        try await store.writeAccounts { transaction in for entry in entries { try transaction.record(entry) } }
    }
}
