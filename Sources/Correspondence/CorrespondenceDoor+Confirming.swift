import Ledger
import Policies
import Processing
import Vault
import Vocabulary

extension CorrespondenceDoor {
    /// Takes a submission as `Door.collect` does, and sends the person what the policy says confirms it.
    ///
    /// The order is written with the submission, both or neither: a node that stops before it went out leaves it to the
    /// background.
    package func collect(_ submission: Submission, _ context: DeedContext) async throws -> CollectionOutcome {
        let policy = try door.policy(of: context.controller, at: context.now).policy
        let kinds = policy.messages.filter { $0.confirms.contains(submission.point) }
        guard !kinds.isEmpty else { return try await door.collect(submission, context) }
        let mailings = kinds.map { kind in
            Mailing(
                id: door.ids.timeOrdered(at: context.now), controller: context.controller, message: kind.name,
                channel: nil, audience: .person, element: submission.point, folder: nil, actor: context.actor,
                ordered: context.now)
        }
        let entries = mailings.map { ($0, door.ids.timeOrdered(at: context.now) as EntryID) }
        let outcome = try await door.collect(submission, context) { transaction, subject, reference in
            guard let transaction = transaction as? any CorrespondenceTransaction else {
                throw CorrespondenceFault.mailingUnknown
            }
            for (mailing, id) in entries {
                let waiting = Delivery(
                    mailing: mailing.id, controller: mailing.controller, subject: subject, message: mailing.message,
                    channel: nil, state: .waiting, ordered: mailing.ordered, settled: mailing.ordered)
                try transaction.put(mailing)
                guard try transaction.put(waiting) else { throw DoorError.personUnknown }
                try transaction.record(try mailing.entry(.mailingOrdered, id, reference, policy, context))
            }
        }
        if case .accepted(let receipt) = outcome {
            for mailing in mailings { await confirm(mailing, to: receipt.subject, context) }
        }
        return outcome
    }

    /// Hands a confirmation over at once; what fails is carried out in the background, for the data was taken.
    private func confirm(_ mailing: Mailing, to subject: SubjectID, _ context: DeedContext) async {
        guard let words = policyWords(of: mailing) else { return }
        // As the background would: the firm's own deed, whoever brought the data.
        let deed = DeedContext(
            controller: context.controller, principal: Asker(kind: .client), actor: context.actor, now: context.now)
        _ = try? await carryOut(mailing, words, to: subject, deed)
    }

    /// What the policy in force when it was ordered says by itself, and where it leads; `nil` for other messages.
    func policyWords(of mailing: Mailing) -> MailingWords? {
        let policy = door.policies.inForce(mailing.controller, at: mailing.ordered)?.policy
        guard mailing.audience == .person, let point = mailing.element, let policy,
            let kind = policy.messages[mailing.message], kind.confirms.contains(point)
        else { return nil }
        var byLanguage: [Language: MailingWords.Words] = [:]
        for (language, text) in kind.words.byLanguage {
            guard let title = kind.title.text(in: language) else { continue }
            let links = kind.leadsTo.compactMap { name -> String? in
                guard let label = policy.scope[name]?.label(language) else { return nil }
                return "\(label): \(origin)/c/\(policy.id)/services/\(name)"
            }
            byLanguage[language] = MailingWords.Words(
                title: Sealed(title), text: Sealed(([text] + links).joined(separator: "\n\n")))
        }
        return byLanguage.isEmpty ? nil : MailingWords(byLanguage)
    }

    /// A reply is to a value that the person gave, of an item that the message answers.
    ///
    /// - Throws: ``CorrespondenceFault`` `valueUnfit`.
    func check(
        _ datum: DatumID, of subject: SubjectID, isAnsweredBy kind: MessageKind, at controller: ControllerID
    ) async throws {
        let held = try await store.readCorrespondence { transaction in
            try kind.answers.contains { item in
                try transaction.names(of: subject, of: controller).contains { name in
                    try transaction.standingData(of: controller, name, item: item).contains { $0.id == datum }
                }
            }
        }
        guard held else { throw CorrespondenceFault.valueUnfit }
    }

    /// What the firm replied to values of a person, by the value, the oldest first.
    ///
    /// - Throws: `DoorError.personUnknown`.
    package func replies(
        to subject: SubjectID, _ context: DeedContext
    ) async throws -> [DatumID: [OwnMessage]] {
        var replies: [DatumID: [OwnMessage]] = [:]
        for message in try await messages(to: subject, context, limit: Self.mostReplies, where: { $0.about != nil }) {
            if let datum = message.delivery.about { replies[datum, default: []].insert(message, at: 0) }
        }
        return replies
    }

    /// Messages among which replies are looked for, the newest.
    private static let mostReplies = 500
}
