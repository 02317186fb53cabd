import Policies
import Processing

/// The words of the staff's pages about what goes when.
package enum DepartureText: UIText {
    case title
    case lead
    case overdue
    case overdueLabel
    case yearAhead
    case chartTitle
    case chartLead
    case chartNone
    case month
    case people
    case rules
    case estimated
    case atLeast(String)
    case recomputing(done: String)
    case tasks
    case tasksLead
    case tasksNone
    case what
    case rule
    case since
    case toDo
    case outcome(RetentionOutcome)
    case confirm
    case confirmTitle
    case confirmLead
    case method
    case methodMissing
    case way(PaperDestruction.Method)
    case box
    case certificate
    case markHint
    case markBad
    case keptMeanwhile
    case holds
    case holdsLead
    case holdsNone
    case ground
    case matter
    case orderedBy
    case placed
    case review
    case reviewDue
    case noReview
    case lift
    case liftTitle
    case liftLead
    case place
    case placeTitle
    case placeLead
    case who
    case whoHint
    case whoBad
    case whoUnknown
    case whoSeveral(Int)

    package static let samples: [DepartureText] =
        [
            .title, .lead, .overdue, .overdueLabel, .yearAhead, .chartTitle, .chartLead, .chartNone, .month, .people,
            .rules, .estimated, .atLeast("7"), .recomputing(done: "7"), .tasks, .tasksLead, .tasksNone, .what, .rule,
            .since, .toDo, .confirm, .confirmTitle, .confirmLead, .method, .methodMissing, .box, .certificate,
            .markHint, .markBad, .keptMeanwhile, .holds, .holdsLead, .holdsNone, .ground, .matter, .orderedBy,
            .placed, .review, .reviewDue, .noReview, .lift, .liftTitle, .liftLead, .place, .placeTitle, .placeLead,
            .who, .whoHint, .whoBad, .whoUnknown, .whoSeveral(2),
        ] + RetentionOutcome.allCases.map(DepartureText.outcome)
        + PaperDestruction.Method.allCases.map(DepartureText.way)
}
