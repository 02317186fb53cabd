import Accounts
import Ledger
import Testing
import Vocabulary

@Suite("Deeds on accounts leave evidence (Article 5(2) GDPR)")
struct AccountEvidenceTests {
    @Test func `each change and each sign-in leaves one entry, what changes nothing leaves none`() async throws {
        let (firm, store) = (try Firm(), MemoryStore())
        let member = try await firm.hire(roles: [.administrator], in: store)
        _ = try await firm.signIn("maria", in: store)
        _ = try await firm.signIn("maria", Sealed("something else altogether"), in: store)
        _ = try await firm.signIn("nobody", in: store)
        let boss = EvidenceActor.staff(member.id)
        let client = try await store.write {
            try firm.clients.register("shop", scopes: [.read], expiresAt: nil, by: boss, now: Firm.start, in: $0)
        }.client
        for _ in 0..<2 {
            try await store.write { try firm.clients.revoke(client.id, by: boss, now: Firm.start, in: $0) }
        }
        try? await store.write { try firm.staff.disable(member.id, by: boss, now: Firm.start, in: $0) }
        let entries = await store.entries
        #expect(entries.map(\.kind) == [.staffAdded, .signedIn, .clientAdded, .clientRemoved])
        #expect(Set(entries.map(\.id)).count == 4)
        #expect(entries[0].detail["roles"] == .names([.administrator]))
        #expect(entries[2].actor == boss)
        #expect(entries[2].detail["scopes"] == .names([ElementName(rawValue: "read")]))
    }

    @Test func `a person who signs in is named by the reference that erasure destroys`() async throws {
        let (firm, store) = (try Firm(), MemoryStore())
        let (subject, reference) = (SubjectID(rawValue: "inner"), SubjectReference(rawValue: "outer"))
        try await store.write { store in
            let asked = try firm.people.requestCode(for: [1], leadingTo: subject, now: Firm.start, in: store)
            guard case .issued(let issued) = asked, let code = issued.send else { return }
            _ = try firm.people.redeem(
                code.revealingSecret(), browser: issued.browser, replacing: nil, now: Firm.start, in: store,
                reference: { _ in reference })
        }
        let entry = try #require(await store.entries.last)
        #expect(entry.kind == .signedIn)
        #expect(entry.subject == reference)
        #expect(!String(decoding: entry.canonicalBytes, as: UTF8.self).contains("inner"))
    }

    @Test func `no entry and no answer shows a name, an address or a secret`() async throws {
        let (firm, store) = (try Firm(), MemoryStore())
        let member = try await firm.hire("marker-name", in: store)
        for _ in 0..<5 { _ = try await firm.signIn("marker-name", Sealed("marker-password"), in: store) }
        let entries = await store.entries
        #expect(entries.map(\.kind) == [.staffAdded, .signInFailed])
        let answer = try await firm.signIn("marker-name", in: store)
        let texts = entries.map { String(decoding: $0.canonicalBytes, as: UTF8.self) } + ["\(member)", "\(answer)"]
        for text in texts {
            #expect(!text.contains("marker"))
            #expect(!text.contains("Мария"))
            #expect(!text.contains("$argon2id"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func `a role that could carry a sentence is refused before it reaches evidence`(kind: TestStore) async throws {
        let (firm, store) = (try Firm(), try await kind.open())
        let sentence = ElementName(rawValue: "Мария, 12 лв.")
        await #expect(throws: AccountsError.roleMalformed) { _ = try await firm.hire(roles: [sentence], in: store) }
    }
}
