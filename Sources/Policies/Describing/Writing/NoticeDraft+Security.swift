import Vocabulary

extension NoticeDraft {
    func security() -> [NoticeBlock] {
        let measures = SecurityMeasure.Kind.allCases.flatMap { kind -> [NoticeBlock] in
            let ofKind = policy.security.filter { $0.kind == kind }
            guard !ofKind.isEmpty else { return [] }
            return [NoticeBlock(.heading(book.name(kind))), NoticeBlock(.list(ofKind.map(measureItem)))]
        }
        let followed = lawOfAll.map { [NoticeBlock(.paragraph(NoticeText(follows([label(.laws, $0)]))))] } ?? []
        return followed + measures + staff() + procedures() + breaches()
    }

    /// The law that every measure follows: told once above them instead of at each.
    private var lawOfAll: ElementName? {
        guard policy.security.count > 1, let law = policy.security.first?.law else { return nil }
        return policy.security.allSatisfy { $0.law == law } ? law : nil
    }

    private func follows(_ named: [String]) -> String { "\(word(.follows)): \(named.joined(separator: "; "))." }

    private func measureItem(_ measure: SecurityMeasure) -> NoticeItem {
        var runs: [NoticeText.Run] = [.strong(LabelGrammar.sentence(label(measure)))]
        if let own = text(measure.annotations.text) { runs.append(.plain(" " + LabelGrammar.sentence(own))) }
        for said in accountable(measure, law: lawOfAll == nil ? measure.law : nil) { runs.append(.plain(" " + said)) }
        let mentioned = measure.law.map { [ElementReference(.laws, $0)] } ?? []
        return NoticeItem(
            NoticeText(runs), origin: origin(.security, measure, mentioned),
            anchor: anchor(.security, measure.name))
    }

    /// What a measure follows, who answers for it, how often it is checked. What a check found is for those who must
    /// know, not for everybody: see ``RecordOfProcessing``.
    private func accountable(_ measure: SecurityMeasure, law: ElementName?) -> [String] {
        var said: [String] = []
        let named = [law.map { label(.laws, $0) }, text(measure.standard)].compactMap(\.self)
        if !named.isEmpty { said.append(follows(named)) }
        if let owner = measure.owner { said.append("\(word(.answersFor)): \(ownerLabel(owner)).") }
        if let every = measure.every { said.append("\(word(.checkedEvery)): \(book.every(every)).") }
        if let undo = measure.undo { said.append("\(word(.undoable)) \(book.period(undo)).") }
        if !measure.places.isEmpty {
            said.append("\(word(.storedAt)): \(series(measure.places.map { label($0) })).")
        }
        return said
    }

    /// The label of a staff role or a party, as in the middle of a sentence.
    func ownerLabel(_ owner: ElementName) -> String {
        inSentence(policy.staff[owner] != nil ? label(.staff, owner) : label(.parties, owner))
    }

    /// What the last check of a measure found, and when, for the register of Article 30 GDPR.
    func findings(_ measure: SecurityMeasure) -> [String] {
        var said = accountable(measure, law: measure.law)
        if let check = text(measure.check) { said.append("\(word(.checkedHow)): \(check)") }
        let found = [measure.reviewed.map { "\($0)" }, text(measure.result)].compactMap(\.self)
        if !found.isEmpty { said.append("\(word(.lastCheck)): \(found.joined(separator: ", "))") }
        return said.map(LabelGrammar.sentence)
    }

    private func staff() -> [NoticeBlock] {
        guard !policy.staff.isEmpty else { return [] }
        let items = policy.staff.map { role in
            var runs: [NoticeText.Run] = [.strong(LabelGrammar.sentence(label(role)))]
            if let own = text(role.annotations.text) { runs.append(.plain(" " + LabelGrammar.sentence(own))) }
            let purposes = purposes(of: role)
            if purposes.count < policy.purposes.count {
                if !purposes.isEmpty { runs.append(.plain(" \(word(.columnFor)): \(labels(.purposes, purposes)).")) }
            } else if text(role.annotations.text) == nil {
                runs.append(.plain(" \(word(.columnFor)): \(word(.allPurposes))."))
            }
            if !role.data.isEmpty { runs.append(.plain(" \(word(.data)): \(labels(.data, role.data)).")) }
            return NoticeItem(NoticeText(runs), origin: origin(.staff, role), anchor: anchor(.staff, role.name))
        }
        let bound = policy.staff.allSatisfy(\.needsConfidentiality) ? [NoticeText(word(.confidential))] : []
        return [
            NoticeBlock(.heading(word(.staffHeading))), NoticeBlock(.paragraph(NoticeText(word(.staffIntro)))),
            NoticeBlock(.list(items)),
        ] + bound.map { NoticeBlock(.paragraph($0)) }
    }

    /// What the role may act for: as far as it is not bound to some purposes, and they are not bound to others.
    private func purposes(of role: StaffRole) -> [ElementName] {
        policy.purposes.filter { purpose in
            (role.purposes.isEmpty || role.purposes.contains(purpose.name))
                && (purpose.roles.isEmpty || purpose.roles.contains(role.name))
        }.map(\.name)
    }

    private func procedures() -> [NoticeBlock] {
        guard !policy.procedures.isEmpty else { return [] }
        let pairs = policy.procedures.map { procedure in
            var lines = ownText(procedure)
            if let every = procedure.every { lines.append(NoticeText(LabelGrammar.sentence(book.every(every)))) }
            if let event = procedure.startsOn {
                lines.append(line(.starts, LabelGrammar.closed(inSentence(eventLabel(event)))))
            }
            if let within = procedure.within { lines.append(line(.deadline, book.within(within) + ".")) }
            let steps = steps(procedure.steps)
            lines += steps.isEmpty ? [] : [NoticeText([.strong(word(.steps) + ":")])] + steps
            let mentioned = procedure.startsOn.map { [ElementReference(.events, $0)] } ?? []
            return NoticeDefinition(
                label(procedure), lines,
                origin: origin(.procedures, procedure, mentioned)
                    + NoticeOrigin(clauses: procedure.steps.flatMap(\.clauses)))
        }
        return [NoticeBlock(.heading(word(.proceduresHeading))), NoticeBlock(.definitions(pairs))]
    }

    /// What the staff does, in order, a line each.
    func steps(_ steps: [ProcedureStep]) -> [NoticeText] {
        steps.enumerated().map { index, step in
            let words = label(step) + (step.within.map { " (\(book.within($0)))" } ?? "")
            return NoticeText((steps.count > 1 ? "\(index + 1). " : "") + LabelGrammar.sentence(words))
        }
    }

    private func breaches() -> [NoticeBlock] {
        guard let breaches = policy.breaches else { return [] }
        let whole = origin(.breaches, breaches)
        let period = breaches.tellAuthorityWithin ?? Period(72, .hours)
        var lines = ownText(breaches)
        if let period { lines.append(NoticeText(book.breachNotice(period))) }
        lines.append(NoticeText(word(.breachPeople)))
        if let own = text(breaches.tellPeople) { lines.append(NoticeText(LabelGrammar.sentence(own))) }
        return [NoticeBlock(.heading(word(.breachesHeading)), anchor: "security-breaches", origin: whole)]
            + lines.map { NoticeBlock(.paragraph($0), origin: whole) }
    }
}
