import Vocabulary

/// The way out for messages that go by mail: keeps them, so that they wait for the relay and not for whoever sends them.
///
/// What ``deliver(_:)`` has taken goes out, or is told at the desk as given up; a killed server loses none.
package struct MessageQueue: MessageDoor {
    /// Seconds for which a message is tried where it does not say itself how long it is of use.
    package static let lifetimeSeconds: Int64 = 4 * 86_400

    private let store: any MessagesStore
    private let letters: LetterKeys
    private let clock: Clock
    private let ids: RandomIDs

    package init(store: any MessagesStore, letters: LetterKeys, clock: Clock, ids: RandomIDs) {
        (self.store, self.letters, self.clock, self.ids) = (store, letters, clock, ids)
    }

    /// - Throws: ``MessageError/addressNotMail``; the store's errors.
    package func deliver(_ message: OutgoingMessage) async throws {
        _ = try MailAddress(message.to)
        let now = clock.now
        let id = message.id ?? ids.timeOrdered(at: now)
        let sealed = try await letters.seal(Letter(message).bytes, as: id, of: message.controller, now: now)
        let lifetime = min(message.lifetimeSeconds ?? Self.lifetimeSeconds, Self.lifetimeSeconds)
        let queued = QueuedMessage(
            id: id, controller: message.controller, kind: message.kind, language: message.language,
            person: message.person, queued: now, due: now, until: now.adding(seconds: lifetime), sealed: sealed)
        try await store.writeMessages { try $0.insert(queued) }
    }
}
