import Logging
import Processing
import ServiceLifecycle
import Vocabulary

/// Carries out what was ordered for many people, soon after it was ordered; what a stopped node left, another goes on.
struct MassActService: Service {
    /// Between two looks at what is ordered.
    static let interval = Duration.milliseconds(250)

    let door: Door
    let controllers: [ControllerID]
    /// Names this node.
    let holder: String
    let clock: Clock
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
            let finished = try await MassActRun(door: door, clock: clock, holder: holder).run(controller)
            if finished > 0 { logger.notice("mass-acts-done", metadata: ["count": "\(finished)"]) }
        } catch {
            logger.error("mass-acts-failed", metadata: ["kind": "\(type(of: error))"])
        }
    }
}
