import Storage
import Testing

@Suite("The vault on SQLite (Articles 5(1)(f), 17 and 32 GDPR)")
struct SQLiteVaultTests {
    private let folder: TemporaryFolder
    private let vault: VaultConformance

    init() async throws {
        folder = try TemporaryFolder()
        vault = VaultConformance(stores: try await Stores.open(folder: folder.path, now: noon))
    }

    @Test func `a person is found by an identifier and read`() async throws { try await vault.aPersonIsFoundAndRead() }

    @Test func `a datum keeps its source, times, policy and status`() async throws {
        try await vault.aDatumKeepsWhatWasSaidOfIt()
    }

    @Test func `an address may lead to a family`() async throws { try await vault.anAddressMayLeadToAFamily() }
    @Test func `firms do not meet, and one leaves whole`() async throws { try await vault.firmsDoNotMeet() }
    @Test func `an erased person leaves nothing`() async throws { try await vault.anErasedPersonLeavesNothing() }
    @Test func `an erased datum goes alone`() async throws { try await vault.anErasedDatumGoesAlone() }

    @Test func `an identifier goes with the datum that it is, unless another is the same`() async throws {
        try await vault.anIdentifierGoesWithTheDatumThatItIs()
    }

    @Test func `nothing is added to a person being erased`() async throws {
        try await vault.nothingIsAddedToAPersonBeingErased()
    }

    @Test func `keys without data are swept, and only they`() async throws {
        try await vault.orphansAreSweptAndOnlyThey()
    }

    @Test func `a sweep compares only what is new, unless asked for all`() async throws {
        try await vault.aSweepComparesOnlyWhatIsNewUnlessAskedForAll()
    }

    @Test func `a sweep goes over many pages`() async throws { try await vault.aSweepGoesOverManyPages() }
    @Test func `a secret is made once and kept`() async throws { try await vault.secretsAreMadeOnceAndKept() }
}
