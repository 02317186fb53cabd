/// The words around the firm's reviews of its own procedures.
package enum ReviewText: UIText {
    case title
    case lead
    case none
    case review
    case due
    case state
    case lastDone
    case never
    case overdue
    case dueSoon
    case inTime
    case overdueSince(String)
    case dueOn(String)
    case before
    case enter
    case doneOn
    case findingHint
    case changed
    case nothingChanged
    case clauses
    case evidence
    case close
    case notYours
    case dayMissing
    case dayAhead
    case findingMissing
    case findingTooLong(Int)
    case unknownChoice

    package static let samples: [ReviewText] = [
        .title, .lead, .none, .review, .due, .state, .lastDone, .never, .overdue, .dueSoon, .inTime,
        .overdueSince("1.2.2026"), .dueOn("1.2.2026"), .before, .enter, .doneOn, .findingHint, .changed,
        .nothingChanged, .clauses, .evidence, .close, .notYours, .dayMissing, .dayAhead, .findingMissing,
        .findingTooLong(4000), .unknownChoice,
    ]
}
