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

    /// What is counted of answered requests, by what the code itself names.
    private struct Answered: Hashable {
        let method: String
        let route: String
        let status: Int
    }

    private struct State {
        var answered: [Answered: UInt64] = [:]
        var durations: [String: Histogram] = [:]
        var dropped: UInt64 = 0
        var size: Int { answered.count + durations.count }
    }

    private let state = Mutex(State())

    package init() {}

    /// Notes an answered request: `zavet_http_requests_total` and `zavet_http_request_duration_seconds`.
    ///
    /// - Parameter route: the route's pattern, never the path that was asked for.
    package func answered(method: String, route: String, status: Int, seconds: Double) {
        // Their texts are made when somebody reads them: this is done for every request.
        let key = Answered(method: method, route: route, status: status)
        state.withLock { state in
            guard state.size < Self.maxSeries || state.answered[key] != nil else { return state.dropped += 1 }
            state.answered[key, default: 0] += 1
            // In place: a copy would take the buckets along.
            state.durations[route, default: Histogram()].add(seconds)
        }
    }

    /// The text form of Prometheus, version 0.0.4, sorted by name and labels.
    package var exposition: String {
        let (answered, durations, dropped) = state.withLock { ($0.answered, $0.durations, $0.dropped) }
        let counters = answered.map { key, count in
            let labels = [("method", key.method), ("route", key.route), ("status", String(key.status))]
            return (series: Series(name: "zavet_http_requests_total", labels: Self.written(labels)), count: count)
        }
        let histograms = durations.map { route, histogram in
            let labels = Self.written([("route", route)])
            return (series: Series(name: "zavet_http_request_duration_seconds", labels: labels), histogram)
        }
        var lines: [String] = []
        var named: Set<String> = []
        func announce(_ name: String, _ kind: String) {
            if named.insert(name).inserted { lines.append("# TYPE \(name) \(kind)") }
        }
        for (series, value) in counters.sorted(by: { Self.order($0.series, $1.series) }) {
            announce(series.name, "counter")
            lines.append("\(series.name)\(Self.braced(series.labels)) \(value)")
        }
        for (series, histogram) in histograms.sorted(by: { Self.order($0.series, $1.series) }) {
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
