import Vocabulary

extension PolicyRules {
    /// A rule for some purposes beside one for all that always ends first never decides anything.
    @Sendable static func effects(_ draft: PolicyDraft) -> [Diagnostic] {
        guard draft.isWhole(.retention), draft.isWhole(.groups) else { return [] }
        let general = draft.policy.retention.filter { $0.purposes.isEmpty && $0.condition == nil }
        return draft.policy.retention.compactMap { rule in
            guard !rule.purposes.isEmpty, rule.law == nil, rule.keep.laws.isEmpty, rule.notBefore?.laws.isEmpty ?? true
            else { return nil }
            let sooner = general.filter { $0.endsBefore(rule) }
            guard let first = sooner.first,
                rule.data.allSatisfy({ item in sooner.contains { $0.data.contains(item) } })
            else { return nil }
            return Diagnostic(
                .ruleWithoutEffect,
                "`\(rule.name)` has no effect: `\(first.name)` is for all purposes and always ends first",
                hint: "write `for` at `\(first.name)` too, or put both into one rule with {latest of: [...]}",
                at: draft.place(rule, "retention", "keep"))
        }
    }
}

extension RetentionRule {
    /// Whether it ends no later than another, whatever happens, and leaves nothing for the other to do.
    fileprivate func endsBefore(_ other: RetentionRule) -> Bool {
        let parts: [RetentionExpression]
        if case .latest(let several) = other.keep { parts = several } else { parts = [other.keep] }
        guard notBefore == nil || notBefore == other.notBefore, parts.contains(where: keep.endsBefore) else {
            return false
        }
        return !outcomes.contains(where: \.keepsApart) || other.outcomes.contains(where: \.keepsApart)
    }
}

extension RetentionExpression {
    fileprivate func endsBefore(_ other: RetentionExpression) -> Bool {
        if self == other { return true }
        guard case .after(let period, let event) = self, case .after(let longer, let same) = other, event == same
        else { return false }
        return period.isShorter(than: longer)
    }
}

extension Period {
    /// Whether it is shorter from whatever day on; months and days are not compared.
    fileprivate func isShorter(than other: Period) -> Bool {
        func measure(_ period: Period) -> (isCalendar: Bool, count: Int) {
            switch period.unit {
            case .hours: return (false, period.count)
            case .days: return (false, period.count * 24)
            case .weeks: return (false, period.count * 168)
            case .months: return (true, period.count)
            case .years: return (true, period.count * 12)
            }
        }
        let (own, others) = (measure(self), measure(other))
        return own.isCalendar == others.isCalendar && own.count <= others.count
    }
}
