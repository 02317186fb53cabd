/// A picture of figures: a line each, with its name, a bar in parts, and the same in words.
///
/// Inline SVG with attributes only, so that the content security policy holds. The words stand beside the bar, so that a
/// screen reader misses nothing and a phone shows them as large as other text.
package struct BarList: Sendable {
    /// What a part of a bar stands for; the colour says nothing that the words do not.
    package enum Tone: String, CaseIterable, Sendable {
        case done
        case rest
        case late
    }

    /// One line of the picture.
    package struct Row: Sendable {
        package let label: String
        /// From the left; each as long as its amount.
        package let parts: [(tone: Tone, amount: Int)]
        package let words: String

        package init(_ label: String, _ parts: [(tone: Tone, amount: Int)], words: String) {
            (self.label, self.parts, self.words) = (label, parts, words)
        }
    }

    /// What the tones mean here.
    package let legend: [(tone: Tone, words: String)]
    package let rows: [Row]

    package init(legend: [(tone: Tone, words: String)], rows: [Row]) { (self.legend, self.rows) = (legend, rows) }

    package var html: HTML {
        let most = rows.map { $0.parts.map(\.amount).reduce(0, +) }.max() ?? 0
        let legend = legend.map { entry -> HTML in
            "<li>\(Self.svg([Self.bar(entry.tone, from: 0, width: 100)]))\(entry.words)</li>"
        }
        let rows = rows.map { row -> HTML in
            var (from, shapes): (Int, [HTML]) = (0, [])
            for part in row.parts where part.amount > 0 {
                shapes.append(Self.bar(part.tone, from: from * 100 / most, width: part.amount * 100 / most))
                from += part.amount
            }
            return """
                <li><span class="bars-label">\(row.label)</span>\(Self.svg(shapes))\
                <span class="bars-words">\(row.words)</span></li>
                """
        }
        return "<ul class=\"bars-legend\">\(legend)</ul><ol class=\"bars\">\(rows)</ol>"
    }

    private static func bar(_ tone: Tone, from: Int, width: Int) -> HTML {
        """
        <rect class="bars-\(tone.rawValue)" x="\(from)" y="0" width="\(max(1, width))" height="8"></rect>
        """
    }

    private static func svg(_ shapes: [HTML]) -> HTML {
        """
        <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">\(shapes)</svg>
        """
    }
}
