import Messages
import Processing
import Vocabulary

/// What a store does for this room, inside one transaction that holds or fails as a whole.
package protocol CorrespondenceTransaction: ProcessingTransaction {
    /// Keeps a new one, or how far one has come.
    func put(_ mailing: Mailing) throws
    /// `nil` when there is none of that name.
    func mailing(_ id: MailingID, of controller: ControllerID) throws -> Mailing?
    /// The newest first, behind `before`.
    func mailings(of controller: ControllerID, before: MailingID?, limit: Int) throws -> [Mailing]
    /// The oldest that are under way.
    func openMailings(of controller: ControllerID, limit: Int) throws -> [Mailing]
    /// Finished before that, with words still there.
    func mailingsWithWords(finishedBefore end: Instant, of controller: ControllerID, limit: Int) throws -> [Mailing]
    /// Finished ones to one person who is gone, with words still there.
    func mailingsWithoutPerson(of controller: ControllerID, limit: Int) throws -> [Mailing]
    /// Keeps a new one, or what became of it; `false` when the person is gone.
    func put(_ delivery: Delivery) throws -> Bool
    /// `nil` when the person was not reached by it yet.
    func delivery(of mailing: MailingID, to subject: SubjectID, at controller: ControllerID) throws -> Delivery?
    /// Those of a mailing by the person's name, behind `after`.
    func deliveries(
        of mailing: MailingID, at controller: ControllerID, after: SubjectID?, limit: Int
    ) throws -> [Delivery]
    /// One person's, the newest first.
    func deliveries(to subject: SubjectID, at controller: ControllerID, limit: Int) throws -> [Delivery]
    /// What staff are to bring, the oldest first.
    func openTasks(of controller: ControllerID, limit: Int) throws -> [Delivery]
    /// Mail that did not arrive, the newest first.
    func failedMessages(of controller: ControllerID, limit: Int) throws -> [SettledMessage]
    /// The one whose mark for unsubscribing has this digest.
    func delivery(marked mark: Digest, at controller: ControllerID) throws -> Delivery?
}

/// The store of what the firm writes.
package protocol CorrespondenceStore: Sendable {
    /// Durable when it returns. The job may be run more than once.
    @discardableResult
    func writeCorrespondence<Value: Sendable>(
        _ job: @escaping @Sendable (any CorrespondenceTransaction) throws -> Value
    ) async throws -> Value

    /// A look-up by index.
    func readCorrespondence<Value: Sendable>(
        _ job: @escaping @Sendable (any CorrespondenceTransaction) throws -> Value
    ) async throws -> Value
}
