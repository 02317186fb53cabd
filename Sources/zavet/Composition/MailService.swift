import Logging
import Messages
import ServiceLifecycle

/// Takes waiting messages to the relay, as long as this node serves.
struct MailService: Service {
    /// Between two looks at what waits.
    static let interval = Duration.milliseconds(250)
    /// After so long at most a relay that was not to be used is tried again.
    static let longestPause = Duration.seconds(60)

    let run: MessageRun
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var pause = Self.interval
            while !Task.isCancelled {
                let isUsable = await look()
                pause = isUsable ? Self.interval : min(pause * 2, Self.longestPause)
                try? await Task.sleep(for: pause)
            }
        }
    }

    /// `false` when the relay takes nothing at present.
    private func look() async -> Bool {
        do {
            let outcome = try await run.run()
            if outcome.givenUp > 0 { logger.warning("messages-given-up", metadata: ["count": "\(outcome.givenUp)"]) }
            if outcome.deferred > 0 { logger.notice("messages-put-off", metadata: ["count": "\(outcome.deferred)"]) }
            guard let fault = outcome.fault else { return true }
            logger.warning("mail-not-taken", metadata: ["code": "\(fault.code)"])
            return false
        } catch {
            logger.error("mail-failed", metadata: ["kind": "\(type(of: error))"])
            return false
        }
    }
}
