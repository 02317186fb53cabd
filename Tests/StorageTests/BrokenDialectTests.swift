import Fixtures
import Storage
import Testing
import Vocabulary

/// Each of these is a mistake that the translation for PostgreSQL, or the engine beneath, could have; a rule must fail.
@Suite("A detail of the dialect that is broken on purpose is noticed by the engine's rules")
struct BrokenDialectTests {
    struct Fault: CustomTestStringConvertible, Sendable {
        let testDescription: String
        /// Brings the notes' tables into the form that the mistake would have given them.
        var statements: [String] = []
        var unfaithful: UnfaithfulDatabase.Fault?
        let rule: @Sendable (EngineConformance) async throws -> Void
    }

    static let schemaFaults = [
        Fault(
            testDescription: "text is compared by the rules of a language",
            statements: ["alter table note alter column id type text collate \"default\""],
            rule: { try await $0.textIsOrderedByItsBytes() }),
        Fault(
            testDescription: "integers have 32 bits",
            statements: ["alter table note alter column number type integer"],
            rule: { try await $0.valuesReturnAsTheyWere() }),
        Fault(
            testDescription: "reals have 32 bits", statements: ["alter table note alter column size type real"],
            rule: { try await $0.valuesReturnAsTheyWere() }),
        Fault(
            testDescription: "bytes are text",
            statements: ["alter table note alter column bytes type text using encode(bytes, 'escape')"],
            rule: { try await $0.valuesReturnAsTheyWere() }),
        Fault(
            testDescription: "text is filled up with spaces",
            statements: ["alter table note alter column words type character(60)"],
            rule: { try await $0.valuesReturnAsTheyWere() }),
        Fault(
            testDescription: "text has a limit", statements: ["alter table note alter column words type varchar(9)"],
            rule: { try await $0.valuesReturnAsTheyWere() }),
        Fault(
            testDescription: "a column that holds nothing has a default",
            statements: ["alter table note alter column number set default 0"],
            rule: { try await $0.nullsAndOtherTypesAreNotTakenForValues() }),
        Fault(
            testDescription: "the primary key is left out", statements: ["alter table note drop constraint note_pkey"],
            rule: { try await $0.constraintsNameColumnsAndNoValues() }),
        Fault(
            testDescription: "an append-only table may be changed", statements: ["drop trigger mark_no_change on mark"],
            rule: { try await $0.appendOnlyTablesRefuseChange() }),
        Fault(
            testDescription: "a deletion from an append-only table is let through",
            statements: [
                "drop trigger mark_no_change on mark",
                """
                create trigger mark_no_change before update on mark
                for each row execute function mark_append_only()
                """,
            ], rule: { try await $0.appendOnlyTablesRefuseChange() }),
        Fault(
            testDescription: "a change of an append-only table is passed over in silence",
            statements: [
                """
                create or replace function mark_append_only() returns trigger language plpgsql as $$
                begin return null; end
                $$
                """
            ], rule: { try await $0.appendOnlyTablesRefuseChange() }),
        Fault(
            testDescription: "the refusal of an append-only table has another state",
            statements: [
                """
                create or replace function mark_append_only() returns trigger language plpgsql as $$
                begin raise exception 'mark is append-only'; end
                $$
                """
            ], rule: { try await $0.appendOnlyTablesRefuseChange() }),
    ]

    static let engineFaults = [
        Fault(
            testDescription: "a read may write", unfaithful: .readsMayWrite,
            rule: { try await $0.aReadCannotWrite() }),
        Fault(
            testDescription: "what a failed write did is kept", unfaithful: .failedWritesAreKept,
            rule: { try await $0.aFailedWriteUndoesItselfAlone() }),
        Fault(
            testDescription: "changed rows are not counted", unfaithful: .changesAreNotCounted,
            rule: { try await $0.executeCountsItsRows() }),
        Fault(
            testDescription: "only the first row is read", unfaithful: .onlyTheFirstRow,
            rule: { try await $0.aQueryMayRunInsideItsOwnRows() }),
    ]

    @Test(arguments: schemaFaults) func `a mistake in the translation is noticed`(fault: Fault) async throws {
        let opened = try await Engine.postgresql.database(noteMigrations, now: noon)
        for statement in fault.statements { try await opened.database.write { try $0.execute(statement) } }
        await withKnownIssue { try await fault.rule(EngineConformance(database: opened.database)) }
        withExtendedLifetime(opened) {}
    }

    @Test(arguments: engineFaults) func `a promise that the engine breaks is noticed`(fault: Fault) async throws {
        let opened = try await Engine.postgresql.database(noteMigrations, now: noon)
        let unfaithful = UnfaithfulDatabase(sound: opened.database, fault: try #require(fault.unfaithful))
        await withKnownIssue { try await fault.rule(EngineConformance(database: unfaithful)) }
        withExtendedLifetime(opened) {}
    }
}

/// An engine that breaks one promise.
struct UnfaithfulDatabase: SQLDatabase {
    enum Fault: Sendable { case readsMayWrite, failedWritesAreKept, changesAreNotCounted, onlyTheFirstRow }

    let sound: any SQLDatabase
    let fault: Fault

    private func unfaithful(_ transaction: SQLTransaction) -> SQLTransaction {
        SQLTransaction(UnfaithfulConnection(sound: transaction, fault: fault))
    }

    @discardableResult
    func write<Value: Sendable>(_ job: @escaping @Sendable (SQLTransaction) throws -> Value) async throws -> Value {
        guard fault == .failedWritesAreKept else { return try await sound.write { try job(unfaithful($0)) } }
        return try await sound.write { transaction in Result { try job(transaction) } }.get()
    }

    func read<Value: Sendable>(_ job: @escaping @Sendable (SQLTransaction) throws -> Value) async throws -> Value {
        try await pointRead(job)
    }

    func pointRead<Value: Sendable>(_ job: @escaping @Sendable (SQLTransaction) throws -> Value) async throws -> Value {
        if fault == .readsMayWrite { return try await sound.write(job) }
        return try await sound.pointRead { try job(unfaithful($0)) }
    }

    func scrub() async throws { try await sound.scrub() }
    func close() throws { try sound.close() }
}

private struct UnfaithfulConnection: SQLConnection {
    let sound: SQLTransaction
    let fault: UnfaithfulDatabase.Fault

    @discardableResult
    func execute(_ sql: String, _ arguments: [SQLValue]) throws(StorageError) -> Int {
        let count = try sound.execute(sql, arguments)
        return fault == .changesAreNotCounted ? 1 : count
    }

    func forEachRow(_ sql: String, _ arguments: [SQLValue], _ body: (any SQLRow) throws -> Bool) throws {
        try sound.forEachRow(sql, arguments) { row in
            let isWanted = try body(row)
            return isWanted && fault != .onlyTheFirstRow
        }
    }
}
