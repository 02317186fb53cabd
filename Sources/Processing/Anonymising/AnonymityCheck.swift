import Policies
import Vocabulary

/// Whether nobody can be found in rows of coarse values, judged by the actual values. Pure.
///
/// Stricter than the words it takes its numbers from: also what is sensitive counts when rows are compared, so that no
/// combination of all columns is shared by fewer than ``people`` (k-anonymity); and among those who share all that is
/// not sensitive, each sensitive column has at least ``values`` different values (l-diversity).
package struct AnonymityCheck: Sendable {
    package let people: Int
    package let values: Int
    /// By column.
    package let isSensitive: [Bool]

    package init(people: Int, values: Int, isSensitive: [Bool]) {
        (self.people, self.values, self.isSensitive) = (people, values, isSensitive)
    }

    /// The classes that may stay; the rows of all others would be found.
    package func passing(_ rows: [[String]]) -> Set<[String]> {
        var counts: [[String]: Int] = [:]
        for row in rows where row.contains(where: { !$0.isEmpty }) { counts[row, default: 0] += 1 }
        let shared = counts.filter { $0.value >= people }.map(\.key)
        guard isSensitive.contains(true) else { return Set(shared) }
        var alike: [[String]: [[String]]] = [:]
        for row in shared { alike[open(row), default: []].append(row) }
        return Set(alike.values.filter(isDiverse).flatMap(\.self))
    }

    /// Whether every class of a set still holds.
    package func holds(_ classes: [AnonymousClass]) -> Bool {
        let rows = classes.flatMap { Array(repeating: $0.cells, count: min($0.count, people)) }
        return passing(rows).count == classes.count
    }

    private func open(_ row: [String]) -> [String] {
        zip(row, isSensitive).map { $1 ? "" : $0 }
    }

    private func isDiverse(_ rows: [[String]]) -> Bool {
        isSensitive.indices.allSatisfy { column in
            !isSensitive[column] || Set(rows.map { $0[column] }).count >= values
        }
    }
}

extension Policy {
    /// The items of a rule of which something may stay anonymous, in the order of the rule.
    package func anonymousColumns(of rule: ElementName) -> [ElementName] {
        (retention[rule]?.data ?? []).filter { (data[$0]?.generalise ?? .strike) != .strike }
    }

    /// The clauses that a set of a rule carries out.
    func clausesOfAnonymity(by rule: ElementName) -> [String] {
        let own = retention[rule]?.clauses ?? []
        return own + (anonymity?.clauses ?? []).filter { !own.contains($0) }
    }
}
