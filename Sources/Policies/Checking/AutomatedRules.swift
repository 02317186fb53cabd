import Vocabulary

extension PolicyRules {
    /// Decisions made by a machine alone (Article 22 GDPR).
    static let automatedDecisions: [Rule] = [automatedReview, automatedGrounds, automatedData, automatedSpecialData]

    @Sendable private static func automatedReview(_ draft: PolicyDraft) -> [Diagnostic] {
        draft.policy.automated.compactMap { rule in
            guard rule.isSolelyAutomated, rule.humanReview.isEmpty, !draft.isBroken(.automated, rule.name) else {
                return nil
            }
            return Diagnostic(
                .solelyAutomatedWithoutReview,
                "`\(rule.name)` decides alone, and nothing says how a human steps in (Article 22(3) GDPR)",
                hint: "add `human-review:`", at: draft.place(rule, "automated", "solely-automated"))
        }
    }

    /// Article 22(2) GDPR: a contract, a law, or an explicit consent.
    @Sendable private static func automatedGrounds(_ draft: PolicyDraft) -> [Diagnostic] {
        draft.policy.automated.flatMap { rule -> [Diagnostic] in
            guard rule.isSolelyAutomated, rule.annotations.open.isEmpty, draft.isWhole(.consents) else { return [] }
            return rule.purposes.compactMap { name in
                guard let purpose = draft.policy.purposes[name], !draft.isBroken(.purposes, name),
                    !purpose.grounds.isEmpty, !purpose.grounds.contains(where: draft.policy.letsMachinesDecide)
                else { return nil }
                return Diagnostic(
                    .automatedWithoutGround,
                    "`\(rule.name)` decides alone for `\(name)`, which rests on no contract, law or explicit consent "
                        + "(Article 22(2) GDPR)",
                    hint: "let a human decide, or let the purpose rest on one of these; if the firm's text says so, "
                        + "say it with `open`",
                    at: draft.place(rule, "automated", "purposes", item: name))
            }
        }
    }

    /// What a decision rests on is data of its purposes: of other data every use is refused.
    @Sendable private static func automatedData(_ draft: PolicyDraft) -> [Diagnostic] {
        draft.policy.automated.flatMap { rule -> [Diagnostic] in
            guard !rule.purposes.isEmpty, rule.annotations.open.isEmpty, draft.isWhole(.groups),
                !rule.purposes.contains(where: { draft.isBroken(.purposes, $0) })
            else { return [] }
            let served = Set(rule.purposes.flatMap { draft.policy.purposes[$0]?.data ?? [] })
            return rule.data.filter { !served.contains($0) }.map { item in
                Diagnostic(
                    .automatedDataBeyondPurpose,
                    "`\(rule.name)` rests on `\(item)`, which none of its purposes uses (Article 5(1)(b) GDPR)",
                    hint: "add the datum to one of its purposes, or take it out",
                    at: draft.place(rule, "automated", "data", item: item))
            }
        }
    }

    /// Article 22(4) GDPR: special data only with an explicit consent, or by a law for a substantial public interest.
    @Sendable private static func automatedSpecialData(_ draft: PolicyDraft) -> [Diagnostic] {
        let policy = draft.policy
        return policy.automated.compactMap { rule in
            guard rule.isSolelyAutomated, rule.annotations.open.isEmpty else { return nil }
            for name in rule.purposes where !draft.isBroken(.purposes, name) {
                guard let purpose = policy.purposes[name], let exception = purpose.specialException,
                    ![.explicitConsent, .publicInterest].contains(exception)
                else { continue }
                let used = rule.data.isEmpty ? purpose.data : rule.data.filter(purpose.data.contains)
                guard let item = used.first(where: { policy.data[$0]?.special.map { $0 != .criminal } == true }) else {
                    continue
                }
                return Diagnostic(
                    .automatedSpecialData,
                    "`\(rule.name)` decides alone by `\(item)` for `\(name)`, which has neither an explicit consent nor a "
                        + "law for a substantial public interest (Article 22(4) GDPR)",
                    hint: "take the datum out, let a human decide, or let the purpose have one of these exceptions",
                    at: draft.place(rule, "automated", "data", item: item))
            }
            return nil
        }
    }
}

extension Policy {
    /// Whether Article 22(2) GDPR lets a machine decide alone on this ground.
    fileprivate func letsMachinesDecide(_ ground: Ground) -> Bool {
        switch ground.basis {
        case .contract, .legalObligation: return true
        case .publicTask: return ground.law != nil
        case .consent: return ground.consent.map { consents[$0]?.isExplicit == true } ?? false
        case .vitalInterests, .legitimateInterests: return false
        }
    }
}
