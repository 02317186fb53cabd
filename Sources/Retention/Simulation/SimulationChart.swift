import Vocabulary

/// Draws how much was held in a simulation, month by month, and how much went.
package struct SimulationChart: Sendable {
    private let months: [SimulationReport.Month]
    private let firstYear: Int
    private let firstMonth: Int

    package init(_ report: SimulationReport) {
        months = report.months
        (firstYear, firstMonth) = (report.start.utcDate.year, report.start.utcDate.month)
    }

    private var most: Int { max(months.map(\.held).max() ?? 0, 1) }
    private var mostGone: Int { max(months.map(\.went).max() ?? 0, 1) }

    /// For a terminal: a line a year.
    package var lines: [String] {
        let width = 40
        return stride(from: 0, to: months.count, by: 12).map { first in
            let year = months[first..<min(first + 12, months.count)]
            let held = year.last?.held ?? 0
            let bar = String(repeating: "█", count: held * width / most)
            return Self.padded("\(firstYear + (firstMonth - 1 + first) / 12)", 6) + Self.padded(bar, width + 1)
                + "held \(held), came \(year.map(\.came).reduce(0, +)), went \(year.map(\.went).reduce(0, +))"
        }
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    /// A picture of its own: what is held as an area, what goes in each month as columns below.
    package func svg(title: String) -> String {
        let (width, height, below, edge) = (900, 260, 90, 60)
        let step = Double(width) / Double(max(months.count, 1))
        func across(_ month: Int) -> String { Self.number(Double(edge) + step * Double(month)) }
        func up(_ held: Int) -> String {
            Self.number(Double(edge + height) - Double(height) * Double(held) / Double(most))
        }
        var area = "M \(across(0)) \(edge + height)"
        for (index, month) in months.enumerated() { area += " L \(across(index + 1)) \(up(month.held))" }
        area += " L \(across(months.count)) \(edge + height) Z"
        let columns = months.enumerated().map { index, month in
            let length = Double(below) * Double(month.went) / Double(mostGone)
            return "<rect x=\"\(across(index))\" y=\"\(edge + height + 24)\" width=\"\(Self.number(step * 0.8))\" "
                + "height=\"\(Self.number(length))\"/>"
        }
        let years = stride(from: (13 - firstMonth) % 12, to: months.count, by: 12).map { index in
            "<text x=\"\(across(index))\" y=\"\(edge + height + 17)\">\(firstYear + (firstMonth - 1 + index) / 12)</text>"
        }
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width + 2 * edge) \(height + below + 2 * edge)" \
            font-family="sans-serif" font-size="12" role="img">
            <title>\(Self.escaped(title))</title>
            <text x="\(edge)" y="24" font-size="16">\(Self.escaped(title))</text>
            <text x="\(edge)" y="\(edge - 12)">held, at most \(most)</text>
            <path d="\(area)" fill="#7aa6c2" stroke="#1d5a80"/>
            <g fill="#222">\(years.joined())</g>
            <g fill="#a34a28">\(columns.joined())</g>
            <text x="\(edge)" y="\(edge + height + below + 44)">gone in a month, at most \(mostGone)</text>
            </svg>

            """
    }

    /// With one decimal place.
    private static func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(abs(tenths % 10))"
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
