import Ledger
import Policies
import Processing
import Vocabulary

/// What becomes of mailings afterwards: their words go, and none goes out of a copy that was brought back.
package struct MailingCare: Sendable {
    private let door: Door
    private let store: any CorrespondenceStore

    package init(door: Door, store: any CorrespondenceStore) { (self.door, self.store) = (door, store) }

    /// Months for which the words of a mailing stay: staff bring what they have to bring, and people read their account.
    package static let monthsWithWords = 6

    /// Destroys the words of mailings that were finished long enough ago, and of those to one person who is gone; the
    /// rows stay, without personal data.
    ///
    /// - Returns: of how many.
    @discardableResult
    package func letWordsGo(_ context: DeedContext, limit: Int = 100) async throws -> Int {
        let end = context.now.utcDate.adding(months: -Self.monthsWithWords).startInUTC
        let due = try await store.readCorrespondence {
            try $0.mailingsWithWords(finishedBefore: end, of: context.controller, limit: limit)
                + $0.mailingsWithoutPerson(of: context.controller, limit: limit)
        }
        var gone: Set<MailingID> = []
        for mailing in due where gone.insert(mailing.id).inserted {
            guard let folder = mailing.folder else { continue }
            var bare = mailing
            bare.folder = nil
            let without = bare
            let erasure = try await store.writeCorrespondence { transaction in
                try transaction.put(without)
                return try door.beginDestroying(folder, context, in: transaction)
            }
            try await door.finishDestroying(erasure)
        }
        return gone.count
    }

    /// Ends all that is under way in a copy that was brought back: most of it was carried out since the copy was made.
    ///
    /// Nobody else may be at work on the store.
    /// - Returns: how many.
    package func giveUp(_ context: DeedContext) async throws -> Int {
        var count = 0
        while true {
            let open = try await store.readCorrespondence { try $0.openMailings(of: context.controller, limit: 100) }
            guard !open.isEmpty else { return count }
            for mailing in open {
                var ended = mailing
                ended.finished = context.now
                let (final, id) = (ended, door.ids.timeOrdered(at: context.now) as EntryID)
                let entry = try EvidenceEntry(
                    id: id, controller: mailing.controller, kind: .mailingDone, happened: context.now,
                    learned: context.now, actor: context.actor,
                    detail: [
                        "matter": .name(ElementName(rawValue: mailing.id.rawValue)), "about": .name(mailing.message),
                        "reason": .code("message-restored"), "sent": .count(Int64(mailing.sent)),
                    ])
                try await store.writeCorrespondence { transaction in
                    try transaction.put(final)
                    try transaction.record(entry)
                }
                count += 1
            }
        }
    }
}
