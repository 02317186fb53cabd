import Correspondence
import Logging
import ServiceLifecycle
import Vocabulary

/// Carries out what was ordered to be written to people, soon after it was ordered; what a stopped node left, another
/// goes on.
struct MailingService: Service {
    /// Between two looks at what is ordered.
    static let interval = Duration.milliseconds(500)

    let run: MailingRun
    let controllers: [ControllerID]
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                for controller in controllers where !Task.isCancelled { await carryOut(controller) }
                try? await Task.sleep(for: Self.interval)
            }
        }
    }

    private func carryOut(_ controller: ControllerID) async {
        do {
            let finished = try await run.run(controller)
            if finished > 0 { logger.notice("mailings-done", metadata: ["count": "\(finished)"]) }
        } catch {
            logger.error("mailings-failed", metadata: ["kind": "\(type(of: error))"])
        }
    }
}
