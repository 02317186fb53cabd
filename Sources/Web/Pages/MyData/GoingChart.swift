import Vocabulary

/// The picture of what goes when: a line for each value, as long as it is still kept.
///
/// Inline SVG with attributes only, so that the content security policy holds; the words beside it say the same.
struct GoingChart: Sendable {
    let values: [MyDataPage.Value]

    func html(_ say: Voice) -> HTML {
        guard !values.isEmpty else { return .empty }
        let last = values.compactMap(\.ending.day).max() ?? say.now
        let span = max(1, Double(last.milliseconds - say.now.milliseconds))
        let sorted = values.sorted { left, right in
            switch (left.ending.day, right.ending.day) {
            case (let first?, let second?): return first < second
            case (.some, nil): return true
            case (nil, _): return false
            }
        }
        let rows = sorted.map { value -> HTML in row(value, span: span, say) }
        return """
            <h2 id="going">\(say(MyDataText.whenItGoes))</h2>
            <p>\(say(MyDataText.whenItGoesLead))</p>
            <ol class="going">\(rows)</ol>
            """
    }

    private func row(_ value: MyDataPage.Value, span: Double, _ say: Voice) -> HTML {
        let words = value.ending.day.map { day -> HTML in
            "<time datetime=\"\(day.description)\">\(say.date(day))</time>"
        }
        return """
            <li><span class="going-label">\(value.label)</span>\(bar(value.ending.day, span: span, say))\
            <span class="going-day">\(words ?? "\(say(MyDataText.noDate))")</span></li>
            """
    }

    private func bar(_ day: Instant?, span: Double, _ say: Voice) -> HTML {
        guard let day else {
            let dashes = stride(from: 0, to: 100, by: 5).map { start -> HTML in
                "<rect class=\"going-open\" x=\"\(start)\" y=\"3\" width=\"3\" height=\"2\"></rect>"
            }
            return svg(dashes)
        }
        let share = Double(day.milliseconds - say.now.milliseconds) / span
        let width = Int((min(max(share, 0.01), 1) * 100).rounded())
        return svg([
            "<rect class=\"going-all\" x=\"0\" y=\"3\" width=\"100\" height=\"2\"></rect>",
            "<rect class=\"going-kept\" x=\"0\" y=\"1\" width=\"\(width)\" height=\"6\"></rect>",
        ])
    }

    private func svg(_ shapes: [HTML]) -> HTML {
        """
        <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">\(shapes)</svg>
        """
    }
}
