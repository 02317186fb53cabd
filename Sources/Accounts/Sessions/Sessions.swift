import Vocabulary

/// Begins, finds and ends the sessions of one controller.
package struct Sessions: Sendable {
    /// Sessions of one holder that are listed at most.
    package static let mostShown = 100

    package let controller: ControllerID
    private let random: RandomBytes

    package init(controller: ControllerID, random: RandomBytes = RandomBytes()) {
        (self.controller, self.random) = (controller, random)
    }

    /// Begins a session under a fresh token, and ends the one that the browser brought, so that a token which somebody
    /// planted before the sign-in is worth nothing after it.
    ///
    /// - Parameters:
    ///   - isRemembered: for 30 days on this device, as the person asked.
    ///   - device: what the browser says it is; of staff only.
    package func start(
        for holder: SessionHolder, isRemembered: Bool = false, device: SessionDevice? = nil,
        replacing old: SecretToken?, now: Instant, in store: some AccountsTransaction
    ) throws -> IssuedSession {
        if let old { try end(old, in: store) }
        let token = SecretToken(from: random)
        let session = Session(
            controller: controller, digest: token.digest, holder: holder, startedAt: now, lastUsedAt: now,
            isRemembered: isRemembered, device: device)
        try store.insert(session)
        try noteSeen(holder, now: now, in: store)
        return IssuedSession(session: session, token: token)
    }

    /// The live session of this token; `nil` when there is none, or it has ended. Writes nothing.
    package func session(of token: SecretToken, now: Instant, in store: some AccountsTransaction) throws -> Session? {
        guard let session = try store.session(token.digest, of: controller), session.isLive(at: now) else {
            return nil
        }
        return session
    }

    /// Notes that a session was used now. A session that has ended meanwhile stays ended; time never goes back.
    package func noteUse(of session: Session, now: Instant, in store: some AccountsTransaction) throws {
        guard var current = try store.session(session.digest, of: controller), current.isLive(at: now),
            current.isUseToNote(at: now)
        else { return }
        current.lastUsedAt = now
        try store.update(current)
        try noteSeen(current.holder, now: now, in: store)
    }

    /// Of staff it stays known when they were last here; a session's row is removed soon after its end.
    private func noteSeen(_ holder: SessionHolder, now: Instant, in store: some AccountsTransaction) throws {
        guard case .staff(let member) = holder else { return }
        try store.noteSeen(member, at: controller, now: now)
    }

    /// Ends the session of this token; nothing happens when there is none.
    package func end(_ token: SecretToken, in store: some AccountsTransaction) throws {
        try store.removeSession(token.digest, of: controller)
    }

    /// The holder's live sessions, the one used last at the head.
    package func live(of holder: SessionHolder, now: Instant, in store: some AccountsTransaction) throws -> [Session] {
        try store.sessions(of: holder, of: controller, limit: Self.mostShown).filter { $0.isLive(at: now) }
    }

    /// Ends one of the holder's own sessions; nothing happens when it has ended, or is another's.
    ///
    /// - Returns: whether one ended.
    package func end(_ digest: Digest, of holder: SessionHolder, in store: some AccountsTransaction) throws -> Bool {
        guard let session = try store.session(digest, of: controller), session.holder == holder else { return false }
        try store.removeSession(digest, of: controller)
        return true
    }

    /// Ends all sessions of one holder but the one to keep.
    package func endAll(of holder: SessionHolder, keeping kept: Digest? = nil, in store: some AccountsTransaction)
        throws
    {
        try store.removeSessions(of: holder, of: controller, keeping: kept)
    }
}
