import Policies
import Vocabulary

/// What a person can choose: each is recorded once and for ever; what stands is the latest.
package enum ChoiceAct: Hashable, Sendable {
    /// Articles 4(11) and 7 GDPR.
    case giveConsent(ElementName)
    case refuseConsent(ElementName)
    /// Article 7(3) GDPR.
    case withdrawConsent(ElementName)
    /// By the firm, when it finds that the consent was never valid.
    case invalidateConsent(ElementName)
    /// Article 21(1) GDPR: to one purpose, for reasons of the person's situation.
    case object(to: ElementName)
    /// The firm's finding on it.
    case upholdObjection(to: ElementName)
    case dismissObjection(to: ElementName)
    case endObjection(to: ElementName)
    /// Article 21(2) and (3) GDPR.
    case objectToMarketing
    case endMarketingObjection
    case leaveChannel(ElementName)
    case joinChannel(ElementName)
    case leaveTopic(ElementName)
    case joinTopic(ElementName)

    /// Stable name in stores and on the wire.
    package var code: String {
        switch self {
        case .giveConsent: return "give-consent"
        case .refuseConsent: return "refuse-consent"
        case .withdrawConsent: return "withdraw-consent"
        case .invalidateConsent: return "invalidate-consent"
        case .object: return "object"
        case .upholdObjection: return "uphold-objection"
        case .dismissObjection: return "dismiss-objection"
        case .endObjection: return "end-objection"
        case .objectToMarketing: return "object-to-marketing"
        case .endMarketingObjection: return "end-marketing-objection"
        case .leaveChannel: return "leave-channel"
        case .joinChannel: return "join-channel"
        case .leaveTopic: return "leave-topic"
        case .joinTopic: return "join-topic"
        }
    }

    /// What it is about; `nil` for marketing as a whole.
    package var element: ElementReference? {
        switch self {
        case .giveConsent(let name), .refuseConsent(let name), .withdrawConsent(let name), .invalidateConsent(let name):
            return ElementReference(.consents, name)
        case .object(let name), .upholdObjection(let name), .dismissObjection(let name), .endObjection(let name):
            return ElementReference(.purposes, name)
        case .objectToMarketing, .endMarketingObjection: return nil
        case .leaveChannel(let name), .joinChannel(let name): return ElementReference(.channels, name)
        case .leaveTopic(let name), .joinTopic(let name): return ElementReference(.topics, name)
        }
    }

    /// Reads what ``code`` and ``element`` write; `nil` for any other pair.
    package init?(code: String, name: ElementName?) {
        let named: [String: (ElementName) -> ChoiceAct] = [
            "give-consent": ChoiceAct.giveConsent, "refuse-consent": ChoiceAct.refuseConsent,
            "withdraw-consent": ChoiceAct.withdrawConsent, "invalidate-consent": ChoiceAct.invalidateConsent,
            "object": ChoiceAct.object(to:), "uphold-objection": ChoiceAct.upholdObjection(to:),
            "dismiss-objection": ChoiceAct.dismissObjection(to:), "end-objection": ChoiceAct.endObjection(to:),
            "leave-channel": ChoiceAct.leaveChannel, "join-channel": ChoiceAct.joinChannel,
            "leave-topic": ChoiceAct.leaveTopic, "join-topic": ChoiceAct.joinTopic,
        ]
        switch (code, name) {
        case ("object-to-marketing", nil): self = .objectToMarketing
        case ("end-marketing-objection", nil): self = .endMarketingObjection
        case (_, let name?):
            guard let make = named[code] else { return nil }
            self = make(name)
        default: return nil
        }
    }

    /// Whether only the firm may do it, and not the person.
    package var isFindingOfTheFirm: Bool {
        switch self {
        case .invalidateConsent, .upholdObjection, .dismissObjection: return true
        default: return false
        }
    }
}
