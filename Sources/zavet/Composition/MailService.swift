import Logging
import Messages
import ServiceLifecycle
import Vocabulary

/// Takes waiting messages to the relay, as long as this node serves.
struct MailService: Service {
    /// Between two looks at what waits.
    static let interval = Duration.milliseconds(250)
    /// After so long at most a relay that was not to be used is tried again.
    static let longestPause = Duration.seconds(60)

    /// For so long nothing is tried in the name of a sender whom the relay has refused.
    static let senderRest = Duration.seconds(60)

    let run: MessageRun
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var pause = Self.interval
            var resting: [ControllerID: ContinuousClock.Instant] = [:]
            while !Task.isCancelled {
                resting = resting.filter { $0.value > .now }
                let isUsable = await look(&resting)
                pause = isUsable ? Self.interval : min(pause * 2, Self.longestPause)
                try? await Task.sleep(for: pause)
            }
        }
    }

    /// `false` when the relay takes nothing at present.
    private func look(_ resting: inout [ControllerID: ContinuousClock.Instant]) async -> Bool {
        do {
            let outcome = try await run.run(without: Set(resting.keys))
            if outcome.givenUp > 0 { logger.warning("messages-given-up", metadata: ["count": "\(outcome.givenUp)"]) }
            if outcome.deferred > 0 { logger.notice("messages-put-off", metadata: ["count": "\(outcome.deferred)"]) }
            for controller in outcome.refusedSenders {
                resting[controller] = .now + Self.senderRest
                logger.warning(
                    "mail-not-taken",
                    metadata: ["code": "\(RelayFault.senderRefused.code)", "controller": "\(controller)"])
            }
            guard let fault = outcome.fault else { return true }
            logger.warning("mail-not-taken", metadata: ["code": "\(fault.code)"])
            return false
        } catch {
            logger.error("mail-failed", metadata: ["kind": "\(type(of: error))"])
            return false
        }
    }
}
