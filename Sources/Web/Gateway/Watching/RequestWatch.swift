import HTTPTypes
import Hummingbird
import Logging
import Vocabulary

/// The outermost guard: names the request, reads the clock once, and when it is answered writes one log line and its
/// figures. Method, route pattern, status, milliseconds and the request's name; no path, query, address or header.
struct RequestWatch {
    static let header = HTTPField.Name.field("X-Request-ID")
    let gateway: Gateway

    /// Names the request; when it came is returned for ``end(_:_:_:began:)``.
    func begin(_ request: Request, _ context: inout ZavetContext) -> ContinuousClock.Instant {
        context.requestID = RequestNames.next()
        context.now = gateway.clock.now
        context.client = ClientAddress(
            of: request, peer: context.peerAddress, proxyHops: gateway.settings.proxyHops)
        return ContinuousClock.now
    }

    /// Puts the request's name on its answer, and notes how it was answered.
    func end(
        _ response: inout Response, _ request: Request, _ context: ZavetContext, began: ContinuousClock.Instant
    ) {
        response.headers.append(HTTPField(name: Self.header, value: context.requestID))
        end(request, context, status: response.status.code, began: began)
    }

    /// Notes how a request was answered, or that it was not.
    func end(_ request: Request, _ context: ZavetContext, status: Int, began: ContinuousClock.Instant) {
        report(request, context, status: status, took: began.duration(to: .now))
    }

    private func report(_ request: Request, _ context: ZavetContext, status: Int, took: Duration) {
        let route = context.endpointPath ?? "NotFound"
        let method = Self.known.contains(request.method) ? request.method.rawValue : "OTHER"
        let seconds = Double(took.components.seconds) + Double(took.components.attoseconds) / 1e18
        gateway.metrics.answered(method: method, route: route, status: status, seconds: seconds)
        gateway.logger.log(
            level: route == Path.health.pattern || route == Path.readiness.pattern ? .debug : .info, "request",
            metadata: [
                "request": .string(context.requestID), "method": .string(method), "route": .string(route),
                "status": .string(String(status)),
                "ms": .string(String((seconds * 100_000).rounded() / 100)),
            ])
    }

    private static let known: Set<HTTPRequest.Method> = [.get, .head, .post, .put, .patch, .delete, .options]
}
