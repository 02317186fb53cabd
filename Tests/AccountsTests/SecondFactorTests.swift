import Fixtures
import Ledger
import Testing
import Vocabulary

@testable import Accounts

@Suite("Codes of an authenticator app (RFC 6238)")
struct TimeCodeTests {
    /// Appendix B of the RFC, the column of SHA-1.
    @Test(arguments: [
        (Int64(59), "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"),
        (1_234_567_890, "89005924"), (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
    ])
    func `the vectors of the standard`(seconds: Int64, code: String) throws {
        let secret = try #require(TimeSecret(Array("12345678901234567890".utf8)))
        let step = TimeCode.step(at: Instant(milliseconds: seconds * 1000))
        #expect(TimeCode.text(secret, step: step, digits: 8) == code)
        #expect(TimeCode.text(secret, step: step) == code.suffix(6))
    }

    @Test func `the secret is written as apps read it`() throws {
        let secret = try #require(TimeSecret(Array("12345678901234567890".utf8)))
        #expect(secret.revealingText() == "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")
        let link = secret.revealingLink(issuer: "Инфо ООД", account: try LoginName("maria@desk"))
        let issuer = "%D0%98%D0%BD%D1%84%D0%BE%20%D0%9E%D0%9E%D0%94"
        #expect(
            link == "otpauth://totp/\(issuer):maria%40desk?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=\(issuer)")
        #expect(!"\(secret)".contains("GEZDG"))
    }

    @Test func `one step to each side is taken, and none twice or out of order`() throws {
        let secret = try #require(TimeSecret(Array("12345678901234567890".utf8)))
        let (now, present) = (Firm.start, TimeCode.step(at: Firm.start))
        func match(_ steps: Int64, after last: Int64 = 0) -> Int64? {
            TimeCode.match(Firm.code(of: secret, at: now, steps: steps), secret, now: now, after: last)
        }
        #expect([-2, -1, 0, 1, 2].map { match($0) } == [nil, present - 1, present, present + 1, nil])
        #expect(match(0, after: present) == nil)
        #expect(match(-1, after: present) == nil)
        #expect(match(1, after: present) == present + 1)
        let spaced = Firm.code(of: secret, at: now).prefix(3) + " " + Firm.code(of: secret, at: now).suffix(3)
        #expect(TimeCode.match(String(spaced), secret, now: now, after: 0) == present)
        #expect(TimeCode.match("", secret, now: now, after: 0) == nil)
    }
}

@Suite("The second step of the staff's sign-in (Article 32 GDPR)")
struct SecondFactorTests {
    /// A step later, when the code of the set-up is used up.
    private static let later = Firm.start.adding(seconds: 30)

    @Test(arguments: TestStore.allCases)
    func `once it is on, the right password alone opens nothing`(kind: TestStore) async throws {
        let (firm, store) = (try Firm(), try await kind.open())
        let member = try await firm.hire(in: store)
        let (secret, codes) = try await firm.setUp(member.id, in: store)
        #expect(codes.count == 10)
        guard case .secondStep(let token) = try await firm.signIn("maria", in: store) else {
            Issue.record("no second step")
            return
        }
        #expect(try await store.write { try firm.sessions.session(of: token, now: Firm.start, in: $0) } == nil)
        let code = Firm.code(of: secret, at: Self.later)
        let outcome = try await store.write {
            try firm.staffSignIn.complete(code, browser: token, replacing: nil, now: Self.later, in: $0)
        }
        guard case .signedIn(let signedIn, let issued) = outcome else {
            Issue.record("not signed in: \(outcome)")
            return
        }
        #expect(signedIn.id == member.id)
        #expect(try await store.write { try firm.sessions.session(of: issued.token, now: Self.later, in: $0) } != nil)
        // The token of the step has served.
        let again = try await store.write {
            try firm.staffSignIn.complete(
                codes[0].revealingSecret(), browser: token, replacing: nil, now: Self.later, in: $0)
        }
        #expect(again == .refused(.codeExpired))
    }

