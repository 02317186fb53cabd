extension CorrectionText {
    package var english: String {
        switch self {
        case .title(let label): return "Correct: \(label)"
        case .lead: return "You have the right to have wrong data put right (Article 16 GDPR). It takes effect at once."
        case .now: return "What we hold now"
        case .right: return "What is right"
        case .check: return "Continue"
        case .checkTitle: return "Check before it changes"
        case .before: return "Before"
        case .after: return "After"
        case .confirm: return "Correct it"
        case .doneTitle: return "Corrected"
        case .doneBody(let label):
            return "Corrected: \(label). The former value has been destroyed, and the correction is "
                + "on record."
        case .same: return "This is what we hold already; enter what is right"
        case .notYours:
            return "This did not come from you, so we must look at it first. Write to us and say what is wrong."
        case .toMyData: return "Back to my data"
        }
    }
}
