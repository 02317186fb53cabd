import Duties
import Policies
import Rights
import Vocabulary

/// The desk's requests: the late ones on top, then by their clocks; the figures; and what was closed lately.
struct InboxPage: Sendable {
    static let search = "search"

    let controller: ControllerID
    let open: [TimedRequest]
    let closed: [TimedRequest]
    let staff: StaffID?
    /// `nil` for who may look but not work on them.
    let token: FormToken?
    /// Whether the house can remind who reads it.
    var isReached = true
    var typed = ""
    /// What a search found; `nil` without one.
    var found: [TimedRequest]?

    func page(_ say: Voice) -> Page {
        Page(
            title: say(RequestDeskText.title), lead: say(RequestDeskText.lead),
            body: """
                \(figures(say))
                \(token == nil ? "<p class=\"hint\">\(say(RequestDeskText.notYours))</p>" as HTML : .empty)
                \(reminders(say))
                \(searched(say))
                \(open.isEmpty ? EmptyState(body: say(RequestDeskText.none)).html(say) : table(open, .title, say))
                \(enter(say))
                \(closed.isEmpty ? .empty : table(closed, .closedTitle, say))
                """, width: .wide, place: .requests(controller), back: .staffDesk(controller))
    }

    /// When the house itself writes to whom.
    private func reminders(_ say: Voice) -> HTML {
        let missing: HTML =
            token == nil || isReached
            ? .empty : " <a href=\"\(Path.staffAddress(controller))\">\(say(ReminderText.noAddress))</a>"
        return "<p class=\"hint\">\(say(ReminderText.custom(days: RequestClock.warningDays)))\(missing)</p>"
    }

    private func enter(_ say: Voice) -> HTML {
        guard let token else { return .empty }
        let form = FormView(
            action: .requests(controller), token: token,
            questions: [
                FormQuestion(
                    Self.search, say(RequestDeskText.search), hint: say(RequestDeskText.searchHint),
                    .line(value: typed, kind: "search"))
            ], button: say(RequestDeskText.search), look: .quiet)
        return Button.group([
            Button.link(say(RequestDeskText.enter), to: .enterRequest(controller)),
            Button.link(say(AnswerWordsText.title), to: .answerWords(controller), .quiet),
        ])
            + Disclosure(say(RequestDeskText.search), isOpen: found != nil, form.html(say)).html
    }

    private func searched(_ say: Voice) -> HTML {
        guard let found else { return .empty }
        guard !found.isEmpty else {
            return NoticeBox(.information, "<p>\(say(RequestDeskText.searchNone))</p>").html(say)
        }
        return table(found, .search, say)
    }

    private func figures(_ say: Voice) -> HTML {
        let late = open.count { $0.clock.isLate(at: say.now) }
        let soon = open.count { $0.clock.isSoon(at: say.now) }
        var figures = [
            KeyFigure(say.number(open.count), say(RequestDeskText.openCount)),
            KeyFigure(say.number(soon), say(RequestDeskText.soonCount)),
            KeyFigure(say.number(late), say(RequestDeskText.lateCount)),
        ]
        if let median { figures.append(KeyFigure(say.number(median), say(RequestDeskText.medianDays))) }
        let link = "<p><a href=\"\(Path.requestFigures(controller))\">\(say(RequestFiguresText.title))</a></p>" as HTML
        return KeyFigure.row(figures) + link
    }

    /// Of those that were closed lately with an answer or a refusal.
    private var median: Int? {
        let days = closed.filter { $0.request.state != .withdrawn }.compactMap { timed in
            timed.request.closed.map {
                $0.utcDate.daysSinceEpoch - timed.request.happened.utcDate.daysSinceEpoch
            }
        }.sorted()
        return days.isEmpty ? nil : days[days.count / 2]
    }

    private func table(_ requests: [TimedRequest], _ caption: RequestDeskText, _ say: Voice) -> HTML {
        let rows = requests.map { timed -> [HTML] in
            let request = timed.request
            let title: HTML =
                token == nil
                ? "\(request.rightsForStaff(say))"
                : "<a href=\"\(Path.request(controller, request.id))\">\(request.rightsForStaff(say))</a>"
            return [
                title, request.closed.map { say.time($0) } ?? say.time(timed.clock.deadline.lastDay),
                RequestClockView(timed: timed).badge(say).html,
                "\(say(RequestDeskText.state(request.state)))\(silence(timed, say))", say.time(request.happened),
                "\(say(RightsText.channel(request.channel)))", "\(handler(request, say))",
                NumberMark(request.id.rawValue).html,
            ]
        }
        let isOpen = caption != .closedTitle
        return DataTable(
            caption: say(caption),
            headings: [
                .init(say(RequestText.rights)), .init(say(isOpen ? RequestText.due : .answeredOn)),
                .init(say(RequestDeskText.clock)), .init(say(RequestText.state)), .init(say(RequestText.came)),
                .init(say(RequestDeskText.channel)), .init(say(RequestDeskText.handler)),
                .init(say(RequestText.number)),
            ], rows: rows
        ).html
    }

    /// That a recipient was told and does not answer; nothing where all do.
    private func silence(_ timed: TimedRequest, _ say: Voice) -> HTML {
        let silent = timed.steps.tellings.contains { $0.silence(at: say.now) != nil }
        return silent ? "<br>\(Badge(.warning, say(RecipientText.someSilent)).html)" : .empty
    }

    private func handler(_ request: RightsRequest, _ say: Voice) -> String {
        guard let handler = request.handler else { return say(RequestDeskText.nobody) }
        return say(handler == staff ? RequestDeskText.you : .colleague)
    }
}
