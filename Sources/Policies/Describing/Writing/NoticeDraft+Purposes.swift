import Vocabulary

extension NoticeDraft {
    func purposes() -> [NoticeBlock] {
        policy.purposes.flatMap { purpose -> [NoticeBlock] in
            let whole = origin(.purposes, purpose, mentioned(purpose))
            return [NoticeBlock(.heading(label(purpose)), anchor: anchor(.purposes, purpose.name), origin: whole)]
                + ownText(purpose).map { NoticeBlock(.paragraph($0), origin: whole) }
                + [NoticeBlock(.definitions(facts(purpose)), origin: whole)]
        }
    }

    private func mentioned(_ purpose: Purpose) -> [ElementReference] {
        references(purpose.condition) + purpose.grounds.flatMap { references($0.condition) }
            + purpose.grounds.compactMap { $0.law.map { ElementReference(.laws, $0) } }
            + purpose.requires.map { ElementReference(.particulars, $0) }
    }

    private func facts(_ purpose: Purpose) -> [NoticeDefinition] {
        var pairs: [NoticeDefinition] = []
        func add(_ term: NoticeWord, _ lines: [NoticeText]) {
            if !lines.isEmpty { pairs.append(NoticeDefinition(word(term), lines)) }
        }
        add(
            .data,
            [NoticeText(purpose.data.isEmpty ? word(.noData) : LabelGrammar.sentence(labels(.data, purpose.data)))])
        add(.ground, purpose.grounds.flatMap(ground))
        if let exception = purpose.specialException { add(.exception, [NoticeText(book.name(exception))]) }
        if let condition = purpose.condition { add(.onlyWhen, [NoticeText(book.onlyIf(clause(condition)))]) }
        if !purpose.people.isEmpty {
            add(.people, [NoticeText(LabelGrammar.sentence(labels(.people, purpose.people)))])
        }
        add(.withholding, text(purpose.withholding).map { [NoticeText(LabelGrammar.sentence($0))] } ?? [])
        if !purpose.requires.isEmpty {
            add(.requires, [NoticeText(LabelGrammar.sentence(labels(.particulars, purpose.requires)))])
        }
        let receivers = policy.recipients.filter { $0.purposes.contains(purpose.name) }
        add(
            .alsoReceives,
            receivers.isEmpty
                ? []
                : [
                    receivers.map {
                        NoticeText([.link(label($0), to: "#" + anchor(.recipients, $0.name))])
                    }.joined("; ")
                ])
        add(.jointControllers, purpose.jointWith.isEmpty ? [] : [NoticeText(labels(.parties, purpose.jointWith) + ".")])
        add(
            .staffWho,
            purpose.roles.isEmpty ? [] : [NoticeText(LabelGrammar.sentence(labels(.staff, purpose.roles)))])
        add(.mind, remarks(purpose))
        return pairs
    }

    /// The ground in words, with what it hangs on and its article.
    func ground(_ ground: Ground) -> [NoticeText] {
        var words = book.name(ground.basis)
        switch ground.basis {
        case .consent:
            if let consent = ground.consent, policy.consents[consent] != nil {
                words += " " + book.quoted(label(.consents, consent))
            }
        case .contract:
            if let relation = ground.relation { words += ": " + inSentence(label(.relations, relation)) }
        case .legalObligation, .publicTask: if let law = ground.law { words += ": " + label(.laws, law) }
        case .legitimateInterests:
            if let interests = text(ground.interests) { words += ": " + inSentence(interests) }
        case .vitalInterests: break
        }
        var sentence = "\(trimmed(words)) (\(book.article(ground.basis)))."
        if ground.beforeContract { sentence += " " + book.beforeContract }
        if let condition = ground.condition { sentence += " " + book.onlyIf(clause(condition)) }
        return [NoticeText(sentence)]
    }

    private func trimmed(_ words: String) -> String { words.hasSuffix(".") ? String(words.dropLast()) : words }

    private func remarks(_ purpose: Purpose) -> [NoticeText] {
        var lines: [NoticeText] = []
        if purpose.isDirectMarketing { lines.append(NoticeText(word(.marketingStop))) }
        if !purpose.isDirectMarketing, purpose.grounds.contains(where: { $0.basis.isOpenToObjection }) {
            lines.append(NoticeText(word(.objectable)))
        }
        if purpose.isProfiling { lines.append(NoticeText(word(.profiling))) }
        if purpose.isAggregateOnly { lines.append(NoticeText(word(.aggregate))) }
        if purpose.operations.contains(.publish) { lines.append(NoticeText(word(.published))) }
        if let years = purpose.minimumAge { lines.append(NoticeText(book.ageMinimum(years))) }
        return lines
    }