    @Test(arguments: TestStore.allCases)
    func `a code that was used opens nothing a second time, in another browser either`(kind: TestStore) async throws {
        let (firm, store) = (try Firm(), try await kind.open())
        let member = try await firm.hire(in: store)
        let (secret, _) = try await firm.setUp(member.id, in: store)
        let used = Firm.code(of: secret, at: Firm.start)
        #expect(try await firm.signIn("maria", code: used, at: Firm.start, in: store) == .refused(.secondStepWrong))
        let next = Firm.code(of: secret, at: Self.later)
        guard case .signedIn = try await firm.signIn("maria", code: next, at: Self.later, in: store) else {
            Issue.record("not signed in")
            return
        }
        #expect(try await firm.signIn("maria", code: next, at: Self.later, in: store) == .refused(.secondStepWrong))
    }

    @Test(arguments: TestStore.allCases)
    func `a recovery code opens once, however it is typed, and a new set ends the old one`(
        kind: TestStore
    ) async throws {
        let (firm, store) = (try Firm(), try await kind.open())
        let member = try await firm.hire(in: store)
        let codes = try await firm.setUp(member.id, in: store).codes
        let typed = codes[3].revealingSecret()
        #expect(typed.count == 19)
        let loose = " " + typed.uppercased().replacing("-", with: " ")
        guard case .signedIn = try await firm.signIn("maria", code: loose, at: Firm.start, in: store) else {
            Issue.record("not signed in")
            return
        }
        #expect(try await firm.signIn("maria", code: typed, at: Firm.start, in: store) == .refused(.secondStepWrong))
        #expect(try await store.write { try $0.countRecoveryCodes(of: member.id, at: firm.id) } == 9)
        let fresh = try await store.write {
            try firm.staffSignIn.secondFactors.renewCodes(member.id, now: Firm.start, in: $0)
        }
        let old = codes[4].revealingSecret()
        #expect(try await firm.signIn("maria", code: old, at: Firm.start, in: store) == .refused(.secondStepWrong))
        let new = fresh[0].revealingSecret()
        guard case .signedIn = try await firm.signIn("maria", code: new, at: Firm.start, in: store) else {
            Issue.record("not signed in")
            return
        }
    }

    @Test(arguments: TestStore.allCases)
    func `wrong codes lock as wrong passwords do, and a known password clears nothing between them`(
        kind: TestStore
    ) async throws {
        let (firm, store) = (try Firm(), try await kind.open())
        let member = try await firm.hire(in: store)
        let (secret, _) = try await firm.setUp(member.id, in: store)
        for _ in 0..<4 {
            let outcome = try await firm.signIn("maria", code: "000000", at: Firm.start, in: store)
            #expect(outcome == .refused(.secondStepWrong))
        }
        guard case .secondStep(let token) = try await firm.signIn("maria", in: store) else {
            Issue.record("locked too early")
            return
        }
        let until = Firm.start.adding(seconds: SignInFailures.firstWait)
        let right = Firm.code(of: secret, at: Firm.start, steps: 1)
        for code in ["000000", right] {
            let outcome = try await store.write {
                try firm.staffSignIn.complete(code, browser: token, replacing: nil, now: Firm.start, in: $0)
            }
            #expect(outcome == .refused(.locked(until: until)))
        }
        #expect(try await firm.signIn("maria", in: store) == .refused(.locked(until: until)))
    }

