import Synchronization
import Vocabulary

/// Kinds of requests that are counted apart, each with its own bucket of tokens for a client.
package enum RateClass: String, CaseIterable, Sendable {
    /// Everything together, before anything else is looked at.
    case all
    case page
    case form
    /// Sign-in, codes, requests by strangers: what costs us or tempts to guess.
    case guessable
    case api
    case asset
    case probe

    /// The class of an endpoint that names none.
    package static func usual(for kind: Endpoint.Kind) -> RateClass {
        switch kind {
        case .page: return .page
        case .form: return .form
        case .api: return .api
        case .machine: return .asset
        }
    }
}

/// How many requests one client may send at once, and how many more each second.
package struct RateAllowance: Hashable, Sendable {
    package let burst: Double
    package let perSecond: Double

    package init(burst: Double, perSecond: Double) { (self.burst, self.perSecond) = (burst, perSecond) }

    /// What a server starts with; a person with an open browser never meets these.
    package static let usual: [RateClass: RateAllowance] = [
        .all: RateAllowance(burst: 2000, perSecond: 1000),
        .page: RateAllowance(burst: 120, perSecond: 4),
        .form: RateAllowance(burst: 40, perSecond: 0.5),
        .guessable: RateAllowance(burst: 10, perSecond: 1.0 / 30),
        .api: RateAllowance(burst: 2000, perSecond: 1000),
        .asset: RateAllowance(burst: 300, perSecond: 30),
        .probe: RateAllowance(burst: 60, perSecond: 10),
    ]
}

/// Buckets of tokens by client and class, in bounded memory.
///
/// When the newer of two halves is full it becomes the older and the older is dropped: whoever came lately is
/// remembered, at most twice ``clientsPerHalf`` entries are held, and no sweep is needed.
package final class RateLimiter: Sendable {
    /// About 5 MB for both halves.
    package static let clientsPerHalf = 20_000

    private struct Key: Hashable {
        let client: ClientAddress
        let rateClass: RateClass
    }

    private struct Bucket {
        var tokens: Double
        var at: Instant
    }

    private struct State {
        var newer: [Key: Bucket] = [:]
        var older: [Key: Bucket] = [:]
    }

    private let allowances: [RateClass: RateAllowance]
    private let limit: Int
    private let state = Mutex(State())

    package init(allowances: [RateClass: RateAllowance] = RateAllowance.usual, clientsPerHalf: Int = clientsPerHalf) {
        self.allowances = allowances
        limit = clientsPerHalf
    }

    /// Takes one token; the answer is `nil`, or the whole seconds (at least 1) until there is one again.
    package func secondsToWait(_ client: ClientAddress, _ rateClass: RateClass, now: Instant) -> Int? {
        guard let allowance = allowances[rateClass] else { return nil }
        let key = Key(client: client, rateClass: rateClass)
        return state.withLock { state in
            let place = state.newer.index(forKey: key)
            var bucket =
                place.map { state.newer.values[$0] } ?? state.older[key] ?? Bucket(tokens: allowance.burst, at: now)
            let seconds = max(0, Double(now.milliseconds - bucket.at.milliseconds) / 1000)
            bucket.tokens = min(allowance.burst, bucket.tokens + seconds * allowance.perSecond)
            bucket.at = max(now, bucket.at)
            let wait = bucket.tokens >= 1 ? nil : Int(((1 - bucket.tokens) / allowance.perSecond).rounded(.up))
            if wait == nil { bucket.tokens -= 1 }
            if let place {
                // Written where it was found: each request does this twice.
                state.newer.values[place] = bucket
            } else {
                if state.newer.count >= limit {
                    state.older = state.newer
                    state.newer = [:]
                }
                state.newer[key] = bucket
            }
            return wait.map { max(1, $0) }
        }
    }

    /// How many clients' buckets are held.
    package var count: Int { state.withLock { $0.newer.count + $0.older.count } }
}
