import Vocabulary

/// What two tables tell together: that somebody came or went between them, or stands in the one and not in the other. Pure.
package struct Differencing: Sendable {
    package let minimum: Int

    package init(minimum: Int) { self.minimum = minimum }

    /// Whether two figures differ by so few people that the difference tells of them.
    func isTelling(_ one: Int?, _ other: Int?) -> Bool {
        guard let one, let other else { return false }
        return (1..<minimum).contains(abs(one - other))
    }

    /// The figures of a new count that must be withheld beside the earlier tables of the same question; `nil` when the new
    /// table may not be published at all, since its sums would tell.
    package func withheld(
        _ counts: [[String]: Int], people: Int, after earlier: [StatisticsTable]
    ) -> Set<[String]>? {
        var telling: Set<[String]> = []
        for table in earlier {
            guard !isTelling(people, table.people) else { return nil }
            for cell in table.cells where isTelling(counts[cell.cells] ?? 0, cell.people) {
                // A figure that is gone altogether cannot be withheld, and told of those who had it.
                guard counts[cell.cells] != nil else { return nil }
                telling.insert(cell.cells)
            }
        }
        let withheld = CellSuppression(minimum: minimum).withheld(counts, besides: telling)
        let sum = withheld.reduce(0) { $0 + (counts[$1] ?? 0) }
        for table in earlier where !withheld.isEmpty {
            // Of what is withheld together, the sum is known now, and may have been then.
            var before: [[String]: Int] = [:]
            for cell in table.cells { before[cell.cells] = cell.people }
            let then = withheld.compactMap { before[$0] }
            if then.count == withheld.count, isTelling(sum, then.reduce(0, +)) { return nil }
        }
        return withheld
    }

    /// Whether a new table tells of too few people beside an earlier one of another question, by the sums over what both
    /// count by.
    package func isTelling(_ table: StatisticsTable, beside earlier: StatisticsTable) -> Bool {
        let common = table.question.by.filter(earlier.question.by.contains)
        guard !common.isEmpty else { return false }
        if isTelling(table.people, earlier.people) { return true }
        let (sums, before) = (table.sums(over: common), earlier.sums(over: common))
        return sums.contains { isTelling($0.value, before[$0.key]) }
    }
}

extension StatisticsTable {
    /// The sums of what the table shows, by these items; where a part is withheld they are smaller than the truth, which
    /// can only make a comparison more careful.
    fileprivate func sums(over items: [ElementName]) -> [[String]: Int] {
        let columns = items.compactMap(question.by.firstIndex)
        return cells.reduce(into: [:]) { sums, cell in sums[columns.map { cell.cells[$0] }, default: 0] += cell.people }
    }
}
