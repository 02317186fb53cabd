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
    /// The same while others work: what they wait for is at most a commit of so many.
    static let politeBatch = 8
    /// The longest rest between two of these; otherwise each is followed by as long a rest as it took.
    private static let longestRest = Duration.milliseconds(100)
    /// Rows of finished acts that are forgotten in one write.
    private static let forgotten = 2000
    /// Seconds for which a node holds the work without a further part.
    private static let leaseSeconds: Int64 = 60

    private let door: Door
    private let clock: Clock
    /// Names this node.
    private let holder: String
    /// What others do on this node; `nil` where there are no others.
    private let traffic: Traffic?

    package init(door: Door, clock: Clock, holder: String) {
        (self.door, self.clock, self.holder) = (door.unbound(), clock, holder)
        traffic = (door.data as? BindingStore)?.traffic
    }

    private static func leaseName(_ controller: ControllerID) -> String { "acts/\(controller.rawValue)" }

    /// All that is ordered.
    ///
    /// - Returns: how many acts were finished.
    @discardableResult
    package func run(_ controller: ControllerID) async throws -> Int {
        var finished = 0
        var next = try await take(controller)
        while let act = next, !Task.isCancelled {
            // Whoever noted a part holds the work still.
            next = try await part(of: act)
            if next?.finished != nil {
                finished += 1
                next = try await take(controller)
            }
        }
        try await forget(controller)
        return finished
    }

    /// One part of the oldest; `nil` when nothing is ordered, or another node is at it.
    package func step(_ controller: ControllerID) async throws -> MassAct? {
        guard let act = try await take(controller) else { return nil }
        return try await part(of: act)
    }

    /// The oldest that is ordered, if the work is this node's.
    private func take(_ controller: ControllerID) async throws -> MassAct? {
        guard try await door.data.read({ try $0.newestOpenMassAct(of: controller) }) != nil else { return nil }
        let (now, holder, lease) = (clock.now, holder, Self.leaseName(controller))
        let until = now.adding(seconds: Self.leaseSeconds)
        // Another node may have gone on: what counts is what stands once the work is ours.
        return try await door.data.write { transaction -> MassAct? in
            guard try transaction.takeLease(lease, holder: holder, until: until, now: now) else { return nil }
            try transaction.numberMassActs(of: controller)
            return try transaction.openMassAct(of: controller)
        }
    }

    private func part(of oldest: MassAct) async throws -> MassAct? {
        var act = oldest
        let (controller, lease, holder) = (act.controller, Self.leaseName(act.controller), holder)
        let found = try await door.data.read { [act] in
            try $0.candidates(in: act.circle, of: controller, after: act.cursor, limit: Self.batch)
        }
        var unchanged: [SubjectID] = []
        for (subject, outcome) in try await outcomes(of: act, found) {
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

    private func outcomes(of act: MassAct, _ found: [Candidate]) async throws -> [(SubjectID, MassOutcome)] {
        var outcomes: [(SubjectID, MassOutcome)] = []
        var due: [SubjectID] = []
        for candidate in found where act.isTrial || candidate.settledActs < act.number {
            guard let subject = candidate.subject, let state = candidate.state, act.means(state) else { continue }
            if act.changes(state) { due.append(subject) } else { outcomes.append((subject, .unchanged)) }
        }
        while !due.isEmpty {
            let (began, isBusy) = (ContinuousClock.now, traffic?.isBusy ?? false)
            let together = due.prefix(isBusy ? Self.politeBatch : Self.batch)
            due.removeFirst(together.count)
            outcomes += try await carryOut(act, on: together)
            if isBusy { try? await Task.sleep(for: min(began.duration(to: .now), Self.longestRest)) }
        }
        return outcomes
    }

    private func carryOut(
        _ act: MassAct, on people: ArraySlice<SubjectID>
    ) async throws -> [(SubjectID, MassOutcome)] {
        let (door, now) = (door, clock.now)
        return try await withThrowingTaskGroup(of: (SubjectID, MassOutcome).self) { group in
            for subject in people { group.addTask { (subject, try await door.carryOut(act, on: subject, at: now)) } }
            return try await group.reduce(into: []) { $0.append($1) }
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
