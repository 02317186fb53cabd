import Policies
import Processing
import Vocabulary

/// The staff's page of figures: what was published, as bars and as a table, and the question for further ones.
struct FiguresPage: Sendable {
    /// Tables that are shown, the newest.
    static let length = 10

    enum Field {
        static let purpose = "purpose"
        static let by = "by"
    }

    let words: PolicyVoice
    let tables: [StatisticsTable]
    /// Sets in which nobody can be found, with the people in each.
    let sets: [AnonymousSet]
    let token: FormToken
    var chosen: (purpose: String?, by: String?) = (nil, nil)
    var mistakes: [FormMistake] = []

    private var say: Voice { words.say }
    private var policy: Policy { words.policy }

    /// The purposes of which only figures may come out, and others whose data can be counted.
    static func purposes(of policy: Policy) -> [Purpose] {
        policy.purposes.filter { purpose in purpose.isAggregateOnly && !countable(purpose, policy).isEmpty }
    }

    static func countable(_ purpose: Purpose, _ policy: Policy) -> [ElementName] {
        purpose.data.filter { (policy.data[$0]?.generalise ?? .strike) != .strike }
    }

    func page() -> Page {
        Page(
            title: say(FigureText.title), lead: say(FigureText.lead(say.number(policy.anonymityLimits.cell))),
            body: "\(form)\(published)\(anonymous)", width: .wide, place: .figures(policy.id),
            back: .staffDesk(policy.id), mistakes: mistakes)
    }

    private var form: HTML {
        let purposes = Self.purposes(of: policy)
        guard !purposes.isEmpty else { return "<p>\(say(FigureText.noPurposes))</p>" }
        var items: [ElementName] = []
        for item in purposes.flatMap({ Self.countable($0, policy) }) where !items.contains(item) { items.append(item) }
        let questions = [
            FormQuestion(
                Field.purpose, say(FigureText.purpose),
                .list(
                    purposes.map { .init($0.name.rawValue, $0.label(say.language)) },
                    chosen: chosen.purpose ?? purposes.first?.name.rawValue)),
            FormQuestion(
                Field.by, say(FigureText.by), hint: say(FigureText.byHint),
                .list(
                    items.map { .init($0.rawValue, words.label(.data, $0)) },
                    chosen: chosen.by ?? items.first?.rawValue)),
        ]
        return FormView(
            action: .figures(policy.id), token: token, questions: questions, button: say(FigureText.count),
            cancel: .staffDesk(policy.id)
        ).html(say, mistakes: mistakes)
    }

    private var published: HTML {
        guard !tables.isEmpty else { return "<p>\(say(FigureText.none))</p>" }
        return HTML(tables.prefix(Self.length).map(part))
    }

    private func part(_ table: StatisticsTable) -> HTML {
        let by = table.question.by.map { words.label(.data, $0) }.joined(separator: ", ")
        let withheld = say(FigureText.withheld)
        var rows = table.ranked.map { cell -> [HTML] in
            let name = cell.cells.map { $0.isEmpty ? "–" : $0 }.joined(separator: ", ")
            let share = table.share(of: cell).map { "\(say.number($0)) %" } ?? ""
            return ["\(name)", "\(say.number(cell.people))", "\(say.number(cell.values))", "\(share)"]
        }
        // All of them in one line, without what they are of: a rare value tells of its one bearer by itself.
        if table.withheld > 0 { rows.append(["\(withheld)", "\(say.number(table.withheld))", .empty, .empty]) }
        let total = table.people.map { say.number($0) } ?? withheld
        return """
            <h2 id="table-\(table.id)">\(words.label(.purposes, table.question.purpose)): \(by)</h2>
            <p>\(say(FigureText.counted(total))) \(say.time(table.madeAt))</p>
            \(FiguresChart(table: table).html)
            \(DataTable(
                caption: by,
                headings: [
                    .init(by), .init(say(FigureText.people), isNumeric: true),
                    .init(say(FigureText.values), isNumeric: true), .init(say(FigureText.share), isNumeric: true),
                ], rows: rows
            ).html)
            """
    }

    private var anonymous: HTML {
        guard !sets.isEmpty else { return .empty }
        let rows = sets.map { set -> [HTML] in
            [
                "\(words.label(.retention, set.rule))", "\(say.number(set.size))", "\(say.number(set.people))",
                "\(set.madeOn.description)",
            ]
        }
        return """
            <h2 id="sets">\(say(FigureText.sets))</h2>
            <p>\(say(FigureText.setsLead))</p>
            \(DataTable(
                caption: say(FigureText.sets),
                headings: [
                    .init(say(DepartureText.rule)), .init(say(FigureText.people), isNumeric: true),
                    .init(say(FigureText.shared), isNumeric: true), .init(say(FigureText.made)),
                ], rows: rows
            ).html)
            """
    }
}

/// The picture of a table: a bar a figure, the longest first; those withheld have none.
///
/// Inline SVG with attributes only, so that the content security policy holds; the table under it says the same.
struct FiguresChart: Sendable {
    let table: StatisticsTable

    private static let width = 100
    private static let most = 12

    var html: HTML {
        let cells = table.ranked.prefix(Self.most)
        let largest = cells.map(\.people).max() ?? 0
        // One figure alone is no picture; the rows of few are as high as those of six.
        guard largest > 0, cells.count > 1 else { return .empty }
        let rows = max(6, cells.count)
        let bars = cells.enumerated().map { place, cell -> HTML in
            let width = max(1, cell.people * Self.width / largest)
            return "<rect class=\"months-bar\" x=\"0\" y=\"\(place * 4)\" width=\"\(width)\" height=\"3\"></rect>"
        }
        return """
            <svg class="months" viewBox="0 0 \(Self.width) \(rows * 4)" preserveAspectRatio="none" \
            aria-hidden="true" focusable="false">\(bars)</svg>
            """
    }
}
