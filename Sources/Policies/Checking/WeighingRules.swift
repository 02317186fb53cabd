import Vocabulary

extension PolicyRules {
    /// Where a procedure governs retention, no rule stands without an answer to each of its steps
    /// (Articles 5(1)(e), 5(2) and 25(2) GDPR).
    @Sendable static func weighings(_ draft: PolicyDraft) -> [Diagnostic] {
        guard draft.isWhole(.retention), draft.isWhole(.procedures) else { return [] }
        let governing = draft.policy.procedures.filter { $0.governs == .retention }
        return draft.policy.retention.flatMap { rule -> [Diagnostic] in
            let asked = governing.flatMap(\.steps).map(\.name)
            let missing = asked.filter { rule.weighed[$0]?.annotations.labels.isEmpty != false }
            let foreign = rule.weighed.filter { !asked.contains($0.name) }
            let incomplete =
                missing.isEmpty
                ? []
                : [
                    Diagnostic(
                        .weighingIncomplete,
                        "`\(rule.name)` does not answer \(missing.map { "`\($0)`" }.joined(separator: ", ")), which "
                            + "`\(governing[0].name)` asks of every period",
                        hint: "add `weighed: {\(missing[0]): …}`", at: rule.place)
                ]
            return incomplete
                + foreign.map {
                    Diagnostic(
                        .weighingUnknown, "no procedure that governs retention has a step `\($0.name)`",
                        hint: "take it out, or add the step to a procedure with `governs: retention`", at: $0.place)
                }
        }
    }
}
