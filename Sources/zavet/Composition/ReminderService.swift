import Logging
import ServiceLifecycle
import Vocabulary
import Web

/// Writes to staff about requests whose time ends soon or is over.
struct ReminderService: Service {
    /// Between two looks at what is due.
    static let interval = Duration.seconds(5)

    let delivery: ReminderDelivery
    let clock: Clock
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var unaddressed = 0
            while !Task.isCancelled {
                try? await Task.sleep(for: Self.interval)
                if Task.isCancelled { return }
                await remind(&unaddressed)
            }
        }
    }

    /// - Parameter unaddressed: of how many requests nobody could be told before; said again only when it changes.
    private func remind(_ unaddressed: inout Int) async {
        do {
            let outcome = try await delivery.run(at: clock.now)
            if outcome.told > 0 { logger.notice("requests-reminded", metadata: ["count": "\(outcome.told)"]) }
            if outcome.unaddressed != unaddressed, outcome.unaddressed > 0 {
                logger.warning("reminders-unaddressed", metadata: ["count": "\(outcome.unaddressed)"])
            }
            unaddressed = outcome.unaddressed
        } catch {
            logger.error("reminders-failed", metadata: ["kind": "\(type(of: error))"])
        }
    }
}
