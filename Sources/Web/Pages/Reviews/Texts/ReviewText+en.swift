extension ReviewText {
    package var english: String {
        switch self {
        case .title: return "Reviews"
        case .lead: return "What the policy has the firm look at again and again: when each is due, and what was found."
        case .none: return "The policy has no procedure that comes round."
        case .review: return "Review"
        case .due: return "Due"
        case .state: return "State"
        case .lastDone: return "Last done"
        case .never: return "Not done yet"
        case .overdue: return "overdue"
        case .dueSoon: return "due soon"
        case .inTime: return "in time"
        case .before: return "Done before"
        case .enter: return "Enter and close this review"
        case .doneOn: return "Day on which it was done"
        case .findingHint: return "What was found. Name no people: this is kept for ever."
        case .changed: return "Measures that were changed"
        case .nothingChanged: return "None"
        case .clauses: return "Clauses"
        case .evidence: return "Evidence"
        case .close: return "Close the review"
        case .notYours: return "Only its owner or an administrator closes this review."
        case .dayMissing: return "Enter the day on which it was done"
        case .dayAhead: return "The day lies ahead: enter today or an earlier day"
        case .findingMissing: return "Enter what was found here: without it the review cannot be closed"
        case .unknownChoice: return "Choose among what the policy names"
        case .overdueSince(let day): return "Overdue since \(day)."
        case .dueOn(let day): return "Due on \(day)."
        case .findingTooLong(let most): return "Write at most \(most) characters"
        }
    }
}
