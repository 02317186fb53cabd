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
        try await look(controller, isForced: false)
        return last
    }

    /// Computes the dues of all at whose values nobody has looked; most stand with whom a release before has written.
    ///
    /// - Parameter isForced: of everybody, for when the last node of the release before was replaced: such a node
    ///   computes dues by the newest value alone.
    /// - Throws: ``DoorError/controllerUnknown``, or the store's error.
    package func look(_ controller: ControllerID, isForced: Bool) async throws {
        let now = clock.now
        let loaded = try door.policy(of: controller, at: now)
        if !isForced,
            try await door.data.read({
                try $0.peopleUnlooked(of: controller, after: nil, limit: 1).isEmpty
            })
        {
            return
        }
        var (cursor, births) = (SubjectID?.none, OpenBirths())
        while true {
            let outcome = try await door.data.write { [cursor, births] transaction -> Look in
                let people =
                    isForced
                    ? try transaction.peopleWithDue(of: controller, after: cursor, limit: Self.batch)
                    : try transaction.peopleUnlooked(of: controller, after: cursor, limit: Self.batch)
                let sources = Set(people.compactMap { $0.state?.birth })
                guard sources.allSatisfy(births.knows) else { return .needs(sources) }
                let wide = try transaction.wideHolds(of: controller)
                for person in people {
                    _ = try Self.write(
                        person, births, wide, of: controller, loaded, now, isForced: isForced, in: transaction)
                }
                return .done(people.count == Self.batch ? people.last?.subject : nil)
            }
            switch outcome {
            case .needs(let sources): births = try await door.births(sources, at: controller)
            case .done(let last?): cursor = last
            case .done(nil): return
            }
        }
    }

    /// What came of a batch of people who are looked at.
    private enum Look: Sendable {
        /// The last of a full batch.
        case done(SubjectID?)
        case needs(Set<BirthSource>)
    }

    /// Writes one person's due anew, and what the rows say of the times of values.
    ///
    /// - Returns: whether the due moved.
    private static func write(
        _ person: PersonDue, _ births: OpenBirths, _ wide: [WideHold], of controller: ControllerID,
        _ loaded: LoadedPolicy, _ now: Instant, isForced: Bool = false, in transaction: any ProcessingTransaction
    ) throws -> Bool {
        guard let state = person.state.map(births.opened) else { return false }
        var record = PersonRecord(
            controller: controller, subject: person.subject, language: nil, state: state,
            holdsSeveral: isForced ? nil : person.holdsSeveral)
        let holding = try transaction.heldTimes(of: &record)
        let due = loaded.compiled.dueToStore(
            of: state.underWideHolds(wide, loaded, at: now), holding: holding, at: now)
        guard due != person.due || record.holdsSeveral != person.holdsSeveral else { return false }
        try transaction.setDue(due, holdsSeveral: record.holdsSeveral, of: person.subject, at: controller)
        return due != person.due
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
            let wide = try transaction.wideHolds(of: controller)
            for person in people
            where try Self.write(person, births, wide, of: controller, loaded, now, in: transaction) {
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
