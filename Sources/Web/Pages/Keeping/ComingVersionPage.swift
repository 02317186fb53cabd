import Policies
import Retention
import Vocabulary

/// What a version of the policy that is still to take effect moves of the dates of what is held.
struct ComingVersionPage: Sendable {
    /// People who are looked at for one page; the command line looks at all.
    static let most = 5_000

    let controller: ControllerID
    let day: CalendarDate
    let preview: DuePreview
    let words: PolicyVoice

    func page(_ say: Voice) -> Page {
        Page(
            title: say(ComingText.title), lead: say(ComingText.lead),
            body: """
                <p>\(say(ComingText.from)) \(say.time(day))</p>
                \(preview.isPart
                    ? NoticeBox(.information, "<p>\(say(ComingText.part(say.number(preview.people))))</p>").html(say)
                    : .empty)
                \(KeyFigure.row([
                    KeyFigure(say.number(preview.all.moved), say(ComingText.moved)),
                    KeyFigure(say.number(preview.dueAtOnce), say(ComingText.atOnce)),
                    KeyFigure(say.number(preview.held), say(ComingText.held)),
                    KeyFigure(say.number(preview.all.belowLaw), say(ComingText.belowLaw)),
                ]))
                \(table(say))
                """, width: .wide, back: .staffKeeping(controller))
    }

    private func table(_ say: Voice) -> HTML {
        let moved = preview.rules.filter { $0.value.moved > 0 }.sorted { $0.key < $1.key }
        guard !moved.isEmpty else { return "<p>\(say(ComingText.none))</p>" }
        let columns: [(text: ComingText, count: KeyPath<DuePreview.Moves, Int>)] = [
            (.earlier, \.earlier), (.later, \.later), (.fixed, \.fixed), (.opened, \.opened),
            (.undeclared, \.undeclared), (.same, \.same),
        ]
        return DataTable(
            caption: say(ComingText.caption),
            headings: [.init(say(DepartureText.rule))] + columns.map { .init(say($0.text), isNumeric: true) },
            rows: moved.map { rule in
                ["\(words.label(.retention, rule.key))"]
                    + columns.map { "\(say.number(rule.value[keyPath: $0.count]))" as HTML }
            }
        ).html
    }
}
