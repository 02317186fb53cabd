extension StaffDataText {
    package var english: String {
        switch self {
        case .title: return "See a person's data"
        case .lead:
            return "What your role may see for the purpose you choose; everything else stays masked. Each look is "
                + "put in evidence."
        case .noPurpose: return "Your role gives no access to personal data."
        case .purpose: return "What for"
        case .show: return "Show"
        case .masked: return "Masked"
        case .held: return "What is held"
        case .item: return "Kind of data"
        case .value: return "Value"
        case .since(let day): return "Since \(day)."
        case .reply: return "Reply"
        case .replyLead:
            return "The person gets it by mail or in the account, and sees it beside what it replies to."
        case .replied: return "Reply"
        case .why: return "Why it is masked"
        }
    }
}
