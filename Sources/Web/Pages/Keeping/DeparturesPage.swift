import Policies
import Processing
import Retention
import Vocabulary

/// The staff's page of what goes when, what somebody must finish, and what is held back.
struct DeparturesPage: Sendable {
    /// Tasks and holds that are shown at most; the API lists all.
    static let length = 100

    let controller: ControllerID
    let calendar: KeepingCalendar
    let tasks: [KeepingTask]
    let holds: [Hold]
    let words: PolicyVoice
    let now: Instant

    func page(_ say: Voice) -> Page {
        let ahead = calendar.months.map(\.people).reduce(0, +)
        let recomputing: HTML =
            calendar.recomputing.map {
                NoticeBox(.information, "<p>\(say(DepartureText.recomputing(done: say.number($0.done))))</p>").html(say)
            } ?? .empty
        return Page(
            title: say(DepartureText.title), lead: say(DepartureText.lead),
            body: """
                \(recomputing)
                \(KeyFigure.row([
                    KeyFigure(say.number(calendar.overdue), say(DepartureText.overdueLabel)),
                    KeyFigure(say.number(ahead), say(DepartureText.yearAhead)),
                ]))
                <p>\(say(DepartureText.overdue))</p>
                <h2 id="months">\(say(DepartureText.chartTitle))</h2>
                \(months(say))
                <h2 id="tasks">\(say(DepartureText.tasks)) <span class="count">\(say.number(tasks.count))</span></h2>
                \(tasksPart(say))
                <h2 id="holds">\(say(DepartureText.holds)) <span class="count">\(say.number(holds.count))</span></h2>
                \(holdsPart(say))
                \(Button.group([Button.link(say(DepartureText.place), to: .newHold(controller))]))
                """, width: .wide, place: .staffKeeping(controller))
    }

    private func months(_ say: Voice) -> HTML {
        guard calendar.months.contains(where: { $0.people > 0 }) else {
            return "<p>\(say(DepartureText.chartNone))</p>"
        }
        let rows = calendar.months.map { month -> [HTML] in
            let number = say.number(month.people)
            let rules = month.shares.map { share -> HTML in
                """
                <li>\(words.label(.retention, share.rule)): \(say(DepartureText.outcome(share.outcome))), \
                \(say.number(share.people))</li>
                """
            }
            let mark: HTML = month.isEstimated ? "<br><small>\(say(DepartureText.estimated))</small>" : .empty
            return [
                say.time(month.from), "\(month.isCapped ? say(DepartureText.atLeast(number)) : number)",
                rules.isEmpty ? .empty : "<ul class=\"plain\">\(rules)</ul>\(mark)",
            ]
        }
        return """
            <p>\(say(DepartureText.chartLead))</p>
            \(DeparturesChart(months: calendar.months).html(say))
            \(DataTable(
                caption: say(DepartureText.chartTitle),
                headings: [
                    .init(say(DepartureText.month)), .init(say(DepartureText.people), isNumeric: true),
                    .init(say(DepartureText.rules)),
                ], rows: rows
            ).html)
            """
    }

    private func tasksPart(_ say: Voice) -> HTML {
        guard !tasks.isEmpty else { return "<p>\(say(DepartureText.tasksNone))</p>" }
        let rows = tasks.map { task -> [HTML] in
            let item = words.label(.data, task.item)
            let action: HTML =
                task.outcome == .shredPaper
                ? """
                <a href="\(Path.keepingTask(controller, task.id))">\(say(DepartureText.confirm))\
                <span class="unseen">: \(item)</span></a>
                """ : .empty
            return [
                "\(item)", "\(words.label(.retention, task.rule))", say.time(task.due),
                "\(say(DepartureText.outcome(task.outcome))) \(action)",
            ]
        }
        return """
            <p>\(say(DepartureText.tasksLead))</p>
            \(DataTable(
                caption: say(DepartureText.tasks),
                headings: [
                    .init(say(DepartureText.what)), .init(say(DepartureText.rule)), .init(say(DepartureText.since)),
                    .init(say(DepartureText.toDo)),
                ], rows: rows
            ).html)
            """
    }

    private func holdsPart(_ say: Voice) -> HTML {
        guard !holds.isEmpty else {
            return "<p>\(say(DepartureText.holdsLead)) \(say(DepartureText.holdsNone))</p>"
        }
        let rows = holds.map { hold -> [HTML] in
            let ground = words.label(.holds, hold.ground)
            let isDue = hold.review.map { $0 <= now } ?? false
            let mark: HTML = isDue ? " \(Badge(.warning, say(DepartureText.reviewDue)).html)" : .empty
            return [
                "\(ground)", "\(hold.matter?.rawValue ?? "")", "\(hold.orderedBy?.rawValue ?? "")",
                say.time(hold.placedAt),
                "\(hold.review.map { say.time($0) } ?? "\(say(DepartureText.noReview))")\(mark)",
                """
                <a href="\(Path.keepingHold(controller, hold.subject, hold.id))">\(say(DepartureText.lift))\
                <span class="unseen">: \(ground)</span></a>
                """,
            ]
        }
        return """
            <p>\(say(DepartureText.holdsLead))</p>
            \(DataTable(
                caption: say(DepartureText.holds),
                headings: [
                    .init(say(DepartureText.ground)), .init(say(DepartureText.matter)),
                    .init(say(DepartureText.orderedBy)), .init(say(DepartureText.placed)),
                    .init(say(DepartureText.review)), .init(say(DepartureText.toDo)),
                ], rows: rows
            ).html)
            """
    }
}
