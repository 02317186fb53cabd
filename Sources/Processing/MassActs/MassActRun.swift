import Ledger
import Policies
import Vocabulary

/// Carries out what was ordered for many people: one node at a time, in parts, each person in the one door's own
/// transactions.
///
/// Cut off anywhere, the next run goes on behind the last part that was noted; of a part that was half done, those who
/// were done are found as they should be, and are left alone.
package struct MassActRun: Sendable {
    /// People who are done together, so that their writes share commits.
    package static let batch = 64
    /// Seconds for which a node holds the work without a further part.
    private static let leaseSeconds: Int64 = 60

    private let door: Door
    private let clock: Clock
    /// Names this node.
    private let holder: String

    package init(door: Door, clock: Clock, holder: String) {
        (self.door, self.clock, self.holder) = (door, clock, holder)
    }

    private static func leaseName(_ controller: ControllerID) -> String { "acts/\(controller.rawValue)" }

    /// All that is ordered.
    ///
    /// - Returns: how many acts were finished.
    @discardableResult
    package func run(_ controller: ControllerID) async throws -> Int {
        var finished = 0
        while let act = try await step(controller), !Task.isCancelled { finished += act.finished == nil ? 0 : 1 }
        return finished
    }

    /// One part of the oldest; `nil` when nothing is ordered, or another node is at it.
    package func step(_ controller: ControllerID) async throws -> MassAct? {
        guard try await door.data.read({ try $0.openMassAct(of: controller) }) != nil else { return nil }
        let (now, holder, lease) = (clock.now, holder, Self.leaseName(controller))
        let until = now.adding(seconds: Self.leaseSeconds)
        // Another node may have gone on: what counts is what stands once the work is ours.
        let mine = try await door.data.write { transaction -> MassAct? in
            guard try transaction.takeLease(lease, holder: holder, until: until, now: now) else { return nil }
            return try transaction.openMassAct(of: controller)
        }
        guard var act = mine else { return nil }
        let found = try await door.data.read { [act] in
            try $0.candidates(in: act.circle, of: controller, after: act.cursor, limit: Self.batch)
        }
        for outcome in try await outcomes(of: act, found, now) { act.add(outcome) }
        act.looked += found.count
        act.cursor = found.last?.place ?? act.cursor
        let end = clock.now
        if found.count < Self.batch { act.finished = end }
        let isNoted = try await door.note(
            act, lease: lease, holder: holder, until: end.adding(seconds: Self.leaseSeconds), at: end)
        return isNoted ? act : nil
    }

    private func outcomes(of act: MassAct, _ found: [Candidate], _ now: Instant) async throws -> [MassOutcome] {
        let known = found.filter { $0.subject != nil && $0.state != nil }
        let states = try await door.opened(known.compactMap(\.state), at: act.controller)
        let door = door
        return try await withThrowingTaskGroup(of: MassOutcome.self) { group in
            for (candidate, state) in zip(known, states) {
                guard let subject = candidate.subject else { continue }
                group.addTask { try await door.carryOut(act, on: subject, state, at: now) }
            }
            return try await group.reduce(into: [MassOutcome]()) { $0.append($1) }
        }
    }
}
