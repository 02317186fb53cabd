import Policies
import Processing

extension DepartureText {
    package var english: String {
        switch self {
        case .title: return "Ends of keeping"
        case .lead: return "When the time of people's data ends, what staff must finish, and what is held back."
        case .overdue: return "The server deals with them in its next sweep, which runs every quarter of an hour."
        case .overdueLabel: return "people whose time is over"
        case .yearAhead: return "people whose time ends within twelve months"
        case .chartTitle: return "By month"
        case .chartLead:
            return
                "People of whom something goes, by the dates that are known today. What still waits for an event is not in it."
        case .chartNone: return "No time ends within the next twelve months."
        case .month: return "Month"
        case .people: return "People"
        case .rules: return "By which rule"
        case .estimated: return "estimated"
        case .atLeast(let count): return "\(count) or more"
        case .recomputing(let done):
            return "The dates are being computed anew for another version of the policy: \(done) people so far."
        case .tasks: return "To be finished by staff"
        case .tasksLead:
            return "The time is over and the data may not be used any more; it goes once somebody has done this."
        case .tasksNone: return "There is nothing to finish."
        case .what: return "What"
        case .rule: return "Rule"
        case .since: return "Over since"
        case .toDo: return "To do"
        case .outcome(let outcome): return Self.english(outcome)
        case .confirm: return "Confirm"
        case .confirmTitle: return "Confirm that the paper was destroyed"
        case .confirmLead: return "The record of it is erased. Your name, the day and the way stay in the evidence."
        case .method: return "How was it destroyed?"
        case .methodMissing: return "Say how it was destroyed"
        case .way(let method): return Self.english(method)
        case .box: return "Box or folder"
        case .certificate: return "Number of the certificate"
        case .markHint: return "Small Latin letters, digits, dots and hyphens; no names of people."
        case .markBad: return "Use small Latin letters, digits, dots and hyphens only"
        case .keptMeanwhile: return "A hold or a law keeps it for now: it must stay."
        }
    }

    private static func english(_ outcome: RetentionOutcome) -> String {
        switch outcome {
        case .erase: return "erased"
        case .anonymise: return "to be made anonymous"
        case .restrict: return "restricted"
        case .archive: return "archived"
        case .shredPaper: return "paper to be destroyed"
        }
    }

    private static func english(_ method: PaperDestruction.Method) -> String {
        switch method {
        case .shredded: return "cut in a shredder"
        case .burnt: return "burnt"
        case .pulped: return "pulped"
        case .wiped: return "a medium wiped"
        }
    }
}
