import Vocabulary

extension PolicyRules {
    /// What Articles 13, 14 and 30 GDPR ask to be told and the policy lacks.
    static let notice: [Rule] = [
        timeZone, contacts, officer, interests, laws, statutesNamed, recipientsNamed, copies, withholding, namedSources,
        authority,
        partiesNamed,
        peopleNamed,
        security,
        languagesWritten,
    ]

    /// That of the country, where the policy names none, must be one that this machine knows too: days begin by it.
    @Sendable private static func timeZone(_ draft: PolicyDraft) -> [Diagnostic] {
        guard draft.merged.headNode("time-zone") == nil, ZoneClock(named: draft.policy.timeZone) == nil else {
            return []
        }
        return [
            Diagnostic(
                .badTimeZone, "`\(draft.policy.timeZone)` is no time zone that this machine knows",
                hint: "install its time zone data (tzdata)", at: draft.policy.controller.place)
        ]
    }

    @Sendable private static func contacts(_ draft: PolicyDraft) -> [Diagnostic] {
        guard draft.policy.controller.contact.isEmpty, draft.merged["controller"] != nil else { return [] }
        return [
            Diagnostic(
                .contactMissing, "the controller cannot be reached (Article 13(1)(a) GDPR)", hint: "add `contact:`",
                at: draft.policy.controller.place)
        ]
    }

    @Sendable private static func officer(_ draft: PolicyDraft) -> [Diagnostic] {
        guard let name = draft.policy.controller.dataProtectionOfficer, let party = draft.policy.parties[name],
            party.contact.isEmpty
        else { return [] }
        return [
            Diagnostic(
                .dpoContactMissing,
                "the data protection officer `\(name)` cannot be reached (Article 13(1)(b) GDPR)",
                hint: "add `contact:` to the party", at: party.place)
        ]
    }

    /// An interest that nobody names cannot be weighed against the person's; a text that is silent says so with `open`.
    @Sendable private static func interests(_ draft: PolicyDraft) -> [Diagnostic] {
        draft.policy.purposes.compactMap { purpose in
            guard
                let ground = purpose.grounds.first(where: { $0.basis == .legitimateInterests && $0.interests.isEmpty }),
                purpose.annotations.open.isEmpty
            else { return nil }
            return Diagnostic(
                .interestsMissing,
                "`\(purpose.name)` rests on legitimate interests without naming them (Article 13(1)(d) GDPR)",
                hint: "add `interests:`, or say with `open` that the firm's text names none", at: ground.place)
        }
    }

    @Sendable private static func laws(_ draft: PolicyDraft) -> [Diagnostic] {
        draft.policy.purposes.compactMap { purpose in
            let needsLaw = { (ground: Ground) -> Bool in
                (ground.basis == .legalObligation || ground.basis == .publicTask) && ground.law == nil
            }
            guard let ground = purpose.grounds.first(where: needsLaw), !draft.isBroken(.purposes, purpose.name),
                purpose.annotations.open.isEmpty
            else { return nil }
            return Diagnostic(
                .lawMissing, "`\(purpose.name)` rests on a law without naming it (Articles 6(3) and 13(1)(c) GDPR)",
                hint: "add `law:`, or say with `open` that the firm's text names none", at: ground.place)
        }
    }

    /// What is kept by a law that nobody names can be looked up by nobody: a text that is silent says so with `open`.
    @Sendable private static func statutesNamed(_ draft: PolicyDraft) -> [Diagnostic] {
        draft.policy.retention.compactMap { rule in
            guard rule.restsOnUnnamedLaw, rule.law == nil, rule.annotations.open.isEmpty,
                !draft.isBroken(.retention, rule.name)
            else { return nil }
            return Diagnostic(
                .lawMissing, "`\(rule.name)` is kept by a law without naming it (Articles 13(2)(a) and 17(3)(b) GDPR)",
                hint: "write `law:` in place of `statutory`, or say with `open` that the firm's text names none",
                at: draft.place(rule, "retention", "statutory"))
        }
    }

    @Sendable private static func recipientsNamed(_ draft: PolicyDraft) -> [Diagnostic] {
        let isTold =
            draft.policy.statements.contains { $0.topic == .sharing }
            || draft.policy.closed[ElementName(rawValue: "recipients")] != nil
        guard draft.merged["recipients"] == nil, !isTold else { return [] }
        return [
            Diagnostic(
                .recipientsMissing, "nothing is said of recipients (Articles 13(1)(e) and 30(1)(d) GDPR)",
                hint:
                    "add `recipients:`, hosting and accountants too; or a statement, or `closed: {recipients: …}`, that nobody gets data",
                at: draft.merged.place)
        ]
    }

