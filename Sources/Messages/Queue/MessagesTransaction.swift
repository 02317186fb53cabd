import Ledger
import Vocabulary

/// What a store does for this room, inside one transaction that holds or fails as a whole.
package protocol MessagesTransaction {
    /// Does nothing when there was such a message before, whatever became of it.
    func insert(_ message: QueuedMessage) throws
    /// Those whose time has come, the oldest first, with those that another node works on.
    func dueMessages(of controller: ControllerID, at now: Instant, limit: Int) throws -> [QueuedMessage]
    /// Takes a message for a node, unless it is settled or a node that lives works on it.
    ///
    /// A node lives as long as its lease `serve/HOLDER` does.
    func claim(_ id: MessageID, of controller: ControllerID, holder: String, at now: Instant) throws -> Bool
    /// Writes time and attempts anew and lets go of it; `false` when `holder` does not hold it any more.
    func postpone(_ message: QueuedMessage, holder: String) throws -> Bool
    /// The message is done with, and what was sealed of it goes; `false` when `holder` does not hold it any more.
    func settle(
        _ id: MessageID, of controller: ControllerID, holder: String, as end: SettledMessage.End, reason: String,
        status: String, at now: Instant
    ) throws -> Bool
    /// A message that was sent comes back; `nil` when no such was sent, or when it came back before.
    func bounce(
        _ id: MessageID, of controller: ControllerID, reason: String, status: String, at now: Instant
    ) throws -> SettledMessage?
    /// Whom a message is or was to, where that is one person who is still here.
    func person(of id: MessageID, of controller: ControllerID) throws -> SubjectID?
    /// What did not arrive, the newest first.
    func failedMessages(of controller: ControllerID, limit: Int) throws -> [SettledMessage]
    /// How many wait, at most `limit`.
    func countWaitingMessages(of controller: ControllerID, limit: Int) throws -> Int
    /// Which of these wait still.
    func waiting(among ids: [MessageID], of controller: ControllerID) throws -> Set<MessageID>
    /// Forgets messages settled before an instant, at most so many; returns how many went.
    func removeMessages(of controller: ControllerID, settledBefore: Instant, limit: Int) throws -> Int
    /// Writes an entry of evidence in this same transaction; a store of the ledger has this already.
    func record(_ entry: EvidenceEntry) throws
}

/// The store of messages.
package protocol MessagesStore: Sendable {
    /// Durable when it returns. The job may be run more than once.
    @discardableResult
    func writeMessages<Value: Sendable>(
        _ job: @escaping @Sendable (any MessagesTransaction) throws -> Value
    ) async throws -> Value

    /// A look-up by index.
    func readMessages<Value: Sendable>(
        _ job: @escaping @Sendable (any MessagesTransaction) throws -> Value
    ) async throws -> Value
}
