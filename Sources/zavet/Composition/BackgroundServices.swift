import Accounts
import Ledger
import Logging
import Processing
import ServiceLifecycle
import Storage
import Vault
import Vocabulary
import Web

/// Sequences evidence: at the latest a second after its deed, each entry stands in its controller's signed tree.
struct SequencerService: Service {
    /// Between two looks at what waits.
    static let interval = Duration.milliseconds(250)

    let door: Door
    let signers: [ControllerID: CheckpointSigner]
    let holder: String
    let clock: Clock
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await sequence()
                try? await Task.sleep(for: Self.interval)
            }
        }
        // What the last requests left.
        await sequence()
    }

    private func sequence() async {
        do { try await door.sequence(holder: holder, signers: signers, at: clock.now) } catch {
            logger.error("evidence-not-sequenced", metadata: ["kind": "\(type(of: error))"])
        }
    }
}

/// Sends sign-in codes, outside the requests that asked for them.
struct CodeService: Service {
    /// Between two looks at what waits.
    static let interval = Duration.milliseconds(250)

    let delivery: CodeDelivery
    let clock: Clock
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await deliver()
                try? await Task.sleep(for: Self.interval)
            }
        }
    }

    private func deliver() async {
        do {
            let (_, failed) = try await delivery.run(at: clock.now)
            if failed > 0 { logger.warning("codes-not-taken", metadata: ["count": "\(failed)"]) }
        } catch { logger.error("codes-not-sent", metadata: ["kind": "\(type(of: error))"]) }
    }
}

/// Removes what was kept for a while only: ended sessions, used codes, keys of writes that were cut off.
struct HousekeepingService: Service {
    static let interval = Duration.seconds(60)
    /// Sweeps are made at every so many looks.
    static let looksPerSweep = 10

    let house: House
    let controllers: [ControllerID]
    let refusals: RefusalLog
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var looks = 0
            while !Task.isCancelled {
                try? await Task.sleep(for: Self.interval)
                if Task.isCancelled { return }
                looks += 1
                await sumUp(stopping: false)
                await scrub()
                if looks % Self.looksPerSweep == 0 { await sweep() }
            }
        }
        await sumUp(stopping: true)
    }

    /// Puts the counts of refused attempts in evidence.
    private func sumUp(stopping: Bool) async {
        do { try await refusals.sumUp(now: house.clock.now, stopping: stopping) } catch {
            logger.error("refusals-not-summed", metadata: ["kind": "\(type(of: error))"])
        }
    }

    /// Empties the logs of both files, so that erased bytes stand nowhere, and takes over controllers' keys that
    /// were rotated from the command line.
    private func scrub() async {
        do {
            try await house.stores.scrubKeys()
            try await house.stores.files?.data.scrub()
            try await house.stores.readKeys { try house.ring.forgetRotated(in: $0) }
        } catch {
            logger.error("scrub-failed", metadata: ["kind": "\(type(of: error))"])
        }
    }

    private func sweep() async {
        let now = house.clock.now
        do {
            for controller in controllers {
                var removed = 1
                while removed > 0 {
                    removed = try await house.stores.writeAccounts {
                        try AccountsSweep.run(for: controller, now: now, in: $0)
                    }
                }
            }
            let stores = house.stores
            let replays = SealedReplays(stores: stores, ring: house.ring)
            for controller in controllers {
                try await replays.sweep(controller, now: now)
                try await house.door.endRepresentationsDue(at: controller, now, actor: .system("housekeeping"))
            }
            try await OrphanKeys(keys: stores, data: stores).sweep(olderThan: now.adding(seconds: -3600))
            try await Erasing(keys: stores, data: stores).finish()
        } catch {
            logger.error("housekeeping-failed", metadata: ["kind": "\(type(of: error))"])
        }
    }
}
