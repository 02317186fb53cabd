import Crypto
import Storage
import Vault
import Vocabulary
import Web

/// Remembers the answers to deeds with an idempotency key in the store of data, for 24 hours.
///
/// An answer names people by their identifiers, so it is sealed under the controller's key; what the client wrote may hold
/// personal data, so of its name for the request a digest is kept, and of the body, which could be guessed, a code under a
/// key that a copy of the data has not.
struct SealedReplays: IdempotencyStore {
    static let keptSeconds: Int64 = 86_400
    /// After so long a deed that never ended was cut off with its server, and may be tried again.
    static let runningSeconds: Int64 = 600
    private static let sweepBatch = 1000

    let stores: Stores
    let ring: KeyRing

    func begin(_ key: IdempotencyKey, body: Vocabulary.Digest, now: Instant) async throws -> IdempotencyStanding {
        let name = try Self.name(key)
        let code = try await stores.readKeys {
            try ring.keys(of: key.controller, in: $0).code(of: body.bytes, for: "replay")
        }
        let known = try await stores.data.write { transaction -> StoredReplay? in
            if let known = try transaction.replay(name, of: key.controller), !Self.isOver(known, now) { return known }
            try transaction.beginReplay(name, of: key.controller, body: code, at: now)
            return nil
        }
        guard let known else { return .fresh }
        // The release before kept the digest itself; such rows are gone a day after it.
        guard known.body == code || known.body == body else { return .otherBody }
        guard let answer = known.answer else { return .running }
        return .answered(try await open(answer, name, key.controller, at: known.since))
    }

    func complete(_ key: IdempotencyKey, with answer: APIAnswer, now: Instant) async throws {
        let name = try Self.name(key)
        let sealed = try await stores.readKeys { transaction in
            try ring.keys(of: key.controller, in: transaction)
                .seal(Sealed(answer.stored.canonicalBytes), name: Self.place(name), at: now)
        }
        try await stores.data.write {
            try $0.completeReplay(name, of: key.controller, wrapper: sealed.wrapper, sealed: sealed.sealed)
        }
    }

    func abandon(_ key: IdempotencyKey) async throws {
        let name = try Self.name(key)
        try await stores.data.write { try $0.deleteReplay(name, of: key.controller) }
    }

    /// Forgets what is older than ``keptSeconds``.
    func sweep(_ controller: ControllerID, now: Instant) async throws {
        var removed = Self.sweepBatch
        while removed == Self.sweepBatch {
            removed = try await stores.data.write {
                try $0.deleteReplays(
                    of: controller, before: now.adding(seconds: -Self.keptSeconds), limit: Self.sweepBatch)
            }
        }
    }

    private static func isOver(_ replay: StoredReplay, _ now: Instant) -> Bool {
        now >= replay.since.adding(seconds: replay.answer == nil ? runningSeconds : keptSeconds)
    }

    /// The answer with its body; without it when the key that sealed it has gone with a rotation: it was done all the
    /// same.
    private func open(
        _ answer: (wrapper: String, sealed: [UInt8]), _ name: Vocabulary.Digest, _ controller: ControllerID,
        at since: Instant
    ) async throws -> APIAnswer {
        let secret = SealedSecret(
            owner: .controller(controller), name: Self.place(name), wrapper: answer.wrapper, sealed: answer.sealed,
            createdAt: since)
        let keys = try await stores.readKeys { try ring.keys(of: controller, in: $0) }
        guard let bytes = try? keys.open(secret).revealingPersonalData() else { return .done }
        return APIAnswer(stored: try JSON.parse(bytes)) ?? .done
    }

    private static func place(_ name: Vocabulary.Digest) -> String { "replay-" + name.hex }

    private static func name(_ key: IdempotencyKey) throws -> Vocabulary.Digest {
        let text = [key.client.rawValue, key.endpoint, key.value].joined(separator: "\n")
        guard let digest = Vocabulary.Digest(SHA256.hash(data: Array(text.utf8))) else { throw VaultError.sealBroken }
        return digest
    }
}