    func consents() -> [NoticeBlock] {
        let asked = policy.consents.flatMap { consent -> [NoticeBlock] in
            let whole = origin(.consents, consent)
            return [NoticeBlock(.heading(label(consent)), anchor: anchor(.consents, consent.name), origin: whole)]
                + ownText(consent).map { NoticeBlock(.paragraph($0), origin: whole) }
                + [NoticeBlock(.definitions(facts(consent)), origin: whole)]
        }
        guard !policy.agreements.isEmpty else { return asked }
        let items = policy.agreements.map { agreement in
            var runs: [NoticeText.Run] = []
            if let words = text(agreement.statement) { runs.append(.plain(book.quoted(words))) }
            if let own = text(agreement.annotations.text) { runs.append(.plain(" " + LabelGrammar.sentence(own))) }
            return NoticeItem(
                NoticeText(runs), origin: origin(.agreements, agreement), anchor: anchor(.agreements, agreement.name))
        }
        return asked + [
            NoticeBlock(.heading(word(.agreementsHeading))),
            NoticeBlock(.paragraph(NoticeText(word(.agreementsIntro)))),
            NoticeBlock(.list(items)),
        ]
    }

    private func facts(_ consent: ConsentRequest) -> [NoticeDefinition] {
        var pairs: [NoticeDefinition] = []
        if let words = text(consent.ask) {
            let note = consent.isExplicit ? " " + word(.explicitNote) : ""
            pairs.append(NoticeDefinition(word(.asksThus), [NoticeText(book.quoted(words) + note)]))
        }
        pairs.append(
            NoticeDefinition(word(.consentFor), [consent.purposes.map(purposeLink).joined("; ")]))
        let ways = [.page] + consent.withdrawBy.filter { $0 != .page }
        pairs.append(
            NoticeDefinition(word(.withdraw), [NoticeText(LabelGrammar.sentence(book.or(ways.map(book.name))))]))
        if let expires = consent.expires {
            pairs.append(
                NoticeDefinition(
                    word(.columnHowLong), [NoticeText(LabelGrammar.sentence(book.noLongerThan(expires)))]))
        }
        if let years = consent.minimumAge {
            pairs.append(NoticeDefinition(word(.mind), [NoticeText(book.ageMinimum(years))]))
        }
        return pairs
    }

    func automated() -> [NoticeBlock] {
        policy.automated.flatMap { rule -> [NoticeBlock] in
            let whole = origin(.automated, rule)
            var pairs: [NoticeDefinition] = []
            func add(_ term: NoticeWord, _ words: String?) {
                if let words {
                    pairs.append(NoticeDefinition(self.word(term), [NoticeText(LabelGrammar.sentence(words))]))
                }
            }
            add(.data, rule.data.isEmpty ? nil : labels(.data, rule.data))
            add(.logic, text(rule.logic))
            add(.consequences, text(rule.consequences))
            add(.human, text(rule.humanReview))
            return [NoticeBlock(.heading(label(rule)), anchor: anchor(.automated, rule.name), origin: whole)]
                + ownText(rule).map { NoticeBlock(.paragraph($0), origin: whole) }
                + [
                    NoticeBlock(
                        .paragraph(NoticeText(word(rule.isSolelyAutomated ? .solely : .notSolely))), origin: whole),
                    NoticeBlock(.definitions(pairs), origin: whole),
                ]
        }
    }

    func prohibitions() -> [NoticeBlock] {
        guard !policy.prohibitions.isEmpty else { return [] }
        let items = policy.prohibitions.map { rule in
            // Without a name of its own it is told by what it forbids.
            var lines: [NoticeText] = []
            if let name = text(rule.annotations.labels) {
                lines.append(NoticeText([.strong(LabelGrammar.sentence(name))]))
            }
            lines += text(rule.annotations.text) == nil ? [NoticeText(reach(rule))] : ownText(rule)
            if let exceptions = exceptions(rule.unless) { lines.append(NoticeText(exceptions)) }
            return NoticeItem(
                lines.joined(" "), origin: origin(.never, rule, references(rule.unless)),
                anchor: anchor(.never, rule.name))
        }
        return [NoticeBlock(.list(items))]
    }

    /// What the prohibition reaches: "Forbidden: passing on. Data: e-mail address."
    private func reach(_ rule: Prohibition) -> String {
        let operations = Operation.allCases.filter(rule.operations.contains)
        var parts = [(NoticeWord.forbidden, operations.isEmpty ? word(.anyUse) : book.or(operations.map(book.name)))]
        if !rule.data.isEmpty { parts.append((.data, labels(.data, rule.data))) }
        if !rule.purposes.isEmpty { parts.append((.forbiddenFor, labels(.purposes, rule.purposes))) }
        if !rule.recipients.isEmpty { parts.append((.forbiddenTo, labels(.recipients, rule.recipients))) }
        return parts.map { LabelGrammar.closed("\(word($0)): \($1)") }.joined(separator: " ")
    }
}
