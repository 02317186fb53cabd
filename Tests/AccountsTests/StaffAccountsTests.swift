import Accounts
import Ledger
import Testing
import Vocabulary

@Suite("Staff and their roles (Article 32(4) GDPR)")
struct StaffAccountsTests {
    static let desk = ElementName(rawValue: "desk")

    @Test(arguments: TestStore.allCases)
    func `a member is found again with everything that was registered`(kind: TestStore) async throws {
        let (firm, store) = (try Firm(), try await kind.open())
        let member = try await firm.hire(roles: [.administrator, Self.desk], in: store)
        #expect(try await store.write { try $0.staffMember(member.id, of: firm.id) } == member)
        #expect(try await store.write { try $0.staffMember(named: LoginName("Maria"), of: firm.id) } == member)
        #expect(member.displayName.revealingPersonalData() == "Мария Иванова")
    }

    @Test(arguments: TestStore.allCases)
    func `a login name is taken once in a firm, whatever its capitals, and free in another`(
        kind: TestStore
    ) async throws {
        let (firm, other, store) = (try Firm(), try Firm("easymath"), try await kind.open())
        _ = try await firm.hire("maria", in: store)
        await #expect(throws: AccountsError.loginNameTaken) { try await firm.hire("MARIA", in: store) }
        _ = try await other.hire("maria", in: store)
    }

    @Test(arguments: ["", " maria", "-maria", "maria ivanova", "maria\n", "ma:ria", String(repeating: "m", count: 65)])
    func `a login name is one word of letters, digits and a few signs`(text: String) {
        #expect(throws: AccountsError.loginNameMalformed) { try LoginName(text) }
    }

    @Test(arguments: ["", "   ", "Мария\u{0}", "a\nb", "\u{202e}abc", String(repeating: "и", count: 121)])
    func `a display name is one printable line`(name: String) async throws {
        let (firm, store) = (try Firm(), try await TestStore.memory.open())
        let login = try LoginName("maria")
        let hash = try await firm.hasher.hash(AcceptedPassword(Firm.password, for: login), salt: RandomBytes())
        await #expect(throws: AccountsError.displayNameMalformed) {
            _ = try await store.write {
                try firm.staff.register(
                    login, displayName: Sealed(name), roles: [], password: hash, by: .system("test"), now: Firm.start,
                    in: $0)
            }
        }
    }

    @Test(arguments: TestStore.allCases)
    func `disabling and a new password end the member's sessions at once`(kind: TestStore) async throws {
        let (firm, store) = (try Firm(), try await kind.open())
        let member = try await firm.hire(in: store)
        let own = try await session(of: member, firm, in: store)
        let elsewhere = try await session(of: member, firm, in: store)
        try await store.write {
            try firm.staff.setPassword(
                member.password, of: member.id, keeping: own.session.digest, by: .staff(member.id), now: Firm.start,
                in: $0)
        }
        #expect(try await isLive(own, firm, in: store))
        #expect(try await !isLive(elsewhere, firm, in: store))
        try await store.write { try firm.staff.disable(member.id, by: .system("test"), now: Firm.start, in: $0) }
        #expect(try await !isLive(own, firm, in: store))
        try await store.write { try firm.staff.enable(member.id, by: .system("test"), now: Firm.start, in: $0) }
        guard case .signedIn = try await firm.signIn("maria", in: store) else {
            Issue.record("an enabled member cannot sign in")
            return
        }
    }

    @Test(arguments: TestStore.allCases)
    func `the last administrator can neither leave nor lose the role`(kind: TestStore) async throws {
        let (firm, other, store) = (try Firm(), try Firm("easymath"), try await kind.open())
        let boss = try await firm.hire("boss", roles: [.administrator], in: store)
        _ = try await other.hire("boss", roles: [.administrator], in: store)
        await #expect(throws: AccountsError.lastAdministrator) {
            try await store.write { try firm.staff.disable(boss.id, by: .system("test"), now: Firm.start, in: $0) }
        }
        await #expect(throws: AccountsError.lastAdministrator) {
            try await store.write {
                try firm.staff.setRoles([Self.desk], of: boss.id, by: .system("test"), now: Firm.start, in: $0)
            }
        }
        _ = try await firm.hire("second", roles: [.administrator], in: store)
        try await store.write { try firm.staff.disable(boss.id, by: .system("test"), now: Firm.start, in: $0) }
        #expect(try await store.write { try $0.countActiveStaff(with: .administrator, of: firm.id) } == 1)
    }

    @Test(arguments: TestStore.allCases)
    func `one firm cannot touch another's staff`(kind: TestStore) async throws {
        let (firm, other, store) = (try Firm(), try Firm("easymath"), try await kind.open())
        let member = try await firm.hire(in: store)
        await #expect(throws: AccountsError.staffUnknown) {
            try await store.write { try other.staff.disable(member.id, by: .system("test"), now: Firm.start, in: $0) }
        }
        #expect(try await store.write { try $0.staffMembers(of: other.id, after: nil, limit: 10) }.isEmpty)
    }

    @Test(arguments: TestStore.allCases)
    func `the list of staff comes in pages, each member once`(kind: TestStore) async throws {
        let (firm, store) = (try Firm(), try await kind.open())
        for index in 0..<7 { _ = try await firm.hire("member\(index)", in: store) }
        var (seen, last): ([StaffID], StaffID?) = ([], nil)
        while true {
            let after = last
            let page = try await store.write { try $0.staffMembers(of: firm.id, after: after, limit: 3) }.map(\.id)
            if page.isEmpty { break }
            seen += page
            last = page.last
        }
        #expect(seen.count == 7)
        #expect(seen == Set(seen).sorted())
    }

    @Test(arguments: TestStore.allCases)
    func `a firm that leaves takes everything with it, and nothing of another's`(kind: TestStore) async throws {
        let (firm, other, store) = (try Firm(), try Firm("easymath"), try await kind.open())
        let (mine, theirs) = (try await firm.hire(in: store), try await other.hire(in: store))
        let (gone, kept) = (
            try await session(of: mine, firm, in: store), try await session(of: theirs, other, in: store)
        )
        try await store.write { try $0.removeAccounts(of: firm.id) }
        #expect(try await store.write { try $0.staffMember(mine.id, of: firm.id) } == nil)
        #expect(try await !isLive(gone, firm, in: store))
        #expect(try await store.write { try $0.staffMember(theirs.id, of: other.id) } == theirs)
        #expect(try await isLive(kept, other, in: store))
    }

    private func session(of member: StaffMember, _ firm: Firm, in store: any AccountsStore) async throws
        -> IssuedSession
    {
        try await store.write {
            try firm.sessions.start(for: .staff(member.id), replacing: nil, now: Firm.start, in: $0)
        }
    }

    private func isLive(_ issued: IssuedSession, _ firm: Firm, in store: any AccountsStore) async throws -> Bool {
        try await store.write { try firm.sessions.session(of: issued.token, now: Firm.start, in: $0) } != nil
    }
}
