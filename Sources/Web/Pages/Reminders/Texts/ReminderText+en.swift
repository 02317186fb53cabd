import Rights

extension ReminderText {
    package var english: String {
        switch self {
        case .mailTitle(.soon, let day, let firm): return "A request must be answered by \(day): \(firm)"
        case .mailTitle(.late, let day, let firm): return "A request is late, its last day was \(day): \(firm)"
        case .mailLead(.soon): return "The time to answer a request ends soon."
        case .mailLead(.late): return "The time to answer a request is over, and no answer was sent."
        case .about(let rights, let number): return "Asked for: \(rights). Number: \(number)."
        case .lastDay(let day): return "Last day: \(day)."
        case .nobodyHasIt: return "Nobody has taken it in hand yet."
        case .once: return "We write about this date only once."
        case .custom(let days):
            return
                "\(days) days before the last day for an answer we write to whoever has the request in hand, or to all who may answer it. "
                + "When it is late we write to the administrators and the data protection officer. Once each."
        case .noAddress: return "We cannot write to you: enter your address."
        case .address: return "Address for reminders"
        case .addressLead:
            return "The server writes to you there about requests that soon must be answered, or that are late."
        case .addressQuestion: return "E-mail address"
        case .addressHint: return "Leave it empty to get no reminders. Colleagues do not see it."
        case .addressNone: return "none"
        case .addressSave: return "Save"
        case .addressWrong: return "Enter an e-mail address, for example maria@example.com"
        }
    }
}
