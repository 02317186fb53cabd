import Choices
import Ledger
import Policies
import Processing
import Vocabulary

/// By which choice one leaves a kind of message.
package enum Leaving: Hashable, Sendable {
    case topic(ElementName)
    case consents([ElementName])
    case marketing
    /// To the purpose, which rests on an interest of the firm's (Article 21(1) GDPR).
    case purpose(ElementName)

    /// `nil` for a message that belongs to a contract or a law alone.
    init?(_ message: MessageKind, _ policy: Policy) {
        guard let purpose = policy.purposes[message.purpose] else { return nil }
        let consents = purpose.grounds.filter { $0.basis == .consent }.map { $0.consent ?? purpose.name }
        if let topic = message.topic, purpose.isDirectMarketing {
            self = .topic(topic)
        } else if !consents.isEmpty, consents.count == purpose.grounds.count {
            self = .consents(consents)
        } else if purpose.isDirectMarketing {
            self = .marketing
        } else if purpose.grounds.contains(where: { $0.basis == .legitimateInterests }) {
            self = .purpose(purpose.name)
        } else {
            return nil
        }
    }

    /// Whether the policy has what is left.
    func isDeclared(in policy: Policy) -> Bool {
        switch self {
        case .topic(let name): return policy.topics.has(name)
        case .consents(let names): return names.allSatisfy(policy.consents.has)
        case .marketing: return true
        case .purpose(let name): return policy.purposes.has(name)
        }
    }

    /// The acts that are still to be done for somebody with this state.
    func acts(in state: PersonState) -> [ChoiceAct] {
        switch self {
        case .topic(let name): return state.leftTopics.contains(name) ? [] : [.leaveTopic(name)]
        case .consents(let names):
            return names.filter { state.consents[$0]?.status == .given }.map { .withdrawConsent($0) }
        case .marketing: return state.marketingObjectedAt == nil ? [.objectToMarketing] : []
        case .purpose(let name): return state.objections[name] == nil ? [.object(to: name)] : []
        }
    }
}

extension CorrespondenceDoor {
    static let markUse = "mailing-mark"

    /// The mark in the link of one person's message: the same each time it is made.
    func token(of delivery: Delivery) async throws -> Sealed<String> {
        let words = Sealed("\(delivery.mailing)/\(delivery.subject)")
        return Sealed(try await door.trace(of: words, for: "mailing-token", at: delivery.controller).hex)
    }

    func link(to token: Sealed<String>, at controller: ControllerID) -> String {
        "\(origin)/c/\(controller)/unsubscribe/\(token.revealingPersonalData())"
    }

    /// What the link of a message leads to.
    ///
    /// - Throws: ``CorrespondenceFault`` `markUnknown`, `nothingToLeave`.
    package func leaving(
        marked token: Sealed<String>, at controller: ControllerID, now: Instant
    ) async throws -> (delivery: Delivery, leaving: Leaving) {
        let mark = try await door.trace(of: token, for: Self.markUse, at: controller)
        let found = try await store.readCorrespondence { try $0.delivery(marked: mark, at: controller) }
        guard let found else { throw CorrespondenceFault.markUnknown }
        let policy = try door.policy(of: controller, at: now).policy
        // Links of letters that were sent outlive the version that named the message.
        let versions = [policy] + door.policies.versions(of: controller).reversed().map(\.policy)
        for version in versions {
            guard let message = version.messages[found.message], let leaving = Leaving(message, version),
                leaving.isDeclared(in: policy)
            else { continue }
            return (found, leaving)
        }
        throw CorrespondenceFault.nothingToLeave
    }

    /// Whether nothing is left to be done for the person to leave it.
    package func hasLeft(
        _ leaving: Leaving, _ subject: SubjectID, at controller: ControllerID
    ) async throws -> Bool {
        leaving.acts(in: try await door.person(subject, at: controller).state).isEmpty
    }

    /// Unsubscribes whoever the link was sent to: from the next decision on, nothing of that kind goes out.
    ///
    /// Done twice, the second time changes nothing.
    package func leave(marked token: Sealed<String>, at controller: ControllerID, now: Instant) async throws {
        let (delivery, leaving) = try await leaving(marked: token, at: controller, now: now)
        let state = try await door.person(delivery.subject, at: controller).state
        let acts = leaving.acts(in: state)
        guard !acts.isEmpty else { return }
        let reference = try await door.reference(of: delivery.subject, at: controller)
        _ = try await door.choose(
            acts, by: delivery.subject, ChoiceCircumstances(way: .link, language: nil),
            DeedContext(
                controller: controller, principal: Asker(kind: .subject), actor: .subject(reference), now: now))
    }
}
