import Vocabulary

extension PolicyRules {
    /// Data, points of collection, ages.
    static let dataRules: [Rule] = [
        names, reasons, personality, identifiers, choices, digests, special, asksServePurposes, sourcesAreListed,
        accountsHaveIdentifiers, dataIsUsed, generalising,
        dataComesIn, ages, agesAreAsked, issued,
    ]

    /// A list of data may name items and groups, so no group may have the name of an item.
    @Sendable private static func names(_ draft: PolicyDraft) -> [Diagnostic] {
        draft.policy.groups.compactMap { group in
            guard let item = draft.policy.data[group.name] else { return nil }
            return Diagnostic(
                .duplicateName,
                "the group `\(group.name)` has the name of a datum (\(item.place.file) line "
                    + "\(item.place.line))", hint: "rename one of them", at: group.place)
        }
    }

    /// Where a group says what alone its items are there for, each item is there for one of these.
    @Sendable private static func reasons(_ draft: PolicyDraft) -> [Diagnostic] {
        draft.policy.groups.flatMap { group -> [Diagnostic] in
            guard !group.reasons.isEmpty || !group.because.isEmpty, !draft.isBroken(.groups, group.name) else {
                return []
            }
            return group.data.compactMap { item in
                let stated = group.because[item] ?? []
                let unknown = stated.first { group.reasons[$0] == nil }
                guard stated.isEmpty || unknown != nil else { return nil }
                return Diagnostic(
                    .reasonMissing,
                    unknown.map { "`\(item)` is in `\(group.name)` because of `\($0)`, which is none of its reasons" }
                        ?? "nothing says for which of its reasons `\(item)` is in `\(group.name)`",
                    hint: "name it under `because` with one of: "
                        + group.reasons.names.map(\.rawValue).joined(separator: ", "),
                    at: draft.place(group, "groups", "because", item: item))
            }
        }
    }

    @Sendable private static func personality(_ draft: PolicyDraft) -> [Diagnostic] {
        draft.policy.data.compactMap { item in
            guard item.personality != .personal, draft.registers.categories[item.category]?.isAlwaysPersonal == true
            else { return nil }
            return Diagnostic(
                .personalCategoryNotPersonal,
                "`\(item.name)` is of the category `\(item.category)`, which identifies or reaches a person",
                hint: "take `personal` out (Article 4(1) GDPR)", at: draft.place(item, "data", "personal"))
        }
    }

    /// By what people are found, they are identified (Article 4(1) GDPR).
    @Sendable private static func identifiers(_ draft: PolicyDraft) -> [Diagnostic] {
        draft.policy.data.compactMap { item in
            guard item.identifier != nil, item.personality == .anonymous else { return nil }
            return Diagnostic(
                .identifierNotPersonal, "people are found by `\(item.name)`, yet it is said to be no personal data",
                hint: "take `personal` out (Article 4(1) GDPR)", at: draft.place(item, "data", "personal"))
        }
    }

    @Sendable private static func choices(_ draft: PolicyDraft) -> [Diagnostic] {
        draft.policy.data.compactMap { item in
            let hasChoices = !item.choices.isEmpty
            guard (item.type == .choice) != hasChoices, !draft.isBroken(.data, item.name) else { return nil }
            return Diagnostic(
                .choiceWithoutChoices,
                hasChoices
                    ? "`\(item.name)` has choices but is no choice" : "`\(item.name)` is a choice without choices",
                hint: hasChoices ? "write `type: choice`" : "add `choices:`, or another `type:`", at: item.place)
        }
    }

    /// A digest answers only whether two values are the same: nobody can be found or reached by it, and a secret of few
    /// possible values is soon guessed.
    @Sendable private static func digests(_ draft: PolicyDraft) -> [Diagnostic] {
        let addresses = Set(draft.policy.channels.compactMap(\.address))
        return draft.policy.data.compactMap { item in
            guard !draft.isBroken(.data, item.name) else { return nil }
            guard item.keptAs == .digest else {
                let isSecret = draft.registers.categories[item.category]?.keptAs == .digest
                return isSecret
                    ? Diagnostic(
                        .passwordReadable, "`\(item.name)` is a password and can be read again (Article 32 GDPR)",
                        hint: "take `kept-as: value` out", at: draft.place(item, "data", "kept-as")) : nil
            }
            let use =
                item.identifier != nil
                ? "people are found by it"
                : addresses.contains(item.name)
                    ? "messages go to it" : item.type != .text ? "it is of the type `\(item.type.rawValue)`" : nil
            return use.map {
                Diagnostic(
                    .digestUnusable, "`\(item.name)` is kept as a digest, but \($0)",
                    hint: "a digest is for secrets of the type `text` that are only compared",
                    at: draft.place(item, "data", "kept-as"))
            }
        }
    }

