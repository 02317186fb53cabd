import Accounts
import Testing
import Vocabulary

@Suite("Sign-in of people by code (Article 12(6) GDPR)")
struct SubjectSignInTests {
    static let subject = SubjectID(rawValue: "0000000000000000000000000s")
    static let address: [UInt8] = Array(repeating: 5, count: 16)

    @Sendable static func reference(_ subject: SubjectID) -> SubjectReference? {
        SubjectReference(rawValue: "ref-" + subject.rawValue)
    }

    private func request(
        _ firm: Firm, for address: [UInt8] = Self.address, of subject: SubjectID? = Self.subject,
        at now: Instant = Firm.start, in store: any AccountsStore
    ) async throws -> IssuedCode {
        let outcome = try await store.write {
            try firm.people.requestCode(for: address, leadingTo: subject, now: now, in: $0)
        }
        guard case .issued(let issued) = outcome else {
            throw Unexpected.outcome
        }
        return issued
    }

    private enum Unexpected: Error { case outcome }

    private func redeem(
        _ firm: Firm, _ typed: String, _ browser: SecretToken, at now: Instant = Firm.start,
        replacing old: SecretToken? = nil, in store: any AccountsStore
    ) async throws -> SubjectSignInOutcome {
        try await store.write {
            try firm.people.redeem(
                typed, browser: browser, replacing: old, now: now, in: $0, reference: Self.reference)
        }
    }

    @Test(arguments: TestStore.allCases)
    func `the code signs in once, and however it is grouped`(kind: TestStore) async throws {
        let (firm, store) = (try Firm(), try await kind.open())
        let issued = try await request(firm, in: store)
        let digits = try #require(issued.send).revealingSecret()
        #expect(digits.count == 8)
        let grouped = " \(digits.prefix(4))-\(digits.suffix(4)) "
        guard case .signedIn(let subject, let session) = try await redeem(firm, grouped, issued.browser, in: store)
        else {
            Issue.record("not signed in")
            return
        }
        #expect(subject == Self.subject)
        let live = try await store.write { try firm.sessions.session(of: session.token, now: Firm.start, in: $0) }
        #expect(live?.holder == .subject(Self.subject))
        #expect(try await redeem(firm, digits, issued.browser, in: store) == .refused(.codeExpired))
    }

    @Test(arguments: TestStore.allCases)
    func `a code read over someone's shoulder is useless in another browser`(kind: TestStore) async throws {
        let (firm, store) = (try Firm(), try await kind.open())
        let issued = try await request(firm, in: store)
        let thief = try await request(firm, in: store)
        let digits = try #require(issued.send).revealingSecret()
        #expect(try await redeem(firm, digits, thief.browser, in: store) == .refused(.codeWrong(attemptsLeft: 4)))
        let unknown = SecretToken(from: RandomBytes())
        #expect(try await redeem(firm, digits, unknown, in: store) == .refused(.codeExpired))
    }

