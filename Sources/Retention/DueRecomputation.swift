import Ledger
import Policies
import Processing
import Vocabulary

/// Computes anew when each person is to be looked at, after another version of the policy came into force.
///
/// It streams over all people in the order of their names, some at a time, and keeps how far it came; cut off, it goes
/// on from there, on whichever node. Until a person's turn has come, an older due stands: the sweep judges by the
/// version in force all the same, so nothing goes too soon meanwhile.
package struct DueRecomputation: Sendable {
    /// People in one transaction; all writers wait for it, so it must be short.
    package static let batch = 256

    private let door: Door
    private let clock: Clock
    /// Names this node.
    private let holder: String

    package init(door: Door, clock: Clock, holder: String) {
        (self.door, self.clock, self.holder) = (door, clock, holder)
    }

    /// Seconds for which a node holds the work without a further batch.
    private static let leaseSeconds: Int64 = 60

    private static func leaseName(_ controller: ControllerID) -> String { "dues/\(controller.rawValue)" }

    /// Makes all dues those of the version in force.
    ///
    /// - Parameter progress: told after each batch.
    /// - Returns: how far it came; `nil` when nothing was to do, or another node is at it.
    /// - Throws: ``DoorError/controllerUnknown``, or the store's error.
    @discardableResult
    package func run(
        _ controller: ControllerID, progress: @Sendable (DueBasis) -> Void = { _ in }
    ) async throws -> DueBasis? {
        var last: DueBasis?
        while let basis = try await step(controller) {
            last = basis
            progress(basis)
        }
        return last
    }

    /// One batch; `nil` when the dues stand under the version in force, or another node computes them.
    func step(_ controller: ControllerID) async throws -> DueBasis? {
        let now = clock.now
        let loaded = try door.policy(of: controller, at: now)
        let standing = try await door.data.read { try $0.dueBasis(of: controller) }
        if let standing, standing.policy == loaded.version.digest, standing.finishedAt != nil { return nil }
        var births = OpenBirths()
        while true {
            switch try await step(controller, loaded, births, now) {
            case .done(let basis): return basis
            case .needs(let sources): births = try await door.births(sources, at: controller)
            }
        }
    }

    /// What came of a batch.
    private enum Outcome: Sendable {
        case done(DueBasis?)
        /// Nothing yet: these dates of birth are to be opened first.
        case needs(Set<BirthSource>)
    }

    private func step(
        _ controller: ControllerID, _ loaded: LoadedPolicy, _ births: OpenBirths, _ now: Instant
    ) async throws -> Outcome {
        let holder = holder
        return try await door.data.write { transaction -> Outcome in
            let lease = Self.leaseName(controller)
            guard
                try transaction.takeLease(
                    lease, holder: holder, until: now.adding(seconds: Self.leaseSeconds), now: now)
            else { return .done(nil) }
            var basis = DueBasis(controller: controller, policy: loaded.version.digest, begunAt: now)
            // Another node may have held the work before: what counts is what stands in this transaction.
            if let known = try transaction.dueBasis(of: controller), known.policy == basis.policy { basis = known }
            guard basis.finishedAt == nil else {
                try transaction.releaseLease(lease, holder: holder)
                return .done(nil)
            }
            let people = try transaction.peopleWithDue(of: controller, after: basis.cursor, limit: Self.batch)
            let sources = Set(people.compactMap { $0.state?.birth })
            guard sources.allSatisfy(births.knows) else { return .needs(sources) }
            for person in people {
                guard let state = person.state.map(births.opened) else { continue }
                let due = loaded.compiled.dueToStore(of: state, holding: .newestAlone, at: now)
                guard due != person.due else { continue }
                try transaction.setDue(due, of: person.subject, at: controller)
                basis.moved += 1
            }
            basis.done += people.count
            basis.cursor = people.last?.subject ?? basis.cursor
            if people.count < Self.batch {
                basis.finishedAt = now
                try transaction.releaseLease(lease, holder: holder)
            }
            try transaction.put(basis)
            return .done(basis)
        }
    }
}
