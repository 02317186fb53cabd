import Policies
import Retention
import Vocabulary

extension SimulationReport {
    /// For people: a table by rule, what is waited for, a chart, and the verdict.
    func text(of policy: Policy, _ title: String, _ beginning: SimulationBeginning) -> String {
        var lines = [title, beginning.told, ""]
        let heads = [
            "rule", "collected", "gone", "in sets", "held", "dated", "waiting", "on hold", "tasks", "apart", "shortest",
            "longest",
        ]
        let rows = inOrder(policy).map { rule in
            [rule.name.rawValue]
                + [
                    rule.collected, rule.gone, rule.anonymous, rule.held, rule.dated, rule.waiting, rule.heldBack,
                    rule.tasks,
                    rule.apart,
                ].map(String.init) + [rule.shortest, rule.longest].map { $0.map(Self.span) ?? "-" }
        }
        lines += Self.table([heads] + rows)
        let waits = inOrder(policy).filter { $0.waiting > 0 }
        if !waits.isEmpty { lines += ["", "Still waiting at the end, and since when the oldest:"] }
        for rule in waits {
            let awaited = rule.awaited.sorted { ($1.value, $0.key.told) < ($0.value, $1.key.told) }
                .map { "\($0.key.told) \($0.value)" }.joined(separator: ", ")
            lines.append("  \(rule.name): \(rule.waiting), \(Self.span(rule.oldestWaiting)): \(awaited)")
        }
        let untouched = inOrder(policy).filter { $0.collected == 0 }.map(\.name.rawValue) + unmet(policy)
        if !untouched.isEmpty {
            lines += ["", "Never exercised, so nothing is shown of them: " + untouched.joined(separator: ", ")]
        }
        if endless > 0 { lines += ["", "\(endless) are held without any end"] }
        lines += [""] + SimulationChart(self).lines + [""]
        lines.append("\(looks) looks of the sweep, \(cutOff) cut off; \(forgotten) times somebody was forgotten wholly")
        lines.append(KeepingVerdict.Kind.allCases.map { "\(counts[$0] ?? 0) \($0.told)" }.joined(separator: ", "))
        lines += verdicts.prefix(10).map { verdict in
            "  person \(verdict.person): \(verdict.item) by \(verdict.rule?.rawValue ?? "no rule"): \(verdict.kind.told), "
                + "end \(verdict.end?.description ?? "not known"), at \(verdict.at)"
        }
        return lines.joined(separator: "\n")
    }

    /// For programs.
    func json(of policy: Policy, seed: UInt64, _ beginning: SimulationBeginning) -> JSON {
        [
            "policy": .string(policy.id.rawValue), "digest": .string(policy.digest.hex), "seed": .string(String(seed)),
            "from": .string(start.utcDate.description), "begins": .string(beginning.origin.rawValue),
            "to": .string(end.utcDate.description),
            "people": .integer(Int64(people)), "forgotten": .integer(Int64(forgotten)),
            "looks": .integer(Int64(looks)), "cutOff": .integer(Int64(cutOff)), "endless": .integer(Int64(endless)),
            "rules": .array(inOrder(policy).map(\.json)),
            "neverExercised": .array(
                (inOrder(policy).filter { $0.collected == 0 }.map(\.name.rawValue) + unmet(policy)).map(JSON.string)),
            "months": .array(
                months.map { month in
                    [
                        "came": .integer(Int64(month.came)), "went": .integer(Int64(month.went)),
                        "held": .integer(Int64(month.held)),
                    ]
                }),
            "broken": .object(
                Dictionary(
                    uniqueKeysWithValues: KeepingVerdict.Kind.allCases.map {
                        ($0.rawValue, .integer(Int64(counts[$0] ?? 0)))
                    })),
            "verdicts": .array(verdicts.map(\.json)),
        ]
    }

    /// The rules that stand in the report with nothing at all.
    private func unmet(_ policy: Policy) -> [String] {
        policy.retention.names.filter { rules[$0] == nil }.map(\.rawValue)
    }

    /// In the order of the file.
    private func inOrder(_ policy: Policy) -> [Rule] { policy.retention.names.compactMap { rules[$0] } }

    /// In days up to two years, in years beyond.
    fileprivate static func span(_ milliseconds: Int64) -> String {
        let days = milliseconds / 86_400_000
        if days < 731 { return "\(days) d" }
        return "\(days * 10 / 3652).\(days * 100 / 3652 % 10) y"
    }

    /// Columns as wide as their widest cell; all but the first to the right.
    private static func table(_ rows: [[String]]) -> [String] {
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            row.indices.map { column in
                let space = String(repeating: " ", count: widths[column] - row[column].count)
                return column == 0 ? row[column] + space : space + row[column]
            }.joined(separator: "  ")
        }
    }
}

extension SimulationReport.Rule {
    fileprivate var json: JSON {
        [
            "rule": .string(name.rawValue), "collected": .integer(Int64(collected)), "gone": .integer(Int64(gone)),
            "anonymous": .integer(Int64(anonymous)),
            "held": .integer(Int64(held)), "dated": .integer(Int64(dated)), "waiting": .integer(Int64(waiting)),
            "onHold": .integer(Int64(heldBack)), "tasks": .integer(Int64(tasks)), "apart": .integer(Int64(apart)),
            "shortestMilliseconds": shortest.map { .integer($0) } ?? .null,
            "longestMilliseconds": longest.map { .integer($0) } ?? .null,
            "oldestWaitingMilliseconds": waiting > 0 ? .integer(oldestWaiting) : .null,
            "awaited": .object(
                Dictionary(uniqueKeysWithValues: awaited.map { ($0.key.told, .integer(Int64($0.value))) })),
        ]
    }
}

extension KeepingVerdict {
    fileprivate var json: JSON {
        [
            "kind": .string(kind.rawValue), "person": .integer(Int64(person)), "item": .string(item.rawValue),
            "rule": rule.map { .string($0.rawValue) } ?? .null, "end": end.map { .string($0.description) } ?? .null,
            "at": .string(at.description),
        ]
    }
}

extension KeepingVerdict.Kind {
    fileprivate var told: String { rawValue.replacing("-", with: " ") }
}

extension ElementReference {
    /// `relations/account`
    fileprivate var told: String { "\(section.rawValue)/\(name)" }
}
