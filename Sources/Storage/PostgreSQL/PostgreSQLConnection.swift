import CPQ
import Foundation

/// One connection to a server, used by one thread at a time.
///
/// It is always in libpq's pipeline mode: what begins a transaction or marks a place in it waits for the next statement
/// and travels with it, so that it costs no turn of the network of its own. A read's end is not waited for.
final class PostgreSQLConnection {
    /// What a transaction is for.
    enum Purpose: String {
        case reading = "begin isolation level repeatable read read only"
        case writing = "begin isolation level serializable read write"
    }

    /// Prepared statements that one connection keeps; more than Zavet has.
    private static let statementLimit = 1000
    /// Milliseconds without a word after which a server counts as gone, though its machine still takes what is sent.
    private static let patience: Int32 = 20_000
    /// The same for a proof that it leads, which is little to do.
    private static let proofPatience: Int32 = 5_000

    private let handle: OpaquePointer
    private let servers: PostgreSQLServers
    private var statements: [String: PostgreSQLStatement] = [:]
    private var prepared = 0
    /// What travels with the next statement.
    private var waiting: [String] = []
    /// Ends of transactions that were sent, and whose answers were not read.
    private var unread = 0
    private var hasBegun = false
    /// The present transaction changes the schema: it, and what it fills in, may take as long as it takes.
    private var changesSchema = false
    /// The server did not begin to answer in time; it may have stopped, and another may lead by now.
    private(set) var isSilent = false
    /// When its server was last asked for a proof that it leads, and gave one.
    private var proved: ContinuousClock.Instant?
    private var isNeverDeposed = false
    /// Why the present transaction is lost, whatever its jobs make of it.
    private(set) var loss: StorageError?

    /// - Throws: ``StorageError/unreachable(reason:)``; ``StorageError/notDurable(setting:)`` for a server or a user
    ///   whose commits do not wait for the disk.
    init(_ address: PostgreSQLAddress, _ servers: PostgreSQLServers) throws(StorageError) {
        self.servers = servers
        let parameters = address.parameters()
        handle = try Self.connected(parameters)
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
        // From here on an error ends the connection by `deinit`.
        guard PQenterPipelineMode(handle) == 1 else { throw lost() }
        try prepareSession(address.schema)
    }

    deinit { PQfinish(handle) }

    /// Whether it can be used for another transaction.
    var isUsable: Bool { !isSilent && PQstatus(handle) == CONNECTION_OK }

    private static func connected(
        _ parameters: [(name: String, value: String)]
    ) throws(StorageError) -> OpaquePointer {
        var names: [UnsafeMutablePointer<CChar>?] = parameters.map { strdup($0.name) }
        var values: [UnsafeMutablePointer<CChar>?] = parameters.map { strdup($0.value) }
        defer { for text in names + values { free(text) } }
        names.append(nil)
        values.append(nil)
        let connection = names.map { UnsafePointer($0) }.withUnsafeBufferPointer { names in
            values.map { UnsafePointer($0) }.withUnsafeBufferPointer { values in
                PQconnectdbParams(names.baseAddress, values.baseAddress, 1)
            }
        }
        guard let connection else { throw .unreachable(reason: "no memory for a connection") }
        guard PQstatus(connection) == CONNECTION_OK else {
            defer { PQfinish(connection) }
            let words = String(cString: PQerrorMessage(connection)).split(separator: "\n").joined(separator: "; ")
            throw .unreachable(reason: words)
        }
        return connection
    }

    private func prepareSession(_ schema: String) throws(StorageError) {
        for setting in [
            "set search_path to \"\(schema)\"", "set lock_timeout to '10s'",
            "set idle_in_transaction_session_timeout to '60s'",
        ] { _ = try run([setting], nil) }
        // Remote apply is more than on; everything else is less.
        let durable = try row("select current_setting('synchronous_commit'), current_setting('fsync', true)")
        guard let durable, let commit = durable.0, ["on", "remote_apply"].contains(commit) else {
            throw .notDurable(setting: "synchronous_commit")
        }
        if durable.1 == "off" { throw .notDurable(setting: "fsync") }
    }

    private func row(_ sql: String) throws(StorageError) -> (String?, String?)? {
        let result = try run([], (try statement(sql), []))
        guard let result, result.rowCount == 1 else { return nil }
        return (try result.row(0).optionalText(0), try result.row(0).optionalText(1))
    }
}

// MARK: Leading

extension PostgreSQLConnection {
    /// How long a proof stands: less than the time that followers wait before another of them leads.
    private static let proofLasts = Duration.seconds(2)

