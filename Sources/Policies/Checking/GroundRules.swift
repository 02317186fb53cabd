import Vocabulary

extension PolicyRules {
    /// Grounds of purposes, consents and relations.
    static let grounds: [Rule] = [
        basisPresent, groundKeys, groundTargets, consentsAreGrounds, consentsListPurposes, relationsHaveOpeners,
        calendarEvents, relationsLast,
        contractsCanOpen,
    ]

    /// Each purpose has a ground (Article 6(1) GDPR), written in one of the two ways.
    @Sendable private static func basisPresent(_ draft: PolicyDraft) -> [Diagnostic] {
        draft.merged["purposes"]?.entries.compactMap { entry in
            guard let keys = entry.value.map?.map(\.key) else { return nil }
            switch (keys.contains("basis"), keys.contains("bases")) {
            case (false, false):
                return Diagnostic(
                    .basisMissing, "the purpose `\(entry.key)` has no legal basis (Article 6(1) GDPR)",
                    hint: "add `basis`, or `bases` for several", at: entry.keyPlace)
            case (true, true):
                return Diagnostic(
                    .keysExclude, "the purpose `\(entry.key)` has `basis` and `bases`, which exclude each other",
                    hint: "move the one into the list of the other", at: entry.keyPlace)
            default:
                let isEmpty = entry.value["bases"]?.list?.isEmpty == true
                return isEmpty
                    ? Diagnostic(
                        .basisMissing, "the list of bases of `\(entry.key)` is empty (Article 6(1) GDPR)",
                        at: entry.keyPlace) : nil
            }
        } ?? []
    }

    private static let keysByBasis: [String: Set<String>] = [
        "consent": ["consent"], "contract": ["relation", "before-contract"], "legal-obligation": ["law"],
        "public-task": ["law"], "legitimate-interests": ["interests"], "vital-interests": [],
    ]
    private static let groundKeyNames = ["consent", "relation", "before-contract", "law", "interests"]

    /// The records in which a basis stands: purposes themselves, or the entries of their `bases`.
    private static func records(_ draft: PolicyDraft) -> [(purpose: SyntaxEntry, entries: [SyntaxEntry], place: Place)]
    {
        (draft.merged["purposes"]?.entries ?? []).flatMap { entry in
            if entry.value["basis"] != nil { return [(entry, entry.value.map ?? [], entry.keyPlace)] }
            guard let bases = entry.value["bases"] else { return [] }
            return (bases.list ?? [bases]).map { (entry, $0.map ?? [], $0.place) }
        }
    }

    /// A ground carries the keys of its own basis and no others.
    @Sendable private static func groundKeys(_ draft: PolicyDraft) -> [Diagnostic] {
        var found = records(draft).flatMap { record -> [Diagnostic] in
            guard let basis = record.entries.first(where: { $0.key == "basis" })?.value.text,
                let allowed = keysByBasis[basis]
            else { return [] }
            return record.entries.compactMap { entry in
                guard groundKeyNames.contains(entry.key), !allowed.contains(entry.key) else { return nil }
                return Diagnostic(
                    .groundKey, "`\(entry.key)` does not belong to the basis `\(basis)`",
                    hint: "take it out, or write several grounds under `bases`", at: entry.keyPlace)
            }
        }
        for entry in draft.merged["purposes"]?.entries ?? [] where entry.value["bases"] != nil {
            for key in entry.value.map ?? [] where groundKeyNames.contains(key.key) {
                found.append(
                    Diagnostic(
                        .groundKey, "`\(key.key)` stands beside `bases`; it belongs into one of them",
                        hint: "move it into the ground it is of", at: key.keyPlace))
            }
        }
        return found
    }

    /// A contract names its relation; a consent is declared, also when it is the one of the purpose's own name.
    @Sendable private static func groundTargets(_ draft: PolicyDraft) -> [Diagnostic] {
        records(draft).compactMap { record in
            func has(_ key: String) -> Bool { record.entries.contains { $0.key == key } }
            let basis = record.entries.first { $0.key == "basis" }
            switch basis?.value.text {
            case "contract" where !has("relation"):
                return Diagnostic(
                    .groundKey, "the basis contract of `\(record.purpose.key)` names no relation",
                    hint: "add `relation:` with what must be open", at: basis?.keyPlace ?? record.place)
            case "consent" where !has("consent"):
                let name = ElementName(rawValue: record.purpose.key)
                guard draft.policy.consents[name] == nil, draft.isWhole(.consents) else { return nil }
                return Diagnostic(
                    .consentNotDeclared, "the purpose `\(record.purpose.key)` rests on a consent that is not declared",
                    hint: "declare `\(record.purpose.key)` under `consents`, or name another with `consent:`",
                    at: basis?.keyPlace ?? record.place)
            default: return nil
            }
        }
    }

