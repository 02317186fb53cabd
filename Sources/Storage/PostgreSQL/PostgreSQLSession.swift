/// The connection of one thread: made when it is needed, made again when it was lost, but not at every call.
final class PostgreSQLSession {
    /// How long a failed attempt stands for the next ones: doubled at each up to the longest.
    static let shortestPause = Duration.milliseconds(50)
    static let longestPause = Duration.seconds(2)
    /// Attempts at a read whose connection turns out to be lost.
    private static let attempts = 3

    private let address: PostgreSQLAddress
    private let servers: PostgreSQLServers
    private var present: PostgreSQLConnection?
    private var made = ContinuousClock.now
    private var failure: (error: StorageError, until: ContinuousClock.Instant, pause: Duration)?

    /// - Parameter servers: shared by all sessions of a store.
    init(_ address: PostgreSQLAddress, _ servers: PostgreSQLServers) {
        (self.address, self.servers) = (address, servers)
    }

    /// The connection, whose server leads.
    ///
    /// - Throws: ``StorageError/unreachable(reason:)``, also without trying, when it failed a moment ago.
    func connection() throws(StorageError) -> PostgreSQLConnection {
        if let present {
            if present.isUsable, !servers.areSilent(since: made), leads(present) { return present }
            if present.isSilent { servers.noteSilence() }
        }
        present = nil
        if let failure, ContinuousClock.now < failure.until { throw failure.error }
        do {
            let began = ContinuousClock.now
            let connection = try leading()
            (present, made, failure) = (connection, began, nil)
            return connection
        } catch {
            let pause = failure.map { min($0.pause * 2, Self.longestPause) } ?? Self.shortestPause
            failure = (error, .now + pause, pause)
            throw error
        }
    }

    /// A new one.
    private func leading() throws(StorageError) -> PostgreSQLConnection {
        let connection = try PostgreSQLConnection(address, servers)
        defer { if connection.isSilent { servers.noteSilence() } }
        try connection.proveLeading()
        return connection
    }

    /// Whatever the failure is, it speaks against it.
    private func leads(_ connection: PostgreSQLConnection) -> Bool {
        do { try connection.proveLeading() } catch { return false }
        return true
    }

    /// Runs a read, again when its connection had been lost without our knowing, or its server did not lead to its end.
    func read<Value>(_ job: (SQLTransaction) throws -> Value) throws -> Value {
        for attempt in 1... {
            let connection = try connection()
            connection.begin(.reading)
            defer { connection.end() }
            do {
                let value = try job(SQLTransaction(connection))
                if let loss = connection.loss { throw loss }
                connection.end()
                if leads(connection) { return value }
                if attempt >= Self.attempts { throw StorageError.unreachable(reason: "the server leads no more") }
            } catch {
                guard let loss = connection.loss else { throw error }
                guard loss.isPassing, attempt < Self.attempts else { throw loss }
            }
        }
        throw StorageError.closed
    }
}
