import Accounts
import Ledger
import Testing
import Vocabulary

@Suite("Sign-in of staff (Article 32 GDPR)")
struct StaffSignInTests {
    static let wrong = Sealed("кон батерия телбод грешно")

    @Test(arguments: TestStore.allCases)
    func `the right name and password open a session, whatever the name's capitals`(kind: TestStore) async throws {
        let (firm, store) = (try Firm(), try await kind.open())
        let member = try await firm.hire(in: store)
        guard case .signedIn(let signedIn, let issued) = try await firm.signIn("MARIA", in: store) else {
            Issue.record("not signed in")
            return
        }
        #expect(signedIn.id == member.id)
        let session = try await store.write { try firm.sessions.session(of: issued.token, now: Firm.start, in: $0) }
        #expect(session?.holder == .staff(member.id))
    }

    @Test(arguments: TestStore.allCases)
    func `a wrong password, an unknown name and a disabled member get the same answer`(kind: TestStore) async throws {
        let (firm, store) = (try Firm(), try await kind.open())
        _ = try await firm.hire("maria", in: store)
        let left = try await firm.hire("ivan", in: store)
        try await store.write { try firm.staff.disable(left.id, by: .system("test"), now: Firm.start, in: $0) }
        let refused = StaffSignInOutcome.refused(.credentialsWrong)
        #expect(try await firm.signIn("maria", Self.wrong, in: store) == refused)
        #expect(try await firm.signIn("nobody", in: store) == refused)
        #expect(try await firm.signIn("no name at all!", in: store) == refused)
        #expect(try await firm.signIn("ivan", in: store) == refused)
    }

    @Test func `a name that nobody has is checked against a hash of the same cost`() async throws {
        let (firm, store) = (try Firm(), try await TestStore.memory.open())
        #expect(firm.hasher.decoy.cost == firm.hasher.cost)
        let step = try await store.write {
            try firm.staffSignIn.begin("nobody", now: Firm.start, hasher: firm.hasher, in: $0)
        }
        guard case .check = step else {
            Issue.record("an unknown name skips the hash")
            return
        }
    }

    @Test(arguments: TestStore.allCases, ["maria", "nobody", "no name at all!"])
    func `five failures in fifteen minutes lock a name, existing or not, even for the right password`(
        kind: TestStore, name: String
    ) async throws {
        let (firm, store) = (try Firm(), try await kind.open())
        _ = try await firm.hire("maria", in: store)
        for minute in 0..<4 {
            let outcome = try await firm.signIn(
                name, Self.wrong, at: Firm.start.adding(seconds: Int64(minute) * 60), in: store)
            #expect(outcome == .refused(.credentialsWrong))
        }
        let fifth = Firm.start.adding(seconds: 240)
        let until = fifth.adding(seconds: SignInFailures.firstWait)
        #expect(try await firm.signIn(name, Self.wrong, at: fifth, in: store) == .refused(.locked(until: until)))
        let during = until.adding(seconds: -1)
        #expect(try await firm.signIn(name, at: during, in: store) == .refused(.locked(until: until)))
    }

    @Test(arguments: TestStore.allCases)
    func `time alone unlocks, and a success clears the failures`(kind: TestStore) async throws {
        let (firm, store) = (try Firm(), try await kind.open())
        _ = try await firm.hire(in: store)
        for _ in 0..<5 { _ = try await firm.signIn("maria", Self.wrong, in: store) }
        let after = Firm.start.adding(seconds: SignInFailures.firstWait)
        guard case .signedIn = try await firm.signIn("maria", at: after, in: store) else {
            Issue.record("still locked")
            return
        }
        for _ in 0..<4 {
            #expect(try await firm.signIn("maria", Self.wrong, at: after, in: store) == .refused(.credentialsWrong))
        }
    }

    @Test(arguments: TestStore.allCases)
    func `guesses side by side are worth no more than one after the other`(kind: TestStore) async throws {
        let (firm, store) = (try Firm(), try await kind.open())
        _ = try await firm.hire(in: store)
        var begun: [StaffSignInAttempt] = []
        for _ in 0..<6 {
            let step = try await store.write {
                try firm.staffSignIn.begin("maria", now: Firm.start, hasher: firm.hasher, in: $0)
            }
            if case .check(let attempt) = step { begun.append(attempt) }
        }
        #expect(begun.count == 6)
        for (index, attempt) in begun.enumerated() {
            let password = index < 5 ? Self.wrong : Firm.password
            let checked = try await firm.staffSignIn.check(password, for: attempt, hasher: firm.hasher)
            let outcome = try await store.write {
                try firm.staffSignIn.finish(checked, replacing: nil, now: Firm.start, in: $0)
            }
            if index == 5 {
                #expect(outcome == .refused(.locked(until: Firm.start.adding(seconds: SignInFailures.firstWait))))
            }
        }
    }

