import Vocabulary

extension NoticeDraft {
    func data() -> [NoticeBlock] {
        guard !policy.data.isEmpty else { return [] }
        let table = NoticeTable(
            caption: word(.dataTable), header: [word(.columnData), word(.columnSource), word(.columnPeople)],
            rows: policy.data.map(dataRow)
        ).withoutEmptyColumns
        return people() + [NoticeBlock(.table(table), anchor: "data-table")] + groups() + sources()
    }

    /// What the policy's names for several items together stand for.
    private func groups() -> [NoticeBlock] {
        let pairs = policy.groups.compactMap { group -> NoticeDefinition? in
            guard let name = text(group.annotations.labels), !group.data.isEmpty else { return nil }
            let data = NoticeText(LabelGrammar.closed(labels(.data, group.data)))
            return NoticeDefinition(name, [data] + ownText(group), origin: origin(.groups, group))
        }
        guard !pairs.isEmpty else { return [] }
        return [NoticeBlock(.paragraph(NoticeText(word(.groupsIntro)))), NoticeBlock(.definitions(pairs))]
    }

    private func people() -> [NoticeBlock] {
        let kinds = policy.people.filter { !$0.areChildren || text($0.annotations.text) == nil }
        guard !kinds.isEmpty else { return [] }
        let items = kinds.map { kind in
            var runs: [NoticeText.Run] = [.plain(inSentence(label(kind)))]
            if let own = text(kind.annotations.text) { runs.append(.plain(". " + LabelGrammar.sentence(own))) }
            return NoticeItem(NoticeText(runs), origin: origin(.people, kind), anchor: anchor(.people, kind.name))
        }
        return [NoticeBlock(.paragraph(NoticeText(word(.concerns)))), NoticeBlock(.list(items))]
    }

    private func dataRow(_ item: DataItem) -> NoticeTableRow {
        var what = [NoticeText([.strong(label(item))])] + ownText(item)
        if let special = item.special { what.append(line(.sensitive, book.name(special) + ".")) }
        switch item.personality {
        case .personal: break
        case .whenCombined: what.append(NoticeText(word(.whenCombined)))
        case .anonymous: what.append(NoticeText(word(.notPersonal)))
        }
        let reasons = policy.groups.flatMap { group in
            (group.because[item.name] ?? []).compactMap { group.reasons[$0].map { inSentence(label($0)) } }
        }
        if !reasons.isEmpty { what.append(line(.reasonForIt, book.and(reasons) + ".")) }
        if item.keptAs == .digest { what.append(NoticeText(word(.onlyDigest))) }
        let mentioned =
            item.sources.map { ElementReference(.sources, $0) } + item.people.map { ElementReference(.people, $0) }
        return NoticeTableRow(
            anchor: anchor(.data, item.name),
            cells: [
                what, item.sources.map { NoticeText(sourceName($0)) },
                item.people.map { NoticeText(LabelGrammar.capitalised(label(.people, $0))) },
            ], origin: origin(.data, item, mentioned))
    }

    func sourceName(_ name: ElementName) -> String {
        if let always = book.builtInSource(name.rawValue) { return always }
        return label(.sources, name)
    }

    /// Sources of which more is to be said than their name.
    private func sources() -> [NoticeBlock] {
        let pairs = policy.sources.compactMap { source -> NoticeDefinition? in
            var lines = ownText(source)
            if let party = source.party.flatMap({ policy.parties[$0] }), label(party) != label(source) {
                lines.append(NoticeText(LabelGrammar.sentence(label(party))))
            }
            let mentioned = source.party.map { [ElementReference(.parties, $0)] } ?? []
            return lines.isEmpty
                ? nil : NoticeDefinition(label(source), lines, origin: origin(.sources, source, mentioned))
        }
        let untold = policy.sources.filter { source in
            book.builtInSource(source.name.rawValue) == nil
                && !policy.data.contains { $0.sources.contains(source.name) }
        }
        let rest = untold.filter { source in !pairs.contains { $0.origin.elements.first?.name == source.name } }.map {
            NoticeDefinition(label($0), [], origin: origin(.sources, $0))
        }
        guard !(pairs + rest).isEmpty else { return [] }
        return [NoticeBlock(.heading(word(.sourcesHeading))), NoticeBlock(.definitions(pairs + rest))]
    }

    func occasions() -> [NoticeBlock] {
        guard !policy.points.isEmpty else { return [] }
        let table = NoticeTable(
            caption: word(.pointsTable), header: [word(.columnOccasion), word(.columnAsked), word(.columnFor)],
            rows: policy.points.map(pointRow)
        ).withoutEmptyColumns
        return [NoticeBlock(.table(table), anchor: "collect-table")]
    }

    private func pointRow(_ point: PointOfCollection) -> NoticeTableRow {
        let mentioned =
            references(point.needs) + point.asksIf.map { ElementReference(.facts, $0.fact) }
            + point.people.map { ElementReference(.people, $0) }
            + point.requires.map { ElementReference(.particulars, $0) }
        return NoticeTableRow(
            anchor: anchor(.collect, point.name),
            cells: [occasion(point), asked(point), point.purposes.map { purposeLink($0) }],
            origin: origin(.collect, point, mentioned))
    }

