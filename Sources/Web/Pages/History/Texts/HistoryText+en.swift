extension HistoryText {
    package var english: String {
        switch self {
        case .title: return "What was done with my data"
        case .lead:
            return
                "Each deed and each decision about you, newest first, from evidence that nobody can change afterwards. What happened just now appears within seconds."
        case .emptyTitle: return "Nothing has been done yet"
        case .emptyBody: return "As soon as something is done with your data, it stands here."
        case .who: return "Who"
        case .you: return "You"
        case .behalf: return "Somebody who acts for you"
        case .staff: return "The firm's staff"
        case .client: return "The firm's program"
        case .system: return "This server by itself"
        case .form: return "Whoever filled in the form"
        case .reasons: return "Why"
        case .happened: return "When it happened"
        case .learned: return "When we learned of it"
        case .version: return "Version of the policy"
        case .clauses: return "Clauses of the policy"
        case .number: return "Number in the evidence"
        case .place: return "Place in the evidence"
        case .proof: return "Download the proof"
        case .operation: return "Operation"
        case .data: return "Data"
        case .purpose: return "Purpose"
        case .recipient: return "Recipient"
        case .older: return "Earlier"
        }
    }
}
