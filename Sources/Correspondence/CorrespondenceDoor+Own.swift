import Policies
import Processing
import Vocabulary

/// One message as the person sees it in the account.
package struct OwnMessage: Sendable {
    package let delivery: Delivery
    /// `nil` once the words are gone, or where a value that they name is not held any more.
    package let title: Sealed<String>?
    package let text: Sealed<String>?
}

extension CorrespondenceDoor {
    /// What reached a person, or is to, the newest first, with its words as long as they are kept.
    ///
    /// - Throws: `DoorError.personUnknown`.
    package func messages(
        to subject: SubjectID, _ context: DeedContext, limit: Int,
        where isMeant: @escaping @Sendable (Delivery) -> Bool = { _ in true }
    ) async throws -> [OwnMessage] {
        let person = try await door.person(subject, at: context.controller)
        let found = try await store.readCorrespondence { transaction in
            try transaction.deliveries(to: person.subject, at: context.controller, limit: limit)
                .filter { $0.state.isReaching && isMeant($0) }
                .map { ($0, try transaction.mailing($0.mailing, of: context.controller)) }
        }
        var own: [OwnMessage] = []
        for (delivery, mailing) in found {
            var letter: FilledLetter?
            if let mailing, let words = try await words(of: mailing) {
                letter = try await filled(words, for: person, context)
            }
            own.append(OwnMessage(delivery: delivery, title: letter?.title, text: letter?.text))
        }
        return own
    }

    /// For the person's own eyes the values are read under the person's right to see them.
    private func filled(
        _ words: MailingWords, for person: PersonRecord, _ context: DeedContext
    ) async throws -> FilledLetter? {
        let policy = try door.policy(of: context.controller, at: context.now).policy
        var values: [HeldValue] = []
        let places = words.places.filter { person.state.data[$0] != nil }
        if !places.isEmpty {
            let request = DecisionRequest(
                operation: .read, purpose: .dataSubjectRights, data: places, principal: context.principal,
                at: context.now)
            guard case .done(let held, _) = try await door.read(request, of: person.subject, context) else {
                return nil
            }
            values = held
        }
        return FilledLetter(words, for: person.language, words.places, values: values, address: nil, policy)
    }
}