    /// Special data needs an exception of Article 9(2), or a ground of Article 10 GDPR, beside the basis.
    @Sendable private static func special(_ draft: PolicyDraft) -> [Diagnostic] {
        draft.policy.purposes.compactMap { purpose in
            guard purpose.specialException == nil, !draft.isBroken(.purposes, purpose.name),
                let item = purpose.data.lazy.compactMap({ draft.policy.data[$0] }).first(where: { $0.special != nil })
            else { return nil }
            let article = item.special == .criminal ? "Article 10 GDPR" : "Article 9 GDPR"
            return Diagnostic(
                .specialDataWithoutException,
                "`\(purpose.name)` uses `\(item.name)`, which is special data, without an exception (\(article))",
                hint: "add `special-exception:`", at: draft.place(purpose, "purposes", "data", item: item.name))
        }
    }

    /// What is asked for must serve a purpose of the point (Article 5(1)(c) GDPR).
    @Sendable private static func asksServePurposes(_ draft: PolicyDraft) -> [Diagnostic] {
        draft.policy.points.flatMap { point -> [Diagnostic] in
            guard !draft.isBroken(.collect, point.name),
                !point.purposes.contains(where: { draft.isBroken(.purposes, $0) })
            else { return [] }
            let served = Set(point.purposes.flatMap { draft.policy.purposes[$0]?.data ?? [] })
            let asked = [("asks", point.asks), ("may-ask", point.mayAsk)] + point.asksIf.map { ("asks-if", $0.data) }
            return asked.flatMap { key, items in
                items.filter { !served.contains($0) }.map { item in
                    Diagnostic(
                        .asksUnused,
                        "`\(point.name)` asks for `\(item)`, which none of its purposes uses (Article 5(1)(c) GDPR)",
                        hint: "add it to the data of a purpose named in `for`, or do not ask",
                        at: draft.place(point, "collect", key, item: item))
                }
            }
        }
    }

    /// The notice tells of a datum only the sources that the datum lists.
    /// What is made here is a number by which people are found, one for each, that a purpose of the point uses.
    @Sendable private static func issued(_ draft: PolicyDraft) -> [Diagnostic] {
        let policy = draft.policy
        return policy.points.flatMap { point -> [Diagnostic] in
            guard !draft.isBroken(.collect, point.name) else { return [] }
            return point.issues.compactMap { name in
                guard let item = policy.data[name] else { return nil }
                let isNumber = item.identifier == .number && !item.isMany && item.keptAs == .value
                let isUsed = point.purposes.contains { policy.purposes[$0]?.data.contains(name) == true }
                if isNumber, isUsed { return nil }
                return Diagnostic(
                    .issuedUnfit,
                    isNumber
                        ? "`\(point.name)` issues `\(name)`, which none of its purposes uses"
                        : "`\(name)` cannot be issued: it is not one number for each person",
                    hint: isNumber ? "add it to the `data` of a purpose" : "write `identifier: number` at `\(name)`",
                    at: draft.place(point, "collect", "issues", item: name))
            }
        }
    }

    @Sendable private static func sourcesAreListed(_ draft: PolicyDraft) -> [Diagnostic] {
        draft.policy.points.compactMap { point in
            let asked = point.asks + point.mayAsk + point.asksIf.flatMap(\.data)
            guard !draft.isBroken(.collect, point.name),
                let item = asked.lazy.compactMap({ draft.policy.data[$0] }).first(where: {
                    !$0.sources.contains(point.source) && !draft.isBroken(.data, $0.name)
                })
            else { return nil }
            return Diagnostic(
                .sourceNotListed,
                "`\(point.name)` takes `\(item.name)` from `\(point.source)`, which it does not list as a source",
                hint: "add it to the `source` of the datum", at: point.place)
        }
    }

    @Sendable private static func accountsHaveIdentifiers(_ draft: PolicyDraft) -> [Diagnostic] {
        draft.policy.points.compactMap { point in
            let asked = point.asks + point.mayAsk + point.asksIf.flatMap(\.data)
            guard point.opensAccount, !draft.isBroken(.collect, point.name), draft.isWhole(.data),
                !asked.contains(where: { draft.policy.data[$0]?.identifier != nil })
            else { return nil }
            return Diagnostic(
                .accountWithoutIdentifier, "`\(point.name)` opens an account but asks for no identifier",
                hint: "ask for a datum with `identifier: email` or another",
                at: draft.place(point, "collect", "opens-account"))
        }
    }