    @Test(arguments: TestStore.allCases)
    func `a step that waits ends by time, by a new password, and with the member`(kind: TestStore) async throws {
        let (firm, store) = (try Firm(), try await kind.open())
        let member = try await firm.hire(in: store)
        let (_, codes) = try await firm.setUp(member.id, in: store)
        func waiting(at now: Instant) async throws -> SecretToken {
            guard case .secondStep(let token) = try await firm.signIn("maria", at: now, in: store) else {
                throw AccountsError.staffUnknown
            }
            return token
        }
        func complete(_ token: SecretToken, at now: Instant) async throws -> StaffSignInOutcome {
            let code = codes[0].revealingSecret()
            return try await store.write {
                try firm.staffSignIn.complete(code, browser: token, replacing: nil, now: now, in: $0)
            }
        }
        let old = try await waiting(at: Firm.start)
        #expect(try await complete(old, at: Firm.start.adding(seconds: SecondStep.life)) == .refused(.codeExpired))
        let changed = try await waiting(at: Firm.start)
        let hash = member.password
        try await store.write {
            try firm.staff.setPassword(
                hash, of: member.id, keeping: nil, by: .system("test"), now: Firm.start.adding(seconds: 1), in: $0)
        }
        #expect(try await complete(changed, at: Firm.start.adding(seconds: 2)) == .refused(.codeExpired))
        let left = try await waiting(at: Firm.start.adding(seconds: 3))
        try await store.write {
            try firm.staff.disable(member.id, by: .system("test"), now: Firm.start.adding(seconds: 4), in: $0)
        }
        #expect(try await complete(left, at: Firm.start.adding(seconds: 5)) == .refused(.codeExpired))
    }

