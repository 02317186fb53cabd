import Synchronization

/// A write that waits for its group's commit.
protocol PendingWrite: Sendable {
    /// Runs the job and remembers its outcome; `false` when it failed.
    func run(_ transaction: SQLTransaction) -> Bool
    /// Turns a success into a failure: its changes could not be kept.
    func fail(_ error: any Error)
    /// What the job threw in its latest run.
    var failure: (any Error)? { get }
    /// Answers the caller with the outcome, now that it is durable.
    func acknowledge()
    /// Answers the caller that nothing was done.
    func refuse(_ error: StorageError)
}

/// A write of one caller, who waits for its outcome.
final class Write<Value: Sendable>: PendingWrite {
    private let job: @Sendable (SQLTransaction) throws -> Value
    private let continuation: CheckedContinuation<Value, any Error>
    private let outcome = Mutex<Result<Value, any Error>>(.failure(StorageError.closed))

    init(
        job: @escaping @Sendable (SQLTransaction) throws -> Value, continuation: CheckedContinuation<Value, any Error>
    ) {
        self.job = job
        self.continuation = continuation
    }

    func run(_ transaction: SQLTransaction) -> Bool {
        let result = Result { try job(transaction) }
        outcome.withLock { $0 = result }
        if case .failure = result { return false }
        return true
    }

    func fail(_ error: any Error) {
        outcome.withLock { outcome in
            if case .success = outcome { outcome = .failure(StorageError(error)) }
        }
    }

    var failure: (any Error)? {
        outcome.withLock { outcome in
            if case .failure(let error) = outcome { return error }
            return nil
        }
    }

    func acknowledge() { continuation.resume(with: outcome.withLock { $0 }) }
    func refuse(_ error: StorageError) { continuation.resume(throwing: error) }
}
