import Hummingbird
import Vocabulary

/// Refuses a client that asks more than its class allows, with the time to wait.
struct RateGuard: RouterMiddleware {
    typealias Context = ZavetContext
    let limiter: RateLimiter
    let rateClass: RateClass

    func handle(
        _ request: Request, context: ZavetContext,
        next: @concurrent (Request, ZavetContext) async throws -> Response
    ) async throws -> Response {
        if let seconds = limiter.secondsToWait(context.client, rateClass, now: context.now) {
            throw RequestFailure(.tooManyRequests, retryAfterSeconds: seconds)
        }
        return try await next(request, context)
    }
}
