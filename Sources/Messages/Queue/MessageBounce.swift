import Ledger
import Vocabulary

/// Notes that messages came back.
package struct MessageBounce: Sendable {
    private let store: any MessagesStore
    private let letters: LetterKeys
    private let ids: RandomIDs

    package init(store: any MessagesStore, letters: LetterKeys, ids: RandomIDs) {
        (self.store, self.letters, self.ids) = (store, letters, ids)
    }

    /// Notes what a report says, with evidence; `nil` when it tells of no failure.
    ///
    /// - Throws: ``MailFault/unknownMessage``, also when it was noted before; the store's errors.
    package func note(_ report: DeliveryReport, at controller: ControllerID, now: Instant) async throws
        -> SettledMessage?
    {
        guard report.isFailure else { return nil }
        guard let id = report.message else { throw MailFault.unknownMessage }
        let person = try await store.readMessages { try $0.person(of: id, of: controller) }
        var reference: SubjectReference?
        if let person { reference = try await letters.reference(of: person, at: controller) }
        let (named, ids, status) = (reference, ids, report.status)
        return try await store.writeMessages { transaction in
            guard
                let message = try transaction.bounce(
                    id, of: controller, reason: MessageFault.bounced.code, status: status, at: now)
            else { throw MailFault.unknownMessage }
            let deed = MessageDeed(
                id: id, controller: controller, kind: message.kind, language: message.language, end: .bounced,
                failure: .bounced)
            try transaction.record(deed.entry(of: named, ids: ids, now: now))
            return message
        }
    }
}
