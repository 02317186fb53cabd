import Vocabulary

extension PolicyRules {
    /// Promises that could not be kept as they stand, and periods that the law does not allow.
    static let promises: [Rule] = [
        prevailingPublished, careNotForbidden, specialConsents, transferConsents, somethingEnds, rightsInTime,
        breachesInTime, agesOfConsent, offersOpen,
    ]

    /// The text that prevails is one that people can read (Article 12(1) GDPR).
    @Sendable private static func prevailingPublished(_ draft: PolicyDraft) -> [Diagnostic] {
        let policy = draft.policy
        guard let node = draft.merged.headNode("languages")?["prevails"],
            !policy.languages.contains(policy.prevailingLanguage)
        else { return [] }
        return [
            Diagnostic(
                .prevailingNotPublished,
                "`\(policy.prevailingLanguage)` prevails, but nothing is published in it (Article 12(1) GDPR)",
                hint: "add it to `languages.published`, or let one of those prevail", at: node.place)
        ]
    }

    /// What the law or the person asks for is done without a purpose, so that no prohibition reaches it.
    @Sendable private static func careNotForbidden(_ draft: PolicyDraft) -> [Diagnostic] {
        let care: [Operation] = [.erase, .correct, .restrict, .anonymise]
        return draft.policy.prohibitions.compactMap { rule in
            guard let operation = care.first(where: rule.operations.contains) else { return nil }
            return Diagnostic(
                .prohibitionVoid,
                "`\(rule.name)` forbids to \(operation.rawValue), which people and the law may ask for at any time "
                    + "(Articles 16 to 18 and 5(1)(e) GDPR); the prohibition would do nothing",
                hint:
                    "take it out; what must be kept says so under `retention` with `not-before` or a law, or under `holds`",
                at: draft.place(rule, "never", "operations"))
        }
    }

    /// Special data that rests on consent rests on an explicit one (Article 9(2)(a) GDPR).
    @Sendable private static func specialConsents(_ draft: PolicyDraft) -> [Diagnostic] {
        let policy = draft.policy
        return policy.purposes.compactMap { purpose in
            guard purpose.specialException == .explicitConsent, !draft.isBroken(.purposes, purpose.name),
                draft.isWhole(.consents), let item = purpose.data.first(where: { policy.data[$0]?.special != nil }),
                !policy.hasExplicitConsent(for: purpose)
            else { return nil }
            return Diagnostic(
                .consentNotExplicit,
                "`\(purpose.name)` uses `\(item)` with an explicit consent as its exception, but rests on none, so each "
                    + "use will be denied (Article 9(2)(a) GDPR)",
                hint: "say `explicit: true` at the consent on which it rests, or name another `special-exception`",
                at: draft.place(purpose, "purposes", "special-exception"))
        }
    }

    /// Whoever is to agree to a transfer is asked (Article 49(1)(a) GDPR).
    @Sendable private static func transferConsents(_ draft: PolicyDraft) -> [Diagnostic] {
        let policy = draft.policy
        guard policy.transfers?.rule != .never, draft.isWhole(.consents), draft.isWhole(.purposes) else { return [] }
        return policy.recipients.compactMap { recipient in
            let others = recipient.safeguards.filter { $0 != .explicitConsent }
            let uncovered = recipient.countries.first { country in
                draft.registers.isOutsideEEA(country) && !others.contains { $0 != .adequacy }
                    && !(others.contains(.adequacy) && draft.registers.isAdequate(country))
            }
            guard recipient.safeguards.contains(.explicitConsent), let uncovered,
                !recipient.purposes.contains(where: { policy.purposes[$0].map(policy.hasExplicitConsent) == true })
            else { return nil }
            return Diagnostic(
                .transferConsentMissing,
                "only an explicit consent lets data go to `\(recipient.name)` in \(uncovered), but none of its purposes "
                    + "rests on one, so nothing will go there (Article 49(1)(a) GDPR)",
                hint: "let one of its purposes rest on a consent with `explicit: true`, or name another safeguard",
                at: draft.place(recipient, "recipients", "safeguards"))
        }
    }

    /// What is set apart goes one day (Article 5(1)(e) GDPR).
    @Sendable private static func somethingEnds(_ draft: PolicyDraft) -> [Diagnostic] {
        guard draft.isWhole(.retention), draft.isWhole(.groups) else { return [] }
        let policy = draft.policy
        let isApart = { (rule: RetentionRule) in rule.outcomes.allSatisfy { $0 == .restrict || $0 == .archive } }
        let going = policy.retention.filter { !isApart($0) }
        return policy.retention.compactMap { rule in
            guard isApart(rule), rule.annotations.open.isEmpty else { return nil }
            for item in rule.data {
                guard let staying = policy.staysApart(item, by: rule, going: going) else { continue }
                let names = staying.map { "`\($0)`" }.joined(separator: ", ")
                let isPartly = !staying.isEmpty && going.contains { $0.data.contains(item) }
                return Diagnostic(
                    .apartForEver,
                    "`\(rule.name)` sets `\(item)` apart, and no rule ends it\(isPartly ? " for \(names)" : ""): it would "
                        + "be kept for ever (Article 5(1)(e) GDPR)",
                    hint: isPartly
                        ? "let a later rule for `\(item)` with `then: erase` name \(names) under `for`, or no purpose at all; "
                            + "if the text is silent, an `open`"
                        : "add a later rule for the same data with `then: erase`; if the text is silent, an `open`",
                    at: draft.place(rule, "retention", "then"))
            }
            return nil
        }
    }

