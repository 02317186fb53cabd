import Policies
import Processing
import Vocabulary

/// What another version of a policy would do to the ends of what is held: how many dates move, and which way.
///
/// It streams over all people in constant memory and changes nothing.
package struct DuePreview: Hashable, Sendable {
    /// Items of people whose end moves so, by the rule that decides now.
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

        package var moved: Int { earlier + later + opened + fixed + undeclared }
    }

    package private(set) var people = 0
    package private(set) var all = Moves()
    /// By rule of the version in force; items that no rule ends stand under no name.
    package private(set) var rules: [ElementName: Moves] = [:]
    /// Items that would be due at once under the other version and are not now.
    package private(set) var dueAtOnce = 0

    /// - Parameters:
    ///   - other: the version that is compared with the one in force, at the day it is to be in force.
    ///   - progress: told how many people were looked at.
    /// - Throws: ``DoorError/controllerUnknown``, or the store's error.
    package static func make(
        by door: Door, of controller: ControllerID, under other: CompiledPolicy, at day: Instant,
        progress: @Sendable (Int) -> Void = { _ in }
    ) async throws -> DuePreview {
        let loaded = try door.policy(of: controller, at: day)
        var preview = DuePreview()
        var cursor: SubjectID?
        while true {
            let people = try await door.data.read { [cursor] in
                try $0.peopleWithDue(of: controller, after: cursor, limit: DueRecomputation.batch)
            }
            for state in try await door.opened(people.compactMap(\.state), at: controller) {
                preview.add(state, loaded.compiled, other, at: day)
            }
            guard let last = people.last else { return preview }
            cursor = last.subject
            progress(preview.people)
        }
    }

    mutating func add(_ state: PersonState, _ now: CompiledPolicy, _ other: CompiledPolicy, at day: Instant) {
        people += 1
        let question = DecisionRequest.sweep(at: day)
        for item in state.data.keys {
            guard let before = now.keepingEnd(of: item, in: state, asking: question) else { continue }
            let after = other.keepingEnd(of: item, in: state, asking: question)
            let move = Self.move(from: before, to: after)
            all[keyPath: move] += 1
            if let rule = before.rule { rules[rule, default: Moves()][keyPath: move] += 1 }
            if case .at(let end, _)? = after, end <= day, !Self.isOver(before, day) { dueAtOnce += 1 }
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
