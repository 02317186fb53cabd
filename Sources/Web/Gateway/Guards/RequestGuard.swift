import Hummingbird
import Vocabulary

/// One look at a request before its handler runs.
protocol RequestGuard: Sendable {
    /// Notes what it found in the context; `nil` lets the request pass, a response answers it here.
    ///
    /// - Throws: ``RequestFailure`` to refuse it.
    func check(_ request: inout Request, _ context: inout ZavetContext) async throws -> Response?
}

/// Guards one after the other, as one step of the router: each step of its own costs more than most guards do.
struct GuardRow: RouterMiddleware {
    typealias Context = ZavetContext
    let guards: [any RequestGuard]

    init(_ guards: any RequestGuard...) { self.guards = guards }

    func handle(
        _ request: Request, context: ZavetContext,
        next: @concurrent (Request, ZavetContext) async throws -> Response
    ) async throws -> Response {
        var (request, context) = (request, context)
        for guarding in guards {
            if let answer = try await guarding.check(&request, &context) { return answer }
        }
        return try await next(request, context)
    }
}