    @Test(arguments: TestStore.allCases)
    func `it is on only once the app has shown a right code, and then ends the other sessions`(
        kind: TestStore
    ) async throws {
        let (firm, store) = (try Firm(), try await kind.open())
        let member = try await firm.hire(in: store)
        guard case .signedIn(_, let mine) = try await firm.signIn("maria", in: store),
            case .signedIn(_, let other) = try await firm.signIn("maria", in: store)
        else {
            Issue.record("not signed in")
            return
        }
        let factors = firm.staffSignIn.secondFactors
        let secret = try await store.write { store in
            try factors.begin(member.id, now: Firm.start, in: store)
            return try factors.waiting(member.id, in: store)
        }
        let shown = try #require(secret)
        guard case .signedIn = try await firm.signIn("maria", in: store) else {
            Issue.record("asked for a code too early")
            return
        }
        func confirm(_ code: String) async throws -> [RecoveryCode]? {
            try await store.write {
                try factors.confirm(code, of: member.id, keeping: mine.token.digest, now: Firm.start, in: $0)
            }
        }
        #expect(try await confirm("12345") == nil)
        #expect(try await confirm(Firm.code(of: shown, at: Firm.start))?.count == 10)
        let live = try await store.write { store in
            try [mine, other].map { try firm.sessions.session(of: $0.token, now: Firm.start, in: store) != nil }
        }
        #expect(live == [true, false])
        #expect(try await store.write { try factors.waiting(member.id, in: $0) == nil })
        await #expect(throws: AccountsError.secondFactorOn) {
            try await store.write { try factors.begin(member.id, now: Firm.start, in: $0) }
        }
    }

    @Test(arguments: TestStore.allCases)
    func `turning it off takes the password and a code; taken away, the password is enough`(
        kind: TestStore
    ) async throws {
        let (firm, store) = (try Firm(), try await kind.open())
        let member = try await firm.hire(in: store)
        let (_, codes) = try await firm.setUp(member.id, in: store)
        func confirm(_ code: String?, _ password: Sealed<String> = Firm.password) async throws -> SignInRefusal? {
            let step = try await store.write {
                try firm.staffSignIn.begin("maria", now: Firm.start, hasher: firm.hasher, in: $0)
            }
            guard case .check(let attempt) = step else { throw AccountsError.staffUnknown }
            let checked = try await firm.staffSignIn.check(password, for: attempt, hasher: firm.hasher)
            return try await store.write {
                try firm.staffSignIn.confirm(checked, code: code, now: Firm.start, in: $0)
            }
        }
        let right = codes[0].revealingSecret()
        #expect(try await confirm(right, StaffSignInTests.wrong) == .credentialsWrong)
        #expect(try await confirm("000000") == .secondStepWrong)
        #expect(try await confirm(nil) == nil)
        #expect(try await confirm(right) == nil)
        #expect(try await confirm(right) == .secondStepWrong)
        let factors = firm.staffSignIn.secondFactors
        try await store.write { try factors.remove(member.id, by: .system("test"), now: Firm.start, in: $0) }
        #expect(try await store.write { try $0.countRecoveryCodes(of: member.id, at: firm.id) } == 0)
        guard case .signedIn = try await firm.signIn("maria", in: store) else {
            Issue.record("still asked for a code")
            return
        }
        await #expect(throws: AccountsError.secondFactorMissing) {
            try await store.write { try factors.remove(member.id, by: .system("test"), now: Firm.start, in: $0) }
        }
    }

    @Test(arguments: TestStore.allCases)
    func `one member's secret opens for nobody else, and firms do not meet`(kind: TestStore) async throws {
        let (firm, other, store) = (try Firm(), try Firm("easymath"), try await kind.open())
        let (maria, ivan) = (try await firm.hire("maria", in: store), try await firm.hire("ivan", in: store))
        _ = try await other.hire("maria", in: store)
        let (secret, codes) = try await firm.setUp(maria.id, in: store)
        try await store.write { store in
            let theirs = try store.secondFactor(of: maria.id, at: firm.id)
            guard let theirs else { throw AccountsError.secondFactorMissing }
            try store.put(
                SecondFactor(
                    controller: firm.id, member: ivan.id, sealed: theirs.sealed, madeAt: Firm.start,
                    confirmedAt: Firm.start))
        }
        await #expect(throws: AccountsError.secondFactorDamaged) {
            _ = try await firm.signIn("ivan", code: Firm.code(of: secret, at: Firm.start), at: Firm.start, in: store)
        }
        let code = codes[0].revealingSecret()
        #expect(try await firm.signIn("ivan", code: code, at: Firm.start, in: store) == .refused(.secondStepWrong))
        guard case .signedIn = try await other.signIn("maria", in: store) else {
            Issue.record("the other firm's member is asked for a code")
            return
        }
    }

    @Test(arguments: TestStore.allCases)
    func `steps that nobody finished are swept away`(kind: TestStore) async throws {
        let (firm, store) = (try Firm(), try await kind.open())
        let member = try await firm.hire(in: store)
        _ = try await firm.setUp(member.id, in: store)
        _ = try await firm.signIn("maria", in: store)
        var removed: [Int] = []
        for seconds in [SecondStep.life - 1, SecondStep.life] {
            let now = Firm.start.adding(seconds: seconds)
            removed.append(try await store.write { try AccountsSweep.run(for: firm.id, now: now, in: $0) })
        }
        #expect(removed == [0, 1])
    }

    @Test func `each change leaves evidence, and no entry a code or a secret`() async throws {
        let (firm, store) = (try Firm(), MemoryStore())
        let member = try await firm.hire(in: store)
        let (secret, codes) = try await firm.setUp(member.id, in: store)
        _ = try await firm.signIn("maria", code: codes[0].revealingSecret(), at: Firm.start, in: store)
        try await store.write {
            try firm.staffSignIn.secondFactors.remove(member.id, by: .system("test"), now: Firm.start, in: $0)
        }
        let entries = await store.entries
        let changes = entries.map { $0.detail["change"] }
        #expect(
            changes
                == ["added", "second-factor-set", "recovery-code-used", "signed-in", "second-factor-removed"]
                .map { .code($0) })
        for entry in entries {
            let text = String(decoding: entry.canonicalBytes, as: UTF8.self)
            #expect(!text.contains(secret.revealingText()) && !text.contains(codes[0].revealingSecret()))
        }
    }

    @Test func `no row has the secret or a recovery code`() async throws {
        let (firm, store) = (try Firm(), try await RealStore(on: .sqlite))
        let member = try await firm.hire(in: store)
        let (secret, codes) = try await firm.setUp(member.id, in: store)
        let bytes = try store.fileBytes()
        #expect(bytes.firstRange(of: secret.revealingBytes()) == nil)
        #expect(bytes.firstRange(of: Array(secret.revealingText().utf8)) == nil)
        for code in codes {
            let text = code.revealingSecret()
            #expect(bytes.firstRange(of: Array(text.utf8)) == nil)
            #expect(bytes.firstRange(of: Array(text.replacing("-", with: "").utf8)) == nil)
        }
        #expect(bytes.firstRange(of: Array(member.id.rawValue.utf8)) != nil)
    }
}