    /// Makes sure that its server leads still: one that stood still while another took its place knows nothing of it when
    /// it wakes up, and would tell what is no longer true. What it cannot do is commit, since no follower confirms it.
    ///
    /// Asked before and after each transaction, since it may stand still in its middle. Free of cost within two seconds of the
    /// last proof; then a small commit that no table sees. One whose commits wait for nobody, since who kept it has just come
    /// back and does not know yet either, is told by its timeline when this process has met its successor.
    /// - Throws: ``StorageError``; the connection is then to be given up.
    func proveLeading() throws(StorageError) {
        if isNeverDeposed { return }
        let asked = ContinuousClock.now
        if let proved, asked - proved < Self.proofLasts { return }
        let result: PostgreSQLResult?
        do {
            result = try run([], (try statement(Self.proof), []), Self.proof)
        } catch {
            guard case .statement(code: Self.noSuchFunction, sql: _) = error else { throw error }
            // Not PostgreSQL but an engine with its protocol, which asks a majority of its nodes itself.
            return isNeverDeposed = true
        }
        guard let result, result.rowCount == 1,
            let timeline = UInt32(try result.row(0).text(1).prefix(8), radix: 16)
        else { throw lost() }
        let latest = servers.note(timeline: timeline)
        guard timeline == latest else {
            throw .unreachable(
                reason: "the server writes timeline \(timeline), but one with timeline \(latest) has led since")
        }
        proved = asked
    }

    private static let proof =
        "select pg_logical_emit_message(true, 'zavet', '')::text, pg_walfile_name(pg_current_wal_insert_lsn())"
    /// The state 42883.
    private static let noSuchFunction = Int32("42883", radix: 36) ?? 0
}

// MARK: Transactions

extension PostgreSQLConnection {
    /// Begins a transaction, with the first statement in it.
    func begin(_ purpose: Purpose) {
        (waiting, hasBegun, loss, changesSchema) = ([purpose.rawValue], false, nil, false)
    }

    /// Marks the place to which ``undoToMark()`` goes back; one at a time.
    func mark() { waiting.append("savepoint job") }

    /// Forgets the mark and keeps what was done since.
    func keepSinceMark() {
        if waiting.last == "savepoint job" { waiting.removeLast() } else { waiting.append("release savepoint job") }
    }

    /// Undoes what was done since the mark.
    func undoToMark() {
        guard waiting.last != "savepoint job" else { return _ = waiting.removeLast() }
        waiting += ["rollback to savepoint job", "release savepoint job"]
    }

    /// Whether an error has made the transaction refuse everything but going back.
    var isFailed: Bool { PQtransactionStatus(handle) == PQTRANS_INERROR }

    /// Commits; durable when it returns.
    ///
    /// - Throws: ``StorageError/outcomeUnknown`` when the connection broke after the commit was sent; any other error
    ///   means that nothing was kept.
    func commit() throws(StorageError) {
        defer { (waiting, hasBegun) = ([], false) }
        guard hasBegun else { return }
        if let loss { throw loss }
        try drain()
        let result: PostgreSQLResult?
        do { result = try run(waiting + ["commit"], nil) } catch {
            if case .unreachable = error { throw .outcomeUnknown }
            throw error
        }
        guard result?.tag == "COMMIT" else { throw .contended }
    }

    /// Ends the transaction without keeping anything, and does not wait for the answer.
    func end() {
        defer { (waiting, hasBegun) = ([], false) }
        guard hasBegun, isUsable else { return }
        guard send("rollback"), PQpipelineSync(handle) == 1 else { return }
        unread += 1
    }
}

// MARK: Statements

extension PostgreSQLConnection: SQLConnection {
    @discardableResult
    func execute(_ sql: String, _ arguments: [SQLValue]) throws(StorageError) -> Int {
        try result(sql, arguments).changed
    }

    func forEachRow(_ sql: String, _ arguments: [SQLValue], _ body: (any SQLRow) throws -> Bool) throws {
        let result = try result(sql, arguments)
        for index in 0..<result.rowCount {
            guard try body(result.row(index)) else { return }
        }
    }

    /// A statement outside of any transaction, such as `vacuum`.
    func executeAlone(_ sql: String) throws(StorageError) {
        (waiting, hasBegun, loss) = ([], false, nil)
        _ = try run([sql], nil, sql)
    }

    private func result(_ sql: String, _ arguments: [SQLValue]) throws(StorageError) -> PostgreSQLResult {
        if let loss { throw loss }
        do throws(StorageError) {
            let statement = try statement(sql)
            let control = waiting
            (waiting, hasBegun) = ([], true)
            guard let result = try run(control, (statement, arguments), sql) else { throw lost() }
            return result
        } catch {
            // What any job's statement can bring about is its own affair; the rest is the transaction's.
            switch error {
            case .constraint, .statement, .unexpectedValue, .readOnly: break
            default: loss = error
            }
            throw error
        }
    }

