import Vocabulary

/// A program of the controller that calls the API with a key of its own.
package struct APIClient: Equatable, Sendable {
    package static let maxNameLength = 120
    /// The store learns of a use at most so often, in seconds.
    package static let useNotedEvery: Int64 = 10 * 60

    package let controller: ControllerID
    package let id: ClientID
    /// What the firm calls it; 1 to 120 characters.
    package let name: String
    package let scopes: Set<Scope>
    /// SHA-256 of the key's secret.
    package let secret: Digest
    package let createdAt: Instant
    /// To within ten minutes; `nil` before the first use.
    package var lastUsedAt: Instant?
    /// From when the key no longer opens; `nil` for never.
    package let expiresAt: Instant?
    package var revokedAt: Instant?

    package init(
        controller: ControllerID, id: ClientID, name: String, scopes: Set<Scope>, secret: Digest, createdAt: Instant,
        lastUsedAt: Instant? = nil, expiresAt: Instant? = nil, revokedAt: Instant? = nil
    ) {
        (self.controller, self.id, self.name, self.scopes) = (controller, id, name, scopes)
        (self.secret, self.createdAt, self.lastUsedAt) = (secret, createdAt, lastUsedAt)
        (self.expiresAt, self.revokedAt) = (expiresAt, revokedAt)
    }

    /// Whether the use now is worth a write.
    package func isUseToNote(at now: Instant) -> Bool {
        guard let lastUsedAt else { return true }
        return now >= lastUsedAt.adding(seconds: Self.useNotedEvery)
    }
}