    /// What a consent says it is for must rest on it (Article 7(2) GDPR).
    @Sendable private static func consentsAreGrounds(_ draft: PolicyDraft) -> [Diagnostic] {
        draft.policy.consents.flatMap { consent in
            consent.purposes.compactMap { name in
                guard let purpose = draft.policy.purposes[name], !draft.isBroken(.purposes, name),
                    !purpose.grounds.isEmpty,
                    !purpose.grounds.contains(where: { $0.consent == consent.name })
                else { return nil }
                return Diagnostic(
                    .consentWithoutGround,
                    "the consent `\(consent.name)` is asked for `\(name)`, which does not rest on it",
                    hint: "add {basis: consent, consent: \(consent.name)} to the purpose, or take it out here",
                    at: draft.place(consent, "consents", "purposes", item: name))
            }
        }
    }

    /// A purpose that rests on a consent must be among what that consent says.
    @Sendable private static func consentsListPurposes(_ draft: PolicyDraft) -> [Diagnostic] {
        draft.policy.purposes.flatMap { purpose in
            purpose.grounds.compactMap { ground in
                guard let name = ground.consent, let consent = draft.policy.consents[name],
                    !draft.isBroken(.consents, name), !consent.purposes.contains(purpose.name)
                else { return nil }
                return Diagnostic(
                    .consentNotForPurpose, "the consent `\(name)` does not say that it is for `\(purpose.name)`",
                    hint: "add the purpose to the consent's `purposes`", at: ground.place)
            }
        }
    }

    @Sendable private static func relationsHaveOpeners(_ draft: PolicyDraft) -> [Diagnostic] {
        draft.policy.relations.compactMap { relation in
            guard relation.openedBy.isEmpty, relation.requestedBy.isEmpty, !draft.isBroken(.relations, relation.name)
            else { return nil }
            return Diagnostic(
                .relationWithoutOpener, "nothing opens the relation `\(relation.name)`",
                hint: "add `opens:` (and `requested-by:`) with the events that do", at: relation.place)
        }
    }

    /// An event that both opens and ends a relation leaves it ended.
    @Sendable private static func relationsLast(_ draft: PolicyDraft) -> [Diagnostic] {
        draft.policy.relations.compactMap { relation in
            let beginning = relation.openedBy + relation.requestedBy
            guard let event = relation.endedBy.first(where: beginning.contains),
                !draft.isBroken(.relations, relation.name)
            else { return nil }
            return Diagnostic(
                .relationEndsItself, "`\(event)` begins the relation `\(relation.name)` and ends it at once",
                hint: "name another event under `ends`",
                at: draft.place(relation, "relations", "ends", item: event))
        }
    }

    /// What `after` stands at falls on a day of each year, and what it names does not.
    @Sendable private static func calendarEvents(_ draft: PolicyDraft) -> [Diagnostic] {
        draft.policy.events.compactMap { event in
            guard let start = event.yearlyAfter, !draft.isBroken(.events, event.name) else { return nil }
            let isCalendar = draft.policy.events[start]?.yearlyMonth != nil
            guard event.yearlyMonth == nil || isCalendar else { return nil }
            return Diagnostic(
                .eventAfterUnfit,
                isCalendar
                    ? "`\(event.name)` seeks its day after `\(start)`, which is an event of the calendar itself"
                    : "`\(event.name)` has `after` and no day of the year that would be sought",
                hint: isCalendar ? "name an event that happens" : "add `yearly: MM-DD`, or take `after` out",
                at: draft.place(event, "events", "after"))
        }
    }

    @Sendable private static func contractsCanOpen(_ draft: PolicyDraft) -> [Diagnostic] {
        draft.policy.purposes.flatMap { purpose in
            purpose.grounds.compactMap { ground in
                guard !ground.beforeContract, let name = ground.relation, let relation = draft.policy.relations[name],
                    relation.openedBy.isEmpty, !relation.requestedBy.isEmpty
                else { return nil }
                return Diagnostic(
                    .relationNeverOpens,
                    "`\(purpose.name)` needs the relation `\(name)` open, but no event opens it",
                    hint: "add `opens:` to the relation, or `before-contract: true` here", at: ground.place)
            }
        }
    }
}