    /// The statement as this connection prepared it, now or before.
    private func statement(_ sql: String) throws(StorageError) -> PostgreSQLStatement {
        if let known = statements[sql] { return known }
        try drain()
        if statements.count >= Self.statementLimit { try forgetStatements() }
        prepared += 1
        let name = "z\(prepared)"
        guard PQsendPrepare(handle, name, PostgreSQLStatement.numbered(sql), 0, nil) == 1,
            PQsendDescribePrepared(handle, name) == 1, PQpipelineSync(handle) == 1
        else { throw lost() }
        guard let described = try answers(2, sql) else { throw lost() }
        let statement = PostgreSQLStatement(name: name, parameters: described.parameters)
        statements[sql] = statement
        return statement
    }

    private func forgetStatements() throws(StorageError) {
        statements = [:]
        _ = try run(["deallocate all"], nil)
    }
}

// MARK: The wire

extension PostgreSQLConnection {
    /// Sends all of it at once, and reads all answers.
    ///
    /// - Returns: the last one.
    private func run(
        _ control: [String], _ statement: (PostgreSQLStatement, [SQLValue])?, _ sql: String = ""
    ) throws(StorageError) -> PostgreSQLResult? {
        try drain()
        if let statement, statement.0.parameters.count != statement.1.count { throw .statement(code: -1, sql: sql) }
        for text in control { guard send(text) else { throw lost() } }
        if let (statement, values) = statement {
            guard let arguments = PostgreSQLArguments(values, as: statement.parameters) else {
                return try refuseArguments(control, sql)
            }
            let isSent = arguments.withPointers { count, pointers, lengths, formats in
                PQsendQueryPrepared(handle, statement.name, count, pointers, lengths, formats, 1)
            }
            guard isSent == 1 else { throw lost() }
        }
        guard PQpipelineSync(handle) == 1 else { throw lost() }
        let result: PostgreSQLResult?
        do { result = try answers(control.count + (statement == nil ? 0 : 1), sql) } catch {
            if error == .contended { statements = [:] }
            throw error
        }
        return result
    }

    /// A value that does not fit its column: as if the server had said so.
    private func refuseArguments(_ control: [String], _ sql: String) throws(StorageError) -> PostgreSQLResult? {
        guard PQpipelineSync(handle) == 1 else { throw lost() }
        _ = try answers(control.count, sql)
        throw .constraint(.type, place: "")
    }

    private func send(_ sql: String) -> Bool {
        PQsendQueryParams(handle, sql, 0, nil, nil, nil, nil, 1) == 1
    }

    /// Reads what was not waited for.
    private func drain() throws(StorageError) {
        while unread > 0 {
            unread -= 1
            _ = try answers(1, "")
        }
    }

    /// Reads up to the next mark of the pipeline.
    ///
    /// - Returns: the last of so many answers.
    /// - Throws: what the first that failed means.
    private func answers(_ count: Int, _ sql: String) throws(StorageError) -> PostgreSQLResult? {
        try waitForWord(sql)
        var (last, failure, read) = (PostgreSQLResult?.none, StorageError?.none, 0)
        while true {
            guard let answer = PQgetResult(handle) else {
                guard isUsable else { throw failure ?? lost() }
                continue
            }
            switch PQresultStatus(answer) {
            case PGRES_PIPELINE_SYNC:
                PQclear(answer)
                if let failure { throw failure }
                return last
            case PGRES_FATAL_ERROR, PGRES_PIPELINE_ABORTED, PGRES_BAD_RESPONSE:
                if failure == nil { failure = isUsable ? StorageError(result: answer, sql: sql) : lost() }
                PQclear(answer)
            default:
                read += 1
                if read == count { last = PostgreSQLResult(answer) } else { PQclear(answer) }
            }
        }
    }

    /// Waits until the server begins to answer; what changes the schema may take as long as it takes.
    ///
    /// Only the beginning is waited for here: of an answer under TLS the rest may stand in the library already, and then
    /// the socket says nothing.
    private func waitForWord(_ sql: String) throws(StorageError) {
        if ["create ", "alter ", "drop ", "vacuum "].contains(where: sql.hasPrefix) { changesSchema = true }
        guard !changesSchema, PQisBusy(handle) == 1 else { return }
        var socket = pollfd(fd: PQsocket(handle), events: Int16(POLLIN), revents: 0)
        var ready: Int32
        let patience = sql == Self.proof ? Self.proofPatience : Self.patience
        repeat { ready = poll(&socket, 1, patience) } while ready < 0 && errno == EINTR
        guard ready == 0 else { return }
        isSilent = true
        throw lost()
    }

    private func lost() -> StorageError { .unreachable(reason: "the connection was lost") }
}
