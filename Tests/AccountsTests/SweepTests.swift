import Accounts
import Testing
import Vocabulary

@Suite("What accounts keep for a while only (Article 5(1)(e) GDPR)")
struct SweepTests {
    @Test(arguments: TestStore.allCases)
    func `ended sessions, old codes and forgotten failures go; what still counts stays`(kind: TestStore) async throws {
        let (firm, other, store) = (try Firm(), try Firm("easymath"), try await kind.open())
        let holder = SessionHolder.subject(SubjectID(rawValue: "p"))
        for firm in [firm, other] {
            _ = try await firm.signIn("nobody", in: store)
            try await store.write { store in
                _ = try firm.sessions.start(for: holder, replacing: nil, now: Firm.start, in: store)
                _ = try firm.people.requestCode(for: [1], leadingTo: nil, now: Firm.start, in: store)
            }
        }
        var removed: [Int] = []
        for seconds: Int64 in [1799, 1800, 3599, 3600, 86_399, 86_400, 90_000] {
            let now = Firm.start.adding(seconds: seconds)
            removed.append(try await store.write { try AccountsSweep.run(for: firm.id, now: now, in: $0) })
        }
        #expect(removed == [0, 1, 0, 1, 0, 1, 0])
        let later = Firm.start.adding(seconds: 90_000)
        #expect(try await store.write { try AccountsSweep.run(for: other.id, now: later, in: $0) } == 3)
    }

    @Test(arguments: TestStore.allCases)
    func `a sweep removes a bounded number of rows at a time`(kind: TestStore) async throws {
        let (firm, store) = (try Firm(), try await kind.open())
        try await store.write { store in
            for index in UInt8(0)..<10 {
                _ = try firm.people.requestCode(for: [index], leadingTo: nil, now: Firm.start, in: store)
            }
        }
        let expiry = AccountsExpiry(now: Firm.start.adding(seconds: 90_000))
        var removed: [Int] = []
        for _ in 0..<4 {
            removed.append(try await store.write { try $0.removeExpired(expiry, of: firm.id, limit: 4) })
        }
        #expect(removed == [4, 4, 2, 0])
    }
}
