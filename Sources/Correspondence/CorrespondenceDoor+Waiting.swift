import Messages
import Policies
import Processing
import Vocabulary

extension CorrespondenceDoor {
    /// Whether a letter that waits for the relay may still go: a withdrawal, objection or restriction that came since it
    /// was written is known to the engine, and stops it (Articles 7(3), 18 and 21(3) GDPR).
    ///
    /// What is no message of the policy, as a code for signing in, may always.
    package func mayStillGo(_ message: QueuedMessage, at now: Instant) async throws -> Bool {
        let loaded = try door.policy(of: message.controller, at: now)
        guard let subject = message.person, let kind = loaded.policy.messages[message.kind] else { return true }
        let channels = kind.channels.compactMap { loaded.policy.channels[$0] }
        guard let channel = channels.first(where: { $0.kind == .email }), let address = channel.address else {
            return true
        }
        let request = DecisionRequest(
            operation: .use, purpose: kind.purpose, data: [address], channel: channel.name, topic: kind.topic,
            principal: Asker(kind: .client), at: now)
        do {
            let response = try await door.advise(request, on: subject, at: message.controller).response
            if response.effect == .permit { return true }
            try await note(message, response, at: now)
            return false
        } catch DoorError.personUnknown {
            return false
        }
    }

    /// What became of it, where it can be found: the firm and the person see that it did not go.
    private func note(_ message: QueuedMessage, _ response: DecisionResponse, at now: Instant) async throws {
        guard let subject = message.person else { return }
        let sent = try await store.readCorrespondence {
            try $0.deliveries(to: subject, at: message.controller, limit: 200)
        }
        for delivery in sent where delivery.message == message.kind && delivery.state == .sent {
            guard try await messageID(of: delivery) == message.id else { continue }
            var stopped = delivery
            (stopped.state, stopped.reasons, stopped.settled) = (.denied, response.codes, now)
            let final = stopped
            try await store.writeCorrespondence { _ = try $0.put(final) }
        }
    }

    /// The name of one person's letter: the same each time it is made.
    func messageID(of delivery: Delivery) async throws -> MessageID {
        let name = "\(delivery.mailing)/\(delivery.subject)"
        return MessageID(
            rawValue: try await door.trace(of: Sealed(name), for: "mailing-message", at: delivery.controller).hex)
    }
}