    @Test(arguments: TestStore.allCases)
    func `a code ends after fifteen minutes`(kind: TestStore) async throws {
        let (firm, store) = (try Firm(), try await kind.open())
        let issued = try await request(firm, in: store)
        let digits = try #require(issued.send).revealingSecret()
        #expect(issued.validUntil == Firm.start.adding(seconds: 900))
        #expect(
            try await redeem(firm, digits, issued.browser, at: issued.validUntil, in: store) == .refused(.codeExpired))
    }

    @Test(arguments: TestStore.allCases)
    func `the fifth wrong code ends it, even for the right one`(kind: TestStore) async throws {
        let (firm, store) = (try Firm(), try await kind.open())
        let issued = try await request(firm, in: store)
        let digits = try #require(issued.send).revealingSecret()
        let wrong = digits == "00000000" ? "00000001" : "00000000"
        for left in [4, 3, 2, 1] {
            #expect(
                try await redeem(firm, wrong, issued.browser, in: store) == .refused(.codeWrong(attemptsLeft: left)))
        }
        #expect(try await redeem(firm, wrong, issued.browser, in: store) == .refused(.codeExpired))
        #expect(try await redeem(firm, digits, issued.browser, in: store) == .refused(.codeExpired))
    }

    @Test(arguments: TestStore.allCases, ["", "1234567", "123456789", "12E45678", "１２３４５６７８"])
    func `what is no code is not counted as an attempt`(kind: TestStore, typed: String) async throws {
        let (firm, store) = (try Firm(), try await kind.open())
        let issued = try await request(firm, in: store)
        for _ in 0..<6 {
            #expect(try await redeem(firm, typed, issued.browser, in: store) == .refused(.codeMalformed))
        }
        let digits = try #require(issued.send).revealingSecret()
        guard case .signedIn = try await redeem(firm, digits, issued.browser, in: store) else {
            Issue.record("not signed in")
            return
        }
    }

    @Test(arguments: TestStore.allCases)
    func `an unknown address is answered, counted and stored as a known one, but nothing is sent`(
        kind: TestStore
    ) async throws {
        let (firm, store) = (try Firm(), try await kind.open())
        let known = try await request(firm, in: store)
        let unknown = try await request(firm, for: [UInt8](repeating: 6, count: 16), of: nil, in: store)
        #expect(known.send != nil)
        #expect(unknown.send == nil)
        #expect(known.validUntil == unknown.validUntil)
        let wrong = try #require(known.send).revealingSecret() == "00000000" ? "00000001" : "00000000"
        for left in [4, 3, 2, 1] {
            let refused = SubjectSignInOutcome.refused(.codeWrong(attemptsLeft: left))
            #expect(try await redeem(firm, wrong, known.browser, in: store) == refused)
            #expect(try await redeem(firm, wrong, unknown.browser, in: store) == refused)
        }
    }

    @Test(arguments: TestStore.allCases, [Self.subject, nil])
    func `at most five codes an hour go to one identifier, known or not`(
        kind: TestStore, subject: SubjectID?
    ) async throws {
        let (firm, store) = (try Firm(), try await kind.open())
        for minute in 0..<5 {
            _ = try await request(firm, of: subject, at: Firm.start.adding(seconds: Int64(minute) * 60), in: store)
        }
        let (until, sixth) = (Firm.start.adding(seconds: 3600), Firm.start.adding(seconds: 3599))
        let outcome = try await store.write {
            try firm.people.requestCode(for: Self.address, leadingTo: subject, now: sixth, in: $0)
        }
        #expect(outcome == .tooMany(until: until))
        _ = try await request(firm, for: [1, 2, 3], of: subject, at: sixth, in: store)
        _ = try await request(firm, of: subject, at: until, in: store)
    }

    @Test(arguments: TestStore.allCases)
    func `an erased person's code and sessions are gone (Article 17 GDPR)`(kind: TestStore) async throws {
        let (firm, store) = (try Firm(), try await kind.open())
        let first = try await request(firm, in: store)
        let second = try await request(firm, in: store)
        let digits = try #require(first.send).revealingSecret()
        guard case .signedIn(_, let issued) = try await redeem(firm, digits, first.browser, in: store) else {
            Issue.record("not signed in")
            return
        }
        try await store.write { try firm.people.forget(Self.subject, in: $0) }
        #expect(
            try await store.write { try firm.sessions.session(of: issued.token, now: Firm.start, in: $0) } == nil)
        let code = try #require(second.send).revealingSecret()
        #expect(try await redeem(firm, code, second.browser, in: store) == .refused(.codeExpired))
    }

    @Test(arguments: TestStore.allCases)
    func `a code for a person whose reference is gone fails like a wrong one`(kind: TestStore) async throws {
        let (firm, store) = (try Firm(), try await kind.open())
        let issued = try await request(firm, in: store)
        let digits = try #require(issued.send).revealingSecret()
        let outcome = try await store.write {
            try firm.people.redeem(
                digits, browser: issued.browser, replacing: nil, now: Firm.start, in: $0, reference: { _ in nil })
        }
        #expect(outcome == .refused(.codeWrong(attemptsLeft: 4)))
    }

    @Test(arguments: TestStore.allCases)
    func `one firm's code opens nothing at another`(kind: TestStore) async throws {
        let (firm, other, store) = (try Firm(), try Firm("easymath"), try await kind.open())
        let issued = try await request(firm, in: store)
        let digits = try #require(issued.send).revealingSecret()
        #expect(try await redeem(other, digits, issued.browser, in: store) == .refused(.codeExpired))
    }

    @Test func `codes are spread over all eight digits`() throws {
        let random = RandomBytes(random: seeded(3))
        let numbers = (0..<2000).map { _ in random.number(below: 100_000_000) }
        #expect(Set(numbers.map { $0 / 10_000_000 }).count == 10)
        #expect(Set(numbers).count > 1990)
    }
}
