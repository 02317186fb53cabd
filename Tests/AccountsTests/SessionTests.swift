import Accounts
import Testing
import Vocabulary

@Suite("Sessions (Article 32 GDPR)")
struct SessionTests {
    static let person = SessionHolder.subject(SubjectID(rawValue: "person"))
    static let clerk = SessionHolder.staff(StaffID(rawValue: "clerk"))

    private func begin(
        _ holder: SessionHolder, _ firm: Firm, replacing old: SecretToken? = nil, in store: any AccountsStore
    ) async throws -> IssuedSession {
        try await store.write { try firm.sessions.start(for: holder, replacing: old, now: Firm.start, in: $0) }
    }

    private func isLive(_ token: SecretToken, after seconds: Int64, _ firm: Firm, in store: any AccountsStore)
        async throws -> Bool
    {
        let now = Firm.start.adding(seconds: seconds)
        return try await store.write { try firm.sessions.session(of: token, now: now, in: $0) } != nil
    }

    @Test(arguments: TestStore.allCases, [Self.person, Self.clerk])
    func `a session ends after half an hour without use`(kind: TestStore, holder: SessionHolder) async throws {
        let (firm, store) = (try Firm(), try await kind.open())
        let issued = try await begin(holder, firm, in: store)
        #expect(try await isLive(issued.token, after: 1799, firm, in: store))
        #expect(try await !isLive(issued.token, after: 1800, firm, in: store))
    }

    @Test(arguments: TestStore.allCases, [(Self.person, Int64(12 * 3600)), (Self.clerk, Int64(8 * 3600))])
    func `a session in use ends all the same after its longest time`(
        kind: TestStore, limit: (SessionHolder, Int64)
    ) async throws {
        let (firm, store) = (try Firm(), try await kind.open())
        let issued = try await begin(limit.0, firm, in: store)
        for seconds in stride(from: Int64(1200), to: limit.1, by: 1200) {
            try await store.write {
                try firm.sessions.noteUse(of: issued.session, now: Firm.start.adding(seconds: seconds), in: $0)
            }
        }
        #expect(try await isLive(issued.token, after: limit.1 - 1, firm, in: store))
        #expect(try await !isLive(issued.token, after: limit.1, firm, in: store))
    }

    @Test(arguments: TestStore.allCases)
    func `a device that is to remember a person does so for thirty days, and for staff never`(kind: TestStore)
        async throws
    {
        let (firm, store) = (try Firm(), try await kind.open())
        let day: Int64 = 24 * 60 * 60
        for (holder, limit) in [(Self.person, 30 * day), (Self.clerk, 1800)] {
            let issued = try await store.write {
                try firm.sessions.start(
                    for: holder, isRemembered: true, replacing: nil, now: Firm.start, in: $0)
            }
            #expect(try await isLive(issued.token, after: limit - 1, firm, in: store))
            #expect(try await !isLive(issued.token, after: limit, firm, in: store))
        }
        var removed: [Int] = []
        for seconds in [29 * day, 30 * day] {
            let now = Firm.start.adding(seconds: seconds)
            removed.append(try await store.write { try AccountsSweep.run(for: firm.id, now: now, in: $0) })
        }
        #expect(removed == [0, 2], "a sweep leaves what a device remembers")
    }

    @Test(arguments: TestStore.allCases)
    func `a use of an ended session does not revive it, and time never goes back`(kind: TestStore) async throws {
        let (firm, store) = (try Firm(), try await kind.open())
        let issued = try await begin(Self.person, firm, in: store)
        for seconds: Int64 in [600, 300, 4000] {
            try await store.write {
                try firm.sessions.noteUse(of: issued.session, now: Firm.start.adding(seconds: seconds), in: $0)
            }
        }
        #expect(try await isLive(issued.token, after: 2399, firm, in: store))
        #expect(try await !isLive(issued.token, after: 2400, firm, in: store))
    }

    @Test(arguments: TestStore.allCases)
    func `signing in replaces the session that the browser brought`(kind: TestStore) async throws {
        let (firm, store) = (try Firm(), try await kind.open())
        let planted = try await begin(Self.person, firm, in: store)
        let fresh = try await begin(Self.clerk, firm, replacing: planted.token, in: store)
        #expect(fresh.token != planted.token)
        #expect(try await !isLive(planted.token, after: 0, firm, in: store))
        #expect(try await isLive(fresh.token, after: 0, firm, in: store))
    }

    @Test(arguments: TestStore.allCases)
    func `signing out ends one session, and another request ends all but the present one`(
        kind: TestStore
    ) async throws {
        let (firm, store) = (try Firm(), try await kind.open())
        let (one, two) = (try await begin(Self.person, firm, in: store), try await begin(Self.person, firm, in: store))
        let (three, clerk) = (
            try await begin(Self.person, firm, in: store), try await begin(Self.clerk, firm, in: store)
        )
        try await store.write { try firm.sessions.end(one.token, in: $0) }
        #expect(try await !isLive(one.token, after: 0, firm, in: store))
        try await store.write { try firm.sessions.endAll(of: Self.person, keeping: three.session.digest, in: $0) }
        #expect(try await !isLive(two.token, after: 0, firm, in: store))
        #expect(try await isLive(three.token, after: 0, firm, in: store))
        #expect(try await isLive(clerk.token, after: 0, firm, in: store))
    }

    @Test(arguments: TestStore.allCases)
    func `one firm's session is unknown to another`(kind: TestStore) async throws {
        let (firm, other, store) = (try Firm(), try Firm("easymath"), try await kind.open())
        let issued = try await begin(Self.person, firm, in: store)
        try await store.write {
            try other.sessions.end(issued.token, in: $0)
            try other.sessions.endAll(of: Self.person, in: $0)
        }
        #expect(try await !isLive(issued.token, after: 0, other, in: store))
        #expect(try await isLive(issued.token, after: 0, firm, in: store))
    }

    @Test func `the store keeps a digest from which the token cannot be had`() throws {
        let token = SecretToken(from: RandomBytes())
        #expect(token.revealingSecret().count == 52)
        #expect(SecretToken(token.revealingSecret()) == token)
        #expect("\(token.digest)" != token.revealingSecret())
        #expect("\(token)".contains(token.revealingSecret()) == false)
    }

    @Test(arguments: ["", "short", String(repeating: "0", count: 51), String(repeating: "U", count: 52)])
    func `a cookie of another shape is no token`(text: String) {
        #expect(SecretToken(text) == nil)
    }

    @Test func `a form's token belongs to one session only`() throws {
        let random = RandomBytes(random: seeded(11))
        let (mine, theirs) = (SecretToken(from: random), SecretToken(from: random))
        let value = CSRFToken(of: mine).formValue
        #expect(CSRFToken(of: mine).matches(value))
        #expect(!CSRFToken(of: theirs).matches(value))
        #expect(!CSRFToken(of: mine).matches(""))
        #expect(!CSRFToken(of: mine).matches(String(value.dropLast()) + "!"))
        #expect(value != mine.revealingSecret())
    }
}