    /// A text that is silent on it says so with `open` at `transfers`.
    @Sendable private static func copies(_ draft: PolicyDraft) -> [Diagnostic] {
        let transfers = draft.policy.transfers
        guard transfers?.rule != .never, transfers?.copies.isEmpty != false,
            transfers?.annotations.open.isEmpty != false
        else { return [] }
        let abroad = draft.policy.recipients.filter { recipient in
            !recipient.safeguards.isEmpty && recipient.countries.contains(where: draft.registers.isOutsideEEA)
        }
        guard let first = abroad.first else { return [] }
        let names = abroad.map { "`\($0.name)`" }.joined(separator: ", ")
        return [
            Diagnostic(
                .copiesMissing,
                "nothing says how to get a copy of the safeguards for \(names) (Article 13(1)(f) GDPR)",
                hint: transfers == nil
                    ? "add `transfers: {outside-eea: safeguarded, copies: …}`"
                    : "add `copies:` to `transfers`, or say there with `open` that the firm's text tells no way",
                at: draft.merged["transfers"]?.place ?? first.place)
        ]
    }

    /// Only where the person could refuse and be refused in turn: contract and law.
    @Sendable private static func withholding(_ draft: PolicyDraft) -> [Diagnostic] {
        let collectedFor = Set(draft.policy.points.filter { $0.channel != .automatic }.flatMap(\.purposes))
        return draft.policy.purposes.compactMap { purpose in
            guard purpose.withholding.isEmpty, !purpose.data.isEmpty, collectedFor.contains(purpose.name),
                purpose.grounds.contains(where: { $0.basis == .contract || $0.basis == .legalObligation })
            else { return nil }
            return Diagnostic(
                .withholdingMissing,
                "nothing says whether data for `\(purpose.name)` must be given, and what if not (Article 13(2)(e) GDPR)",
                hint: "add `withholding:`", at: purpose.place)
        }
    }

    @Sendable private static func namedSources(_ draft: PolicyDraft) -> [Diagnostic] {
        draft.policy.sources.compactMap { source in
            let isForeign = [.thirdParty, .publicSource, .otherPerson].contains(source.kind)
            guard isForeign, source.party == nil, source.annotations.labels.isEmpty, source.annotations.text.isEmpty
            else {
                return nil
            }
            return Diagnostic(
                .sourceMissing, "nothing says who the source `\(source.name)` is (Article 14(2)(f) GDPR)",
                hint: "add `party:` or `labels:`", at: source.place)
        }
    }

    @Sendable private static func authority(_ draft: PolicyDraft) -> [Diagnostic] {
        guard draft.policy.controller.authority == nil,
            draft.registers.countries[draft.policy.controller.country] != nil, draft.policy.namedAuthorities.isEmpty
        else { return [] }
        return [
            Diagnostic(
                .authorityMissing,
                "no supervisory authority is on record for \(draft.policy.controller.country) (Article 13(2)(d) GDPR)",
                hint: "name one with `authority:`, or declare it under `parties` with the role `authority`",
                at: draft.policy.controller.place)
        ]
    }

    /// A party is named, or is said to be a kind of firms (Article 13(1)(e) GDPR).
    @Sendable private static func partiesNamed(_ draft: PolicyDraft) -> [Diagnostic] {
        draft.policy.parties.compactMap { party in
            guard party.legalName.isEmpty, !party.isCategory, !draft.isBroken(.parties, party.name) else { return nil }
            return Diagnostic(
                .partyNameless, "nothing says whether `\(party.name)` is one firm or a kind of firms",
                hint: "add `name:`, or `category: true` with `labels:`", at: party.place)
        }
    }

    @Sendable private static func peopleNamed(_ draft: PolicyDraft) -> [Diagnostic] {
        guard draft.merged["people"] == nil else { return [] }
        return [
            Diagnostic(
                .peopleMissing, "the kinds of people are not named (Article 30(1)(c) GDPR)", hint: "add `people:`",
                at: draft.merged.place)
        ]
    }

    @Sendable private static func security(_ draft: PolicyDraft) -> [Diagnostic] {
        guard draft.merged["security"] == nil else { return [] }
        return [
            Diagnostic(
                .securityMissing, "no measure of security is described (Articles 30(1)(g) and 32 GDPR)",
                hint: "add `security:`", at: draft.merged.place)
        ]
    }

    /// Where Zavet has no sentences of its own in a language, the notice in it is not one that people can read as such
    /// (Article 12(1) GDPR), and it cannot decide.
    @Sendable private static func languagesWritten(_ draft: PolicyDraft) -> [Diagnostic] {
        let policy = draft.policy
        guard let languages = draft.merged.headNode("languages") else { return [] }
        let written = languages["published"].map { $0.list ?? [$0] } ?? []
        return policy.languages.filter { draft.registers.languages[$0] != nil && !Phrasebooks.has($0) }.map {
            language in
            let decides =
                language == policy.prevailingLanguage
                ? ", and it is not told that this text decides if languages differ" : ""
            return Diagnostic(
                .noticeInEnglish,
                "Zavet has no sentences in `\(language)`: its readers see your labels and texts within English sentences"
                    + decides + " (Article 12(1) GDPR)",
                hint:
                    "publish in bg, lv or en beside it, and put your own text in `\(language)` where people read it first",
                at: written.first { $0.text == language.rawValue }?.place ?? languages.place)
        }
    }
}
