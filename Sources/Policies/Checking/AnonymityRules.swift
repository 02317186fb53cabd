import Vocabulary

extension PolicyRules {
    /// A way of making coarse fits the type of the value, and what identifies or reaches a person is struck out.
    @Sendable static func generalising(_ draft: PolicyDraft) -> [Diagnostic] {
        draft.policy.data.compactMap { item in
            guard item.generalise != .strike, !draft.isBroken(.data, item.name) else { return nil }
            let reaches = draft.registers.categories[item.category]?.isAlwaysPersonal == true
            let isDirect =
                item.identifier != nil || item.keptAs == .digest || reaches && item.type != .date
            let place = draft.place(item, "data", "generalise")
            if isDirect {
                return Diagnostic(
                    .generaliseUnfit, "`\(item.name)` identifies or reaches a person, so nothing of it may stay",
                    hint: "take `generalise` out: it is struck (recital 26 GDPR)", at: place)
            }
            guard !item.generalise.fits(item.type) else { return nil }
            return Diagnostic(
                .generaliseUnfit,
                "values of `\(item.name)` are of type `\(item.type.rawValue)`, which this does not fit",
                hint:
                    "dates: year or month; numbers: bands; choices and countries: value; texts: word or prefix; all: count",
                at: place)
        }
    }

    /// Of a rule that ends with `anonymise` something stays anonymous; otherwise it erases, and should say so.
    @Sendable static func somethingStays(_ draft: PolicyDraft) -> [Diagnostic] {
        guard draft.isWhole(.data), draft.isWhole(.groups) else { return [] }
        return draft.policy.retention.compactMap { rule in
            guard rule.outcomes.contains(.anonymise), draft.policy.leavesNothing(of: rule) else { return nil }
            return Diagnostic(
                .nothingAnonymous, "`\(rule.name)` ends with `anonymise`, but nothing says what of its data may stay",
                hint: "say `generalise` at one of its data; what says nothing is struck out, so all of it is erased",
                at: draft.place(rule, "retention", "then"))
        }
    }
}
