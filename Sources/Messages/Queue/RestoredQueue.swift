import Ledger
import Vocabulary

/// The messages that wait in a copy which is brought back: none goes out, since most were sent after the copy was made.
package struct RestoredQueue: Sendable {
    private static let batch = 100
    private static let holder = "restore"
    /// Seconds after which every message is due and no lease of a node holds.
    private static let beyond: Int64 = 10 * 366 * 86_400

    private let store: any MessagesStore
    private let letters: LetterKeys
    private let ids: RandomIDs

    /// - Parameter store: nobody else may be at work on it.
    package init(store: any MessagesStore, letters: LetterKeys, ids: RandomIDs) {
        (self.store, self.letters, self.ids) = (store, letters, ids)
    }

    /// Gives up all that waits, each with its evidence, and destroys the keys; returns how many.
    package func giveUp(at controller: ControllerID, now: Instant) async throws -> Int {
        var count = 0
        let end = now.adding(seconds: Self.beyond)
        while true {
            let waiting = try await store.readMessages {
                try $0.dueMessages(of: controller, at: end, limit: Self.batch)
            }
            guard !waiting.isEmpty else { return count }
            for message in waiting {
                try await giveUp(message, end, now)
                count += 1
            }
        }
    }

    private func giveUp(_ message: QueuedMessage, _ end: Instant, _ now: Instant) async throws {
        let fault = MessageFault.restored
        var reference: SubjectReference?
        if let person = message.person {
            reference = try await letters.reference(of: person, at: message.controller)
        }
        let entry = try MessageDeed(
            id: message.id, controller: message.controller, kind: message.kind, language: message.language,
            end: .givenUp, failure: fault
        ).entry(of: reference, ids: ids, now: now)
        try await store.writeMessages { transaction in
            _ = try transaction.claim(message.id, of: message.controller, holder: Self.holder, at: end)
            let isSettled = try transaction.settle(
                message.id, of: message.controller, holder: Self.holder, as: .givenUp, reason: fault.code, status: "",
                at: now)
            if isSettled { try transaction.record(entry) }
        }
        try await letters.forget(message.id, of: message.controller)
    }
}
