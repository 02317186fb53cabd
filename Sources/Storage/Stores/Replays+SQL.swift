import Vocabulary

/// A request with an idempotency key, as it is kept: no part of it is readable.
package struct StoredReplay: Sendable {
    /// Of the request's address and body, under a key of the controller's.
    package let body: Digest
    package let since: Instant
    /// The answer and the generation of the controller's key that sealed it; `nil` while the deed runs.
    package let answer: (wrapper: String, sealed: [UInt8])?
}

extension SQLTransaction {
    /// What is known of the key; `nil` when nothing is.
    package func replay(_ key: Digest, of controller: ControllerID) throws -> StoredReplay? {
        try first(
            "select body, since, wrapper, sealed from replay where controller = ? and key = ?",
            [.id(controller), .digest(key)]
        ) { row in
            let (wrapper, sealed) = (try row.optionalText(2), try row.optionalBlob(3))
            return StoredReplay(
                body: try row.digest(0), since: try row.instant(1),
                answer: wrapper.flatMap { wrapper in sealed.map { (wrapper: wrapper, sealed: $0) } })
        }
    }

    /// Notes that the deed runs, in place of whatever was known of the key.
    package func beginReplay(_ key: Digest, of controller: ControllerID, body: Digest, at now: Instant) throws {
        try execute(
            """
            insert into replay (controller, key, body, since, wrapper, sealed) values (?, ?, ?, ?, null, null)
            on conflict (controller, key) do update
            set body = excluded.body, since = excluded.since, wrapper = null, sealed = null
            """, [.id(controller), .digest(key), .digest(body), .instant(now)])
    }

    /// Keeps the answer, sealed under the controller's key.
    package func completeReplay(
        _ key: Digest, of controller: ControllerID, wrapper: String, sealed: [UInt8]
    ) throws {
        try execute(
            "update replay set wrapper = ?, sealed = ? where controller = ? and key = ?",
            [.text(wrapper), .blob(sealed), .id(controller), .digest(key)])
    }

    /// Forgets the key: the deed was not done.
    package func deleteReplay(_ key: Digest, of controller: ControllerID) throws {
        try execute("delete from replay where controller = ? and key = ?", [.id(controller), .digest(key)])
    }

    /// Forgets requests from before `instant`, at most `limit`.
    ///
    /// - Returns: how many.
    package func deleteReplays(of controller: ControllerID, before instant: Instant, limit: Int) throws -> Int {
        try execute(
            """
            delete from replay where controller = ? and key in (
                select key from replay where controller = ? and since < ? order by since, key limit ?)
            """, [.id(controller), .id(controller), .instant(instant), .integer(limit)])
    }
}