    /// What nothing uses need not be declared; it may be a sentence of the text that was forgotten.
    @Sendable private static func dataIsUsed(_ draft: PolicyDraft) -> [Diagnostic] {
        guard draft.isWhole(.purposes) else { return [] }
        let used = Set(draft.policy.purposes.flatMap(\.data))
        let refused = Set(draft.policy.ages?.refuses ?? []).union(draft.policy.prohibitions.flatMap(\.data))
        return draft.policy.data.compactMap { item in
            guard !used.contains(item.name), !refused.contains(item.name) else { return nil }
            return Diagnostic(
                .dataUnused, "no purpose uses `\(item.name)`", hint: "add it to a purpose, or take it out",
                at: item.place)
        }
    }

    /// Data that a purpose needs, the person gives, and no point takes in can never be there.
    @Sendable private static func dataComesIn(_ draft: PolicyDraft) -> [Diagnostic] {
        guard draft.isWhole(.collect), draft.isWhole(.purposes) else { return [] }
        let collected = draft.policy.collectedItems
        let used = Set(draft.policy.purposes.flatMap(\.data))
        return draft.policy.data.compactMap { item in
            let isDerived = item.sources.allSatisfy { draft.policy.sources[$0]?.kind == .derived }
            guard used.contains(item.name), !collected.contains(item.name), !isDerived else { return nil }
            return Diagnostic(
                .dataNeverCollected, "no point of collection takes `\(item.name)` in",
                hint: "add it to a point under `collect`, or write `source: derived`", at: item.place)
        }
    }

    @Sendable private static func ages(_ draft: PolicyDraft) -> [Diagnostic] {
        guard let ages = draft.policy.ages, let minimum = ages.minimum else { return [] }
        return draft.policy.purposes.compactMap { purpose in
            guard let age = purpose.minimumAge, age < minimum else { return nil }
            return Diagnostic(
                .agesContradict, "`\(purpose.name)` is open from \(age), but nothing is taken below \(minimum)",
                hint: "raise the one or lower the other", at: draft.place(purpose, "purposes", "minimum-age"))
        }
    }

    /// Where an age decides and nobody can state it, everybody is refused. In an office or on the telephone staff ask; a
    /// log or a partner cannot be asked, so an unknown age passes there.
    @Sendable private static func agesAreAsked(_ draft: PolicyDraft) -> [Diagnostic] {
        guard draft.isWhole(.collect), draft.isWhole(.data), draft.isWhole(.purposes), draft.isWhole(.agreements) else {
            return []
        }
        let policy = draft.policy
        return policy.points.compactMap { point in
            guard [.web, .application, .email, .post].contains(point.channel), let age = policy.ageDeciding(at: point),
                !policy.asksAge(age, at: point)
            else { return nil }
            // Who is known already may have been asked before.
            if point.needs?.isOfKnownPeople == true, policy.points.contains(where: { policy.asksAge(age, at: $0) }) {
                return nil
            }
            return Diagnostic(
                .ageUnaskable, "`\(point.name)` takes nothing of people whose age is unknown, and asks nobody's age",
                hint: "ask for a datum of `identity.birth-date`, or name an agreement with `states-age: \(age)`",
                at: point.place)
        }
    }
}

extension Policy {
    /// The age that whoever gives data at a point must have; `nil` where the point serves a purpose that asks for none.
    fileprivate func ageDeciding(at point: PointOfCollection) -> Int? {
        let purposes = point.purposes.compactMap { self.purposes[$0] }.map { $0.minimumAge ?? 0 }
        let age = max(point.minimumAge ?? 0, ages?.minimum ?? 0, purposes.min() ?? 0)
        return age > 0 ? age : nil
    }

    /// Whether somebody can say at a point to be so old.
    fileprivate func asksAge(_ age: Int, at point: PointOfCollection) -> Bool {
        let asked = point.asks + point.mayAsk + point.asksIf.flatMap(\.data)
        return asked.contains { data[$0]?.isBirthDate == true }
            || point.agreements.contains { agreements[$0]?.statesAge ?? 0 >= age }
    }
}

extension Condition {
    /// Whether it can hold only for somebody of whom something is on record.
    fileprivate var isOfKnownPeople: Bool {
        switch self {
        case .relation(_, let states): return !states.contains(.none)
        case .consent, .event, .ageAtLeast: return true
        case .all(let parts): return parts.contains(where: \.isOfKnownPeople)
        case .any(let parts): return !parts.isEmpty && parts.allSatisfy(\.isOfKnownPeople)
        case .fact, .particular, .role, .channel, .topic, .from, .before, .not: return false
        }
    }
}

extension Policy {
    /// The items that some point of collection takes in, or some tracker.
    var collectedItems: Set<ElementName> {
        var items = Set(trackers.flatMap(\.data))
        for point in points {
            items.formUnion(point.asks + point.mayAsk)
            items.formUnion(point.asksIf.flatMap(\.data) + point.issues)
        }
        return items
    }
}
