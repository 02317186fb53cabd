import Ledger
import Policies
import Processing
import Vocabulary

/// Does what is due for a controller: one node at a time, in batches, each person in one transaction of the one door.
///
/// It asks the index for those whose time has come, so its cost follows what is due and not what is held. Cut off
/// anywhere, the next run goes on: whoever was done is due no longer.
package struct Sweep: Sendable {
    /// People who are looked at together, so that their writes share commits.
    private static let batch = 64
    /// Seconds for which a node holds the work without a further batch.
    private static let leaseSeconds: Int64 = 60

    private let door: Door
    private let clock: Clock
    /// Names this node.
    private let holder: String

    package init(door: Door, clock: Clock, holder: String) {
        (self.door, self.clock, self.holder) = (door, clock, holder)
    }

    /// One run over all that is due by now.
    ///
    /// - Parameters:
    ///   - most: people at most; the rest is left to the next run.
    ///   - isTrial: looks only; nothing is changed and nothing recorded.
    ///   - progress: told after each batch.
    /// - Returns: `nil` when another node is at it.
    /// - Throws: ``DoorError/controllerUnknown``, or the store's error. A person whose look fails is counted.
    package func run(
        _ controller: ControllerID, most: Int = .max, isTrial: Bool = false,
        progress: @Sendable (SweepReport) -> Void = { _ in }
    ) async throws -> SweepReport? {
        let start = clock.now
        _ = try door.policy(of: controller, at: start)
        var report = SweepReport(controller: controller, at: start, isTrial: isTrial)
        guard try await doDue(controller, until: start, most: most, &report, progress) else {
            return report.looked == 0 ? nil : report
        }
        if !isTrial {
            guard try await anonymise(controller, &report) else { return report }
            try await close(report)
        }
        return report
    }

    /// - Returns: whether this node holds the work to the end.
    private func doDue(
        _ controller: ControllerID, until: Instant, most: Int, _ report: inout SweepReport,
        _ progress: @Sendable (SweepReport) -> Void
    ) async throws -> Bool {
        var (mark, left) = (DueMark?.none, most)
        while left > 0 {
            if !report.isTrial, try await !holdsLease(controller) { return false }
            let limit = min(Self.batch, left)
            let people = try await door.data.read { [mark] in
                try $0.peopleDue(of: controller, until: until, after: mark, limit: limit)
            }
            guard let last = people.last, !Task.isCancelled else { break }
            (mark, left) = (last, left - people.count)
            try await look(at: people, controller, &report)
            progress(report)
        }
        report.hasMore = try await door.data.read { [mark] in
            try !$0.peopleDue(of: controller, until: until, after: mark, limit: 1).isEmpty
        }
        return true
    }

    /// Makes sets of what waits for others, lets go what stands in them, and tests the sets that there are.
    private func anonymise(_ controller: ControllerID, _ report: inout SweepReport) async throws -> Bool {
        let hadMore = report.hasMore
        for rule in try await door.data.read({ try $0.rulesWithWaits(of: controller) }) {
            guard try await holdsLease(controller) else { return false }
            report.add(try await door.anonymise(rule, context(of: controller)))
        }
        if report.hasDecided {
            guard try await doDue(controller, until: clock.now, most: .max, &report, { _ in }) else { return false }
            report.hasMore = hadMore
        }
        var last: String?
        while true {
            let sets = try await door.anonymousSets(at: controller, after: last, limit: 16)
            guard let end = sets.last?.id else { return true }
            last = end
            for set in sets { try await test(set, &report) }
        }
    }

    /// A set is looked at in each run; that it passed is put in evidence each month.
    private func test(_ set: AnonymousSet, _ report: inout SweepReport) async throws {
        let context = context(of: set.controller)
        let isRecent = set.testedAt.adding(.thirtyDays) > clock.now
        guard try await door.test(set, context, isTrial: isRecent) != .passed else { return }
        if isRecent { _ = try await door.test(set, context) }
        report.setsLost += 1
    }

    private func context(of controller: ControllerID) -> DeedContext {
        DeedContext(
            controller: controller, principal: Asker(kind: .system), actor: .system("sweep"), now: clock.now)
    }

    private func look(at people: [DueMark], _ controller: ControllerID, _ report: inout SweepReport) async throws {
        let (door, isTrial) = (door, report.isTrial)
        let context = context(of: controller)
        let departures = await withTaskGroup(of: Departure?.self) { group in
            for person in people {
                group.addTask {
                    // One person's damage must not keep the others'.
                    isTrial
                        ? try? await door.adviseLettingGo(of: person.subject, context)
                        : try? await door.letGo(of: person.subject, context)
                }
            }
            return await group.reduce(into: [Departure?]()) { $0.append($1) }
        }
        let done = departures.compactMap(\.self)
        if !isTrial { try await door.finish(done) }
        for departure in done { report.add(departure) }
        report.failed += departures.count - done.count
    }

    private func holdsLease(_ controller: ControllerID) async throws -> Bool {
        let (holder, now) = (holder, clock.now)
        return try await door.data.write { transaction in
            try transaction.takeLease(
                Self.leaseName(controller), holder: holder, until: now.adding(seconds: Self.leaseSeconds), now: now)
        }
    }

    /// Puts the run in evidence where it did something, and gives the work back.
    private func close(_ report: SweepReport) async throws {
        if report.people > 0 || report.failed > 0 || report.hasDecided {
            try await door.noteSweep(report.counts, of: report.controller, at: clock.now)
        }
        let holder = holder
        try await door.data.write { try $0.releaseLease(Self.leaseName(report.controller), holder: holder) }
    }

    private static func leaseName(_ controller: ControllerID) -> String { "sweep/\(controller.rawValue)" }
}

extension SweepReport {
    /// For the entry of evidence.
    fileprivate var counts: [String: Int] {
        [
            "people": people, "whole": whole, "failed": failed, "values": rules.map(\.values).reduce(0, +),
            "tasks": rules.map(\.waiting).reduce(0, +), "sets": sets,
        ]
    }
}
