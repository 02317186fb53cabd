import Duties
import Policies
import Vocabulary

/// One measure of security: what it is, its checks so far, and the form that enters one.
struct MeasurePage: Sendable {
    let words: PolicyVoice
    let row: MeasureRow
    let entries: [ReviewEntry]
    let today: CalendarDate
    /// `nil` for who may look but not enter a check.
    let token: FormToken?
    var draft = ReviewDraft(done: nil, findings: [:], changed: [])
    var mistakes: [FormMistake] = []

    private var say: Voice { words.say }
    private var measure: SecurityMeasure { row.measure }

    func page() -> Page {
        Page(
            title: measure.label(say), lead: say(measure.annotations.text),
            body: """
                \(SummaryList(rows: facts).html(say))\(form)
                <h2 id="done-before">\(say(MeasureText.before))</h2>\(history)
                """, place: .measures(words.policy.id), back: .measures(words.policy.id), mistakes: mistakes)
    }

    private var facts: [SummaryList.Item] {
        var items: [SummaryList.Item] = [
            .text(say(MeasureText.kind), say(MeasureText(measure.kind))),
            .text(say(MeasureText.owner), words.owner(of: measure)),
            .text(say(MeasureText.follows), words.followed(by: measure)),
        ]
        if let due = row.due { items.append(.init(say(ReviewText.due), say.time(due))) }
        if !measure.clauses.isEmpty {
            items.append(.text(say(ReviewText.clauses), measure.clauses.joined(separator: ", ")))
        }
        return items
    }

    private var form: HTML {
        guard let token else { return "<p class=\"hint\">\(say(MeasureText.notYours))</p>" }
        func question(_ name: ElementName, _ label: MeasureText, hint: String, _ known: String) -> FormQuestion {
            FormQuestion(
                ReviewPage.finding + name.rawValue, say(label), hint: hint,
                .lines(value: draft.findings[name] ?? known))
        }
        let questions = [
            FormQuestion(
                ReviewPage.done, say(ReviewText.doneOn),
                .line(value: (draft.done ?? today).description, kind: "date")),
            question(.howChecked, .howChecked, hint: say(MeasureText.howHint), row.check(say.language) ?? ""),
            question(.checkResult, .result, hint: say(ReviewText.findingHint), ""),
        ]
        return """
            <h2 id="enter">\(say(MeasureText.enter))</h2>
            \(FormView(
                action: .measure(words.policy.id, measure.name), token: token, questions: questions,
                button: say(MeasureText.enter), cancel: .measures(words.policy.id)
            ).html(say, mistakes: mistakes))
            """
    }

    private var history: HTML {
        guard !entries.isEmpty else { return "<p>\(say(MeasureText.never))</p>" }
        let rows = entries.map { entry -> [HTML] in
            [
                say.time(entry.done), "\(entry.findings[.howChecked] ?? "")", "\(entry.findings[.checkResult] ?? "")",
                NumberMark(entry.id.rawValue).html,
            ]
        }
        return DataTable(
            caption: say(MeasureText.before), repeatsHeading: true,
            headings: [
                .init(say(ReviewText.doneOn)), .init(say(MeasureText.howChecked)), .init(say(MeasureText.result)),
                .init(say(ReviewText.evidence)),
            ], rows: rows
        ).html
    }
}
