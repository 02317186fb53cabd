import Fixtures
import Storage
import Testing

@Suite("The engine, on SQLite and on PostgreSQL")
struct EngineTests {
    private func on(_ engine: Engine, _ rule: (EngineConformance) async throws -> Void) async throws {
        let opened = try await engine.database(noteMigrations, now: noon)
        try await rule(EngineConformance(database: opened.database))
        withExtendedLifetime(opened) {}
    }

    @Test(arguments: Engine.allCases) func `values return as they were`(engine: Engine) async throws {
        try await on(engine) { try await $0.valuesReturnAsTheyWere() }
    }

    @Test(arguments: Engine.allCases) func `nulls and other types are not taken for values`(engine: Engine) async throws
    {
        try await on(engine) { try await $0.nullsAndOtherTypesAreNotTakenForValues() }
    }

    @Test(arguments: Engine.allCases) func `a statement says how many rows it changed`(engine: Engine) async throws {
        try await on(engine) { try await $0.executeCountsItsRows() }
    }

    @Test(arguments: Engine.allCases) func `a query may run inside its own rows`(engine: Engine) async throws {
        try await on(engine) { try await $0.aQueryMayRunInsideItsOwnRows() }
    }

    @Test(arguments: Engine.allCases) func `a failed write undoes itself and none of its neighbours`(engine: Engine)
        async throws
    {
        try await on(engine) { try await $0.aFailedWriteUndoesItselfAlone() }
    }

    @Test(arguments: Engine.allCases) func `a stream of failing writes keeps nobody out`(engine: Engine) async throws {
        try await on(engine) { try await $0.aStreamOfFailingWritesKeepsNobodyOut() }
    }

    @Test(arguments: Engine.allCases) func `an answered write is seen by the next read`(engine: Engine) async throws {
        try await on(engine) { try await $0.anAnsweredWriteIsSeenByTheNextRead() }
    }

    @Test(arguments: Engine.allCases) func `text is ordered by its bytes`(engine: Engine) async throws {
        try await on(engine) { try await $0.textIsOrderedByItsBytes() }
    }

    @Test(arguments: Engine.allCases) func `a read cannot write`(engine: Engine) async throws {
        try await on(engine) { try await $0.aReadCannotWrite() }
    }

    @Test(arguments: Engine.allCases) func `a broken constraint names columns and no values`(engine: Engine)
        async throws
    {
        try await on(engine) { try await $0.constraintsNameColumnsAndNoValues() }
    }

    @Test(arguments: Engine.allCases) func `an append-only table refuses change`(engine: Engine) async throws {
        try await on(engine) { try await $0.appendOnlyTablesRefuseChange() }
    }

    @Test(arguments: Engine.allCases) func `the text of an error has no argument of the statement`(engine: Engine)
        async throws
    {
        try await on(engine) { try await $0.textsOfStatementErrorsHaveNoArguments() }
    }
}
