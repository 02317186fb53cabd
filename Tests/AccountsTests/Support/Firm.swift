import Accounts
import Ledger
import Synchronization
import Vocabulary

/// One controller with everything seeded, so that each run is the same.
struct Firm: Sendable {
    static let start = Instant(milliseconds: 1_790_000_000_000)

    let id: ControllerID
    let sessions: Sessions
    let staff: StaffAccounts
    let staffSignIn: StaffSignIn
    let people: SubjectSignIn
    let clients: ClientAccounts
    let hasher: PasswordHasher

    init(_ name: String = "izimat", seed: UInt64 = 7) throws {
        let controller = ControllerID(rawValue: name)
        let (ids, random) = (RandomIDs(random: seeded(seed)), RandomBytes(random: seeded(seed + 1)))
        let key = try AccountsKey(RandomBytes(random: seeded(99)).next(AccountsKey.byteCount))
        id = controller
        sessions = Sessions(controller: controller, random: random)
        staff = StaffAccounts(controller: controller, ids: ids)
        staffSignIn = StaffSignIn(controller: controller, key: key, ids: ids, random: random)
        people = SubjectSignIn(controller: controller, key: key, ids: ids, random: random)
        clients = ClientAccounts(controller: controller, ids: ids, random: random)
        hasher = try PasswordHasher(cost: Self.cheap)
    }

    /// The least that Argon2 takes, so that tests are quick.
    static let cheap = PasswordCost(memoryKiB: 8, passes: 1, lanes: 1)
    static let password = Sealed("кон батерия телбод вярно")

    /// Registers a member with ``password``.
    func hire(
        _ name: String = "maria", roles: Set<ElementName> = [], in store: any AccountsStore
    ) async throws -> StaffMember {
        let login = try LoginName(name)
        let accepted = try AcceptedPassword(Self.password, for: login)
        let hash = try await hasher.hash(accepted, salt: RandomBytes())
        return try await store.write { store in
            try staff.register(
                login, displayName: Sealed("Мария Иванова"), roles: roles, password: hash, by: .system("test"),
                now: Self.start, in: store)
        }
    }

    /// A code of the present step, or of one so many steps away.
    static func code(of secret: TimeSecret, at now: Instant, steps: Int64 = 0) -> String {
        TimeCode.text(secret, step: TimeCode.step(at: now) + steps)
    }

    /// Sets up the second factor with the code of that time; the secret and the recovery codes.
    func setUp(_ member: StaffID, at now: Instant = Firm.start, in store: any AccountsStore) async throws
        -> (secret: TimeSecret, codes: [RecoveryCode])
    {
        let factors = staffSignIn.secondFactors
        return try await store.write { store in
            try factors.begin(member, now: now, in: store)
            guard let secret = try factors.waiting(member, in: store),
                let codes = try factors.confirm(
                    Firm.code(of: secret, at: now), of: member, keeping: nil, now: now, in: store)
            else { throw AccountsError.secondFactorMissing }
            return (secret, codes)
        }
    }

    /// A right password and then this code.
    func signIn(_ name: String, code: String, at now: Instant, in store: any AccountsStore) async throws
        -> StaffSignInOutcome
    {
        guard case .secondStep(let token) = try await signIn(name, at: now, in: store) else {
            return .refused(.codeExpired)
        }
        return try await store.write {
            try staffSignIn.complete(code, browser: token, replacing: nil, now: now, in: $0)
        }
    }

    /// All three steps of a sign-in.
    func signIn(
        _ name: String, _ password: Sealed<String> = Firm.password, at now: Instant = Firm.start,
        replacing old: SecretToken? = nil, in store: any AccountsStore
    ) async throws -> StaffSignInOutcome {
        let step = try await store.write { try staffSignIn.begin(name, now: now, hasher: hasher, in: $0) }
        switch step {
        case .refused(let refusal): return .refused(refusal)
        case .check(let attempt):
            let checked = try await staffSignIn.check(password, for: attempt, hasher: hasher)
            return try await store.write { try staffSignIn.finish(checked, replacing: old, now: now, in: $0) }
        }
    }
}

/// A fixed row of numbers (SplitMix64).
func seeded(_ seed: UInt64) -> @Sendable () -> UInt64 {
    let state = SeedState(seed)
    return { state.next() }
}

private final class SeedState: Sendable {
    private let state: Mutex<UInt64>
    init(_ seed: UInt64) { state = Mutex(seed) }

    func next() -> UInt64 {
        state.withLock { state in
            state &+= 0x9e37_79b9_7f4a_7c15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
            return mixed ^ (mixed >> 31)
        }
    }
}
