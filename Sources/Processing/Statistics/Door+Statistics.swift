import Ledger
import Policies
import Vault
import Vocabulary

/// A table as it was answered.
package struct StatisticsAnswer: Sendable {
    package let table: StatisticsTable
    /// It was published before: a new one would have told of the few who came or went since.
    package let isRepeated: Bool
}

extension Door {
    /// Tables before that a new one is compared with.
    static var comparedTables: Int { 500 }

    /// Counts people by what the policy declares, and publishes the figures that tell of nobody (recital 162 GDPR).
    ///
    /// Of each person the policy is asked whether the data may be used for the purpose; who restricted it, objected or
    /// withdrew is not counted. Small figures are withheld, and what would reveal them. The same question asked again
    /// gives the same table as long as the difference would be too small; another question that would tell too much is
    /// refused. What is published is kept, and in evidence.
    /// - Throws: ``StatisticsFault``; ``DoorError``; the store's error.
    package func count(
        _ question: StatisticsQuestion, _ context: DeedContext
    ) async throws -> (answer: StatisticsAnswer, evidence: [EntryID]) {
        let (loaded, controller) = (try policy(of: context.controller, at: context.now), context.controller)
        try question.check(loaded.policy)
        let minimum = loaded.policy.anonymityLimits.cell
        let counted = try await counted(question, loaded, context)
        let (id, ids, now) = (ids.text(), ids, context.now)
        let differencing = Differencing(minimum: minimum)
        // Whatever is published meanwhile must be compared with too, so it is read where this is written.
        let (answer, entry) = try await data.write { transaction in
            let earlier = try transaction.statistics(of: controller, limit: Self.comparedTables)
            let same = earlier.filter { $0.question == question }
            var answer = StatisticsAnswer?.none
            if let withheld = differencing.withheld(counted.people, people: counted.total, after: same) {
                let table = StatisticsTable(counted, withheld, question, controller, id, now, minimum)
                let others = earlier.filter { $0.question != question }
                if let last = same.first, table.tellsTheSame(as: last) {
                    // Published already: another copy would only push older tables out of those that are compared.
                    answer = StatisticsAnswer(table: last, isRepeated: true)
                } else if !others.contains(where: { differencing.isTelling(table, beside: $0) }) {
                    answer = StatisticsAnswer(table: table, isRepeated: false)
                }
            }
            guard let answer = answer ?? same.first.map({ StatisticsAnswer(table: $0, isRepeated: true) }) else {
                throw StatisticsFault.tellsTooMuch
            }
            if !answer.isRepeated { try transaction.insert(answer.table) }
            let draft = EvidenceDraft(counting: answer, loaded.policy)
            let entry = try draft.entry(context, nil, policy: loaded.version.digest, ids: ids)
            try transaction.record(entry)
            return (answer, entry)
        }
        shelf.note([entry])
        return (answer, [entry.id])
    }

    /// The tables that were published, the newest first.
    package func statistics(at controller: ControllerID, limit: Int) async throws -> [StatisticsTable] {
        try await data.read { try $0.statistics(of: controller, limit: limit) }
    }

    struct Counted: Sendable {
        /// Everybody once.
        var total = 0
        var people: [[String]: Int] = [:]
        var values: [[String]: Int] = [:]
    }

