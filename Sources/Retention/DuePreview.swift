import Policies
import Processing
import Vocabulary

/// What another version of a policy would do to the ends of what is held: how many dates move, and which way.
///
/// It streams over all people in constant memory and changes nothing.
package struct DuePreview: Hashable, Sendable {
    /// Values of people whose end moves so, by the rule that decides now.
    package struct Moves: Hashable, Sendable {
        package internal(set) var earlier = 0
        package internal(set) var later = 0
        /// Known now, and waiting or never under the other version.
        package internal(set) var opened = 0
        /// Waiting or never now, and known under the other version.
        package internal(set) var fixed = 0
        /// Held, and without any rule or declaration under the other version.
        package internal(set) var undeclared = 0
        package internal(set) var same = 0
        /// Of all these, those that would go before the law lets them by the version in force.
        package internal(set) var belowLaw = 0

        package var moved: Int { earlier + later + opened + fixed + undeclared }
    }

    package private(set) var people = 0
    /// There are more people than were looked at.
    package private(set) var isPart = false
    package private(set) var all = Moves()
    /// By rule of the version in force; items that no rule ends stand under no name.
    package private(set) var rules: [ElementName: Moves] = [:]
    /// By item.
    package private(set) var items: [ElementName: Moves] = [:]
    /// Values that would be due at once under the other version and are not now; without ``held``.
    package private(set) var dueAtOnce = 0
    /// Values that would go at once under the other version, did no hold keep them.
    package private(set) var held = 0

    /// - Parameters:
    ///   - other: the version that is compared with the one in force, at the day it is to be in force.
    ///   - now: when the one that it is compared with is in force; `nil`: on that day, where the other is not known here.
    ///   - most: people who are looked at, rounded up to whole batches.
    ///   - progress: told how many people were looked at.
    /// - Throws: ``DoorError/controllerUnknown``, or the store's error.
    package static func make(
        by door: Door, of controller: ControllerID, under other: CompiledPolicy, at day: Instant,
        since now: Instant? = nil, most: Int = .max,
        progress: @Sendable (Int) -> Void = { _ in }
    ) async throws -> DuePreview {
        let loaded = try door.policy(of: controller, at: now ?? day)
        var preview = DuePreview()
        let wide = try await door.wideHolds(at: controller)
        var cursor: SubjectID?
        while true {
            let (people, holding) = try await door.data.read { [cursor] transaction in
                let people = try transaction.peopleWithDue(of: controller, after: cursor, limit: DueRecomputation.batch)
                let holding = try people.filter { $0.state != nil }.map {
                    try transaction.heldTimes(of: $0, at: controller)
                }
                return (people, holding)
            }
            let states = try await door.opened(people.compactMap(\.state), at: controller)
            for (state, holding) in zip(states, holding) {
                let seen = state.underWideHolds(wide, loaded, at: day, and: other.policy)
                preview.add(seen, holding, loaded.compiled, other, at: day)
            }
            guard let last = people.last else { return preview }
            if preview.people >= most {
                preview.isPart = true
                return preview
            }
            cursor = last.subject
            progress(preview.people)
        }
    }

    mutating func add(
        _ state: PersonState, _ holding: HeldTimes, _ now: CompiledPolicy, _ other: CompiledPolicy, at day: Instant
    ) {
        people += 1
        for (item, held) in state.data {
            for value in holding[item, held] { add(item, of: state.seeing(item, value), now, other, at: day) }
        }
    }

    private mutating func add(
        _ item: ElementName, of state: PersonState, _ now: CompiledPolicy, _ other: CompiledPolicy, at day: Instant
    ) {
        let question = DecisionRequest.sweep(at: day)
        guard let before = now.keepingEnd(of: item, in: state, asking: question) else { return }
        let after = other.keepingEnd(of: item, in: state, asking: question)
        var moves = Moves()
        moves[keyPath: Self.move(from: before, to: after)] = 1
        if after != nil, Self.isSooner(after, than: now.statutoryEnd(of: item, in: state, asking: question)) {
            moves.belowLaw = 1
        }
        all.add(moves)
        items[item, default: Moves()].add(moves)
        if let rule = before.rule { rules[rule, default: Moves()].add(moves) }
        guard case .at(let end, _)? = after, end <= day, !Self.isOver(before, day) else { return }
        if other.grounds(holding: item, in: state).isEmpty { dueAtOnce += 1 } else { held += 1 }
    }

    /// Whether the first lets go what the second, a law's end, still keeps.
    private static func isSooner(_ end: KeepingEnd?, than law: KeepingEnd?) -> Bool {
        guard case .at(let end, _)? = end else { return false }
        switch law {
        case .at(let least, _): return end < least
        case .waiting: return true
        default: return false
        }
    }

    private static func isOver(_ end: KeepingEnd, _ day: Instant) -> Bool {
        if case .at(let instant, _) = end { return instant <= day }
        return false
    }

    private static func move(from before: KeepingEnd, to after: KeepingEnd?) -> WritableKeyPath<Moves, Int> {
        guard let after else { return \.undeclared }
        switch (before, after) {
        case (.at(let first, _), .at(let second, _)):
            return first == second ? \.same : second < first ? \.earlier : \.later
        case (.at, _): return \.opened
        case (_, .at): return \.fixed
        default: return \.same
        }
    }
}

extension DuePreview.Moves {
    fileprivate mutating func add(_ other: Self) {
        earlier += other.earlier
        later += other.later
        opened += other.opened
        fixed += other.fixed
        undeclared += other.undeclared
        same += other.same
        belowLaw += other.belowLaw
    }
}

extension ProcessingTransaction {
    /// When each value of somebody came in, as far as the rows say more than the state; nothing is noted.
    func heldTimes(of person: PersonDue, at controller: ControllerID) throws -> HeldTimes {
        guard let state = person.state else { return .newestAlone }
        var record = PersonRecord(
            controller: controller, subject: person.subject, language: nil, state: state,
            holdsSeveral: person.holdsSeveral)
        return try heldTimes(of: &record)
    }
}
