import Policies
import Vocabulary

/// When the procedures of a policy that come round are due. Pure.
package struct ReviewCalendar: Sendable {
    private let policy: Policy
    private let since: CalendarDate

    /// - Parameter since: the day on which the firm's first policy was taken in here; the first period runs from it.
    package init(_ policy: Policy, since: CalendarDate) { (self.policy, self.since) = (policy, since) }

    /// Each procedure that comes round, the one due first at the head.
    ///
    /// - Parameter last: the newest entry of each procedure.
    package func plans(_ last: [ElementName: ReviewEntry]) -> [ReviewPlan] {
        let plans = policy.procedures.compactMap { procedure -> ReviewPlan? in
            guard let every = procedure.every else { return nil }
            let entry = last[procedure.name]
            let from = entry?.done ?? since
            return ReviewPlan(procedure: procedure, last: entry, due: from.startInUTC.adding(every).utcDate)
        }
        return plans.sorted { ($0.due, $0.procedure.name) < ($1.due, $1.procedure.name) }
    }
}

/// A procedure that comes round, with its next day.
package struct ReviewPlan: Hashable, Sendable {
    package let procedure: Procedure
    /// The newest entry; `nil` when it was never done here.
    package let last: ReviewEntry?
    /// The last day on which it is in time.
    package let due: CalendarDate

    /// Whether the day has passed without an entry.
    package func isOverdue(on today: CalendarDate) -> Bool { due < today }
    /// Whether it falls due within thirty days.
    package func isSoon(on today: CalendarDate) -> Bool { !isOverdue(on: today) && due <= today.adding(days: 30) }
}
