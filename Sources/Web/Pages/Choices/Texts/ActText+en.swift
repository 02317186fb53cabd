extension ActText {
    package var english: String {
        switch self {
        case .done(let kind, let label):
            switch kind {
            case .giveConsent: return "Consent given: \(label)"
            case .refuseConsent: return "Consent refused: \(label)"
            case .withdrawConsent: return "Consent withdrawn: \(label)"
            case .invalidateConsent: return "Consent found not valid: \(label)"
            case .object: return "Objection made: \(label)"
            case .upholdObjection: return "Objection upheld: \(label)"
            case .dismissObjection: return "Objection not upheld: \(label)"
            case .endObjection: return "Objection taken back: \(label)"
            case .objectToMarketing: return "All direct marketing refused"
            case .endMarketingObjection: return "Refusal of direct marketing taken back"
            case .leaveChannel: return "Messages stopped by this way: \(label)"
            case .joinChannel: return "Messages allowed again by this way: \(label)"
            case .leaveTopic: return "Messages stopped on this topic: \(label)"
            case .joinTopic: return "Messages allowed again on this topic: \(label)"
            }
        }
    }
}
