import Synchronization

/// Counters and histograms for Prometheus, in bounded memory and without personal data.
///
/// Labels are only what the code itself names (route patterns, methods, codes), never what a client sent. A series
/// beyond ``maxSeries`` is counted under `zavet_metrics_dropped_total` instead.
package final class MetricsRegistry: Sendable {
    package static let maxSeries = 4000
    /// Upper bounds of the histogram's buckets, in seconds.
    package static let bounds: [Double] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

    private struct Series: Hashable {
        let name: String
        let labels: String
    }

    private struct Histogram {
        var counts = [UInt64](repeating: 0, count: MetricsRegistry.bounds.count)
        var count: UInt64 = 0
        var sum = 0.0

        mutating func add(_ seconds: Double) {
            // Each bucket counts what lies in the smaller ones, too.
            for index in bounds.indices.reversed() where seconds <= bounds[index] { counts[index] += 1 }
            count += 1
            sum += seconds
        }
    }

    private struct State {
        var counters: [Series: Double] = [:]
        var histograms: [Series: Histogram] = [:]
        var dropped: UInt64 = 0
        var size: Int { counters.count + histograms.count }
    }

    private let state = Mutex(State())

    package init() {}

    /// Adds to a counter, which only grows.
    package func count(_ name: String, _ labels: [(String, String)] = [], by amount: Double = 1) {
        let series = Series(name: name, labels: Self.written(labels))
        state.withLock { state in
            guard state.counters[series] != nil || state.size < Self.maxSeries else { return state.dropped += 1 }
            state.counters[series, default: 0] += amount
        }
    }

    /// Puts a duration into a histogram.
    package func observe(_ name: String, _ labels: [(String, String)] = [], seconds: Double) {
        let series = Series(name: name, labels: Self.written(labels))
        state.withLock { state in
            guard state.histograms[series] != nil || state.size < Self.maxSeries else { return state.dropped += 1 }
            // In place: a copy would take the buckets along.
            state.histograms[series, default: Histogram()].add(seconds)
        }
    }

    /// The text form of Prometheus, version 0.0.4, sorted by name and labels.
    package var exposition: String {
        let (counters, histograms, dropped) = state.withLock { ($0.counters, $0.histograms, $0.dropped) }
        var lines: [String] = []
        var named: Set<String> = []
        func announce(_ name: String, _ kind: String) {
            if named.insert(name).inserted { lines.append("# TYPE \(name) \(kind)") }
        }
        for (series, value) in counters.sorted(by: { Self.order($0.key, $1.key) }) {
            announce(series.name, "counter")
            lines.append("\(series.name)\(Self.braced(series.labels)) \(Self.number(value))")
        }
        for (series, histogram) in histograms.sorted(by: { Self.order($0.key, $1.key) }) {
            announce(series.name, "histogram")
            let comma = series.labels.isEmpty ? "" : ","
            for (bound, count) in zip(Self.bounds, histogram.counts) {
                lines.append("\(series.name)_bucket{\(series.labels)\(comma)le=\"\(bound)\"} \(count)")
            }
            lines.append("\(series.name)_bucket{\(series.labels)\(comma)le=\"+Inf\"} \(histogram.count)")
            lines.append("\(series.name)_sum\(Self.braced(series.labels)) \(histogram.sum)")
            lines.append("\(series.name)_count\(Self.braced(series.labels)) \(histogram.count)")
        }
        lines.append("# TYPE zavet_metrics_dropped_total counter")
        lines.append("zavet_metrics_dropped_total \(dropped)")
        return lines.joined(separator: "\n") + "\n"
    }

    private static func order(_ left: Series, _ right: Series) -> Bool {
        (left.name, left.labels) < (right.name, right.labels)
    }

    private static func braced(_ labels: String) -> String { labels.isEmpty ? "" : "{\(labels)}" }

    private static func number(_ value: Double) -> String {
        value == value.rounded() && value.magnitude < 1e15 ? String(Int64(value)) : String(value)
    }

    private static func written(_ labels: [(String, String)]) -> String {
        var text = ""
        text.reserveCapacity(96)
        for (name, value) in labels {
            if !text.isEmpty { text += "," }
            text += name
            text += "=\""
            let isPlain = value.utf8.allSatisfy { $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: "\"") && $0 >= 32 }
            text += isPlain ? value : escaped(value)
            text += "\""
        }
        return text
    }

    private static func escaped(_ value: String) -> String {
        value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    }
}
