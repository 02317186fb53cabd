import Synchronization

/// Whether the stores take writes: what the last of them met, for whoever asks if this server is ready.
package final class WriteWatch: Sendable {
    /// How long a refusal counts although a later write was taken: a small one often finds room where a large one
    /// does not.
    package static let patience = Duration.seconds(10)

    private struct Refusal {
        let at: ContinuousClock.Instant
        var wasFollowed = false
    }

    /// Whether there is a refusal to think of; read for each write.
    private let isAlarmed = Atomic(false)
    private let last = Mutex<Refusal?>(nil)

    package init() {}

    /// Whether writes are refused for want of room, or by the disk: from such a refusal until one was taken, and for
    /// ``patience`` at least.
    package func refuses(at now: ContinuousClock.Instant) -> Bool {
        guard isAlarmed.load(ordering: .relaxed) else { return false }
        return last.withLock { last in
            guard let refusal = last else { return false }
            if refusal.wasFollowed, refusal.at.duration(to: now) >= Self.patience { last = nil }
            return last != nil
        }
    }

    func taken() {
        guard isAlarmed.load(ordering: .relaxed) else { return }
        last.withLock { $0?.wasFollowed = true }
    }

    func refused(_ error: any Error, at now: ContinuousClock.Instant) {
        switch error as? StorageError {
        case .diskFull, .readOnly, .inputOutput:
            last.withLock { $0 = Refusal(at: now) }
            isAlarmed.store(true, ordering: .relaxed)
        default: break
        }
    }
}

/// A database whose writes are watched.
struct WatchedDatabase: SQLDatabase {
    let database: any SQLDatabase
    let watch: WriteWatch

    @discardableResult
    func write<Value: Sendable>(_ job: @escaping @Sendable (SQLTransaction) throws -> Value) async throws -> Value {
        do {
            let value = try await database.write(job)
            watch.taken()
            return value
        } catch {
            watch.refused(error, at: .now)
            throw error
        }
    }

    func read<Value: Sendable>(_ job: @escaping @Sendable (SQLTransaction) throws -> Value) async throws -> Value {
        try await database.read(job)
    }

    func pointRead<Value: Sendable>(
        _ job: @escaping @Sendable (SQLTransaction) throws -> Value
    ) async throws -> Value {
        try await database.pointRead(job)
    }

    func scrub() async throws { try await database.scrub() }

    func close() throws { try database.close() }
}
