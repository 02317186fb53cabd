import Accounts
import Correspondence
import Ledger
import Logging
import Messages
import Policies
import Processing
import Rights
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
        do { try await door.endSequencing(holder: holder, of: Array(signers.keys)) } catch {
            logger.warning("leases-not-given-up", metadata: ["kind": "\(type(of: error))"])
        }
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

/// Tells the other nodes, and the commands that need the stores for themselves, that this node serves.
struct PresenceService: Service {
    static let interval = Duration.seconds(5)
    /// Seconds after which a node that was killed counts as gone.
    static let seconds: Int64 = 25

    let stores: Stores
    let holder: String
    let clock: Clock
    let logger: Logger

    private var lease: String { "serve/" + holder }

    /// Says so for the first time; before anything is served.
    func begin() async throws {
        let (now, lease, holder) = (clock.now, lease, holder)
        try await stores.write {
            _ = try $0.takeLease(lease, holder: holder, until: now.adding(seconds: Self.seconds), now: now)
        }
    }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                try? await Task.sleep(for: Self.interval)
                if Task.isCancelled { return }
                do { try await begin() } catch {
                    logger.error("presence-not-told", metadata: ["kind": "\(type(of: error))"])
                }
            }
        }
        let (lease, holder) = (lease, holder)
        try? await stores.write { try $0.releaseLease(lease, holder: holder) }
    }
}

/// Finishes erasures whose own node did not: it died, or its database was away in the middle.
struct ErasureService: Service {
    static let interval = Duration.seconds(5)
    /// Seconds after its beginning from which on an erasure counts as left behind.
    static let patience: Int64 = 10
    /// Of several nodes one finishes; another takes over when it has not been heard of for so long.
    static let leaseSeconds: Int64 = 15

    let house: House
    let holder: String
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                try? await Task.sleep(for: Self.interval)
                if Task.isCancelled { return }
                do { try await finish() } catch {
                    logger.error("erasures-not-finished", metadata: ["kind": "\(type(of: error))"])
                }
            }
        }
    }

    private func finish() async throws {
        let (stores, now) = (house.stores, house.clock.now)
        let end = now.adding(seconds: -Self.patience)
        do { try await removeFiles(at: now) } catch {
            // What stands in the way of the files must not stand in the way of the keys.
            logger.error("files-not-removed", metadata: ["kind": "\(type(of: error))"])
        }
        // Mostly there is none, and then nothing is written.
        let oldest = try await stores.readData { try $0.erasures(limit: 1) }
        guard oldest.contains(where: { $0.begunAt < end }) else { return }
        let finished = try await house.door.holding(
            "erasures", holder: holder, seconds: Self.leaseSeconds, at: now
        ) { try await Erasing(keys: stores, data: stores).finish(begunBefore: end) }
        if let finished { logger.notice("erasures-finished", metadata: ["count": "\(finished)"]) }
    }
}

extension ErasureService {
    /// Removes the bytes of files that no key opens any more, and of those that were never finished.
    private func removeFiles(at now: Instant) async throws {
        let (stores, door) = (house.stores, house.door)
        let before = now.adding(seconds: -FileRemoval.patience)
        let waiting = try await stores.readData { try $0.filesToRemove(comingBefore: before, limit: 1) }
        guard !waiting.isEmpty else { return }
        let removed = try await door.holding("files", holder: holder, seconds: Self.leaseSeconds, at: now) {
            try await door.removeFiles(at: now)
        }
        if let removed { logger.notice("files-removed", metadata: ["count": "\(removed)"]) }
    }
}

/// Removes what was kept for a while only: ended sessions, used codes, keys of writes that were cut off.
struct HousekeepingService: Service {
    static let interval = Duration.seconds(60)
    /// Sweeps are made at every so many looks.
    static let looksPerSweep = 10
    /// Of several nodes one does what needs doing once; another takes over when it has not been heard of for so long.
    static let leaseSeconds: Int64 = 150

    let house: House
    let holder: String
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
                await care(sweeping: looks % Self.looksPerSweep == 0)
            }
        }
        await sumUp(stopping: true)
    }

    /// What every node does for itself: it empties its files' log, so that erased bytes stand nowhere, and takes over
    /// controllers' keys that were rotated from the command line. And what one node does for all.
    private func care(sweeping: Bool) async {
        do {
            try await house.stores.files?.data.scrub()
            try await house.stores.readKeys { try house.ring.forgetRotated(in: $0) }
            _ = try await house.door.holding(
                "housekeeping", holder: holder, seconds: Self.leaseSeconds, at: house.clock.now
            ) {
                try await house.stores.scrubKeys()
                if sweeping { await sweep() }
            }
        } catch {
            logger.error("scrub-failed", metadata: ["kind": "\(type(of: error))"])
        }
    }

    /// Puts the counts of refused attempts in evidence.
    private func sumUp(stopping: Bool) async {
        do { try await refusals.sumUp(now: house.clock.now, stopping: stopping) } catch {
            logger.error("refusals-not-summed", metadata: ["kind": "\(type(of: error))"])
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
                try await LetterKeys(keys: stores, ring: house.ring).sweep(controller, in: stores, now: now)
                try await house.door.endRepresentationsDue(at: controller, now, actor: .system("housekeeping"))
                let context = DeedContext(
                    controller: controller, principal: Asker(kind: .system), actor: .system("housekeeping"),
                    now: now)
                try await RequestDoor(door: house.door, store: stores).letPapersGo(context)
                try await MailingCare(door: house.door, store: stores).letWordsGo(context)
            }
            try await OrphanKeys(keys: stores, data: stores).sweep(olderThan: now.adding(seconds: -3600))
        } catch {
            logger.error("housekeeping-failed", metadata: ["kind": "\(type(of: error))"])
        }
    }
}
