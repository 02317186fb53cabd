import Synchronization
import Vocabulary

/// Clients as the store had them within the last second, so that one which asks often is not looked up each time.
///
/// Whoever revokes a key tells so only when nobody can remember it any more (``untilForgotten()``): a revocation that was
/// told holds at every node, as it does without this. Only found clients are remembered, each node for itself.
package final class ClientShelf: Sendable {
    /// How long a client is remembered, from before it was looked up.
    private static let lasts = Duration.seconds(1)
    /// Remembered at a time; when one more comes, all are forgotten.
    private static let limit = 4096

    private struct Name: Hashable {
        let controller: ControllerID
        let client: ClientID
    }

    private struct Remembered {
        let client: APIClient
        let asked: ContinuousClock.Instant
    }

    private let known = Mutex<[Name: Remembered]>([:])

    package init() {}

    /// Waits, after a revocation was committed, until no node remembers the key as good.
    ///
    /// - Throws: `CancellationError`; the key is revoked all the same.
    package static func untilForgotten() async throws { try await Task.sleep(for: lasts) }

    /// The client whom a key names; `nil` when there is none.
    ///
    /// - Parameter look: reads it from the store, when it is not remembered.
    package func client(_ key: APIKey, look: () async throws -> APIClient?) async throws -> APIClient? {
        let (name, asked) = (Name(controller: key.controller, client: key.client), ContinuousClock.now)
        if let found = known.withLock({ $0[name] }), asked - found.asked < Self.lasts { return found.client }
        guard let client = try await look() else { return nil }
        known.withLock { known in
            if known.count >= Self.limit { known = [:] }
            known[name] = Remembered(client: client, asked: asked)
        }
        return client
    }

    /// Forgets one that has changed.
    package func forget(_ client: APIClient) {
        known.withLock { _ = $0.removeValue(forKey: Name(controller: client.controller, client: client.id)) }
    }
}
