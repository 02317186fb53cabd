import Choices

/// An act of choice in words; the label is that of the consent, purpose, channel or topic.
package enum ActText: UIText {
    case done(ChoiceKind, String)

    /// Acts without what they are about.
    package enum ChoiceKind: String, CaseIterable, Sendable {
        case giveConsent = "give-consent"
        case refuseConsent = "refuse-consent"
        case withdrawConsent = "withdraw-consent"
        case invalidateConsent = "invalidate-consent"
        case object
        case upholdObjection = "uphold-objection"
        case dismissObjection = "dismiss-objection"
        case endObjection = "end-objection"
        case objectToMarketing = "object-to-marketing"
        case endMarketingObjection = "end-marketing-objection"
        case leaveChannel = "leave-channel"
        case joinChannel = "join-channel"
        case leaveTopic = "leave-topic"
        case joinTopic = "join-topic"
    }

    /// - Parameter act: the code of a ``ChoiceAct``; `nil` for any other text.
    package init?(act: String, label: String) {
        guard let kind = ChoiceKind(rawValue: act) else { return nil }
        self = .done(kind, label)
    }

    package static let samples: [ActText] = ChoiceKind.allCases.map { .done($0, "1") }
}
