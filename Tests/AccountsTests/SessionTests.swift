import Accounts
import Ledger
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

    @Test(arguments: TestStore.allCases)
    func `a member sees their own live sessions with the kind of browser, the last used first`(
        kind: TestStore
    ) async throws {
        let (firm, store) = (try Firm(), try await kind.open())
        let device = SessionDevice(.firefox, on: .linux)
        let (first, second) = try await store.write { store in
            _ = try firm.sessions.start(for: Self.person, replacing: nil, now: Firm.start, in: store)
            _ = try firm.sessions.start(
                for: Self.clerk, replacing: nil, now: Firm.start.adding(seconds: -1800), in: store)
            return (
                try firm.sessions.start(for: Self.clerk, device: device, replacing: nil, now: Firm.start, in: store),
                try firm.sessions.start(
                    for: Self.clerk, replacing: nil, now: Firm.start.adding(seconds: 1), in: store)
            )
        }
        let live = try await store.write {
            try firm.sessions.live(of: Self.clerk, now: Firm.start.adding(seconds: 1), in: $0)
        }
        #expect(live == [second.session, first.session])
        #expect(live.map(\.device) == [nil, device])
    }

    @Test(arguments: TestStore.allCases)
    func `one session ends, all others end, and nobody ends another's; each leaves evidence`(
        kind: TestStore
    ) async throws {
        let (firm, store) = (try Firm(), try await kind.open())
        let clerk = StaffID(rawValue: "clerk")
        let mine = try await begin(Self.clerk, firm, in: store)
        let (one, other) = (try await begin(Self.clerk, firm, in: store), try await begin(Self.clerk, firm, in: store))
        let foreign = try await begin(.staff(StaffID(rawValue: "boss")), firm, in: store)
        func end(_ digest: Digest?) async throws -> Bool {
            try await store.write {
                try firm.staff.endSessions(
                    of: clerk, only: digest, keeping: mine.token.digest, by: .staff(clerk), now: Firm.start, in: $0)
            }
        }
        func live() async throws -> [Bool] {
            var live: [Bool] = []
            for issued in [mine, one, other, foreign] {
                live.append(try await isLive(issued.token, after: 0, firm, in: store))
            }
            return live
        }
        #expect(try await end(foreign.token.digest) == false)
        #expect(try await live() == [true, true, true, true])
        #expect(try await end(one.token.digest))
        #expect(try await live() == [true, false, true, true])
        #expect(try await end(one.token.digest) == false)
        #expect(try await end(nil))
        #expect(try await live() == [true, false, false, true])
        if let memory = store as? MemoryStore {
            #expect(
                await memory.entries.map { $0.detail["change"] } == [.code("sessions-ended"), .code("sessions-ended")])
        }
    }

    @Test(arguments: [
        ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "firefox linux"),
        (
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36 Edg/139.0.0.0",
            "edge windows"
        ),
        (
            "Mozilla/5.0 (Linux; Android 14; SM-S911B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36",
            "samsung android"
        ),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
            "safari ios"
        ),
        (
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36",
            "chrome macos"
        ),
        ("curl/8.5.0", "other other"), ("", "other other"),
    ])
    func `what a browser says of itself becomes two words and no more`(header: String, stored: String) {
        let device = SessionDevice(userAgent: header)
        #expect(device.stored == stored)
        #expect(SessionDevice(stored: stored) == device)
    }
}
