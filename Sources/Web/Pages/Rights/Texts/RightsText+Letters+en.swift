import Policies

extension RightsText {
    static func englishSubject(_ right: Right) -> String {
        switch right {
        case .restriction: return "Restrict the use of my data (Article 18 GDPR)"
        case .automatedDecision: return "Have a human look at a decision about me (Article 22 GDPR)"
        case .complaint: return "Complaint about the use of my data"
        case .information: return "A question about your privacy policy"
        default: return englishName(right) + ": " + "My rights under the GDPR"
        }
    }

    static func englishLetter(_ right: Right, _ firm: String) -> String {
        let request: String
        switch right {
        case .restriction:
            request =
                "I ask you to restrict the use of my data (Article 18 GDPR). Please only keep it until it is settled. It concerns, and the reason is: ..."
        case .automatedDecision:
            request =
                "I ask that a human look again at a decision which a machine made about me, and I want to state my view (Article 22(3) GDPR). The decision and its day: ..."
        case .complaint: request = "I complain about how you use my data. What happened, and when: ..."
        case .information:
            request =
                "I have a question about your privacy policy and the use of my data (Articles 13 and 14 GDPR): ..."
        default: request = "I want to use my rights under the GDPR: ..."
        }
        return """
            To \(firm),

            \(request)

            My name, and the e-mail address or number by which you know me: ...

            Please answer within one month (Article 12(3) GDPR).
            """
    }
}
