import Duties
import Policies
import Vocabulary

/// The procedures that come round, the one due first at the head.
struct ReviewListPage: Sendable {
    let controller: ControllerID
    let plans: [ReviewPlan]
    let today: CalendarDate

    func page(_ say: Voice) -> Page {
        Page(
            title: say(ReviewText.title), lead: say(ReviewText.lead),
            body: plans.isEmpty ? EmptyState(body: say(ReviewText.none)).html(say) : table(say), width: .wide,
            place: .reviews(controller), back: .staffDesk(controller))
    }

    private func table(_ say: Voice) -> HTML {
        let rows = plans.map { plan -> [HTML] in
            [
                """
                <a href="\(Path.review(controller, plan.procedure.name))">\(plan.procedure.label(say))</a>
                """, say.time(plan.due), state(plan, say).html,
                plan.last.map { say.time($0.done) } ?? "\(say(ReviewText.never))",
            ]
        }
        return DataTable(
            caption: say(ReviewText.title), repeatsHeading: true,
            headings: [
                .init(say(ReviewText.review)), .init(say(ReviewText.due)), .init(say(ReviewText.state)),
                .init(say(ReviewText.lastDone)),
            ], rows: rows
        ).html
    }

    private func state(_ plan: ReviewPlan, _ say: Voice) -> Badge {
        if plan.isOverdue(on: today) { return Badge(.bad, say(ReviewText.overdue)) }
        return plan.isSoon(on: today)
            ? Badge(.warning, say(ReviewText.dueSoon)) : Badge(.good, say(ReviewText.inTime))
    }
}
