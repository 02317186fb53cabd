import Synchronization

/// The connections for look-ups on the caller's thread, opened as they are needed.
///
/// Nobody waits for one: whoever finds all lent gets one more, which is closed when it comes back.
final class SQLiteReaders: Sendable {
    private struct State {
        var idle: [SQLiteReader] = []
        var isClosed = false
    }

    private let path: String
    private let limit: Int
    private let state = Mutex(State())

    /// - Parameter limit: how many are kept open for the next look-up.
    init(path: String, limit: Int) { (self.path, self.limit) = (path, limit) }

    /// - Throws: ``StorageError``, or what the job throws.
    func read<Value: Sendable>(_ job: @Sendable (SQLTransaction) throws -> Value) throws -> Value {
        let (kept, isClosed) = state.withLock { ($0.idle.popLast(), $0.isClosed) }
        if isClosed { throw StorageError.closed }
        let reader = try kept ?? SQLiteReader(path: path)
        defer {
            state.withLock { state in
                if !state.isClosed, state.idle.count < limit { state.idle.append(reader) }
            }
        }
        return try reader.read(job)
    }

    /// Closes those that are here; those that are lent close when they come back.
    func close() {
        state.withLock { state in
            state.isClosed = true
            state.idle = []
        }
    }
}
