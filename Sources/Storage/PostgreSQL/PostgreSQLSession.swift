/// The connection of one thread: made when it is needed, made again when it was lost, but not at every call.
final class PostgreSQLSession {
    /// How long a failed attempt stands for the next ones: doubled at each up to the longest.
    static let shortestPause = Duration.milliseconds(50)
    static let longestPause = Duration.seconds(2)
    /// Attempts at a read whose connection turns out to be lost.
    private static let attempts = 3

    private let address: PostgreSQLAddress
    private var present: PostgreSQLConnection?
    private var failure: (error: StorageError, until: ContinuousClock.Instant, pause: Duration)?

    init(_ address: PostgreSQLAddress) { self.address = address }

    /// - Throws: ``StorageError/unreachable(reason:)``, also without trying, when it failed a moment ago.
    func connection() throws(StorageError) -> PostgreSQLConnection {
        if let present, present.isUsable { return present }
        present = nil
        if let failure, ContinuousClock.now < failure.until { throw failure.error }
        do {
            let made = try PostgreSQLConnection(address)
            (present, failure) = (made, nil)
            return made
        } catch {
            let pause = failure.map { min($0.pause * 2, Self.longestPause) } ?? Self.shortestPause
            failure = (error, .now + pause, pause)
            throw error
        }
    }

    /// Runs a read, again when its connection had been lost without our knowing.
    func read<Value>(_ job: (SQLTransaction) throws -> Value) throws -> Value {
        for attempt in 1... {
            let connection = try connection()
            connection.begin(.reading)
            defer { connection.end() }
            do {
                let value = try job(SQLTransaction(connection))
                if let loss = connection.loss { throw loss }
                return value
            } catch {
                guard let loss = connection.loss else { throw error }
                guard loss.isPassing, attempt < Self.attempts else { throw loss }
            }
        }
        throw StorageError.closed
    }
}
