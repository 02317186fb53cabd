import Dispatch
import Synchronization
import Vocabulary

/// Why no password could be hashed or checked.
package enum PasswordHasherError: String, Error, Sendable {
    /// Too many are waiting; try again in a moment.
    case busy = "password-hasher-busy"
    /// The library could not work: no memory, or a damaged hash.
    case failed = "password-hasher-failed"

    /// Stable, in kebab-case.
    package var code: String { rawValue }
}

/// Hashes and checks passwords on a few threads of its own.
///
/// A hash takes about 16 ms and 19 MiB. On Swift's cooperative pool, which has one thread a core, a handful of
/// sign-ins would stop every other request; without a bound, a flood of them would take the machine's memory. So each
/// lane is a serial queue, and what waits is bounded.
package final class PasswordHasher: Sendable {
    /// Hashes made at the same time, so at most 38 MiB at the standard cost.
    package static let defaultLanes = 2
    /// Hashes that may be under way or waiting; about half a second of work.
    package static let maxWaiting = 64

    package let cost: PasswordCost
    /// What is checked for a name that nobody has; as dear as a real hash of today's cost.
    package let decoy: PasswordHash
    private let lanes: [DispatchQueue]
    private let waiting: Mutex<[Int]>
    private let maxWaiting: Int

    /// - Throws: ``AccountsError/passwordHashMalformed`` when the cost is out of range.
    package init(
        cost: PasswordCost = .standard, lanes: Int = PasswordHasher.defaultLanes,
        maxWaiting: Int = PasswordHasher.maxWaiting
    ) throws(AccountsError) {
        self.cost = cost
        decoy = try PasswordHash.decoy(cost)
        self.lanes = (0..<max(1, lanes)).map { DispatchQueue(label: "zavet.password-hasher.\($0)") }
        waiting = Mutex(Array(repeating: 0, count: max(1, lanes)))
        self.maxWaiting = maxWaiting
    }

    /// The hash to store for a password that keeps the rules.
    package func hash(_ password: AcceptedPassword, salt random: RandomBytes) async throws(PasswordHasherError)
        -> PasswordHash
    {
        let (text, salt, cost) = (password.text, random.next(PasswordHash.saltBytes), cost)
        let encoded = try await onLane { Argon2.hash(Self.bytes(text), salt: salt, cost: cost) }
        guard let encoded, let hash = try? PasswordHash(encoded: encoded) else { throw .failed }
        return hash
    }

    /// The hash to keep of a secret that is somebody else's to judge: a password that a firm collected.
    ///
    /// Of at most 1024 bytes; a longer one could not be verified.
    package func hash(of secret: Sealed<String>, salt random: RandomBytes) async throws(PasswordHasherError)
        -> PasswordHash
    {
        guard secret.revealingPersonalData().utf8.count <= PasswordRules.maxBytes else { throw .failed }
        return try await hash(AcceptedPassword(inUse: secret), salt: random)
    }

    /// Whether the password is the one that was hashed. An overlong one is refused without work.
    package func verify(_ password: Sealed<String>, against hash: PasswordHash) async throws(PasswordHasherError)
        -> Bool
    {
        guard password.revealingPersonalData().utf8.count <= PasswordRules.maxBytes else { return false }
        let encoded = hash.encoded
        let answer = try await onLane {
            Argon2.verify(Self.bytes(password), encoded: encoded.revealingPersonalData())
        }
        guard let answer else { throw .failed }
        return answer
    }

    /// Whether a stored hash was made at another cost than today's and should be made anew at the next sign-in.
    package func isOutdated(_ hash: PasswordHash) -> Bool { hash.cost != cost }

    private static func bytes(_ password: Sealed<String>) -> [UInt8] {
        Array(PasswordRules.normalised(password.revealingPersonalData()).utf8)
    }

    private func onLane<Answer: Sendable>(_ work: @escaping @Sendable () -> Answer) async throws(PasswordHasherError)
        -> Answer
    {
        guard let lane = enter() else { throw .busy }
        return await withCheckedContinuation { continuation in
            lanes[lane].async {
                let answer = work()
                self.waiting.withLock { $0[lane] -= 1 }
                continuation.resume(returning: answer)
            }
        }
    }

    /// A place on the lane with the least to do; `nil` when too many wait.
    private func enter() -> Int? {
        waiting.withLock { waiting in
            guard waiting.reduce(0, +) < maxWaiting, let least = waiting.min(),
                let lane = waiting.firstIndex(of: least)
            else { return nil }
            waiting[lane] += 1
            return lane
        }
    }
}
