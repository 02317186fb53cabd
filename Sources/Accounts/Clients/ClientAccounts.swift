import Ledger
import Vocabulary

/// Keeps the API clients of one controller and knows them by their keys.
package struct ClientAccounts: Sendable {
    package let controller: ControllerID
    private let ids: RandomIDs
    private let random: RandomBytes

    package init(controller: ControllerID, ids: RandomIDs = RandomIDs(), random: RandomBytes = RandomBytes()) {
        (self.controller, self.ids, self.random) = (controller, ids, random)
    }

    /// Registers a client.
    ///
    /// - Returns: the client, and its key, which cannot be had again.
    /// - Throws: ``AccountsError/clientNameMalformed``, ``AccountsError/scopesMissing``,
    ///   ``AccountsError/clientExpiryPast``, or the store's error.
    package func register(
        _ name: String, scopes: Set<Scope>, expiresAt: Instant?, by actor: EvidenceActor, now: Instant,
        in store: some AccountsTransaction
    ) throws -> (client: APIClient, key: APIKey) {
        guard let name = checkedName(name, maxLength: APIClient.maxNameLength) else {
            throw AccountsError.clientNameMalformed
        }
        guard !scopes.isEmpty else { throw AccountsError.scopesMissing }
        if let expiresAt, expiresAt <= now { throw AccountsError.clientExpiryPast }
        let key = APIKey(controller: controller, client: ids.next(), random: random)
        let client = APIClient(
            controller: controller, id: key.client, name: name, scopes: scopes, secret: key.digest, createdAt: now,
            expiresAt: expiresAt)
        try store.insert(client)
        try record(.clientAdded(client.id, scopes: scopes), by: actor, now: now, in: store)
        return (client, key)
    }

    /// Closes a client's key for good, at once.
    ///
    /// Nodes may remember the key as good for a moment, so it is told as done only after
    /// ``ClientShelf/untilForgotten()``.
    ///
    /// - Throws: ``AccountsError/clientUnknown``.
    package func revoke(_ id: ClientID, by actor: EvidenceActor, now: Instant, in store: some AccountsTransaction)
        throws
    {
        guard var client = try store.client(id, of: controller) else { throw AccountsError.clientUnknown }
        guard client.revokedAt == nil else { return }
        client.revokedAt = now
        try store.update(client)
        try record(.clientRevoked(id), by: actor, now: now, in: store)
    }

    /// Whose key this is. Writes nothing; note the use with ``noteUse(of:now:in:)``.
    ///
    /// A key of another controller is unknown here. Revoked and expired are told only to who has the right secret.
    /// - Parameter found: whom the key names, as the store has it or ``ClientShelf`` remembers it; `nil` for nobody.
    package func authenticate(_ key: APIKey, as found: APIClient?, now: Instant) -> APIKeyOutcome {
        let client = found.flatMap { key.names($0) && $0.controller == controller ? $0 : nil }
        let isRight = equalInConstantTime(key.digest.bytes, client?.secret.bytes ?? Self.nobodysSecret)
        guard let client, isRight else { return .refused(.unknown) }
        if client.revokedAt != nil { return .refused(.revoked) }
        if let expiresAt = client.expiresAt, now >= expiresAt { return .refused(.expired) }
        return .client(client)
    }

    /// Notes that a client's key was used now.
    package func noteUse(of id: ClientID, now: Instant, in store: some AccountsTransaction) throws {
        guard var client = try store.client(id, of: controller), client.isUseToNote(at: now) else { return }
        client.lastUsedAt = now
        try store.update(client)
    }

    private static let nobodysSecret = [UInt8](repeating: 0, count: Digest.byteCount)

    private func record(
        _ deed: AccountDeed, by actor: EvidenceActor, now: Instant, in store: some AccountsTransaction
    ) throws {
        try store.record(deed.entry(of: controller, by: actor, ids: ids, now: now))
    }
}

/// The answer to a presented key.
package enum APIKeyOutcome: Equatable, Sendable {
    case client(APIClient)
    case refused(APIKeyRefusal)
}
