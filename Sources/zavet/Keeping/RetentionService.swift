import Logging
import Policies
import Processing
import Retention
import ServiceLifecycle
import Vocabulary

/// Does what the policies say of keeping: dues follow the version in force, and what is due goes.
struct RetentionService: Service {
    /// Between two looks at which versions are in force.
    static let interval = Duration.seconds(60)
    /// A sweep is made at every so many looks, the first a quarter of an hour after the start.
    static let looksPerSweep = 15

    let door: Door
    let controllers: [ControllerID]
    /// Names this node.
    let holder: String
    let clock: Clock
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var looks = 0
            while !Task.isCancelled {
                let isSweeping = looks > 0 && looks % Self.looksPerSweep == 0
                for controller in controllers where !Task.isCancelled {
                    await look(at: controller, sweeping: isSweeping)
                }
                looks += 1
                try? await Task.sleep(for: Self.interval)
            }
        }
    }

    private func look(at controller: ControllerID, sweeping: Bool) async {
        do {
            if let sealed = try await door.sealBirths(of: controller, at: clock.now), sealed > 0 {
                logger.notice("births-sealed", metadata: ["people": "\(sealed)"])
            }
            let moved = try await DueRecomputation(door: door, clock: clock, holder: holder).run(controller)
            if let moved {
                logger.notice("dues-recomputed", metadata: ["people": "\(moved.done)", "moved": "\(moved.moved)"])
            }
            let final = try await door.finishWaitingErasures(at: controller, clock.now)
            if final > 0 { logger.notice("waiting-erasures-final", metadata: ["people": "\(final)"]) }
            guard sweeping else { return }
            let report = try await Sweep(door: door, clock: clock, holder: holder).run(controller)
            if let report, report.people > 0 || report.failed > 0 {
                logger.notice("swept", metadata: ["people": "\(report.people)", "failed": "\(report.failed)"])
            }
        } catch {
            logger.error("retention-failed", metadata: ["kind": "\(type(of: error))"])
        }
    }
}
