import Fixtures
import Storage
import Testing

@Suite("The vault on every engine (Articles 5(1)(f), 17 and 32 GDPR)")
struct VaultStoreTests {
    @Test(arguments: Engine.allCases) func `a person is found by an identifier and read`(engine: Engine) async throws {
        try await VaultConformance(on: engine).aPersonIsFoundAndRead()
    }

    @Test(arguments: Engine.allCases) func `a datum keeps its source, times, policy and status`(engine: Engine)
        async throws
    {
        try await VaultConformance(on: engine).aDatumKeepsWhatWasSaidOfIt()
    }

    @Test(arguments: Engine.allCases) func `an address may lead to a family`(engine: Engine) async throws {
        try await VaultConformance(on: engine).anAddressMayLeadToAFamily()
    }

    @Test(arguments: Engine.allCases) func `firms do not meet, and one leaves whole`(engine: Engine) async throws {
        try await VaultConformance(on: engine).firmsDoNotMeet()
    }

    @Test(arguments: Engine.allCases) func `an erased person leaves nothing`(engine: Engine) async throws {
        try await VaultConformance(on: engine).anErasedPersonLeavesNothing()
    }

    @Test(arguments: Engine.allCases) func `only erasures that were left behind are finished for others`(engine: Engine)
        async throws
    {
        try await VaultConformance(on: engine).onlyErasuresLeftBehindAreFinished()
    }

    @Test(arguments: Engine.allCases) func `an erased datum goes alone`(engine: Engine) async throws {
        try await VaultConformance(on: engine).anErasedDatumGoesAlone()
    }

    @Test(arguments: Engine.allCases)
    func `a value whose erasure has begun is read for no purpose any more`(engine: Engine) async throws {
        try await VaultConformance(on: engine).aValueWhoseErasureHasBegunStandsNoLonger()
    }

    @Test(arguments: Engine.allCases) func `an identifier goes with the datum that it is, unless another is the same`(
        engine: Engine
    ) async throws {
        try await VaultConformance(on: engine).anIdentifierGoesWithTheDatumThatItIs()
    }

    @Test(arguments: Engine.allCases) func `nothing is added to a person being erased`(engine: Engine) async throws {
        try await VaultConformance(on: engine).nothingIsAddedToAPersonBeingErased()
    }

    @Test(arguments: Engine.allCases) func `keys without data are swept, and only they`(engine: Engine) async throws {
        try await VaultConformance(on: engine).orphansAreSweptAndOnlyThey()
    }

    @Test(arguments: Engine.allCases) func `a sweep compares only what is new, unless asked for all`(engine: Engine)
        async throws
    {
        try await VaultConformance(on: engine).aSweepComparesOnlyWhatIsNewUnlessAskedForAll()
    }

    @Test(arguments: Engine.allCases) func `a sweep goes over many pages`(engine: Engine) async throws {
        try await VaultConformance(on: engine).aSweepGoesOverManyPages()
    }

    @Test(arguments: Engine.allCases) func `a secret is made once and kept`(engine: Engine) async throws {
        try await VaultConformance(on: engine).secretsAreMadeOnceAndKept()
    }
}
