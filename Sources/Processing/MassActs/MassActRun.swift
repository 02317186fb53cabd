import Ledger
import Policies
import Vocabulary

/// Carries out what was ordered for many people: one node at a time, in parts, each person in the one door's own
/// transactions.
///
/// An act binds from its acknowledgement on: whoever meets a person before this run does carries it out on that person
/// (``BindingStore``). Cut off anywhere, the next run goes on behind the last part that was noted; of whom it was carried
/// out, whoever did it, a row says so, and they are left alone and counted once.
package struct MassActRun: Sendable {
    /// People who are done together, so that their writes share commits.
    package static let batch = 64
    /// Rows of finished acts that are forgotten in one write.
    private static let forgotten = 2000
    /// Seconds for which a node holds the work without a further part.
    private static let leaseSeconds: Int64 = 60

    private let door: Door
    private let clock: Clock
    /// Names this node.
    private let holder: String

    package init(door: Door, clock: Clock, holder: String) {
        (self.door, self.clock, self.holder) = (door.unbound(), clock, holder)
    }

    private static func leaseName(_ controller: ControllerID) -> String { "acts/\(controller.rawValue)" }

    /// All that is ordered.
    ///
    /// - Returns: how many acts were finished.
    @discardableResult
    package func run(_ controller: ControllerID) async throws -> Int {
        var finished = 0
        while let act = try await step(controller), !Task.isCancelled { finished += act.finished == nil ? 0 : 1 }
        try await forget(controller)
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
        var unchanged: [SubjectID] = []
        for (subject, outcome) in try await outcomes(of: act, found, now) {
            if outcome == .unchanged { unchanged.append(subject) } else { act.add(outcome) }
        }
        act.looked += found.count
        act.cursor = found.last?.place ?? act.cursor
        let end = clock.now
        let noted = try await door.note(
            act, unchanged: unchanged, lease: lease, holder: holder,
            until: end.adding(seconds: Self.leaseSeconds), at: end)
        guard var last = noted, found.count < Self.batch else { return noted }
        // Everybody whom it means has a row by now. They are counted on a view of their own: a write that read them all
        // would contend on PostgreSQL with everybody who writes a person meanwhile, and never come to its end.
        if !last.isTrial { last.settle(try await door.data.read { [last] in try $0.settledPeople(of: last) }) }
        last.finished = end
        return try await door.finish(last, lease: lease, holder: holder, at: end)
    }

    private func outcomes(
        of act: MassAct, _ found: [Candidate], _ now: Instant
    ) async throws -> [(SubjectID, MassOutcome)] {
        let door = door
        return try await withThrowingTaskGroup(of: (SubjectID, MassOutcome).self) { group in
            var outcomes: [(SubjectID, MassOutcome)] = []
            for candidate in found {
                guard let subject = candidate.subject, let state = candidate.state, act.means(state) else { continue }
                guard act.changes(state) else {
                    outcomes.append((subject, .unchanged))
                    continue
                }
                group.addTask { (subject, try await door.carryOut(act, on: subject, at: now)) }
            }
            return try await group.reduce(into: outcomes) { $0.append($1) }
        }
    }

    /// Takes away the rows of acts that are finished, part by part.
    private func forget(_ controller: ControllerID) async throws {
        let door = door
        while !Task.isCancelled, try await door.data.read({ try $0.hasSettledOfFinished(of: controller) }) {
            let gone = try await door.data.write { try $0.forgetSettled(of: controller, limit: Self.forgotten) }
            if gone == 0 { return }
        }
    }
}
