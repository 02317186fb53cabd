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

    package static let samples: [DepartureText] =
        [
            .title, .lead, .overdue, .overdueLabel, .yearAhead, .chartTitle, .chartLead, .chartNone, .month, .people,
            .rules, .estimated, .atLeast("7"), .recomputing(done: "7"), .tasks, .tasksLead, .tasksNone, .what, .rule,
            .since, .toDo, .confirm, .confirmTitle, .confirmLead, .method, .methodMissing, .box, .certificate,
            .markHint, .markBad, .keptMeanwhile,
        ] + RetentionOutcome.allCases.map(DepartureText.outcome)
        + PaperDestruction.Method.allCases.map(DepartureText.way)
}
