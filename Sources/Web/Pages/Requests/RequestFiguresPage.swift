import Policies
import Rights
import Vocabulary

/// How the requests of the last twelve months were answered: as pictures, and as tables.
struct RequestFiguresPage: Sendable {
    let controller: ControllerID
    let figures: RequestFigures

    func page(_ say: Voice) -> Page {
        Page(
            title: say(RequestFiguresText.title), lead: say(RequestFiguresText.lead),
            body: figures.all.received == 0
                ? EmptyState(body: say(RequestFiguresText.none)).html(say) : content(say), width: .wide,
            place: .requests(controller), back: .requests(controller))
    }

    private func content(_ say: Voice) -> HTML {
        let rights = figures.rights.sorted {
            ($1.value.received, $0.key.rawValue) < ($0.value.received, $1.key.rawValue)
        }.map { (name: say(RightsText.name($0.key)), line: $0.value) }
        let months = figures.months.map { (name: say.month($0.from), line: $0.line) }
        return """
            \(total(say))
            <h2 id="months">\(say(RequestFiguresText.byMonth))</h2>
            \(counts(months, say))
            <h2 id="days">\(say(RequestFiguresText.daysTaken))</h2>
            \(days(months, say))
            \(table(months, caption: .byMonth, heading: .month, say))
            <h2 id="rights">\(say(RequestFiguresText.byRight))</h2>
            \(counts(rights, say))
            \(days(rights, say))
            \(table(rights, caption: .byRight, heading: .right, say))
            """
    }

    private func total(_ say: Voice) -> HTML {
        let all = figures.all
        var shown = [
            KeyFigure(say.number(all.received), say(RequestFiguresText.received)),
            KeyFigure(say.number(all.answered), say(RequestFiguresText.answered)),
            KeyFigure(say.number(all.late), say(RequestFiguresText.late)),
        ]
        if let median = all.median { shown.append(KeyFigure(say.number(median), say(RequestFiguresText.median))) }
        if let slowest = all.slowest { shown.append(KeyFigure(say.number(slowest), say(RequestFiguresText.slowest))) }
        return KeyFigure.row(shown)
    }

    private func counts(_ lines: [(name: String, line: RequestFigures.Line)], _ say: Voice) -> HTML {
        BarList(
            legend: [
                (.done, say(RequestFiguresText.inTime)), (.late, say(RequestFiguresText.late)),
                (.rest, say(RequestFiguresText.stillOpen)),
            ],
            rows: lines.map { name, line in
                let openLate = line.late - line.answeredLate
                return .init(
                    name,
                    [
                        (.done, line.answered - line.answeredLate), (.late, line.late), (.rest, line.open - openLate),
                    ], words: say(RequestFiguresText.counts(line.received, answered: line.answered, late: line.late)))
            }
        ).html
    }

    private func days(_ lines: [(name: String, line: RequestFigures.Line)], _ say: Voice) -> HTML {
        let rows = lines.compactMap { name, line -> BarList.Row? in
            guard let median = line.median, let slowest = line.slowest else { return nil }
            return .init(
                name, [(.done, median), (.rest, slowest - median)],
                words: say(RequestFiguresText.days(median: median, slowest: slowest)))
        }
        guard !rows.isEmpty else { return "<p>\(say(RequestFiguresText.noneAnswered))</p>" }
        return BarList(
            legend: [(.done, say(RequestFiguresText.toMedian)), (.rest, say(RequestFiguresText.toSlowest))], rows: rows
        ).html
    }

    private func table(
        _ lines: [(name: String, line: RequestFigures.Line)], caption: RequestFiguresText,
        heading: RequestFiguresText, _ say: Voice
    ) -> HTML {
        let columns: [RequestFiguresText] = [.received, .answered, .stillOpen, .late, .median, .slowest]
        let rows = lines.map { name, line -> [HTML] in
            let numbers: [Int?] = [line.received, line.answered, line.open, line.late, line.median, line.slowest]
            return ["\(name)"] + numbers.map { number -> HTML in "\(number.map { say.number($0) } ?? "–")" }
        }
        return DataTable(
            caption: say(caption),
            headings: [.init(say(heading))] + columns.map { .init(say($0), isNumeric: true) }, rows: rows
        ).html
    }
}
