import Foundation

/// One of the threads that commit writes: writes that wait together go as one transaction, so that one flush of the
/// server's disk serves them all.
///
/// A group is first run in good faith, without savepoints. When one of its writes fails, all is rolled back and the group
/// runs again with a savepoint each, so that the one that fails undoes itself alone; so do the groups that follow, for a
/// while. Transactions are serializable: a job may be written as if it were alone, whichever lane or node the others run
/// on, and a transaction that the server refuses for the others' sake is run again: at first with its group, then each write
/// by itself, and in the end while this node's other lanes stand still, so that only other nodes can be in its way.
final class PostgreSQLLane {
    /// The most writes in one transaction. Less than for SQLite: what two transactions touch must seldom meet.
    static let groupLimit = 128
    /// Groups that are run with savepoints from the start after one in which a write failed.
    static let carefulGroups = 16
    /// Attempts at one transaction.
    static let attempts = 40
    /// Attempts that a group makes together; after them, each write goes by itself.
    static let attemptsTogether = 5
    /// Attempts after which the node's other lanes wait for this one.
    static let attemptsAmongOthers = 8
    /// No further attempt begins this long after the first one.
    static let patience = Duration.seconds(20)

    private let session: PostgreSQLSession
    private let turns: LaneTurns
    private var carefulLeft = 0

    /// - Parameter turns: shared by all lanes of the node.
    init(_ address: PostgreSQLAddress, _ turns: LaneTurns, _ servers: PostgreSQLServers) {
        session = PostgreSQLSession(address, servers)
        self.turns = turns
    }

    /// Commits what comes until the queue is closed and empty.
    func work(_ queue: WorkQueue<any PendingWrite>) {
        while let group = queue.take(upTo: Self.groupLimit) {
            commit(group, attempt: 1, until: .now + Self.patience)
        }
    }

    private func commit(_ group: [any PendingWrite], attempt: Int, until end: ContinuousClock.Instant) {
        do {
            try turns.take(alone: attempt > Self.attemptsAmongOthers) { () throws(StorageError) in
                let isCareful = group.count > 1 && carefulLeft > 0
                if isCareful { carefulLeft -= 1 }
                if try !transact(group, carefully: isCareful) {
                    carefulLeft = Self.carefulGroups
                    _ = try transact(group, carefully: true)
                }
            }
            for write in group { write.acknowledge() }
        } catch {
            again(group, after: error, attempt: attempt, until: end)
        }
    }

    private func again(
        _ group: [any PendingWrite], after error: StorageError, attempt: Int, until end: ContinuousClock.Instant
    ) {
        let isOver = attempt >= Self.attempts || ContinuousClock.now >= end
        if error == .outcomeUnknown || isOver { return refuse(group, error) }
        switch error {
        case .contended, .busy: pause(attempt)
        // A connection that had been lost without our knowing, or is lost now: nothing of the transaction was kept.
        case .unreachable where attempt < 3: break
        case .diskFull, .constraint, .statement, .unexpectedValue:
            guard group.count > 1 else { return refuse(group, error) }
        default: return refuse(group, error)
        }
        let isTogether = group.count == 1 || error.isPassing && attempt < Self.attemptsTogether
        if isTogether { return commit(group, attempt: attempt + 1, until: end) }
        for write in group { commit([write], attempt: attempt + 1, until: end) }
    }

    /// Longer at each attempt, and never as long as another lane's.
    private func pause(_ attempt: Int) {
        let longest = Double(1 << min(attempt, 7)) / 1000
        Thread.sleep(forTimeInterval: .random(in: 0...longest))
    }

    /// A write that failed by itself is told its own reason, whatever became of the others.
    private func refuse(_ group: [any PendingWrite], _ error: StorageError) {
        for write in group { write.refuse(error) }
    }

    /// Runs the group in one transaction and commits it.
    ///
    /// - Returns: `false` when a write failed and nothing was committed, so that the group is to be run carefully.
    private func transact(_ group: [any PendingWrite], carefully: Bool) throws(StorageError) -> Bool {
        let connection = try session.connection()
        connection.begin(.writing)
        defer { connection.end() }
        let evidence = GatheredEvidence()
        let transaction = SQLTransaction(connection, gathering: evidence)
        for write in group {
            defer { if carefully { evidence.forget() } }
            if carefully { connection.mark() }
            var isDone = write.run(transaction)
            if isDone, carefully {
                do { try evidence.write(in: transaction) } catch {
                    write.fail(error)
                    isDone = false
                }
            }
            if let loss = connection.loss { throw loss }
            if isDone, connection.isFailed {
                write.fail(StorageError.statement(code: -1, sql: ""))
                isDone = false
            }
            if carefully {
                isDone ? connection.keepSinceMark() : connection.undoToMark()
            } else if !isDone {
                // A lone write has nobody to spoil it for: its failure is the answer.
                guard group.count == 1 else { return false }
                connection.end()
                try connection.proveLeading()
                return true
            }
        }
        do { try evidence.write(in: transaction) } catch { throw StorageError(error) }
        try connection.commit()
        // A group that only looked committed nothing for which a follower was waited for.
        do { try connection.proveLeading() } catch { throw .outcomeUnknown }
        return true
    }
}
