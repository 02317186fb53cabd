import Hummingbird
import Vocabulary

/// Refuses a client that asks more than its class allows, with the time to wait.
struct RateGuard {
    let limiter: RateLimiter
    let rateClass: RateClass

    func check(_ context: ZavetContext) throws(RequestFailure) {
        if let seconds = limiter.secondsToWait(context.client, rateClass, now: context.now) {
            throw RequestFailure(.tooManyRequests, retryAfterSeconds: seconds)
        }
    }
}
