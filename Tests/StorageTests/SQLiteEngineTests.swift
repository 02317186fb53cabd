import Storage
import Testing

@Suite("The engine on SQLite")
struct SQLiteEngineTests {
    private let folder: TemporaryFolder
    private let engine: EngineConformance

    init() async throws {
        folder = try TemporaryFolder()
        engine = EngineConformance(database: try await openNotes(folder.file("notes.sqlite")))
    }

    @Test func `values return as they were`() async throws { try await engine.valuesReturnAsTheyWere() }

    @Test func `nulls and other types are not taken for values`() async throws {
        try await engine.nullsAndOtherTypesAreNotTakenForValues()
    }

    @Test func `a statement says how many rows it changed`() async throws { try await engine.executeCountsItsRows() }
    @Test func `a query may run inside its own rows`() async throws { try await engine.aQueryMayRunInsideItsOwnRows() }

    @Test func `a failed write undoes itself and none of its neighbours`() async throws {
        try await engine.aFailedWriteUndoesItselfAlone()
    }

    @Test func `a stream of failing writes keeps nobody out`() async throws {
        try await engine.aStreamOfFailingWritesKeepsNobodyOut()
    }

    @Test func `an answered write is seen by the next read`() async throws {
        try await engine.anAnsweredWriteIsSeenByTheNextRead()
    }

    @Test func `a read cannot write`() async throws { try await engine.aReadCannotWrite() }

    @Test func `a broken constraint names columns and no values`() async throws {
        try await engine.constraintsNameColumnsAndNoValues()
    }

    @Test func `an append-only table refuses change`() async throws { try await engine.appendOnlyTablesRefuseChange() }

    @Test func `the text of an error has no argument of the statement`() async throws {
        try await engine.textsOfStatementErrorsHaveNoArguments()
    }
}
