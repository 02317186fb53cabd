import Ledger
import Policies
import Processing
import Vocabulary

/// A message that staff bring, with the contact data that the policy lets them use for it.
package struct OpenTask: Sendable {
    package let delivery: Delivery
    /// Telephone number or postal address.
    package let address: Sealed<String>
    package let title: Sealed<String>
    package let text: Sealed<String>
}

/// What staff find when they open a task.
package enum TaskOpening: Sendable {
    case open(OpenTask)
    /// The policy no longer permits it, or nothing is held any more: it is closed by that.
    case closed(Delivery)
}

extension CorrespondenceDoor {
    /// Opens a task: the policy is asked again, and the look is in evidence.
    ///
    /// - Throws: ``CorrespondenceFault`` `mailingUnknown`, `notToBring`.
    package func open(
        _ id: MailingID, to subject: SubjectID, _ context: DeedContext
    ) async throws -> TaskOpening {
        let (mailing, delivery) = try await task(id, subject, at: context.controller)
        let loaded = try door.policy(of: context.controller, at: context.now)
        guard let words = try await words(of: mailing), let kind = loaded.policy.messages[delivery.message],
            let channel = delivery.channel.flatMap({ loaded.policy.channels[$0] }), let address = channel.address
        else { return .closed(try await close(delivery, as: .undone, [.notHeld], context)) }
        let data = [address] + words.places.filter { $0 != address }
        let request = DecisionRequest(
            operation: .use, purpose: kind.purpose, data: data, channel: channel.name, topic: kind.topic,
            principal: context.principal, at: context.now)
        switch try await door.read(request, of: subject, context) {
        case .denied(let response, _):
            // Staff of another role are refused, and the task stays for those whose it is.
            let codes = response.reasons.map { ElementName(rawValue: $0.code.rawValue) }
            var refused = delivery
            (refused.state, refused.reasons) = (.denied, codes)
            guard codes.contains(ElementName(rawValue: ReasonCode.roleNotAllowed.rawValue)) else {
                refused = try await close(delivery, as: .denied, codes, context)
                return .closed(refused)
            }
            return .closed(refused)
        case .done(let values, _):
            let person = try await door.person(subject, at: context.controller)
            let letter = FilledLetter(
                words, for: person.language, words.places, values: values, address: address, loaded.policy)
            guard let letter, let to = letter.address else {
                return .closed(try await close(delivery, as: .undone, [.notHeld], context))
            }
            return .open(OpenTask(delivery: delivery, address: to, title: letter.title, text: letter.text))
        }
    }

    /// Enters that staff brought a message, or could not.
    ///
    /// - Throws: ``CorrespondenceFault`` `mailingUnknown`, `notToBring`.
    package func bring(
        _ id: MailingID, to subject: SubjectID, succeeded: Bool, _ context: DeedContext
    ) async throws -> Delivery {
        let (_, delivery) = try await task(id, subject, at: context.controller)
        let policy = try door.policy(of: context.controller, at: context.now).policy
        if let kind = policy.messages[delivery.message] {
            let request = DecisionRequest(
                operation: .use, purpose: kind.purpose,
                data: delivery.channel.flatMap { policy.channels[$0]?.address }.map { [$0] } ?? [],
                channel: delivery.channel, topic: kind.topic, principal: context.principal, at: context.now)
            let response = try await door.advise(request, on: subject, at: context.controller).response
            if response.reasons.contains(where: { $0.code == .roleNotAllowed }) { throw CorrespondenceFault.notToBring }
        }
        return try await close(delivery, as: succeeded ? .done : .undone, [], context)
    }

    private func task(
        _ id: MailingID, _ subject: SubjectID, at controller: ControllerID
    ) async throws -> (Mailing, Delivery) {
        let found = try await store.readCorrespondence { transaction in
            (
                try transaction.mailing(id, of: controller),
                try transaction.delivery(of: id, to: subject, at: controller)
            )
        }
        guard let mailing = found.0, let delivery = found.1 else { throw CorrespondenceFault.mailingUnknown }
        guard delivery.state == .task else { throw CorrespondenceFault.notToBring }
        return (mailing, delivery)
    }

    private func close(
        _ delivery: Delivery, as state: Delivery.State, _ reasons: [ElementName], _ context: DeedContext
    ) async throws -> Delivery {
        var closed = delivery
        (closed.state, closed.reasons, closed.settled) = (state, reasons, context.now)
        if context.actor.kind == .staff { closed.staff = context.actor.id }
        let final = closed
        let policy = try door.policy(of: context.controller, at: context.now).policy
        let entry = try await entry(.messageBrought, of: final, policy, context)
        try await store.writeCorrespondence { transaction in
            let standing = try transaction.delivery(
                of: final.mailing, to: final.subject, at: final.controller)
            guard standing?.state == .task else { throw CorrespondenceFault.notToBring }
            _ = try transaction.put(final)
            try transaction.record(entry)
        }
        return final
    }
}
