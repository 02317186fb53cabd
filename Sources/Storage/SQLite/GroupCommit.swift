import GRDB
import GRDBSQLite
import Synchronization

/// Commits writes that arrive together as one transaction, so that one flush of the disk serves them all.
///
/// There is no timer: a lone write is committed at once, and while its flush runs the next group gathers.
///
/// A group is first run in good faith, without savepoints, which cost a third of a small write. When one of its writes
/// fails, all is rolled back and the group is run again with a savepoint for each, so that the one that fails undoes
/// itself alone; so are the ``carefulGroups`` after it, that a stream of failing writes may not make the others pay
/// twice. When the group as a whole fails for a reason that may be one member's doing, each is run again in a
/// transaction of its own.
final class GroupCommit: Sendable {
    /// The most writes in one transaction.
    static let groupLimit = 512
    /// Groups after which others who need the writer (backup, checkpoint) get their turn.
    static let groupsInARow = 16
    /// Groups that are run with savepoints from the start after one in which a write failed.
    static let carefulGroups = 16

    private struct State {
        var waiting: [any PendingWrite] = []
        /// How many of the next groups are run with savepoints from the start.
        var carefulLeft = 0
        var isDraining = false
        var isClosed = false
    }

    private let pool: DatabasePool
    private let waitingLimit: Int
    private let state = Mutex(State())

    /// - Parameter waitingLimit: writes that may wait; one more is refused with ``StorageError/busy``.
    init(pool: DatabasePool, waitingLimit: Int) {
        self.pool = pool
        self.waitingLimit = waitingLimit
    }

    func write<Value: Sendable>(_ job: @escaping @Sendable (SQLTransaction) throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            enqueue(Write(job: job, continuation: continuation))
        }
    }

    /// Refuses further writes; those that wait are still done.
    func close() {
        state.withLock { $0.isClosed = true }
    }

    /// Whether a write still waits or runs.
    var hasWaiting: Bool { state.withLock { $0.isDraining } }

    private func enqueue(_ write: some PendingWrite) {
        let (refusal, starts) = state.withLock { state -> (StorageError?, Bool) in
            if state.isClosed { return (.closed, false) }
            if state.waiting.count >= waitingLimit { return (.busy, false) }
            state.waiting.append(write)
            defer { state.isDraining = true }
            return (nil, !state.isDraining)
        }
        if let refusal { return write.refuse(refusal) }
        if starts { scheduleDrain() }
    }

    private func scheduleDrain() {
        pool.asyncWriteWithoutTransaction { self.drain($0) }
    }

    private func drain(_ database: Database) {
        for _ in 0..<Self.groupsInARow {
            let group = nextGroup()
            if group.isEmpty { return }
            commit(group, database)
        }
        scheduleDrain()
    }

    private func nextGroup() -> [any PendingWrite] {
        state.withLock { state in
            let group = Array(state.waiting.prefix(Self.groupLimit))
            state.waiting.removeFirst(group.count)
            if group.isEmpty { state.isDraining = false }
            return group
        }
    }

    private func commit(_ group: [any PendingWrite], _ database: Database) {
        do {
            if group.count > 1, takesCare() {
                try transact(database) { try runApart(group, database) }
            } else if try !transact(database, { try runTogether(group, database) }), group.count > 1 {
                state.withLock { $0.carefulLeft = Self.carefulGroups }
                try transact(database) { try runApart(group, database) }
            }
            for write in group { write.acknowledge() }
        } catch {
            let failure = StorageError(error)
            guard group.count > 1, mayBeOneMembersDoing(failure) else { return refuse(group, failure) }
            for write in group { commit([write], database) }
        }
    }

    /// Whether the next group is to be run with savepoints from the start.
    private func takesCare() -> Bool {
        state.withLock { state in
            guard state.carefulLeft > 0 else { return false }
            state.carefulLeft -= 1
            return true
        }
    }

    /// Commits what `run` did when it says so, else rolls back.
    @discardableResult
    private func transact(_ database: Database, _ run: () throws -> Bool) throws -> Bool {
        var isKept = false
        try database.inTransaction(.immediate) {
            isKept = try run()
            return isKept ? .commit : .rollback
        }
        return isKept
    }

    /// After a failure of the disk nobody knows what it holds, and running again could do a deed twice; a file that
    /// is held, damaged or read-only refuses the next write too.
    private func mayBeOneMembersDoing(_ failure: StorageError) -> Bool {
        switch failure {
        case .diskFull, .constraint, .statement, .unexpectedValue: return true
        default: return false
        }
    }

    private func refuse(_ group: [any PendingWrite], _ failure: StorageError) {
        for write in group { write.refuse(failure) }
    }

    /// Runs the writes one after the other; `false` at the first that fails.
    ///
    /// - Throws: when the transaction itself is lost.
    private func runTogether(_ group: [any PendingWrite], _ database: Database) throws -> Bool {
        let evidence = GatheredEvidence()
        let transaction = SQLTransaction(SQLiteConnection(database: database), gathering: evidence)
        for write in group {
            let isDone = write.run(transaction)
            try demandTransaction(database, write)
            if !isDone { return false }
        }
        try evidence.write(in: transaction)
        return true
    }

    /// Runs each write in a savepoint: a failure of one stays with that one.
    ///
    /// - Throws: when the transaction itself is lost.
    private func runApart(_ group: [any PendingWrite], _ database: Database) throws -> Bool {
        let evidence = GatheredEvidence()
        let transaction = SQLTransaction(SQLiteConnection(database: database), gathering: evidence)
        for write in group {
            defer { evidence.forget() }
            do {
                try database.inSavepoint {
                    guard write.run(transaction) else { return .rollback }
                    try evidence.write(in: transaction)
                    return .commit
                }
            } catch {
                write.fail(error)
            }
            try demandTransaction(database, write)
        }
        return true
    }

    /// SQLite ends the whole transaction by itself when, for example, the disk is full.
    private func demandTransaction(_ database: Database, _ write: any PendingWrite) throws {
        guard database.isInsideTransaction else { throw write.failure ?? StorageError.diskFull }
    }
}
