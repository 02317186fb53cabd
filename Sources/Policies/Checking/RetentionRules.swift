import Vocabulary

extension PolicyRules {
    /// How long data is kept.
    static let retentionRules: [Rule] = [coverage, limits, lawfulPeriods, lawsWithPeriods]

    /// Every item of personal data that is collected or used has a rule (Article 5(1)(e) GDPR).
    @Sendable private static func coverage(_ draft: PolicyDraft) -> [Diagnostic] {
        guard draft.isWhole(.retention), draft.isWhole(.groups) else { return [] }
        let kept = Set(draft.policy.retention.flatMap(\.data))
        let needed = draft.policy.collectedItems.union(draft.policy.purposes.flatMap(\.data))
        return draft.policy.data.compactMap { item in
            guard item.personality != .anonymous, needed.contains(item.name), !kept.contains(item.name) else {
                return nil
            }
            return Diagnostic(
                .dataWithoutRetention,
                "nothing says how long `\(item.name)` is kept (Articles 5(1)(e) and 13(2)(a) GDPR)",
                hint: "add it to a rule under `retention`; if the text is silent, the strictest period and an `open`",
                at: item.place)
        }
    }

    @Sendable private static func limits(_ draft: PolicyDraft) -> [Diagnostic] {
        draft.policy.retention.compactMap { rule in
            guard rule.keep.isWithoutLimit || rule.notBefore?.isWithoutLimit == true, rule.annotations.open.isEmpty
            else { return nil }
            return Diagnostic(
                .unlimitedWithoutOpen, "`\(rule.name)` keeps data without limit (Article 5(1)(e) GDPR)",
                hint: "set an end, or say with `open` that the firm's text has none",
                at: draft.place(rule, "retention", "keep"))
        }
    }

    /// A rule that rests on a law and lets go sooner than that law allows.
    @Sendable private static func lawfulPeriods(_ draft: PolicyDraft) -> [Diagnostic] {
        draft.policy.retention.compactMap { rule in
            guard let name = rule.law, let demanded = draft.policy.laws[name]?.period,
                case .after(let period, _) = rule.keep, rule.notBefore == nil,
                period.approximateHours < demanded.approximateHours
            else { return nil }
            return Diagnostic(
                .shorterThanLaw,
                "`\(rule.name)` lets go after \(period), but `\(name)` is on record with \(demanded)",
                hint: "check the law, and lengthen the one or declare the other",
                at: draft.place(rule, "retention", "keep"))
        }
    }

    /// A period of law that nobody has put on record never ends.
    @Sendable private static func lawsWithPeriods(_ draft: PolicyDraft) -> [Diagnostic] {
        draft.policy.retention.flatMap { rule in
            (rule.keep.laws + (rule.notBefore?.laws ?? [])).compactMap { name in
                guard let law = draft.policy.laws[name], law.period == nil else { return nil }
                return Diagnostic(
                    .lawWithoutPeriod, "no period of `\(name)` is on record, so `\(rule.name)` never ends",
                    hint: "declare the law under `laws` with its `period`", at: draft.place(rule, "retention", "keep"))
            }
        }
    }
}

extension Period {
    /// For comparing lengths only: months of 30 days, years of 365.
    var approximateHours: Int {
        switch unit {
        case .hours: return count
        case .days: return count * 24
        case .weeks: return count * 168
        case .months: return count * 720
        case .years: return count * 8760
        }
    }
}

extension Period: CustomStringConvertible {
    /// `30 days`
    package var description: String { "\(count) \(unit.rawValue)" }
}
