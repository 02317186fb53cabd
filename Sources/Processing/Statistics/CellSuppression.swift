/// Which figures of a table are withheld so that no small one can be read or worked out. Pure.
///
/// Withheld is what covers fewer people than the minimum; and with it, along every line whose sum somebody may know, so
/// much that what is withheld there is at least two figures that cover together at least the minimum.
package struct CellSuppression: Sendable {
    package let minimum: Int

    package init(minimum: Int) { self.minimum = minimum }

    /// - Parameter hidden: figures that are withheld for other reasons.
    /// - Returns: the cells that are withheld, `hidden` among them.
    package func withheld(_ counts: [[String]: Int], besides hidden: Set<[String]> = []) -> Set<[String]> {
        var withheld = hidden.union(counts.filter { $0.value < minimum }.map(\.key))
        guard let width = counts.keys.first?.count else { return withheld }
        var isStable = false
        while !isStable {
            isStable = true
            // Every sum over some of the columns, down to the one over all.
            for kept in 0..<(1 << width) - 1 {
                let lines = Dictionary(grouping: counts.keys) { Self.line($0, kept) }
                for line in lines.values {
                    while let further = further(line, withheld, counts) {
                        withheld.insert(further)
                        isStable = false
                    }
                }
            }
        }
        return withheld
    }

    /// The smallest figure of a line that must be withheld too; `nil` when enough is, or all.
    private func further(_ line: [[String]], _ withheld: Set<[String]>, _ counts: [[String]: Int]) -> [String]? {
        let hidden = line.filter(withheld.contains)
        guard !hidden.isEmpty else { return nil }
        let sum = hidden.reduce(0) { $0 + (counts[$1] ?? 0) }
        guard hidden.count < 2 || sum < minimum else { return nil }
        return line.filter { !withheld.contains($0) }.min { left, right in
            let (before, after) = (counts[left] ?? 0, counts[right] ?? 0)
            return before != after ? before < after : left.lexicographicallyPrecedes(right)
        }
    }

    /// The columns of a cell that a sum keeps, by the bits of `kept`.
    static func line(_ cells: [String], _ kept: Int) -> [String] {
        cells.enumerated().map { kept >> $0.offset & 1 == 1 ? $0.element : "" }
    }
}
