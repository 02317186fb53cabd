import Hummingbird
import Vocabulary

/// `/healthz`, `/readyz` and `/metrics`: what operators' tools ask.
struct WatchingRoutes: WebRoutes {
    let gateway: Gateway

    func add(to book: RouteBook) {
        book.raw(.showHealth) { _, _ in Response(text: "ok\n") }
        book.raw(.showReadiness) { _, _ in await readiness() }
        book.raw(.showMetrics) { _, _ in
            var response = Response(text: gateway.metrics.exposition)
            response.headers[.contentType] = "text/plain; version=0.0.4; charset=utf-8"
            return response
        }
    }

    /// 200 when all hold; 503 and the names of those that do not.
    private func readiness() async -> Response {
        var failing: [JSON] = []
        for check in gateway.readiness where await !check.holds() { failing.append(.string(check.name)) }
        return Response(
            json: ["ready": .bool(failing.isEmpty), "failing": .array(failing)],
            status: failing.isEmpty ? .ok : .serviceUnavailable)
    }
}
