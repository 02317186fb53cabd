import Vocabulary

extension NoticeDraft {
    func security() -> [NoticeBlock] {
        let measures = [SecurityMeasure.Kind.technical, .organisational, .physical].flatMap { kind -> [NoticeBlock] in
            let ofKind = policy.security.filter { $0.kind == kind }
            guard !ofKind.isEmpty else { return [] }
            return [NoticeBlock(.heading(book.name(kind))), NoticeBlock(.list(ofKind.map(measureItem)))]
        }
        return measures + staff() + procedures() + breaches()
    }

    private func measureItem(_ measure: SecurityMeasure) -> NoticeItem {
        var runs: [NoticeText.Run] = [.strong(LabelGrammar.sentence(label(measure)))]
        if let own = text(measure.annotations.text) { runs.append(.plain(" " + LabelGrammar.sentence(own))) }
        return NoticeItem(
            NoticeText(runs), origin: origin(.security, measure), anchor: anchor(.security, measure.name))
    }

    private func staff() -> [NoticeBlock] {
        guard !policy.staff.isEmpty else { return [] }
        let items = policy.staff.map { role in
            var runs: [NoticeText.Run] = [.strong(LabelGrammar.sentence(label(role)))]
            if let own = text(role.annotations.text) { runs.append(.plain(" " + LabelGrammar.sentence(own))) }
            if !role.purposes.isEmpty {
                runs.append(.plain(" \(word(.columnFor)): \(labels(.purposes, role.purposes))."))
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

    private func procedures() -> [NoticeBlock] {
        guard !policy.procedures.isEmpty else { return [] }
        let pairs = policy.procedures.map { procedure in
            var lines = ownText(procedure)
            if let every = procedure.every { lines.append(NoticeText(LabelGrammar.sentence(book.every(every)))) }
            if let event = procedure.startsOn {
                lines.append(line(.starts, LabelGrammar.sentence(eventLabel(event)).lowercasedFirst))
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
