import Accounts
import Logging
import Vocabulary

/// All that the guards and routes need of the world, wired by hand in the executable.
package struct Gateway: Sendable {
    package let settings: ServerSettings
    package let clock: Clock
    /// Makes the secrets of browsers.
    package let random: RandomBytes
    package let logger: Logger
    package let controllers: any ControllerDirectory
    package let sessions: any SessionResolver
    package let idempotency: any IdempotencyStore
    /// What must hold before traffic is sent here.
    package let readiness: [ReadinessCheck]
    package let limiter: RateLimiter
    package let metrics: MetricsRegistry
    /// Where refused attempts go; `nil` on a server without accounts.
    package let refusals: RefusalLog?

    package init(
        settings: ServerSettings, clock: Clock, random: RandomBytes = RandomBytes(), logger: Logger,
        controllers: any ControllerDirectory, sessions: any SessionResolver = NoSessions(),
        idempotency: any IdempotencyStore = MemoryIdempotencyStore(), readiness: [ReadinessCheck] = [],
        limiter: RateLimiter = RateLimiter(), metrics: MetricsRegistry = MetricsRegistry(),
        refusals: RefusalLog? = nil
    ) {
        (self.settings, self.clock, self.logger) = (settings, clock, logger)
        self.random = random
        (self.controllers, self.sessions, self.idempotency) = (controllers, sessions, idempotency)
        (self.readiness, self.limiter, self.metrics) = (readiness, limiter, metrics)
        self.refusals = refusals
    }

    package var cookies: CookieJar { CookieJar(isSecure: settings.isSecure) }
}
