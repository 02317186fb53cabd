import Policies
import Vocabulary

/// A question for figures: how many people, by what.
package struct StatisticsQuestion: Hashable, Sendable {
    /// The purpose that the figures serve; only data that may serve it of each person is counted.
    package let purpose: ElementName
    /// One to three items by which people are counted; each as coarse as the policy's `generalise` says.
    package let by: [ElementName]

    /// - Parameter by: in whatever order: the same items are the same question.
    package init(purpose: ElementName, by: [ElementName]) { (self.purpose, self.by) = (purpose, by.sorted()) }
}

/// One figure of a table.
package struct StatisticsCell: Hashable, Sendable {
    /// By item; empty where people have nothing of it.
    package let cells: [String]
    /// People of whom it is true.
    package let people: Int
    /// Values that were counted, to the nearest multiple of the smallest figure.
    package let values: Int

    package init(cells: [String], people: Int, values: Int) {
        (self.cells, self.people, self.values) = (cells, people, values)
    }
}

/// Figures in which nobody can be found, as they are published.
package struct StatisticsTable: Hashable, Sendable {
    package let controller: ControllerID
    package let id: String
    package let question: StatisticsQuestion
    package let madeAt: Instant
    /// All who were counted, each once; `nil` where they are too few.
    package let people: Int?
    /// Sorted by their cells. What is withheld is not among them: a rare value tells of its one bearer by itself.
    package let cells: [StatisticsCell]
    /// How many figures are withheld.
    package let withheld: Int
    /// No figure covers fewer people.
    package let minimum: Int

    package init(
        controller: ControllerID, id: String, question: StatisticsQuestion, madeAt: Instant, people: Int?,
        cells: [StatisticsCell], withheld: Int, minimum: Int
    ) {
        (self.controller, self.id, self.question, self.madeAt) = (controller, id, question, madeAt)
        (self.people, self.cells, self.withheld, self.minimum) = (people, cells, withheld, minimum)
    }

    /// Whether the other tells just the same.
    func tellsTheSame(as other: StatisticsTable) -> Bool {
        people == other.people && cells == other.cells && withheld == other.withheld && minimum == other.minimum
    }

    /// The share of all who were counted, in whole per cent.
    package func share(of cell: StatisticsCell) -> Int? {
        guard let people, people > 0 else { return nil }
        return (cell.people * 200 + people) / (people * 2)
    }

    /// The figures, the largest first.
    package var ranked: [StatisticsCell] {
        cells.sorted { left, right in
            let (before, after) = (left.values, right.values)
            return before != after ? before > after : left.cells.lexicographicallyPrecedes(right.cells)
        }
    }
}

/// What a store does for published figures inside one transaction.
package protocol StatisticsTransaction {
    func insert(_ table: StatisticsTable) throws
    /// The newest first.
    func statistics(of controller: ControllerID, limit: Int) throws -> [StatisticsTable]
    func statistics(_ id: String, of controller: ControllerID) throws -> StatisticsTable?
}

/// Why a question for figures was not answered; nothing was published.
package enum StatisticsFault: String, Error, Hashable, CaseIterable, Sendable {
    /// The policy in force declares no such purpose.
    case purposeUndeclared = "statistics-purpose-undeclared"
    /// An item is not among the data of the purpose.
    case outsidePurpose = "statistics-outside-purpose"
    /// The policy does not say how coarse an item is to be counted, or none or more than three are asked for.
    case notCountable = "statistics-not-countable"
    /// Beside figures published before, these would tell of too few people.
    case tellsTooMuch = "statistics-tell-too-much"

    package var code: String { rawValue }
}
