import Accounts
import Fixtures
import Ledger
import Testing
import Vocabulary

@Suite("What the house keeps of its staff: addresses, and when they were seen")
struct StaffCareTests {
    private static let address = Sealed("maria@planted.example")

    private func addresses(_ firm: Firm, key seed: UInt64 = 99) throws -> StaffAddresses {
        StaffAddresses(
            controller: firm.id,
            key: try AccountsKey(RandomBytes(random: seeded(seed)).next(AccountsKey.byteCount)))
    }

    @Test(arguments: TestStore.allCases)
    func `an address is sealed, bound to its member and key, and goes with the right to sign in`(kind: TestStore)
        async throws
    {
        let (firm, store) = (try Firm(), try await kind.open())
        let (maria, boris) = (try await firm.hire(in: store), try await firm.hire("boris", in: store))
        let addresses = try addresses(firm)
        try await store.write {
            try addresses.set(Self.address, of: maria.id, by: .staff(maria.id), now: Firm.start, in: $0)
        }
        let sealed = try #require(try await store.write { try $0.staffAddress(of: maria.id, at: firm.id) })
        #expect(!String(decoding: sealed, as: UTF8.self).contains("planted"))
        #expect(try await store.write { try addresses.address(of: maria.id, in: $0) } == Self.address)
        let other = try self.addresses(firm, key: 100)
        #expect(try await store.write { try other.address(of: maria.id, in: $0) } == nil)
        try await store.write { try $0.setStaffAddress(sealed, of: boris.id, at: firm.id) }
        #expect(try await store.write { try addresses.address(of: boris.id, in: $0) } == nil)
        try await store.write { try firm.staff.disable(maria.id, by: .system("test"), now: Firm.start, in: $0) }
        #expect(try await store.write { try $0.staffAddress(of: maria.id, at: firm.id) } == nil)
        await #expect(throws: AccountsError.staffUnknown) {
            try await store.write {
                try addresses.set(Self.address, of: maria.id, by: .staff(maria.id), now: Firm.start, in: $0)
            }
        }
    }

    @Test(arguments: TestStore.allCases)
    func `a member is seen at each use, and it stays known when the session has gone`(kind: TestStore) async throws {
        let (firm, store) = (try Firm(), try await kind.open())
        let maria = try await firm.hire(in: store)
        #expect(try await store.write { try $0.lastSeen(maria.id, at: firm.id) } == nil)
        guard case .signedIn(_, let issued) = try await firm.signIn("maria", in: store) else {
            Issue.record("not signed in")
            return
        }
        #expect(try await store.write { try $0.lastSeen(maria.id, at: firm.id) } == Firm.start)
        let later = Firm.start.adding(seconds: 600)
        try await store.write { try firm.sessions.noteUse(of: issued.session, now: later, in: $0) }
        try await store.write { store in
            try store.noteSeen(maria.id, at: firm.id, now: Firm.start)
            _ = try AccountsSweep.run(for: firm.id, now: later.adding(seconds: 86_400), in: store)
        }
        #expect(try await store.write { try $0.lastSeen(maria.id, at: firm.id) } == later)
    }

    @Test(arguments: TestStore.allCases)
    func `a lock is told while it lasts`(kind: TestStore) async throws {
        let (firm, store) = (try Firm(), try await kind.open())
        let maria = try await firm.hire(in: store)
        for _ in 0..<SignInFailures.maxFailures {
            _ = try await firm.signIn("maria", Sealed("нещо съвсем друго"), in: store)
        }
        let now = Firm.start
        let until = try await store.write { try firm.staffSignIn.lock(of: maria, now: now, in: $0) }
        #expect(until == now.adding(seconds: SignInFailures.firstWait))
        let over = now.adding(seconds: SignInFailures.firstWait)
        #expect(try await store.write { try firm.staffSignIn.lock(of: maria, now: over, in: $0) } == nil)
    }

    @Test(arguments: TestStore.allCases)
    func `who loses the second step by an administrator's deed is signed out everywhere`(kind: TestStore) async throws {
        let (firm, store) = (try Firm(), try await kind.open())
        let maria = try await firm.hire(in: store)
        let (secret, _) = try await firm.setUp(maria.id, in: store)
        let later = Firm.start.adding(seconds: 60)
        let outcome = try await firm.signIn("maria", code: Firm.code(of: secret, at: later), at: later, in: store)
        guard case .signedIn(_, let issued) = outcome else {
            Issue.record("not signed in")
            return
        }
        let chief = StaffID(rawValue: "chief")
        try await store.write {
            try firm.staffSignIn.secondFactors.takeAway(from: maria.id, by: .staff(chief), now: later, in: $0)
        }
        #expect(try await store.write { try firm.sessions.session(of: issued.token, now: later, in: $0) } == nil)
        guard case .signedIn = try await firm.signIn("maria", at: later, in: store) else {
            Issue.record("the password alone does not sign in")
            return
        }
        await #expect(throws: AccountsError.secondFactorMissing) {
            try await store.write {
                try firm.staffSignIn.secondFactors.takeAway(from: maria.id, by: .staff(chief), now: later, in: $0)
            }
        }
    }
}