    /// Article 12(3) GDPR: one month, and two more where it is extended.
    @Sendable private static func rightsInTime(_ draft: PolicyDraft) -> [Diagnostic] {
        draft.policy.rights.compactMap { right in
            let late: (period: Period, key: String, most: String)
            if let within = right.within, within.approximateHours > 31 * 24 {
                late = (within, "within", "one month")
            } else if let extended = right.extendedTo, extended.approximateHours > 92 * 24 {
                late = (extended, "extended-to", "three months in all")
            } else {
                return nil
            }
            guard right.right != .complaint, right.annotations.open.isEmpty else { return nil }
            return Diagnostic(
                .rightTooLate,
                "`\(right.name)` is answered within \(late.period), but the law allows \(late.most) "
                    + "(Article 12(3) GDPR)",
                hint: "shorten it; if the firm's text says so, say it with `open`",
                at: draft.place(right, "rights", late.key))
        }
    }

    /// Article 33(1) GDPR.
    @Sendable private static func breachesInTime(_ draft: PolicyDraft) -> [Diagnostic] {
        guard let breaches = draft.policy.breaches, let within = breaches.tellAuthorityWithin,
            within.approximateHours > 72, breaches.annotations.open.isEmpty
        else { return [] }
        return [
            Diagnostic(
                .breachTooLate,
                "the authority is told of a breach within \(within), but the law allows 72 hours (Article 33(1) GDPR)",
                hint: "shorten it; if the firm's text says so, say it with `open`",
                at: draft.place(breaches, "breaches", "tell-authority-within"))
        ]
    }

    /// A consent is asked for freely: not of people who must have given it before, or must give it to go on.
    @Sendable private static func offersOpen(_ draft: PolicyDraft) -> [Diagnostic] {
        draft.policy.points.compactMap { point in
            guard let needs = point.needs, let consent = point.offers.first(where: needs.asksFor),
                !draft.isBroken(.collect, point.name)
            else { return nil }
            return Diagnostic(
                .offeredAndNeeded,
                "`\(point.name)` needs the consent `\(consent)` and offers it: nobody who has not given it gets there "
                    + "first, and whoever does must agree (Article 7(4) GDPR)",
                hint: "take it out of `needs`: what rests on a consent is taken only of those who give it",
                at: draft.place(point, "collect", "needs"))
        }
    }

    /// Article 8(1) GDPR: sixteen, or what the country has made of it, never below thirteen.
    @Sendable private static func agesOfConsent(_ draft: PolicyDraft) -> [Diagnostic] {
        guard let entry = draft.merged["ages"]?.entries.first(where: { $0.key == "consent-age" }),
            let ages = draft.policy.ages, let age = ages.consentAge,
            let least = draft.registers.countries[draft.policy.controller.country]?.consentAge, age < least,
            ages.annotations.open.isEmpty
        else { return [] }
        return [
            Diagnostic(
                .consentAgeTooLow,
                "children agree for themselves from \(age), but in \(draft.policy.controller.country) from \(least) "
                    + "(Article 8(1) GDPR)",
                hint: "take `consent-age` out, or raise it; if the firm's text says so, say it with `open`",
                at: entry.keyPlace)
        ]
    }
}

extension Condition {
    /// Whether it can hold only while this consent stands.
    fileprivate func asksFor(_ consent: ElementName) -> Bool {
        switch self {
        case .consent(let name): return name == consent
        case .all(let parts): return parts.contains { $0.asksFor(consent) }
        case .any(let parts): return !parts.isEmpty && parts.allSatisfy { $0.asksFor(consent) }
        default: return false
        }
    }
}

extension Policy {
    /// Whether one of the purpose's grounds is a consent that is asked for expressly.
    fileprivate func hasExplicitConsent(for purpose: Purpose) -> Bool {
        purpose.grounds.contains {
            $0.basis == .consent && consents[$0.consent ?? purpose.name]?.isExplicit == true
        }
    }
}

extension Policy {
    /// The purposes for which an item that a rule sets apart goes by none of these rules, empty where it is for none at
    /// all; `nil` where it goes.
    fileprivate func staysApart(
        _ item: ElementName, by rule: RetentionRule, going: [RetentionRule]
    ) -> [ElementName]? {
        let rules = going.filter { $0.data.contains(item) }
        let purposes = rule.purposes.isEmpty ? self.purposes.names.filter { holds(item, for: $0) } : rule.purposes
        guard !purposes.isEmpty else { return rules.isEmpty ? [] : nil }
        let staying = purposes.filter { purpose in
            !rules.contains { $0.purposes.isEmpty || $0.purposes.contains(purpose) }
        }
        return staying.isEmpty ? nil : staying
    }
}
