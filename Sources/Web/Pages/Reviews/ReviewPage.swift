import Duties
import Policies
import Vocabulary

/// One procedure that comes round: when it is due, what was found before, and the form that closes it.
struct ReviewPage: Sendable {
    static let done = "done"
    static let changed = "changed"
    /// Before the name of a step, in the name of its field.
    static let finding = "finding-"

    let policy: Policy
    let plan: ReviewPlan
    let entries: [ReviewEntry]
    let today: CalendarDate
    /// `nil` for who may look but not close.
    let token: FormToken?
    var draft = ReviewDraft(done: nil, findings: [:], changed: [])
    var mistakes: [FormMistake] = []

    private var procedure: Procedure { plan.procedure }

    func page(_ say: Voice) -> Page {
        Page(
            title: procedure.label(say),
            lead: say(
                plan.isOverdue(on: today)
                    ? ReviewText.overdueSince(say.date(plan.due, .since)) : .dueOn(say.date(plan.due))),
            body: """
                \(say.paragraph(procedure.annotations.text))\(form(say))
                <h2 id="done-before">\(say(ReviewText.before))</h2>\(history(say))
                """, place: .reviews(policy.id), back: .reviews(policy.id), mistakes: mistakes)
    }

    private func form(_ say: Voice) -> HTML {
        guard let token else { return "<p class=\"hint\">\(say(ReviewText.notYours))</p>" }
        let day = FormQuestion(
            Self.done, say(ReviewText.doneOn), .line(value: (draft.done ?? today).description, kind: "date"))
        let findings = procedure.findingNames.map { step in
            FormQuestion(
                Self.finding + step.rawValue, label(of: step, say), hint: say(ReviewText.findingHint),
                .lines(value: draft.findings[step] ?? ""))
        }
        let measures = FormQuestion(
            Self.changed, say(ReviewText.changed),
            .someOf(
                policy.security.map { .init($0.name.rawValue, $0.label(say)) },
                chosen: Set(draft.changed.map(\.rawValue))), isOptional: true)
        return """
            <h2 id="close">\(say(ReviewText.enter))</h2>
            \(FormView(
                action: .review(policy.id, procedure.name), token: token,
                questions: [day] + findings + (policy.security.isEmpty ? [] : [measures]),
                button: say(ReviewText.close), cancel: .reviews(policy.id)
            ).html(say, mistakes: mistakes))
            """
    }

    private func history(_ say: Voice) -> HTML {
        guard !entries.isEmpty else { return "<p>\(say(ReviewText.never))</p>" }
        return HTML(
            entries.map { entry -> HTML in
                let findings = entry.findings.sorted { $0.key < $1.key }.map {
                    SummaryList.Item.text(label(of: $0.key, say), $0.value)
                }
                let changed = entry.changed.map { policy.security[$0]?.label(say) ?? $0.rawValue }
                let rows =
                    findings + [
                        .text(
                            say(ReviewText.changed),
                            changed.isEmpty ? say(ReviewText.nothingChanged) : changed.joined(separator: ", ")),
                        .text(say(ReviewText.clauses), procedure.reviewClauses.joined(separator: ", ")),
                        .init(say(ReviewText.evidence), "<code>\(entry.id.rawValue)</code>"),
                    ]
                return """
                    <section class="card"><div class="card-head"><h3>\(say.date(entry.done))</h3></div>\
                    \(SummaryList(rows: rows).html(say))</section>
                    """
            })
    }

    private func label(of step: ElementName, _ say: Voice) -> String {
        procedure.steps.first { $0.name == step }?.label(say) ?? procedure.label(say)
    }
}
