import Synchronization
import Vocabulary

/// Names one intended deed of one client: sent again, it is the same deed.
package struct IdempotencyKey: Hashable, Sendable {
    package let controller: ControllerID
    package let client: ClientID
    /// The endpoint's name, so that one key at two endpoints is two deeds.
    package let endpoint: String
    /// 8 to 100 token bytes, chosen by the client.
    package let value: String

    package init(controller: ControllerID, client: ClientID, endpoint: String, value: String) {
        (self.controller, self.client, self.endpoint, self.value) = (controller, client, endpoint, value)
    }
}

/// What a store says when a key is seen.
package enum IdempotencyStanding: Hashable, Sendable {
    /// Never seen, or its time is over: carry it out, then ``IdempotencyStore/complete(_:with:now:)``.
    case fresh
    /// Done before, with this answer.
    case answered(APIAnswer)
    /// The first one is still running.
    case running
    /// Seen with another body.
    case otherBody
}

/// Remembers the answers to deeds with an `Idempotency-Key` for at least 24 hours.
///
/// An answer holds identifiers of people and of evidence, but no value: a store that writes it to disk seals it, and
/// forgets it when its time is over.
package protocol IdempotencyStore: Sendable {
    /// Takes the key for this body, or says how it stands; the look and the taking are one step.
    func begin(_ key: IdempotencyKey, body: Digest, now: Instant) async throws -> IdempotencyStanding
    /// Keeps the answer for those who ask again.
    func complete(_ key: IdempotencyKey, with answer: APIAnswer, now: Instant) async throws
    /// Gives the key back: nothing was done.
    func abandon(_ key: IdempotencyKey) async throws
}

/// Remembers answers in the memory of one process: for tests and a single node.
package final class MemoryIdempotencyStore: IdempotencyStore {
    /// The oldest half is dropped beyond this number.
    package static let maxKeys = 10_000
    /// 24 hours.
    package static let keptSeconds: Int64 = 86_400

    private struct Entry {
        let body: Digest
        let since: Instant
        var answer: APIAnswer?
    }

    private let entries = Mutex<[IdempotencyKey: Entry]>([:])

    package init() {}

    package func begin(_ key: IdempotencyKey, body: Digest, now: Instant) -> IdempotencyStanding {
        entries.withLock { entries in
            if let entry = entries[key], now < entry.since.adding(seconds: Self.keptSeconds) {
                guard entry.body == body else { return .otherBody }
                return entry.answer.map { .answered($0) } ?? .running
            }
            if entries.count >= Self.maxKeys {
                let oldest = entries.filter { $0.value.answer != nil }.sorted { $0.value.since < $1.value.since }
                for (key, _) in oldest.prefix(Self.maxKeys / 2) { entries[key] = nil }
            }
            entries[key] = Entry(body: body, since: now)
            return .fresh
        }
    }

    package func complete(_ key: IdempotencyKey, with answer: APIAnswer, now: Instant) {
        entries.withLock { $0[key]?.answer = answer }
    }

    package func abandon(_ key: IdempotencyKey) {
        entries.withLock { $0[key] = nil }
    }
}
