extension OutsideText {
    package var english: String {
        switch self {
        case .mark: return "outside this policy"
        case .title: return "This policy ends here"
        case .lead(let host): return "The link leads to \(host), a site that this privacy policy does not govern."
        case .readTheirs:
            return
                "Whoever runs that site may collect data about you under rules of their own. Read its privacy policy "
                + "before you fill in a form or send anything there."
        case .goOn(let host): return "Go on to \(host)"
        case .stay: return "Stay here"
        case .servicesTitle: return "Services and sites, each with its policy"
        case .servicesLead: return "What this privacy policy covers, and what it does not."
        case .servicesNone: return "The policy names no services or sites of its own: it covers all that the firm does."
        case .covered: return "under this policy"
        case .notCovered: return "not under this policy"
        case .thisPolicy: return "Read the policy that applies"
        case .itsOwnPolicy: return "Read its own policy"
        case .ownPolicyUnknown: return "Another policy applies there; the firm has not named its address."
        }
    }
}
