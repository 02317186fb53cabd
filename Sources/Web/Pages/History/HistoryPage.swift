import Vocabulary

/// What was done and decided about a person, newest first.
struct HistoryPage: Sendable {
    /// Entries on one page.
    static let length = 25

    /// One entry, told.
    struct Step: Sendable {
        let id: EntryID
        let sentence: String
        let isRefusal: Bool
        let happened: Instant
        let learned: Instant
        let who: HistoryText
        let reasons: [String]
        /// The policy's version by which it was done.
        let version: VersionName?
        let clauses: [String]
        /// Counted from 1.
        let place: Int
    }

    let controller: ControllerID
    let steps: [Step]
    let older: Path?

    func page(_ say: Voice) -> Page {
        guard !steps.isEmpty else {
            return Page(
                title: say(HistoryText.title), lead: say(HistoryText.lead),
                body: EmptyState(title: say(HistoryText.emptyTitle), body: say(HistoryText.emptyBody)).html(say),
                place: .history(controller))
        }
        let timeline = Timeline(
            steps.map { step in
                Timeline.Step(
                    step.sentence, at: step.happened, step.isRefusal ? .late : .done, step.details(controller, say))
            })
        return Page(
            title: say(HistoryText.title), lead: say(HistoryText.lead),
            body: timeline.html(say) + PageTurner(next: older).html(say), place: .history(controller))
    }
}

extension HistoryPage.Step {
    fileprivate func details(_ controller: ControllerID, _ say: Voice) -> HTML {
        var rows = [SummaryList.Item.text(say(HistoryText.who), say(who))]
        if !reasons.isEmpty { rows.append(.text(say(HistoryText.reasons), reasons.joined(separator: "\n"))) }
        if learned != happened {
            rows.append(.init(say(HistoryText.happened), say.time(happened)))
            rows.append(.init(say(HistoryText.learned), say.time(learned)))
        }
        if !clauses.isEmpty { rows.append(.text(say(HistoryText.clauses), clauses.joined(separator: ", "))) }
        if let version { rows.append(.init(say(HistoryText.version), version.link(controller, say))) }
        rows.append(.init(say(HistoryText.number), "<code>\(id.rawValue)</code>"))
        rows.append(.text(say(HistoryText.place), say.number(place)))
        let proof: HTML = """
            <p><a href="\(Path.proof(controller, id))">\(say(HistoryText.proof))\
            <span class="unseen">: \(sentence)</span></a></p>
            """
        let short: HTML = "<p class=\"step-who\">\(say(who))</p>"
        return short
            + Disclosure(say(LayoutText.details), SummaryList(rows: rows).html(say) + proof).html
    }
}
