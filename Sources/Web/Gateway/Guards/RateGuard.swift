import Hummingbird
import Vocabulary

/// Refuses a client that asks more than its class allows, with the time to wait.
struct RateGuard: RequestGuard {
    let limiter: RateLimiter
    let rateClass: RateClass

    func check(_ request: inout Request, _ context: inout ZavetContext) async throws -> Response? {
        if let seconds = limiter.secondsToWait(context.client, rateClass, now: context.now) {
            throw RequestFailure(.tooManyRequests, retryAfterSeconds: seconds)
        }
        return nil
    }
}
