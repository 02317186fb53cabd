import Accounts
import Ledger
import Testing
import Vocabulary

@Suite("API clients and their keys (Article 32 GDPR)")
struct APIClientTests {
    private func register(
        _ firm: Firm, scopes: Set<Scope> = [.decide], expiresAt: Instant? = nil, in store: any AccountsStore
    ) async throws -> (client: APIClient, key: APIKey) {
        try await store.write {
            try firm.clients.register(
                "shop", scopes: scopes, expiresAt: expiresAt, by: .system("test"), now: Firm.start, in: $0)
        }
    }

    private func authenticate(
        _ text: String, _ firm: Firm, at now: Instant = Firm.start, in store: any AccountsStore
    ) async throws -> APIKeyOutcome {
        guard let key = APIKey(text) else { return .refused(.malformed) }
        let found = try await store.write { try $0.client(key.client, of: key.controller) }
        return firm.clients.authenticate(key, as: found, now: now)
    }

    @Test(arguments: TestStore.allCases)
    func `the key that was shown once opens, with its scopes and no others`(kind: TestStore) async throws {
        let (firm, store) = (try Firm(), try await kind.open())
        let (client, key) = try await register(firm, scopes: [.collect, .import], in: store)
        let text = key.revealingSecret()
        #expect(text.hasPrefix("zvt_izimat_\(client.id)_"))
        #expect(try await authenticate(text, firm, in: store) == .client(client))
        #expect(client.scopes == [.collect, .import])
        #expect(!"\(key)".contains(text.suffix(58)))
    }

    @Test func `a slip in any one character is found before any look-up`() throws {
        let firm = try Firm()
        let store = MemoryAccounts()
        let text = try firm.clients.register(
            "shop", scopes: [.read], expiresAt: nil, by: .system("test"), now: Firm.start, in: store
        ).key.revealingSecret()
        #expect(APIKey(text) != nil)
        for index in text.indices {
            for other in ["0", "z", "_", "Z"] where String(text[index]) != other {
                var slipped = text
                slipped.replaceSubrange(index...index, with: other)
                #expect(APIKey(slipped) == nil)
            }
        }
        #expect(APIKey(String(text.dropLast())) == nil)
        #expect(APIKey(text + "0") == nil)
        #expect(APIKey(String(repeating: "z", count: 100_000)) == nil)
    }

    @Test(arguments: TestStore.allCases)
    func `a well-made key with another secret, or for a client that is not there, is unknown`(
        kind: TestStore
    ) async throws {
        let (firm, twin, store) = (try Firm(), try Firm(seed: 7), try await kind.open())
        let (client, _) = try await register(firm, in: store)
        let forged = try Firm(seed: 41)
        let elsewhere = try await register(forged, in: MemoryStore())
        #expect(try await authenticate(elsewhere.key.revealingSecret(), firm, in: store) == .refused(.unknown))
        _ = try await MemoryStore().write {
            try twin.sessions.start(for: .staff(StaffID(rawValue: "x")), replacing: nil, now: Firm.start, in: $0)
        }
        let sameID = try await register(twin, in: MemoryStore())
        #expect(sameID.client.id == client.id)
        #expect(try await authenticate(sameID.key.revealingSecret(), firm, in: store) == .refused(.unknown))
    }

    @Test(arguments: TestStore.allCases)
    func `a revoked key is closed at once, an expired one on the hour`(kind: TestStore) async throws {
        let (firm, store) = (try Firm(), try await kind.open())
        let end = Firm.start.adding(seconds: 3600)
        let (client, key) = try await register(firm, expiresAt: end, in: store)
        let text = key.revealingSecret()
        #expect(try await authenticate(text, firm, at: end.adding(seconds: -1), in: store) == .client(client))
        #expect(try await authenticate(text, firm, at: end, in: store) == .refused(.expired))
        try await store.write { try firm.clients.revoke(client.id, by: .system("test"), now: Firm.start, in: $0) }
        #expect(try await authenticate(text, firm, in: store) == .refused(.revoked))
    }

    @Test(arguments: TestStore.allCases)
    func `one firm's key is unknown to another`(kind: TestStore) async throws {
        let (firm, other, store) = (try Firm(), try Firm("easymath"), try await kind.open())
        let (client, key) = try await register(firm, in: store)
        #expect(try await authenticate(key.revealingSecret(), other, in: store) == .refused(.unknown))
        await #expect(throws: AccountsError.clientUnknown) {
            try await store.write { try other.clients.revoke(client.id, by: .system("test"), now: Firm.start, in: $0) }
        }
    }

    @Test(arguments: TestStore.allCases)
    func `a use is noted at most every ten minutes`(kind: TestStore) async throws {
        let (firm, store) = (try Firm(), try await kind.open())
        let id = try await register(firm, in: store).client.id
        for (seconds, noted): (Int64, Int64) in [(0, 0), (599, 0), (600, 600), (500, 600)] {
            let seen = try await store.write { store in
                try firm.clients.noteUse(of: id, now: Firm.start.adding(seconds: seconds), in: store)
                return try store.client(id, of: firm.id)?.lastUsedAt
            }
            #expect(seen == Firm.start.adding(seconds: noted))
        }
    }

    @Test(arguments: TestStore.allCases)
    func `a client has a name, a scope and a future`(kind: TestStore) async throws {
        let (firm, store) = (try Firm(), try await kind.open())
        await #expect(throws: AccountsError.scopesMissing) { _ = try await register(firm, scopes: [], in: store) }
        await #expect(throws: AccountsError.clientExpiryPast) {
            _ = try await register(firm, expiresAt: Firm.start, in: store)
        }
        await #expect(throws: AccountsError.clientNameMalformed) {
            _ = try await store.write {
                try firm.clients.register(
                    "a\nb", scopes: [.read], expiresAt: nil, by: .system("test"), now: Firm.start, in: $0)
            }
        }
        #expect(try await store.write { try $0.clients(of: firm.id, after: nil, limit: 9) }.isEmpty)
    }
}
