import Accounts
import Fixtures
import Ledger
import Storage
import Testing
import Vocabulary

@Suite("Accounts: what only a real store can show")
struct SQLAccountsTests {
    @Test(arguments: Engine.allCases)
    func `a deed and its evidence commit together or not at all`(engine: Engine) async throws {
        let (firm, store) = (try Firm(), try await RealStore(on: engine))
        let member = try await firm.hire(in: store)
        #expect(try await pending(firm, in: store) == [.staffAdded])
        await #expect(throws: AccountsError.staffUnknown) {
            try await store.write { store in
                try firm.staff.disable(member.id, by: .system("test"), now: Firm.start, in: store)
                throw AccountsError.staffUnknown
            }
        }
        #expect(try await store.write { try $0.staffMember(member.id, of: firm.id) } == member)
        #expect(try await pending(firm, in: store) == [.staffAdded])
    }

    @Test(arguments: Engine.allCases)
    func `an entry that evidence refuses undoes the deed`(engine: Engine) async throws {
        let (odd, store) = (try Firm("Not An Identifier"), try await RealStore(on: engine))
        await #expect(throws: EvidenceError.self) { _ = try await odd.hire(in: store) }
        #expect(try await store.write { try $0.staffMembers(of: odd.id, after: nil, limit: 9) }.isEmpty)
    }

    @Test(arguments: Engine.allCases)
    func `sessions and keys are known by a point read`(engine: Engine) async throws {
        let (firm, store) = (try Firm(), try await RealStore(on: engine))
        let issued = try await store.write {
            try firm.sessions.start(
                for: .subject(SubjectID(rawValue: "p")), replacing: nil, now: Firm.start, in: $0)
        }
        let key = try await store.write {
            try firm.clients.register(
                "shop", scopes: [.read, .import], expiresAt: nil, by: .system("test"), now: Firm.start, in: $0)
        }.key
        let (session, outcome) = try await store.stores.data.pointRead { store in
            (
                try firm.sessions.session(of: issued.token, now: Firm.start, in: store),
                firm.clients.authenticate(
                    key, as: try store.client(key.client, of: key.controller), now: Firm.start)
            )
        }
        #expect(session == issued.session)
        guard case .client(let client) = outcome else {
            Issue.record("the key does not open")
            return
        }
        #expect(client.scopes == [.read, .import])
    }

    @Test func `no row has a token, a code, a key's secret or a password`() async throws {
        let (firm, store) = (try Firm(), try await RealStore(on: .sqlite))
        _ = try await firm.hire(in: store)
        guard case .signedIn(_, let staff) = try await firm.signIn("maria", in: store) else {
            Issue.record("not signed in")
            return
        }
        let (asked, key) = try await store.write { store in
            (
                try firm.people.requestCode(
                    for: Array("planted-address".utf8), leadingTo: SubjectID(rawValue: "p"), now: Firm.start, in: store),
                try firm.clients.register(
                    "shop", scopes: [.read], expiresAt: nil, by: .system("test"), now: Firm.start, in: store
                ).key
            )
        }
        guard case .issued(let issued) = asked, let code = issued.send else {
            Issue.record("no code")
            return
        }
        let secrets = [
            staff.token.revealingSecret(), issued.browser.revealingSecret(), code.revealingSecret(),
            String(key.revealingSecret().suffix(58).prefix(52)), Firm.password.revealingPersonalData(),
            "planted-address",
        ]
        let bytes = try store.fileBytes()
        #expect(bytes.count > 4096)
        for secret in secrets { #expect(bytes.firstRange(of: Array(secret.utf8)) == nil) }
        #expect(bytes.firstRange(of: Array("argon2id".utf8)) != nil)
    }

    private func pending(_ firm: Firm, in store: RealStore) async throws -> [EvidenceKind] {
        // Looked at only: the transaction is undone.
        struct Undone: Error { let kinds: [EvidenceKind] }
        do {
            try await store.stores.data.write { transaction in
                let waiting = try transaction.takePendingEntries(of: firm.id, limit: 100)
                throw Undone(kinds: try waiting.map { try EvidenceEntry(canonicalBytes: $0.bytes).kind })
            }
        } catch let looked as Undone { return looked.kinds }
        return []
    }
}
