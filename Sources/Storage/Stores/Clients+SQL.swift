import Accounts
import Synchronization
import Vocabulary

extension SQLTransaction {
    private static let clientColumns = """
        controller, id, name, scopes, secret, created_at, last_used_at, expires_at, revoked_at
        """

    package func client(_ id: ClientID, of controller: ControllerID) throws -> APIClient? {
        try first(
            "select \(Self.clientColumns) from api_client where controller = ? and id = ?",
            [.id(controller), .id(id)], client(in:))
    }

    package func clients(of controller: ControllerID, after: ClientID?, limit: Int) throws -> [APIClient] {
        try query(
            "select \(Self.clientColumns) from api_client where controller = ? and id > ? order by id limit ?",
            [.id(controller), .text(after?.rawValue ?? ""), .integer(limit)], client(in:))
    }

    package func insert(_ client: APIClient) throws {
        try execute(
            "insert into api_client (\(Self.clientColumns)) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                .id(client.controller), .id(client.id), .text(client.name),
                .text(SpacedNames.written(client.scopes.map(\.rawValue))), .digest(client.secret),
                .instant(client.createdAt), .optional(client.lastUsedAt), .optional(client.expiresAt),
                .optional(client.revokedAt),
            ])
    }

    package func update(_ client: APIClient) throws {
        try execute(
            "update api_client set last_used_at = ?, revoked_at = ? where controller = ? and id = ?",
            [.optional(client.lastUsedAt), .optional(client.revokedAt), .id(client.controller), .id(client.id)])
    }

    /// A scope that we do not know, from a newer Zavet, gives nothing.
    private func client(in row: any SQLRow) throws -> APIClient {
        APIClient(
            controller: try row.id(0), id: try row.id(1), name: try row.text(2),
            scopes: ScopeShelf.scopes(try row.text(3)),
            secret: try row.digest(4), createdAt: try row.instant(5), lastUsedAt: try row.optionalInstant(6),
            expiresAt: try row.optionalInstant(7), revokedAt: try row.optionalInstant(8))
    }
}

/// The sets of scopes that were read before, by their text: a key is looked at with every request. Bounded.
private enum ScopeShelf {
    static let capacity = 256
    private static let known = Mutex<[String: Set<Scope>]>([:])

    static func scopes(_ text: String) -> Set<Scope> {
        if let scopes = known.withLock({ $0[text] }) { return scopes }
        let scopes = Set(SpacedNames.read(text).compactMap(Scope.init(rawValue:)))
        known.withLock { known in
            if known.count >= capacity { known = [:] }
            known[text] = scopes
        }
        return scopes
    }
}
