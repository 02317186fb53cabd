import Duties
import Policies
import Vocabulary

/// The register of measures: what each follows, who answers for it, how and when it was checked, what was found.
struct MeasureListPage: Sendable {
    let words: PolicyVoice
    let rows: [MeasureRow]
    let today: CalendarDate

    private var say: Voice { words.say }

    func page() -> Page {
        Page(
            title: say(MeasureText.title), lead: say(MeasureText.lead),
            body: rows.isEmpty
                ? EmptyState(body: say(MeasureText.none)).html(say) : HTML(SecurityMeasure.Kind.allCases.map(part)),
            width: .wide, place: .measures(words.policy.id), back: .staffDesk(words.policy.id))
    }

    private func part(_ kind: SecurityMeasure.Kind) -> HTML {
        let ofKind = rows.filter { $0.measure.kind == kind }
        guard !ofKind.isEmpty else { return .empty }
        let title = say(MeasureText(kind))
        let table = DataTable(
            caption: title, repeatsHeading: true,
            headings: [
                .init(say(MeasureText.measure)), .init(say(MeasureText.owner)), .init(say(MeasureText.follows)),
                .init(say(MeasureText.check)), .init(say(MeasureText.lastCheck)), .init(say(MeasureText.result)),
            ], rows: ofKind.map(cells))
        return "<h2 id=\"\(kind.rawValue)\">\(title)</h2>\(table.html)"
    }

    private func cells(_ row: MeasureRow) -> [HTML] {
        let measure = row.measure
        let day: HTML = row.checked.map { say.time($0) } ?? "\(say(MeasureText.never))"
        return [
            """
            <a href="\(Path.measure(words.policy.id, measure.name))">\(measure.label(say))</a>
            """, "\(words.owner(of: measure))", "\(words.followed(by: measure))",
            "\(row.check(say.language) ?? say(MeasureText.notSaid))", "\(day)\(due(row))",
            "\(row.result(say.language) ?? say(MeasureText.never))",
        ]
    }

    private func due(_ row: MeasureRow) -> HTML {
        guard let due = row.due else { return .empty }
        let badge: Badge =
            due < today ? Badge(.bad, say(ReviewText.overdue)) : Badge(.neutral, say(ReviewText.dueOn(say.date(due))))
        return "<br>\(badge.html)"
    }
}

extension PolicyVoice {
    /// Who answers for a measure: a role or a party.
    func owner(of measure: SecurityMeasure) -> String {
        guard let owner = measure.owner else { return say(MeasureText.nobody) }
        return policy.staff[owner] != nil ? label(.staff, owner) : label(.parties, owner)
    }

    /// The act and the standard that a measure follows.
    func followed(by measure: SecurityMeasure) -> String {
        let named = [measure.law.map(citation), measure.standard.isEmpty ? nil : say(measure.standard)]
        let told = named.compactMap(\.self)
        return told.isEmpty ? say(MeasureText.notSaid) : told.joined(separator: "; ")
    }
}
