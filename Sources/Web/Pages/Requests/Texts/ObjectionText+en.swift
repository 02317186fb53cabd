import Rights

extension ObjectionText {
    package var english: String {
        switch self {
        case .uses: return "Uses that the person objects to"
        case .usesHint:
            return "They stop at once, until you have weighed it. Tick none for all that one can object to."
        case .use: return "Which uses"
        case .uphold: return "The objection is justified"
        case .upholdLead: return "The use stays stopped. The person is told with your reasons."
        case .dismiss: return "Our grounds prevail"
        case .dismissLead: return "The person is told with your reasons first; then the use may go on."
        case .charge: return "Charge a fee"
        case .chargeLead:
            return
                "Only for what is manifestly unfounded, repetitive or excessive (Article 12(5) GDPR). The person is told."
        case .fee: return "Fee"
        case .feeMissing: return "Enter the sum"
        case .reckoning: return "How it is reckoned"
        case .pass: return "Pass it to the authority and close"
        case .download: return "Download the file for the authority"
        case .passLead:
            return
                "For a complaint that cannot be settled with the person, who is told so. Its file can then be downloaded here."
        case .feeGround(.manifestlyUnfounded): return "Manifestly unfounded"
        case .feeGround(.repetitive): return "Repetitive"
        case .feeGround(.excessive): return "Excessive"
        }
    }
}