    /// The name of the occasion, how it comes about, and what must hold before.
    private func occasion(_ point: PointOfCollection) -> [NoticeText] {
        let source = toldSource(point)
        let way = book.name(point.channel)
        let isSaid = source != nil || label(point).lowercased().contains(way)
        var lines = [NoticeText([.strong(label(point)), .plain(isSaid ? "" : ", " + way)])] + ownText(point)
        if let source, source != label(point) { lines.append(line(.columnSource, LabelGrammar.sentence(source))) }
        if !point.people.isEmpty {
            lines.append(line(.people, LabelGrammar.closed(labels(.people, point.people))))
        }
        if let needs = point.needs { lines.append(NoticeText(book.onlyIf(clause(needs)))) }
        if !point.requires.isEmpty {
            lines.append(line(.namedEachTime, labels(.particulars, point.requires) + "."))
        }
        if let years = point.minimumAge { lines.append(NoticeText(book.ageMinimum(years))) }
        if !point.places.isEmpty {
            lines.append(
                line(.places, point.places.compactMap { text($0).map(inSentence) }.joined(separator: ", ") + "."))
        }
        if let warning = text(point.warning) {
            lines.append(line(.mind, LabelGrammar.closed(inSentence(warning))))
        }
        return lines
    }

    /// The source that is told in place of the way: registers are no partners, and what we work out or write down of our
    /// own comes from nobody who stands before us.
    private func toldSource(_ point: PointOfCollection) -> String? {
        let always = book.builtInSource(point.source.rawValue) != nil
        switch point.channel {
        case .partner: return point.source.rawValue == "subject" ? nil : sourceName(point.source)
        case .office:
            let isOurs = [.observed, .derived].contains(policy.sources[point.source]?.kind)
            return isOurs && !always || point.source.rawValue == "derived" ? sourceName(point.source) : nil
        case .web, .application, .email, .phone, .post, .automatic: return nil
        }
    }

    /// Whether somebody is asked there, who may answer or not.
    private func isGiven(_ point: PointOfCollection) -> Bool {
        if point.channel == .automatic || point.channel == .partner { return false }
        if let declared = policy.sources[point.source] { return [.subject, .otherPerson].contains(declared.kind) }
        return point.source.rawValue == "subject"
    }

    private func asked(_ point: PointOfCollection) -> [NoticeText] {
        let isGiven = isGiven(point)
        var lines: [NoticeText] = []
        if !point.asks.isEmpty { lines.append(line(isGiven ? .must : .arises, labels(.data, point.asks))) }
        if !point.mayAsk.isEmpty { lines.append(line(isGiven ? .may : .arisesAtTimes, labels(.data, point.mayAsk))) }
        for ask in point.asksIf {
            if ask.data.isEmpty {
                lines.append(line(.mayState, book.quoted(label(.facts, ask.fact)) + "."))
                continue
            }
            let data = LabelGrammar.capitalised(labels(.data, ask.data))
            lines.append(
                NoticeText("\(data): \(LabelGrammar.inSentence(book.onlyIf(book.fact(label(.facts, ask.fact)))))"))
        }
        var offers = point.offers
        if let consents = neededConsents(point), !lines.isEmpty {
            let labels = consents.map { label(.consents, $0) }
            if consents.allSatisfy(offers.contains) {
                lines.insert(NoticeText(book.asksFirst(labels)), at: 0)
                offers.removeAll(where: consents.contains)
            } else {
                lines.append(NoticeText(book.onlyIf(book.consents(labels))))
            }
        }
        if !point.issues.isEmpty { lines.append(line(.issuedHere, labels(.data, point.issues))) }
        for agreement in point.agreements {
            lines.append(line(.confirms, confirmed(agreement)))
        }
        if !offers.isEmpty { lines.append(line(.offers, labels(.consents, offers))) }
        return lines
    }

    /// What an agreement is called; one without a name by the words that are confirmed.
    private func confirmed(_ name: ElementName) -> String {
        guard let agreement = policy.agreements[name], text(agreement.annotations.labels) == nil,
            let statement = text(agreement.statement)
        else { return inSentence(label(.agreements, name)) }
        return book.quoted(statement)
    }

    /// The consents without any of which nothing is taken there; `nil` where one of the purposes has another ground, or
    /// the condition of the point names the only one already.
    private func neededConsents(_ point: PointOfCollection) -> [ElementName]? {
        guard let consents = consentsNeeded(for: point.purposes) else { return nil }
        let said = references(point.needs)
        let isSaid = consents.allSatisfy { said.contains(ElementReference(.consents, $0)) }
        return isSaid ? nil : consents
    }

    /// The consents on one of which each of the purposes rests; `nil` where one of them has another ground.
    func consentsNeeded(for purposes: [ElementName]) -> [ElementName]? {
        var consents: [ElementName] = []
        for name in purposes {
            guard let grounds = policy.purposes[name]?.grounds, !grounds.isEmpty else { return nil }
            for ground in grounds {
                guard ground.basis == .consent, let consent = ground.consent else { return nil }
                if !consents.contains(consent) { consents.append(consent) }
            }
        }
        return consents.isEmpty ? nil : consents
    }

    /// The purpose's name, leading to where it is told.
    func purposeLink(_ name: ElementName) -> NoticeText {
        guard policy.purposes[name] != nil else { return NoticeText(label(.purposes, name)) }
        return NoticeText([.link(label(.purposes, name), to: "#" + anchor(.purposes, name))])
    }
}
