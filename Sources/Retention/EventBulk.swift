import Policies
import Processing
import Vocabulary

/// Takes in many events, some at a time, so that their writes share commits.
///
/// Which event of a person moves a clock follows from the times at which they happened, in whichever order they come.
package struct EventBulk: Sendable {
    /// Rows that are under way at once.
    package static let batch = 64

    private let door: Door
    private let marks: ImportMarks
    private let isTrial: Bool

    package init(door: Door, marks: ImportMarks, isTrial: Bool) {
        (self.door, self.marks, self.isTrial) = (door, marks, isTrial)
    }

    /// What became of each row, in the order of the rows.
    ///
    /// - Throws: the store's error; rows before it may have been taken, and are known again.
    package func take(_ rows: [EventRow], _ context: DeedContext) async throws -> [EventOutcome] {
        let (door, marks, isTrial) = (door, marks, isTrial)
        var outcomes: [EventOutcome] = []
        for start in stride(from: 0, to: rows.count, by: Self.batch) {
            let part = rows[start..<min(start + Self.batch, rows.count)]
            let done = try await withThrowingTaskGroup(of: (Int, EventOutcome).self) { group in
                for (place, row) in zip(part.indices, part) {
                    group.addTask {
                        (place, try await door.takeIn(row, marks: marks, isTrial: isTrial, context))
                    }
                }
                return try await group.reduce(into: [(Int, EventOutcome)]()) { $0.append($1) }
            }
            outcomes += done.sorted { $0.0 < $1.0 }.map(\.1)
        }
        return outcomes
    }
}

/// How many events of a bulk became what.
package struct EventCounts: Hashable, Sendable {
    package private(set) var recorded = 0
    package private(set) var unchanged = 0
    package private(set) var refused = 0

    package init() {}

    package var all: Int { recorded + unchanged + refused }

    /// Counts one more.
    package mutating func add(_ outcome: EventOutcome) {
        switch outcome {
        case .recorded: recorded += 1
        case .unchanged: unchanged += 1
        case .refused: refused += 1
        }
    }

    /// By name, for evidence and answers.
    package var byName: [String: Int] { ["recorded": recorded, "unchanged": unchanged, "refused": refused] }
}
