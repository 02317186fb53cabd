import Policies
import Processing
import Retention
import Vocabulary

/// The staff's page of what goes when, what somebody must finish, and what is held back.
struct DeparturesPage: Sendable {
    /// Tasks that are shown at most; the API lists all.
    static let length = 100

    let controller: ControllerID
    let calendar: KeepingCalendar
    let tasks: [KeepingTask]
    let holds: HoldOverview
    let copies: GoingCopies
    let words: PolicyVoice
    /// The first day of the version that takes effect next.
    var coming: CalendarDate?

    func page(_ say: Voice) -> Page {
        let ahead = calendar.months.map(\.people).reduce(0, +)
        let recomputing: HTML =
            calendar.recomputing.map {
                NoticeBox(.information, "<p>\(say(DepartureText.recomputing(done: say.number($0.done))))</p>").html(say)
            } ?? .empty
        return Page(
            title: say(DepartureText.title), lead: say(DepartureText.lead),
            body: """
                \(recomputing)\(comingPart(say))
                \(KeyFigure.row([
                    KeyFigure(say.number(calendar.overdue), say(DepartureText.overdueLabel)),
                    KeyFigure(say.number(ahead), say(DepartureText.yearAhead)),
                ]))
                <p>\(say(DepartureText.overdue))</p>
                <h2 id="months">\(say(DepartureText.chartTitle))</h2>
                \(months(say))
                <h2 id="tasks">\(say(DepartureText.tasks)) <span class="count">\(say.number(tasks.count))</span></h2>
                \(tasksPart(say))
                \(copiesPart(say))
                <h2 id="holds">\(say(HoldText.title))</h2>
                \(holds.html(say))
                \(Button.group([
                    Button.link(say(HoldText.title), to: .holds(controller)),
                    Button.link(say(HoldText.place), to: .newHold(controller), .quiet),
                ]))
                """, width: .wide, place: .staffKeeping(controller))
    }

    private func comingPart(_ say: Voice) -> HTML {
        guard let coming else { return .empty }
        return NoticeBox(
            .information,
            """
            <p>\(say(ComingText.notice)) \(say.time(coming)). \
            <a href="\(Path.comingVersion(controller))">\(say(ComingText.link))</a></p>
            """
        ).html(say)
    }

    private func copiesPart(_ say: Voice) -> HTML {
        """
        <h2 id="copies">\(say(GoingCopyText.title)) <span class="count">\(say.number(copies.count))</span></h2>
        <p>\(say(copies.count == 0 ? GoingCopyText.none : .lead)) \
        <a href="\(Path.goingCopies(controller))">\(say(GoingCopyText.link))</a></p>
        """
    }

    private func months(_ say: Voice) -> HTML {
        guard calendar.months.contains(where: { $0.people > 0 }) else {
            return "<p>\(say(DepartureText.chartNone))</p>"
        }
        // The picture shows the empty months; a phone would scroll past a card for each.
        let rows = calendar.months.filter { $0.people > 0 }.map { month -> [HTML] in
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
                caption: say(DepartureText.chartTitle), repeatsHeading: true,
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
                caption: say(DepartureText.tasks), repeatsHeading: true,
                headings: [
                    .init(say(DepartureText.what)), .init(say(DepartureText.rule)), .init(say(DepartureText.since)),
                    .init(say(DepartureText.toDo)),
                ], rows: rows
            ).html)
            """
    }
}
