import Vocabulary

extension PolicyRules {
    /// Recipients, transfers, prohibitions.
    static let sharing: [Rule] = [dataWithinPurposes, transfersAllowed, transfersSafe, prohibitionsSayWhat]

    @Sendable private static func dataWithinPurposes(_ draft: PolicyDraft) -> [Diagnostic] {
        draft.policy.recipients.flatMap { recipient -> [Diagnostic] in
            guard !recipient.purposes.contains(where: { draft.isBroken(.purposes, $0) }),
                !draft.isBroken(.recipients, recipient.name),
                !recipient.purposes.contains(.dataSubjectRights)
            else { return [] }
            let served = Set(recipient.purposes.flatMap { draft.policy.purposes[$0]?.data ?? [] })
            return recipient.data.filter { !served.contains($0) }.map { item in
                Diagnostic(
                    .recipientDataBeyondPurpose,
                    "`\(recipient.name)` would get `\(item)`, which none of its purposes uses (Article 5(1)(b) GDPR)",
                    hint: "add the datum to a purpose named in `for`, or take it out",
                    at: draft.place(recipient, "recipients", "data", item: item))
            }
        }
    }

    /// Nothing may go where the policy says that nothing goes, unless the contradiction is the firm's and is told.
    @Sendable private static func transfersAllowed(_ draft: PolicyDraft) -> [Diagnostic] {
        guard let transfers = draft.policy.transfers, transfers.rule == .never, transfers.annotations.open.isEmpty
        else { return [] }
        return draft.policy.recipients.compactMap { recipient in
            let isTold =
                !recipient.annotations.open.isEmpty
                || recipient.parties.contains { draft.policy.parties[$0]?.annotations.open.isEmpty == false }
            guard let country = recipient.countries.first(where: draft.registers.isOutsideEEA), !isTold else {
                return nil
            }
            return Diagnostic(
                .transferForbidden,
                "`\(recipient.name)` receives data in \(country), but `transfers` says that none leaves the EEA",
                hint: "if the firm's text contradicts itself, say so with `open` on one of them",
                at: draft.place(recipient, "recipients", "countries"))
        }
    }

    @Sendable private static func transfersSafe(_ draft: PolicyDraft) -> [Diagnostic] {
        guard draft.policy.transfers?.rule != .never else { return [] }
        return draft.policy.recipients.compactMap { recipient in
            let isCovered = { (country: String) -> Bool in
                !draft.registers.isOutsideEEA(country) || recipient.safeguards.contains { $0 != .adequacy }
                    || (recipient.safeguards.contains(.adequacy) && draft.registers.isAdequate(country))
            }
            guard let country = recipient.countries.first(where: { !isCovered($0) }) else { return nil }
            return Diagnostic(
                .transferWithoutSafeguard,
                "no safeguard is stated for `\(recipient.name)` in \(country), so nothing will go there "
                    + "(Articles 44 to 49 and 13(1)(f) GDPR)", hint: "add `safeguards:`",
                at: draft.place(recipient, "recipients", "countries"))
        }
    }

    @Sendable private static func prohibitionsSayWhat(_ draft: PolicyDraft) -> [Diagnostic] {
        draft.policy.prohibitions.compactMap { rule in
            guard rule.operations.isEmpty, rule.data.isEmpty, rule.purposes.isEmpty, rule.recipients.isEmpty,
                !draft.isBroken(.never, rule.name)
            else { return nil }
            return Diagnostic(
                .prohibitionEmpty, "`\(rule.name)` forbids nothing in particular",
                hint: "add at least one of `operations`, `data`, `purposes`, `recipients`", at: rule.place)
        }
    }
}