    @Test(arguments: TestStore.allCases)
    func `a password changed while it was being checked does not open`(kind: TestStore) async throws {
        let (firm, store) = (try Firm(), try await kind.open())
        let member = try await firm.hire(in: store)
        let step = try await store.write {
            try firm.staffSignIn.begin("maria", now: Firm.start, hasher: firm.hasher, in: $0)
        }
        guard case .check(let attempt) = step else { return #expect(Bool(false), "locked") }
        let checked = try await firm.staffSignIn.check(Firm.password, for: attempt, hasher: firm.hasher)
        let accepted = try AcceptedPassword(Sealed("jauna parole 4 rudenim"), for: member.loginName)
        let hash = try await firm.hasher.hash(accepted, salt: RandomBytes())
        let outcome = try await store.write { store in
            try firm.staff.setPassword(
                hash, of: member.id, keeping: nil, by: .system("test"), now: Firm.start, in: store)
            return try firm.staffSignIn.finish(checked, replacing: nil, now: Firm.start, in: store)
        }
        #expect(outcome == .refused(.credentialsWrong))
    }

    @Test(arguments: TestStore.allCases)
    func `a hash of yesterday's cost is made anew when its password is used`(kind: TestStore) async throws {
        let (firm, store) = (try Firm(), try await kind.open())
        let member = try await firm.hire(in: store)
        let dearer = try PasswordHasher(cost: PasswordCost(memoryKiB: 16, passes: 2, lanes: 1))
        let step = try await store.write {
            try firm.staffSignIn.begin("maria", now: Firm.start, hasher: dearer, in: $0)
        }
        guard case .check(let attempt) = step else { return #expect(Bool(false), "locked") }
        let checked = try await firm.staffSignIn.check(Firm.password, for: attempt, hasher: dearer)
        _ = try await store.write { try firm.staffSignIn.finish(checked, replacing: nil, now: Firm.start, in: $0) }
        let stored = try await store.write { try $0.staffMember(member.id, of: firm.id) }
        #expect(stored?.password.cost == dearer.cost)
        #expect(try await dearer.verify(Firm.password, against: #require(stored?.password)))
    }
}

@Suite("The wait after failed sign-ins")
struct SignInFailuresTests {
    @Test func `each further failure doubles the wait up to fifteen minutes`() {
        var (failures, now) = (SignInFailures(), Firm.start)
        var waits: [Int64] = []
        for _ in 0..<12 {
            failures = failures.adding(failureAt: now)
            guard let until = failures.lock(at: now) else { continue }
            waits.append((until.milliseconds - now.milliseconds) / 1000)
            now = until
        }
        #expect(waits == [30, 60, 120, 240, 480, 900, 900, 900])
    }

    @Test func `failures farther apart than the window do not lock`() {
        var failures = SignInFailures()
        for index in 0..<20 {
            let now = Firm.start.adding(seconds: Int64(index) * 226)
            failures = failures.adding(failureAt: now)
            #expect(failures.lock(at: now) == nil)
        }
    }

    @Test func `the window slides: four failures late in one quarter of an hour and one in the next lock`() {
        var failures = SignInFailures()
        for seconds: Int64 in [0, 800, 810, 820, 830] {
            failures = failures.adding(failureAt: Firm.start.adding(seconds: seconds))
        }
        #expect(failures.lock(at: Firm.start.adding(seconds: 830)) != nil)
        var slid = SignInFailures()
        for seconds: Int64 in [0, 880, 885, 890, 910, 920] {
            slid = slid.adding(failureAt: Firm.start.adding(seconds: seconds))
        }
        #expect(slid.lock(at: Firm.start.adding(seconds: 920)) != nil)
    }

    @Test func `a day without a failure forgets them`() {
        var failures = SignInFailures()
        for _ in 0..<9 { failures = failures.adding(failureAt: Firm.start) }
        failures = failures.adding(failureAt: Firm.start.adding(seconds: SignInFailures.memory))
        #expect(failures == SignInFailures(recent: [Firm.start.adding(seconds: SignInFailures.memory)]))
    }
}