    /// Looks at everybody who is held, a page of people at a time; of each only the coarse values are remembered, summed.
    /// It is Zavet itself that looks: whoever asked sees nothing but figures.
    private func counted(
        _ question: StatisticsQuestion, _ loaded: LoadedPolicy, _ context: DeedContext
    ) async throws -> Counted {
        let (controller, wanted) = (context.controller, Set(question.by))
        let words = question.by.map { loaded.policy.data[$0]?.generalise ?? .strike }
        var (counted, last) = (Counted(), SubjectID?.none)
        while true {
            let people = try await data.read { [last] in
                try $0.peopleWithDue(of: controller, after: last, limit: 256)
            }
            guard let end = people.last?.subject else { return counted }
            last = end
            let held = people.filter { $0.state.map { !wanted.isDisjoint(with: $0.data.keys) } ?? false }
            let states = try await opened(held.compactMap(\.state), at: controller)
            for (person, state) in zip(held, states) {
                let items = question.by.filter { state.data[$0] != nil }
                let request = DecisionRequest(
                    operation: .use, purpose: question.purpose, data: items, principal: Asker(kind: .system),
                    at: context.now)
                guard loaded.compiled.decide(request, state).effect == .permit else { continue }
                let values = try await texts(of: person.subject, Set(items), controller) {
                    loaded.compiled.serving($0, for: request, of: state)
                }
                let columns = zip(question.by, words).map { $1.counts(values[$0] ?? []) }
                guard columns.contains(where: { $0.keys.contains { !$0.isEmpty } }) else { continue }
                counted.total += 1
                for (cells, number) in Self.crossed(columns) {
                    counted.people[cells, default: 0] += 1
                    counted.values[cells, default: 0] += number
                }
            }
        }
    }

    /// Every combination of one value a column; of a combination as many values as of its first column.
    private static func crossed(_ columns: [[String: Int]]) -> [[String]: Int] {
        columns.dropFirst().reduce(into: columns.first.map { $0.reduce(into: [:]) { $0[[$1.key]] = $1.value } } ?? [:])
        {
            crossed, column in
            crossed = crossed.reduce(into: [:]) { result, cell in
                for value in column.keys { result[cell.key + [value]] = cell.value }
            }
        }
    }
}

extension Generalising {
    /// How often each coarse value occurs among these; one empty value where there is none.
    fileprivate func counts(_ values: [String]) -> [String: Int] {
        if self == .count { return [cell(of: values) ?? "": values.count] }
        let counts = values.compactMap { cell(of: $0) }.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
        return counts.isEmpty ? ["": 0] : counts
    }
}

extension StatisticsQuestion {
    fileprivate func check(_ policy: Policy) throws(StatisticsFault) {
        guard let purpose = policy.purposes[purpose] else { throw .purposeUndeclared }
        guard (1...3).contains(by.count), Set(by).count == by.count else { throw .notCountable }
        for item in by {
            guard purpose.data.contains(item) else { throw .outsidePurpose }
            guard (policy.data[item]?.generalise ?? .strike) != .strike else { throw .notCountable }
        }
    }
}

extension StatisticsTable {
    fileprivate init(
        _ counted: Door.Counted, _ withheld: Set<[String]>, _ question: StatisticsQuestion,
        _ controller: ControllerID, _ id: String, _ now: Instant, _ minimum: Int
    ) {
        let cells = counted.people.compactMap { cells, people -> StatisticsCell? in
            guard !withheld.contains(cells) else { return nil }
            let rounded = ((counted.values[cells] ?? 0) + minimum / 2) / minimum * minimum
            return StatisticsCell(cells: cells, people: people, values: rounded)
        }
        self.init(
            controller: controller, id: id, question: question, madeAt: now,
            people: counted.total < minimum ? nil : counted.total,
            cells: cells.sorted { $0.cells.lexicographicallyPrecedes($1.cells) },
            withheld: counted.people.count - cells.count, minimum: minimum)
    }
}

extension EvidenceDraft {
    fileprivate init(counting answer: StatisticsAnswer, _ policy: Policy) {
        let (table, purpose) = (answer.table, policy.purposes[answer.table.question.purpose])
        var clauses = purpose?.clauses ?? []
        clauses += (policy.anonymity?.clauses ?? []).filter { !clauses.contains($0) }
        var detail: [String: EvidenceValue] = [
            "purpose": .name(table.question.purpose), "data": .names(table.question.by),
            "table": .name(ElementName(rawValue: table.id)), "figures": .count(Int64(table.cells.count)),
            "withheld": .count(Int64(table.withheld)), "minimum": .count(Int64(table.minimum)),
            "repeated": .flag(answer.isRepeated),
        ]
        if let people = table.people { detail["people"] = .count(Int64(people)) }
        self.init(kind: .statisticsMade, clauses: clauses, detail: detail)
    }
}

extension EvidenceKind {
    /// Figures were counted and published, or the former ones given again.
    package static let statisticsMade = EvidenceKind("statistics-made")
}
