import Accounts
import Fixtures
import Ledger
import Storage
import Testing
import Vocabulary

@Suite("Refused attempts are in evidence, and no flood of them fills it (Articles 5(2) and 32 GDPR)")
struct RefusedAttemptTests {
    private let firm = ControllerID(rawValue: "izimat")
    private let start = Firm.start
    private let reads = ElementName(rawValue: "post.api.v1.reads")

    private func attempt(
        _ reason: RefusedAttempt.Reason = .keyUnknown, route: String = "post.api.v1.reads",
        by actor: EvidenceActor? = nil
    ) -> RefusedAttempt {
        RefusedAttempt(controller: firm, reason: reason, route: ElementName(rawValue: route), actor: actor)
    }

    @Test func `the first attempt is told at once and those that follow are one sum at the window's end`() {
        var windows = RefusalWindows()
        #expect(
            windows.note(attempt(), at: start) == [
                RefusalNote(attempt: attempt(), happened: start, repeated: nil, since: start)
            ])
        for second in 1...500 { #expect(windows.note(attempt(), at: start.adding(seconds: Int64(second))).isEmpty) }
        #expect(windows.end(at: start.adding(seconds: RefusalWindows.length - 1)).isEmpty)
        let end = start.adding(seconds: RefusalWindows.length)
        #expect(
            windows.end(at: end) == [
                RefusalNote(attempt: attempt(), happened: start.adding(seconds: 500), repeated: 500, since: start)
            ])
        #expect(windows.end(at: nil).isEmpty, "nothing is told twice")
    }

    @Test func `an attempt after the window's end tells the sum and begins a new window`() {
        var windows = RefusalWindows()
        for _ in 0..<3 { _ = windows.note(attempt(), at: start) }
        let later = start.adding(seconds: RefusalWindows.length)
        #expect(windows.note(attempt(), at: later).map(\.repeated) == [2, nil])
        #expect(windows.end(at: nil).isEmpty)
    }

    @Test func `a single attempt has no sum, and a stop sums up what runs`() {
        var windows = RefusalWindows()
        _ = windows.note(attempt(), at: start)
        _ = windows.note(attempt(.keyExpired), at: start)
        _ = windows.note(attempt(.keyExpired), at: start)
        #expect(windows.end(at: nil).map(\.attempt) == [attempt(.keyExpired)])
    }

    @Test func `reasons, routes and actors are told apart up to a limit, beyond it they are one`() {
        var windows = RefusalWindows()
        var told = 0
        for index in 0..<1000 {
            told += windows.note(attempt(route: "route-\(index)"), at: start).count
        }
        #expect(told == RefusalWindows.maxKinds + 1)
        let sums = windows.end(at: nil)
        #expect(sums.map(\.attempt.reason) == [.several])
        #expect(sums.map(\.repeated) == [Int64(1000 - RefusalWindows.maxKinds - 1)])
        let other = RefusedAttempt(
            controller: ControllerID(rawValue: "other"), reason: .notPermitted, route: ElementName(rawValue: "r"))
        #expect(windows.note(other, at: start).map(\.attempt) == [other], "firms do not meet")
    }

    @Test func `entries name reason, route and who was proved, and have the shape that evidence asks for`() async throws
    {
        let store = try await RealStore(on: .sqlite)
        let log = RefusalLog(store: store.stores)
        let client = ClientID(rawValue: "shop")
        try await log.note(attempt(.notPermitted, by: .client(client)), now: start)
        try await log.note(attempt(.notPermitted, by: .client(client)), now: start.adding(seconds: 5))
        try await log.note(attempt(.codeWrong, route: "post.c.controller.sign-in.code"), now: start.adding(seconds: 1))
        try await log.sumUp(now: start.adding(seconds: 6), stopping: true)
        let entries = try await store.entries(of: firm)
        #expect(entries.map(\.kind) == [.accessRefused, .signInFailed, .accessRefused])
        #expect(entries.map(\.actor) == [.client(client), .system("access-guard"), .client(client)])
        #expect(entries[0].detail == ["reason": .code("not-permitted"), "route": .name(reads)])
        #expect(
            entries[2].detail == [
                "reason": .code("not-permitted"), "route": .name(reads), "repeated": .count(1),
                "since": .instant(start),
            ])
        #expect(entries[2].happened == start.adding(seconds: 5))
    }

    @Test func `a series of failed sign-ins from one address raises one alert that does not tell the address`()
        async throws
    {
        let store = try await RealStore(on: .sqlite)
        let log = RefusalLog(store: store.stores)
        let (here, there) = ([UInt8]([192, 0, 2, 1]), [UInt8]([192, 0, 2, 2]))
        for second in 0..<Int64(SignInWatch.threshold) {
            let now = start.adding(seconds: second)
            try await log.note(attempt(.credentialsWrong), from: there, now: start)
            try await log.note(attempt(.notPermitted), from: here, now: now)
        }
        for second in 0..<20 {
            let reason: RefusedAttempt.Reason = second % 2 == 0 ? .codeWrong : .credentialsWrong
            try await log.note(attempt(reason), from: here, now: start.adding(seconds: Int64(second)))
        }
        let raised = try await alerts(store)
        #expect(raised.map(\.happened) == [start, start.adding(seconds: 7)], "what goes on is one alert")
        #expect(raised.allSatisfy { $0.actor == .system("sign-in-watch") })
        #expect(
            raised.last?.detail == [
                "reason": .code("failed-sign-ins"), "attempts": .count(8), "since": .instant(start),
            ])
    }

    private func alerts(_ store: RealStore) async throws -> [EvidenceEntry] {
        try await store.entries(of: firm).filter { $0.kind == .alertRaised }
    }

    @Test func `a series that ended begins anew, and a flood of addresses pushes out the oldest`() {
        var watch = SignInWatch()
        let later = start.adding(seconds: RefusalWindows.length)
        for _ in 1..<SignInWatch.threshold { #expect(watch.note(from: [1], at: firm, now: start) == nil) }
        #expect(watch.note(from: [1], at: firm, now: later) == nil, "the window is over")
        for index in 0..<SignInWatch.maxAddresses {
            let bytes = withUnsafeBytes(of: UInt32(index).bigEndian) { Array($0) }
            #expect(watch.note(from: bytes, at: firm, now: later.adding(seconds: 1)) == nil)
        }
        for _ in 1..<SignInWatch.threshold { #expect(watch.note(from: [1], at: firm, now: later) == nil) }
        #expect(watch.note(from: [1], at: firm, now: later)?.attempts == 8, "it was forgotten and counts from one")
    }

    @Test func `a note that could not be written is written with the next attempt`() async throws {
        let store = try await RealStore(on: .sqlite)
        let log = RefusalLog(store: RefusingStore(store: store.stores))
        await #expect(throws: RefusingStore.Fault.self) { try await log.note(attempt(), now: start) }
        await #expect(throws: RefusingStore.Fault.self) { try await log.note(attempt(), now: start) }
    }

    @Test(arguments: ["zvt_izimat_x", "zvt_izimat_anything_at_all"])
    func `what looks like a key names the firm it was aimed at`(presented: String) {
        #expect(APIKey.controllerNamed(in: presented) == firm)
    }

    @Test(arguments: ["", "zvt", "zvt_izimat", "xyz_izimat_x", "zvt_Изимат_x", "zvt__x", "zvt_IZIMAT_x"])
    func `what does not look like a key names nobody`(presented: String) {
        #expect(APIKey.controllerNamed(in: presented) == nil)
    }
}

/// A store that takes nothing.
private struct RefusingStore: Accounts.AccountsStore {
    struct Fault: Error {}
    let store: any Accounts.AccountsStore

    func writeAccounts<Value: Sendable>(
        _ job: @escaping @Sendable (any AccountsTransaction) throws -> Value
    ) async throws -> Value { throw Fault() }

    func readAccounts<Value: Sendable>(
        _ job: @escaping @Sendable (any AccountsTransaction) throws -> Value
    ) async throws -> Value {
        try await store.readAccounts(job)
    }
}

extension RealStore {
    /// What waits to be sequenced, oldest first.
    func entries(of controller: ControllerID) async throws -> [EvidenceEntry] {
        try await stores.write { try $0.takePendingEntries(of: controller, limit: 100) }
            .map { try EvidenceEntry(canonicalBytes: $0.bytes) }
    }
}
