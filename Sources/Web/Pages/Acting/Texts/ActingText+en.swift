extension ActingText {
    package var english: String {
        switch self {
        case .title: return "For whom do you act?"
        case .lead: return "What you do for another person stands in that person's history, under your reference."
        case .here(let capacity): return "You are acting for another person, as \(capacity)."
        case .until(let date): return "It lasts until \(date)."
        case .change: return "Change or stop"
        case .question: return "I want to act"
        case .myself: return "for myself"
        case .unnamed: return "a person whose name we do not have"
        case .act: return "Continue"
        case .missing: return "Choose for whom you act"
        case .none: return "You act for nobody"
        case .noneLead:
            return "If you are a parent, guardian, proxy or heir, show the firm the document; it will note it "
                + "here."
        case .link: return "Act for another person"
        case .whoTitle: return "Who may act for me"
        case .whoNone: return "Nobody but you."
        }
    }
}
